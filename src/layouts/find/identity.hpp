#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "grid/workbook.hpp"
#include "model/submission.hpp"

/// The mark that a blank form bears: what it is and whose, whatever becomes of its labels and tabs.
namespace targetbook::layouts {

struct FormMark {
  std::string layout;
  std::optional<int> year;
  std::optional<int> version;  ///< of the blank form; nothing in a normalised workbook's mark
  bool is_by_order = false;    ///< nothing but the order of the sheets tells whose mark it is
};
/// `hebei-project;2026;1`
std::string to_text(const FormMark& mark);
std::optional<FormMark> parse_form_mark(std::string_view text);

using BureauMark = model::BureauMark;
/// `130229;202001;玉田县信访局`
std::string to_text(const BureauMark& mark);

inline constexpr std::string_view bureau_property = "targetbook.bureau";
inline constexpr std::string_view bureau_word = "单位";  ///< first cell of its row on the hidden sheet
inline constexpr std::string_view form_word = "表";
/// A defined name for the corner of the nth marked sheet, which tells the mark too:
/// `targetbook_1_2026_1_hebei.project`.
std::string form_name_of(std::size_t nth, const FormMark& mark);

struct Identity {
  std::optional<BureauMark> bureau;
  std::map<std::size_t, FormMark> forms;  ///< by sheet

  /// Null where the sheet bears none.
  [[nodiscard]] const FormMark* of_sheet(std::size_t sheet) const;
};

/// From the hidden sheet, whose formulas name the tabs as they are called now; from the defined names, which
/// do so too; and where these name no sheet that is there, or from the document properties, by the order of
/// the sheets.
Identity read_identity(const grid::Workbook& workbook);

}  // namespace targetbook::layouts
