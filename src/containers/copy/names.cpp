#include "containers/copy/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.hpp"
#include "containers/copy/place.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {
namespace {

constexpr std::string_view own_names = "_xlnm.";  ///< what programs define for themselves begins so
constexpr std::string_view area_name = "_xlnm.Print_Area";
constexpr std::string_view titles_name = "_xlnm.Print_Titles";
constexpr std::size_t longest_name = 255;

std::string small(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Whether programs take it: letters, digits, dots and underscores, no digit or dot first, and nothing that
/// is a reference itself (`A1`, `R1C1`).
bool is_legal(std::string_view name) {
  if (name.empty() || base::utf16_length(name) > longest_name || base::parse_cell_ref(name)) return false;
  const std::string folded = small(name);
  const bool is_r1c1 = (folded.front() == 'r' || folded.front() == 'c') &&
                       folded.find_first_not_of("rc0123456789") == std::string::npos;
  if (is_r1c1) return false;
  bool is_sound = true;
  bool is_first = true;
  base::for_each_code_point(name, [&](char32_t c, std::string_view) {
    const bool is_letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' ||
                           (c >= 0xC0 && c <= 0x24F) || (c >= 0x4E00 && c <= 0x9FFF);
    const bool may_follow = (c >= U'0' && c <= U'9') || c == U'.';
    is_sound = is_sound && (is_letter || (!is_first && may_follow));
    is_first = false;
  });
  return is_sound;
}

std::string rows_text(const std::string& sheet, grid::Span rows) {
  return edit::quoted_place(sheet, fmt::format("${}:${}", rows.first + 1, rows.last + 1));
}

std::string columns_text(const std::string& sheet, grid::Span columns) {
  return edit::quoted_place(
      sheet, fmt::format("${}:${}", base::column_name(columns.first), base::column_name(columns.last)));
}

class NameWriter {
 public:
  NameWriter(const grid::Workbook& workbook, const std::vector<std::string>& names,
             const std::vector<std::size_t>& sheets, Losses& losses)
      : workbook_(workbook), names_(names), sheets_(sheets), losses_(losses) {}

  std::string run() {
    for (std::size_t i = 0; i < sheets_.size(); ++i) add_print_names(i);
    for (const grid::DefinedName& name : workbook_.names) add(name);
    return xml_.empty() ? xml_ : "<definedNames>" + xml_ + "</definedNames>";
  }

 private:
  void put(std::string_view name, std::optional<std::size_t> local, const std::string& refers_to) {
    if (!taken_.insert({small(name), local ? static_cast<long>(*local) : -1}).second) return;
    xml_ += fmt::format("<definedName name=\"{}\"{}>{}</definedName>", edit::escape_attribute(name),
                        local ? fmt::format(" localSheetId=\"{}\"", *local) : "",
                        edit::escape_attribute(refers_to));
  }

  void add_print_names(std::size_t sheet) {
    const std::string& name = names_[sheets_[sheet]];
    const grid::PrintSetup& print = workbook_.sheets[sheets_[sheet]].look.print;
    if (print.area) put(area_name, sheet, to_text(name, *print.area));
    std::string titles;
    if (print.repeated_columns) titles = columns_text(name, *print.repeated_columns);
    if (print.repeated_rows) titles += (titles.empty() ? "" : ",") + rows_text(name, *print.repeated_rows);
    if (!titles.empty()) put(titles_name, sheet, titles);
  }

  [[nodiscard]] std::optional<std::size_t> index_of(const std::string& sheet) const {
    const auto it = std::find_if(sheets_.begin(), sheets_.end(),
                                 [&](std::size_t index) { return workbook_.sheets[index].name == sheet; });
    if (it == sheets_.end()) return std::nullopt;
    return static_cast<std::size_t>(it - sheets_.begin());
  }

  void add(const grid::DefinedName& name) {
    const bool is_area = name.name == area_name;
    if (!is_area && name.name.starts_with(own_names)) return;
    const auto place = parse_place(name.refers_to);
    const auto sheet = place ? index_of(place->sheet) : std::nullopt;
    const auto local = name.sheet.empty() ? std::nullopt : index_of(name.sheet);
    const bool is_misplaced = !name.sheet.empty() && !local;
    if (!sheet || is_misplaced || (is_area ? local != sheet : !is_legal(name.name))) {
      if (!is_area) ++losses_.names;
      return;
    }
    put(name.name, local, to_text(names_[sheets_[*sheet]], place->cells));
  }

  const grid::Workbook& workbook_;
  const std::vector<std::string>& names_;
  const std::vector<std::size_t>& sheets_;
  Losses& losses_;
  std::set<std::pair<std::string, long>> taken_;
  std::string xml_;
};

}  // namespace

std::string defined_names_xml(const grid::Workbook& workbook, const std::vector<std::string>& names,
                              const std::vector<std::size_t>& sheets, Losses& losses) {
  return NameWriter(workbook, names, sheets, losses).run();
}

}  // namespace targetbook::containers::copy
