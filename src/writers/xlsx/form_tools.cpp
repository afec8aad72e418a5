#include "base/utf8.hpp"
#include "writers/xlsx/library.hpp"
#include "writers/xlsx/text.hpp"
#include "writers/xlsx/xlsx_file.hpp"

/// What a form to fill in needs beside a plain sheet.
namespace targetbook::writers::xlsx {
namespace {

constexpr std::size_t max_formula = 255;  ///< of a check or a highlight; the library refuses longer ones

std::string within(std::string_view text, std::size_t limit) {
  std::string plain = plain_bytes(text);
  if (base::utf16_length(plain) > limit) fail("提示文字过长：{}", "a message is too long: {}", plain);
  return plain;
}

}  // namespace

void XlsxSheet::put_formula(base::CellRef cell, std::string_view formula, std::string_view value,
                            Format format) {
  check(worksheet_write_formula_str(sheet_, cell.row, column_of(cell), std::string(formula).c_str(),
                                    format.format_, std::string(value).c_str()));
}

void XlsxSheet::add_entry_check(const base::CellRange& area, const EntryCheck& wanted) {
  std::string formula = within(wanted.formula, max_formula);
  std::string hint_title = within(wanted.hint_title, EntryCheck::max_title);
  std::string hint = within(wanted.hint, EntryCheck::max_message);
  std::string title = within(wanted.title, EntryCheck::max_title);
  std::string message = within(wanted.message, EntryCheck::max_message);
  lxw_data_validation rule{};
  switch (wanted.kind) {
    case EntryCheck::Kind::list:
      rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      rule.value_formula = formula.data();
      break;
    case EntryCheck::Kind::number:
    case EntryCheck::Kind::whole:
      rule.validate =
          wanted.kind == EntryCheck::Kind::whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
      rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      rule.minimum_number = wanted.least;
      rule.maximum_number = wanted.most;
      break;
    case EntryCheck::Kind::formula:
      rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
      rule.value_formula = formula.data();
      break;
    case EntryCheck::Kind::any:
      rule.validate = LXW_VALIDATION_TYPE_ANY;
      break;
  }
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.dropdown = LXW_VALIDATION_ON;
  rule.show_input = hint.empty() ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
  rule.show_error = wanted.only_suggests ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
  if (!hint_title.empty()) rule.input_title = hint_title.data();
  if (!hint.empty()) rule.input_message = hint.data();
  if (!title.empty()) rule.error_title = title.data();
  if (!message.empty()) rule.error_message = message.data();
  check(worksheet_data_validation_range(sheet_, area.first.row, column_of(area.first), area.last.row,
                                        column_of(area.last), &rule));
}

void XlsxSheet::add_highlight(const base::CellRange& area, const std::string& formula, std::uint32_t fill,
                              std::uint32_t ink) {
  std::string words = within(formula, max_formula);
  lxw_format*& format = file_->state_->highlights[{fill, ink}];
  if (format == nullptr) {
    format = workbook_add_format(file_->state_->workbook);
    if (format == nullptr) fail("内存不足", "out of memory");
    format_set_bg_color(format, fill);
    format_set_font_color(format, ink);
  }
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = words.data();
  rule.format = format;
  check(worksheet_conditional_format_range(sheet_, area.first.row, column_of(area.first), area.last.row,
                                           column_of(area.last), &rule));
}

void XlsxSheet::protect() {
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.insert_rows = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  allowed.sort = LXW_FALSE;
  worksheet_protect(sheet_, nullptr, &allowed);
}

void XlsxSheet::hide_columns(std::uint32_t first, std::uint32_t last) {
  lxw_row_col_options hidden{};
  hidden.hidden = LXW_TRUE;
  constexpr double usual_width = 8.43;
  check(worksheet_set_column_opt(sheet_, static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(last),
                                 usual_width, nullptr, &hidden));
}

void XlsxSheet::hide() {
  worksheet_hide(sheet_);
}

}  // namespace targetbook::writers::xlsx
