#include "layouts/read/accounts.hpp"

#include <type_traits>

#include "model/fields/fields.hpp"

namespace targetbook::layouts {
namespace {

/// Gathers the cells of a record and of all records in it.
class Cells {
 public:
  std::set<base::CellRef> found;

  void add(const std::optional<base::CellRef>& cell) {
    if (cell) found.insert(*cell);
  }
  template <class T>
  void add(const model::Sourced<T>& value) {
    add(value.cell);
  }
  void add(const model::Extra& extra) { add(extra.text); }
  void add(const model::TextPiece& piece) { found.insert(piece.cell); }
  void add(const model::Indicator& indicator) {
    if (!indicator.is_blank()) return add_fields(indicator);
    // Levels, goals and numbers (`指标1：`) that a blank form prints; the row itself says nothing.
    if (goals_.contains(indicator.goal.value)) add(indicator.goal);
    if (indicator.level3.value.empty()) add(indicator.level3);
    if (model::parse_level1(indicator.level1.value).is_standard) add(indicator.level1);
    if (model::parse_level2(indicator.level2.value).is_standard) add(indicator.level2);
  }
  /// The goals that a form has: their names may stand before rows that say nothing.
  template <class Body>
  void know_goals(const Body& body) {
    if constexpr (requires { body.goals; }) {
      for (const model::Goal& goal : body.goals) goals_.insert(goal.name.value);
      for (const model::Indicator& indicator : body.indicators)
        if (!indicator.is_blank()) goals_.insert(indicator.goal.value);
    }
  }
  void add(const model::PaymentPlan& plan) { add(plan.milestones); }
  template <class T>
  void add(const std::vector<T>& all) {
    for (const T& one : all) add(one);
  }
  template <class Record>
  requires model::has_fields<Record>
  void add(const Record& record) { add_fields(record); }
  void add(const model::BudgetTable& table) {
    for (const auto& row : table.rows)
      for (const auto& entry : row) std::visit([&](const auto& value) { add(value); }, entry);
    add(table.notes);
  }

 private:
  template <class Record>
  void add_fields(const Record& record) {
    for (const model::Field<Record>& field : model::fields_of<Record>())
      std::visit(
          [&](const auto* member) {
            if constexpr (requires { this->add(*member); }) add(*member);
          },
          field.of(record));
  }

  std::set<std::string, std::less<>> goals_;
};

}  // namespace

std::vector<const Item*> Accounts::unused() const {
  std::vector<const Item*> unused;
  for (const Item& item : items_)
    if (!has(item)) unused.push_back(&item);
  return unused;
}

std::set<base::CellRef> cells_of(const model::Form& form) {
  Cells cells;
  std::visit(
      [&](const auto& body) {
        cells.know_goals(body);
        cells.add(body);
      },
      form.body);
  cells.add(form.department_code);
  cells.add(form.department_name);
  if (form.unit) cells.add(form.unit_place);
  if (form.says_year) cells.add(form.year_place);
  cells.add(form.extras);
  cells.add(form.remarks);
  return std::move(cells.found);
}

void give_back_unsaid(const std::set<base::CellRef>& said, std::span<const Item> items, Accounts& accounts) {
  for (const Item& item : items) {
    const Use use = accounts.use_of(item);
    const bool must_be_said = use == Use::value || use == Use::extra || use == Use::remark;
    if (must_be_said && !said.contains(item.at())) accounts.give_back(item);
  }
}

}  // namespace targetbook::layouts
