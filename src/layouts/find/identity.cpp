#include "layouts/find/identity.hpp"

#include <charconv>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/read/year.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view name_start = "targetbook_";

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
  explicit Finder(const grid::Workbook& workbook) : workbook_(workbook) {
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
      if (!is_own_sheet(workbook.sheets[i].name)) counted_.push_back(i);
  }

  Identity run() {
    from_hidden_sheet();
    from_names();
    for (std::size_t i = 0; i < counted_.size(); ++i)
      if (auto mark = parse_form_mark(workbook_.property(form_mark_name(i)))) take(i, std::nullopt, *mark);
    from_order();
    if (!identity_.bureau) identity_.bureau = parse_bureau_mark(workbook_.property(bureau_property));
    return std::move(identity_);
  }

 private:
  /// The `nth` mark, which stands for a sheet; or for one that is not known, and is taken by its order at
  /// last.
  void take(std::size_t nth, std::optional<std::size_t> sheet, const FormMark& mark) {
    if (sheet) {
      linked_.insert(nth);
      identity_.forms.try_emplace(*sheet, mark);
    } else {
      unlinked_.try_emplace(nth, mark);
    }
  }

  void from_hidden_sheet() {
    for (const grid::Sheet& sheet : workbook_.sheets) {
      if (sheet.name != identity_sheet) continue;
      std::size_t nth = 0;
      for (const grid::Cell& cell : sheet.cells) {
        if (cell.at().column != 1) continue;
        const grid::Cell* kind = sheet.find({cell.at().row, 0});
        if (kind == nullptr) continue;
        if (kind->text() == bureau_word && !identity_.bureau)
          identity_.bureau = parse_bureau_mark(cell.text());
        if (kind->text() != form_word) continue;
        if (auto mark = parse_form_mark(cell.text()))
          take(nth, sheet_named_in(sheet.formula_at({cell.at().row, 2}), workbook_), *mark);
        ++nth;
      }
    }
  }

  /// `targetbook_1_2026_1_hebei.project`
  void from_names() {
    constexpr std::size_t parts_of_a_name = 4;
    for (const grid::DefinedName& name : workbook_.names) {
      if (!std::string_view(name.name).starts_with(name_start)) continue;
      const auto parts = base::split(std::string_view(name.name).substr(name_start.size()), '_');
      const auto nth = whole(parts[0]);
      if (!nth || *nth < 1 || parts.size() < parts_of_a_name) continue;
      FormMark mark;
      mark.year = year_in(parts[1]);
      mark.version = whole(parts[2]);
      const std::size_t start =
          name_start.size() + parts[0].size() + parts[1].size() + parts[2].size() + parts_of_a_name - 1;
      mark.layout = base::replace_all(name.name.substr(start), ".", "-");
      take(static_cast<std::size_t>(*nth - 1), sheet_named_in(name.refers_to, workbook_), mark);
    }
  }

  void from_order() {
    for (auto& [nth, mark] : unlinked_) {
      if (linked_.contains(nth) || nth >= counted_.size()) continue;
      mark.is_by_order = true;
      identity_.forms.try_emplace(counted_[nth], std::move(mark));
    }
  }

  const grid::Workbook& workbook_;
  Identity identity_;
  std::vector<std::size_t>
      counted_;  ///< sheets of the submitter's: the marks do not count a list of findings put before them
  std::set<std::size_t> linked_;
  std::map<std::size_t, FormMark> unlinked_;
};

}  // namespace

const FormMark* Identity::of_sheet(std::size_t sheet) const {
  const auto found = forms.find(sheet);
  return found == forms.end() ? nullptr : &found->second;
}

std::string to_text(const FormMark& mark) {
  return mark.layout + ";" + (mark.year ? std::to_string(*mark.year) : "") +
         (mark.version ? ";" + std::to_string(*mark.version) : "");
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

std::string to_text(const BureauMark& mark) {
  return mark.region_code + ";" + mark.bureau_code + ";" + mark.bureau;
}

std::string form_name_of(std::size_t nth, const FormMark& mark) {
  return std::string(name_start) + std::to_string(nth + 1) + "_" +
         (mark.year ? std::to_string(*mark.year) : "") + "_" + std::to_string(mark.version.value_or(0)) +
         "_" + base::replace_all(mark.layout, "-", ".");
}

Identity read_identity(const grid::Workbook& workbook) {
  return Finder(workbook).run();
}

}  // namespace targetbook::layouts
