#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "layouts/draw/draw.hpp"
#include "layouts/read/codec.hpp"

/// A form as the drawing asks for it: by slot, table and row.
namespace targetbook::layouts {

/// A value of a table's drawn row: its name, and how many come before it (a budget table's all have the same
/// two names).
struct TableSlot {
  std::string_view name;
  std::size_t number = 0;
  std::string_view heading{};  ///< of a column of extras
};

/// A column of a table that the form has and the drawing does not.
struct AddedColumn {
  std::string slot;     ///< `remark`, `history.3`; any_slot for an extra
  std::string heading;  ///< to print over it, so that it reads back
};

class FormSource {
 public:
  FormSource(const model::Form& form, const Drawing& drawing);
  virtual ~FormSource() = default;
  FormSource(const FormSource&) = delete;
  FormSource& operator=(const FormSource&) = delete;

  /// A value of the whole form: its head here, its body in the kinds.
  [[nodiscard]] virtual InkContent field(std::string_view slot);
  /// How often a block with `each` is drawn.
  [[nodiscard]] virtual std::size_t times(const Block& block);
  /// A value of the block itself, in its `nth` drawing.
  [[nodiscard]] virtual InkContent own(const Block& block, std::size_t nth, std::string_view slot);
  /// How many rows a block's table has, in its `nth` drawing.
  [[nodiscard]] virtual std::size_t rows(const Block& block, std::size_t nth) = 0;
  [[nodiscard]] virtual InkContent cell(const Block& block, std::size_t nth, std::size_t row,
                                        TableSlot slot) = 0;
  /// Whether a block is drawn at all: a form that never had it is drawn without it.
  [[nodiscard]] virtual bool has(const Block& block);
  /// The heading over a history column where the form has one of its own; empty otherwise.
  [[nodiscard]] virtual std::string history_heading(const Block& block, std::size_t nth, std::size_t number);
  /// Whether two neighbouring rows share a cell of a group although nothing stands in it yet.
  [[nodiscard]] virtual bool share_blank_cell(const Block& block, std::size_t upper, std::size_t lower,
                                              std::string_view slot) const;
  /// Whether two neighbouring rows of a list are of one form, whose values are then one tall cell each.
  [[nodiscard]] virtual bool are_of_one_form(const Block& block, std::size_t upper, std::size_t lower) const;
  /// A labelled value beyond the model.
  [[nodiscard]] virtual InkContent extra(std::string_view heading);
  /// What a table's rows say beyond the drawing's columns, in the form's own layout.
  [[nodiscard]] virtual std::vector<AddedColumn> added(const Block& block, std::size_t nth);
  /// Whether an extra of the form stood in a row of a table that has no extras of its own.
  [[nodiscard]] virtual bool stands_in_a_row(const model::Extra& extra) const;
  /// What the drawing has no place for.
  [[nodiscard]] virtual std::vector<Leftover> leftovers();

 protected:
  [[nodiscard]] bool is_own_layout() const { return form_.layout == drawing_.id; }
  /// Columns for those extras of the form that stood in these sheet rows, and what to print in one of them.
  [[nodiscard]] std::vector<AddedColumn> added_of_form(const std::vector<std::uint32_t>& sheet_rows) const;
  [[nodiscard]] InkContent extra_in_row(std::string_view heading, std::uint32_t sheet_row) const;

  model::Form form_;
  const Drawing& drawing_;
  AmountLook look_;

 private:
  static AmountLook look_of(const model::Form& form, const Drawing& drawing);
};

std::unique_ptr<FormSource> source_of(const model::Form& form, const Drawing& drawing);
std::unique_ptr<FormSource> project_source(const model::Form& form, const Drawing& drawing);
std::unique_ptr<FormSource> department_source(const model::Form& form, const Drawing& drawing);
std::unique_ptr<FormSource> budget_source(const model::Form& form, const Drawing& drawing);
std::unique_ptr<FormSource> prose_source(const model::Form& form, const Drawing& drawing);

/// The form before anything is filled in: printed lines and spare rows.
std::unique_ptr<FormSource> blank_source(const Drawing& drawing, const BlankFacts& facts);

/// `三` for 3.
std::string chinese_number(std::size_t number);

/// The text of a content; empty for a blank, the digits for a number.
std::string text_of(const InkContent& content);
InkContent text_content(std::string text);

/// Whether the drawing has a place for a value of this name, in its fixed rows or in a table of this name.
bool draws_slot(const Drawing& drawing, std::string_view slot);
bool draws_column(const Drawing& drawing, std::string_view table, std::string_view slot);

/// What to write into an indicator's cell.
InkContent print_indicator(const model::Indicator& indicator, const Block& block, TableSlot slot,
                           AmountLook look, const Drawing& drawing);

}  // namespace targetbook::layouts
