#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "grid/number_format.hpp"
#include "grid/sheet.hpp"
#include "grid/text_store.hpp"

namespace targetbook::grid {

enum class Container : std::uint8_t { xlsx, xls, ods, csv, xml_2003, html };
/// As `source.container` names it.
const char* to_string(Container container);

struct DefinedName {
  std::string name;
  std::string refers_to;
  std::string sheet;  ///< the sheet it holds for; empty for the whole workbook
};

/// Something a reader had to choose, because the container does not say it: a text file's encoding, its
/// delimiter. Becomes an adjustment of the submission.
struct Choice {
  std::string field;   ///< `encoding`, `delimiter`
  std::string chosen;  ///< `GB18030`, `;`
  base::Words why;
};

/// A workbook as its container reader saw it: cells with places and no meaning. Move-only: its cells point
/// into its text store.
struct Workbook {
  Container container = Container::xlsx;
  bool date1904 = false;
  std::vector<Sheet> sheets;                          ///< in the workbook's order
  std::vector<NumberFormat> formats{NumberFormat{}};  ///< Cell::format() points here; 0 is General
  std::vector<CellStyle> styles{CellStyle{}};         ///< StyledCells::style points here
  std::vector<DefinedName> names;
  std::vector<Choice> choices;
  std::vector<std::pair<std::string, std::string>>
      properties;  ///< document properties, custom ones by their name
  TextStore texts;

  Workbook() = default;
  Workbook(Workbook&&) = default;
  Workbook& operator=(Workbook&&) = default;
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// The property's value; empty where there is none.
  [[nodiscard]] std::string_view property(std::string_view name) const;
  [[nodiscard]] const NumberFormat& format_of(const Cell& cell) const { return formats.at(cell.format()); }
  /// The cell as the submitter saw it; a formula that is a literal (`=100%`) as it was typed.
  [[nodiscard]] std::string shown(const Sheet& sheet, const Cell& cell) const;
};

/// Whether the cells hold what was displayed, numbers as texts: in containers that know nothing else, and in
/// copies of such workbooks.
bool holds_displayed_texts(const Workbook& workbook);
/// The custom document property by which a copy says so.
inline constexpr std::string_view displayed_property = "targetbook.displayed";

/// Whether a formula's text (without `=`) is nothing but a number, a percent or a quoted text.
bool is_literal_formula(std::string_view text);

/// The grid as the contract's `show --format grid` prints it; `out` takes it piece by piece.
void dump_json(const Workbook& workbook, const std::function<void(std::string_view)>& out);

}  // namespace targetbook::grid
