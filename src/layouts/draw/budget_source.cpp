#include <algorithm>

#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/headings.hpp"

namespace targetbook::layouts {
namespace {

class BudgetSource : public FormSource {
 public:
  BudgetSource(const model::Form& form, const Drawing& drawing)
      : FormSource(form, drawing), table_(std::get<model::BudgetTable>(form_.body)) {}

  std::size_t rows(const Block&, std::size_t) override { return table_.rows.size(); }

  InkContent cell(const Block&, std::size_t, std::size_t row, TableSlot slot) override {
    const auto& entries = table_.rows[row];
    if (slot.name == any_slot && !slot.heading.empty()) return extra_in_row(slot.heading, sheet_row(entries));
    if (slot.number >= entries.size()) return {};
    if (const auto* amount = std::get_if<model::Amount>(&entries[slot.number]))
      return print_amount(amount->value, look_);
    return text_content(std::get<model::Text>(entries[slot.number]).value);
  }

  std::vector<AddedColumn> added(const Block& block, std::size_t) override {
    return block.table == "rows" ? added_of_form(sheet_rows()) : std::vector<AddedColumn>{};
  }

  bool stands_in_a_row(const model::Extra& extra) const override {
    const std::vector<std::uint32_t> rows = sheet_rows();
    return extra.text.cell && std::find(rows.begin(), rows.end(), extra.text.cell->row) != rows.end();
  }

 private:
  /// Where a row stood; 0 for one that stood nowhere.
  static std::uint32_t sheet_row(const std::vector<model::BudgetTable::Entry>& entries) {
    std::uint32_t row = 0;  // what was taken from a row above stands higher
    for (const model::BudgetTable::Entry& entry : entries)
      if (const auto cell = std::visit([](const auto& value) { return value.cell; }, entry))
        row = std::max(row, cell->row);
    return row;
  }
  [[nodiscard]] std::vector<std::uint32_t> sheet_rows() const {
    std::vector<std::uint32_t> rows;
    for (const auto& entries : table_.rows) rows.push_back(sheet_row(entries));
    return rows;
  }

  model::BudgetTable& table_;
};

}  // namespace

std::unique_ptr<FormSource> budget_source(const model::Form& form, const Drawing& drawing) {
  return std::make_unique<BudgetSource>(form, drawing);
}

}  // namespace targetbook::layouts
