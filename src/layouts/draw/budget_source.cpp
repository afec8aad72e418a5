#include "layouts/draw/form_source.hpp"

namespace targetbook::layouts {
namespace {

class BudgetSource : public FormSource {
 public:
  BudgetSource(const model::Form& form, const Drawing& drawing)
      : FormSource(form, drawing), table_(std::get<model::BudgetTable>(form_.body)) {}

  std::size_t rows(const Block&, std::size_t) override { return table_.rows.size(); }

  InkContent cell(const Block&, std::size_t, std::size_t row, TableSlot slot) override {
    const auto& entries = table_.rows[row];
    if (slot.number >= entries.size()) return {};
    if (const auto* amount = std::get_if<model::Amount>(&entries[slot.number]))
      return print_amount(amount->value, look_);
    return text_content(std::get<model::Text>(entries[slot.number]).value);
  }

 private:
  model::BudgetTable& table_;
};

}  // namespace

std::unique_ptr<FormSource> budget_source(const model::Form& form, const Drawing& drawing) {
  return std::make_unique<BudgetSource>(form, drawing);
}

}  // namespace targetbook::layouts
