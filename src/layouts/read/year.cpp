#include "layouts/read/year.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/own_sheets.hpp"

namespace targetbook::layouts {
namespace {

std::optional<int> four_digits(std::string_view text, std::size_t at) {
  if (text.size() < at + 4 || text.substr(at, 2) != "20") return std::nullopt;
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  if (!is_digit(at + 2) || !is_digit(at + 3) || is_digit(at + 4) || (at > 0 && is_digit(at - 1)))
    return std::nullopt;
  return 2000 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
}

/// `2023年部门预算绩效文本` on a cover sheet.
std::optional<int> year_of_cover(const grid::Workbook& workbook) {
  constexpr std::size_t longest_headline = 120;
  for (const grid::Sheet& sheet : workbook.sheets) {
    if (is_own_sheet(sheet.name)) continue;
    for (const grid::Cell& cell : sheet.cells) {
      if (cell.kind() != grid::CellKind::text || cell.text().size() > longest_headline) continue;
      const std::string text = base::fold_label(cell.text());
      if (text.find("年") == std::string::npos || text.find("。") != std::string::npos) continue;
      const bool is_headline = text.ends_with("文本") || text.ends_with("预算") ||
                               text.ends_with("绩效目标") || text.ends_with("表");
      if (is_headline && (text.find("预算") != std::string::npos || text.find("绩效") != std::string::npos))
        if (const auto year = year_in(text)) return year;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> year_in(std::string_view text) {
  const std::string folded = base::fold_width(text);
  for (auto at = folded.find("20"); at != std::string::npos; at = folded.find("20", at + 1))
    if (const auto year = four_digits(folded, at)) return year;
  return std::nullopt;
}

std::optional<int> year_in_file_name(std::string_view file_name) {
  if (const auto slash = file_name.rfind('/'); slash != std::string_view::npos)
    file_name.remove_prefix(slash + 1);
  const std::string folded = base::fold_width(file_name);
  for (auto at = folded.rfind("20"); at != std::string::npos;
       at = at == 0 ? std::string::npos : folded.rfind("20", at - 1))
    if (const auto year = four_digits(folded, at)) return year;
  return std::nullopt;
}

void complete_years(std::vector<model::Form>& forms, const grid::Workbook& workbook,
                    std::string_view file_name) {
  if (std::all_of(forms.begin(), forms.end(), [](const model::Form& f) { return f.year.has_value(); }))
    return;
  std::optional<int> year;
  const auto told =
      std::find_if(forms.begin(), forms.end(), [](const model::Form& f) { return f.year.has_value(); });
  if (told != forms.end()) year = told->year;
  if (!year) year = year_of_cover(workbook);
  if (!year) year = year_in_file_name(file_name);
  for (model::Form& form : forms)
    if (!form.year) form.year = year;
}

}  // namespace targetbook::layouts
