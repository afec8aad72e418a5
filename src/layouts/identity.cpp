#include "layouts/identity.hpp"

#include <charconv>
#include <vector>

#include "base/text.hpp"
#include "layouts/read.hpp"
#include "layouts/year.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view name_start = "targetbook_form_";

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<BureauMark> parse_bureau_mark(std::string_view text) {
  const auto parts = base::split(text, ';');
  constexpr std::size_t least = 3;
  if (parts.size() < least) return std::nullopt;
  const std::size_t name = parts[0].size() + parts[1].size() + 2;
  return BureauMark{std::string(parts[0]), std::string(parts[1]), std::string(text.substr(name))};
}

/// The sheet of `'县信访局''s'!$A$1`, `=Sheet1!A1` or LibreOffice's `$'县'.$A$1`.
std::optional<std::size_t> sheet_named_in(std::string_view place, const grid::Workbook& workbook) {
  const auto sign = place.rfind('!') != std::string_view::npos ? place.rfind('!') : place.rfind('.');
  if (sign == std::string_view::npos) return std::nullopt;
  std::string_view part = place.substr(0, sign);
  while (!part.empty() && (part.front() == '=' || part.front() == '$')) part.remove_prefix(1);
  std::string name(part);
  if (name.size() >= 2 && name.front() == '\'' && name.back() == '\'')
    name = base::replace_all(name.substr(1, name.size() - 2), "''", "'");
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
    if (workbook.sheets[i].name == name) return i;
  return std::nullopt;
}

class Finder {
 public:
  explicit Finder(const grid::Workbook& workbook) : workbook_(workbook) {}

  Identity run() {
    from_hidden_sheet();
    from_names();
    from_order();
    if (!identity_.bureau) identity_.bureau = parse_bureau_mark(workbook_.property(bureau_property));
    return std::move(identity_);
  }

 private:
  void from_hidden_sheet() {
    for (const grid::Sheet& sheet : workbook_.sheets) {
      if (sheet.name != identity_sheet) continue;
      for (const grid::Cell& cell : sheet.cells) {
        if (cell.at().column != 1) continue;
        const grid::Cell* kind = sheet.find({cell.at().row, 0});
        if (kind == nullptr) continue;
        if (kind->text() == bureau_word && !identity_.bureau) identity_.bureau = parse_bureau_mark(cell.text());
        if (kind->text() != form_word) continue;
        const auto at = sheet_named_in(sheet.formula_at({cell.at().row, 2}), workbook_);
        if (auto mark = parse_form_mark(cell.text()); mark && at) identity_.forms.try_emplace(*at, std::move(*mark));
      }
    }
  }

  void from_names() {
    for (const grid::DefinedName& name : workbook_.names) {
      if (!std::string_view(name.name).starts_with(name_start)) continue;
      const auto nth = whole(std::string_view(name.name).substr(name_start.size()));
      const auto at = sheet_named_in(name.refers_to, workbook_);
      if (!nth || *nth < 1 || !at) continue;
      named_ = true;
      if (auto mark = parse_form_mark(workbook_.property(form_mark_name(static_cast<std::size_t>(*nth - 1)))))
        identity_.forms.try_emplace(*at, std::move(*mark));
    }
  }

  void from_order() {
    if (!identity_.forms.empty() || named_) return;
    identity_.is_by_order = true;
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i)
      if (auto mark = parse_form_mark(workbook_.property(form_mark_name(i)))) identity_.forms.try_emplace(i, std::move(*mark));
  }

  const grid::Workbook& workbook_;
  Identity identity_;
  bool named_ = false;
};

}  // namespace

const FormMark* Identity::of_sheet(std::size_t sheet) const {
  const auto found = forms.find(sheet);
  return found == forms.end() ? nullptr : &found->second;
}

std::string to_text(const FormMark& mark) {
  return mark.layout + ";" + (mark.year ? std::to_string(*mark.year) : "") + (mark.version ? ";" + std::to_string(*mark.version) : "");
}

std::optional<FormMark> parse_form_mark(std::string_view text) {
  const auto parts = base::split(text, ';');
  constexpr std::size_t with_version = 3;
  if (parts.size() < 2 || parts.size() > with_version || parts[0].empty()) return std::nullopt;
  FormMark mark;
  mark.layout = std::string(parts[0]);
  mark.year = year_in(parts[1]);
  if (parts.size() == with_version) mark.version = whole(parts[2]);
  return mark;
}

std::string to_text(const BureauMark& mark) { return mark.region_code + ";" + mark.bureau_code + ";" + mark.bureau; }

std::string form_name_of(std::size_t nth) { return std::string(name_start) + std::to_string(nth + 1); }

Identity read_identity(const grid::Workbook& workbook) { return Finder(workbook).run(); }

}  // namespace targetbook::layouts
