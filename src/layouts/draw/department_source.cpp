#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "layouts/draw/print_row.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/list_rows.hpp"

namespace targetbook::layouts {
namespace {

using model::DepartmentTarget;
using model::Term;

std::size_t number_in(std::string_view slot) {
  std::size_t number = 0;
  const auto dot = slot.rfind('.');
  if (dot != std::string_view::npos)
    std::from_chars(slot.data() + dot + 1, slot.data() + slot.size(), number);
  return number;
}

/// `2` of `长期目标2`.
std::string digits_of(const std::string& name) {
  const auto last = name.find_last_not_of("0123456789");
  return last == std::string::npos ? name : name.substr(last + 1);
}

class DepartmentSource : public FormSource {
 public:
  DepartmentSource(const model::Form& form, const Drawing& drawing)
      : FormSource(form, drawing), target_(std::get<DepartmentTarget>(form_.body)) {}

  InkContent field(std::string_view slot) override {
    if (slot == "goal" || slot == "annual.goal") return goal_text(Term::annual);
    if (slot == "long_term.goal") return goal_text(Term::long_term);
    if (slot.starts_with("funds.amount[")) return named_fund(slot);
    if (const auto* field = model::find_field<DepartmentTarget>(slot))
      return print_field(field->codec, field->of(target_), slot, look_, drawing_);
    return FormSource::field(slot);
  }

  std::size_t times(const Block& block) override { return block.each.empty() ? 1 : goals(block.term).size(); }

  InkContent own(const Block& block, std::size_t nth, std::string_view slot) override {
    if (block.each.empty()) return field(slot);
    const model::Goal& goal = *goals(block.term)[nth];
    if (slot == "n") return text_content(digits_of(goal.name.value));
    if (slot == "text")
      return text_content(goal.restated.value.empty() ? goal.text.value : goal.restated.value);
    return field(slot);
  }

  std::size_t rows(const Block& block, std::size_t nth) override {
    if (block.table == "funds") return target_.funds.size();
    if (block.table == "projects") return target_.projects.size() + (total_of_tasks() == nullptr ? 0U : 1U);
    if (block.table == "goal_pairs")
      return std::max(goals(Term::long_term).size(), goals(Term::annual).size());
    // A list has a row for a department without indicators, too.
    return std::max<std::size_t>(indicators(block, nth).size(), block.list ? 1 : 0);
  }

  InkContent cell(const Block& block, std::size_t nth, std::size_t row, TableSlot wanted) override {
    const std::string_view slot = wanted.name;
    if (role_in_list(block, slot) != ListRole::none) return slot == "n" ? text_content("1") : field(slot);
    if (block.list && target_.indicators.empty()) return {};
    if (block.table == "funds") return fund_cell(target_.funds[row], block, wanted);
    if (block.table == "projects" && row == target_.projects.size()) return total_cell(block, wanted);
    if (block.table == "projects" && slot == "n") return text_content(std::to_string(row + 1));
    if (block.table == "projects") return print_slot(target_.projects[row], block, wanted, look_, drawing_);
    if (block.table == "goal_pairs") return pair_cell(row, wanted);
    return print_indicator(*indicators(block, nth)[row], block, wanted, look_, drawing_);
  }

  std::vector<AddedColumn> added(const Block& block, std::size_t nth) override {
    if (block.table == "funds") return added_columns(pointers_to(target_.funds), block, drawing_);
    if (block.table == "projects") return added_columns(pointers_to(target_.projects), block, drawing_);
    if (block.table == "indicators") return added_columns(indicators(block, nth), block, drawing_);
    return {};
  }

  /// Indicators of no goal stand over no table; nor does a code have a line of its own.
  std::vector<Leftover> leftovers() override {
    std::vector<Leftover> left = FormSource::leftovers();
    leave_rows(left, drawing_, "funds", without_named(), is_own_layout());
    leave_rows(left, drawing_, "projects", target_.projects, is_own_layout());
    leave_of_indicators(left);
    if (!form_.department_code.value.empty() && !draws_slot(drawing_, "department"))
      left.push_back({"department.code", {"单位编码", "unit code"}, form_.department_code.value});
    for (std::size_t i = 0; i < target_.indicators.size(); ++i) {
      const model::Indicator& indicator = target_.indicators[i];
      if (indicator.is_blank() || is_printed(indicator)) continue;
      left.push_back({"indicators[" + std::to_string(i) + "]",
                      {"没有归入目标的指标", "indicator of no goal"},
                      indicator.level1.value + " / " + indicator.level2.value + " / " +
                          indicator.level3.value + "：" + indicator.value.value.raw});
    }
    return left;
  }

  /// Whether one of the drawing's tables shows it.
  [[nodiscard]] bool is_printed(const model::Indicator& indicator) {
    for (const Block& block : drawing_.blocks)
      for (std::size_t nth = 0; block.table == "indicators" && nth < times(block); ++nth) {
        const auto printed = indicators(block, nth);
        if (std::find(printed.begin(), printed.end(), &indicator) != printed.end()) return true;
      }
    return false;
  }

  std::string history_heading(const Block& block, std::size_t nth, std::size_t number) override {
    if (block.table == "funds") {
      for (const model::DepartmentFund& fund : target_.funds)
        if (fund.history.size() >= number) return std::to_string(fund.history[number - 1].year) + "年";
      return {};
    }
    for (const model::Indicator* indicator : indicators(block, nth))
      if (indicator->history.size() >= number) return indicator->history[number - 1].label;
    return {};
  }

 private:
  InkContent goal_text(Term term) const {
    const auto of_term = goals(term);
    return of_term.empty() ? InkContent{} : text_content(of_term.front()->text.value);
  }

  /// `funds.amount[支出构成/基本支出]`
  InkContent named_fund(std::string_view slot) const {
    const auto open = slot.find('[') + 1;
    const std::string_view name = slot.substr(open, slot.size() - open - 1);
    for (const model::DepartmentFund& fund : target_.funds)
      if (fund.item.value == name || fund.group.value + "/" + fund.item.value == name)
        return print_amount(fund.amount.value, look_);
    return {};
  }

  /// Whether a line of the money stood in the row of the tasks' sum, and goes there again.
  [[nodiscard]] bool is_total_of_tasks(const model::DepartmentFund& fund) const {
    const auto draws = [&](std::string_view table) {
      return std::any_of(drawing_.blocks.begin(), drawing_.blocks.end(),
                         [&](const Block& block) { return block.table == table; });
    };
    return ends_like_total(base::fold_label(fund.group.value)) && draws("projects") && !draws("funds");
  }
  [[nodiscard]] const model::DepartmentFund* total_of_tasks() const {
    const auto it = std::find_if(target_.funds.begin(), target_.funds.end(),
                                 [&](const model::DepartmentFund& fund) { return is_total_of_tasks(fund); });
    return it == target_.funds.end() ? nullptr : &*it;
  }
  /// A cell of that row, by the words over its column.
  [[nodiscard]] InkContent total_cell(const Block& block, const TableSlot& slot) const {
    const std::string& group = total_of_tasks()->group.value;
    if (slot.name == "name") return text_content(group);
    std::string heading(slot.heading);
    for (std::size_t c = 0; c < block.repeat.size() && slot.name != any_slot; ++c)
      if (block.repeat[c].slot() == slot.name) heading = heading_over(block, c);
    for (const model::DepartmentFund& fund : target_.funds)
      if (fund.group.value == group && fund.item.value == lowest_words(heading))
        return print_amount(fund.amount.value, look_);
    return {};
  }

  /// The lines of the money, blank where the drawing has a place for that name.
  [[nodiscard]] std::vector<model::DepartmentFund> without_named() const {
    std::vector<model::DepartmentFund> left = target_.funds;
    for (model::DepartmentFund& fund : left)
      for (const std::string& name : {fund.item.value, fund.group.value + "/" + fund.item.value})
        if (is_total_of_tasks(fund) || draws_slot(drawing_, "funds.amount[" + name + "]")) {
          fund = {};
          break;
        }
    return left;
  }

  InkContent fund_cell(const model::DepartmentFund& fund, const Block& block, TableSlot slot) {
    if (!slot.name.starts_with("history.")) return print_slot(fund, block, slot, look_, drawing_);
    const std::size_t number = number_in(slot.name);
    return number == 0 || number > fund.history.size()
               ? InkContent{}
               : print_amount(fund.history[number - 1].amount.value, look_);
  }

  /// The goal of an indicator stands over its table.
  void leave_of_indicators(std::vector<Leftover>& left) {
    std::vector<model::Indicator> without_goals = target_.indicators;
    for (model::Indicator& indicator : without_goals) indicator.goal = {};
    leave_rows(left, drawing_, "indicators", without_goals, is_own_layout());
  }

  /// The overview prints goals in pairs, a long-term one beside an annual one, each with its own number. A
  /// pattern's number comes first, so which of the row's values is asked for tells whose it is.
  InkContent pair_cell(std::size_t row, const TableSlot& slot) {
    const auto of_term = goals(slot.number > 0 ? Term::annual : Term::long_term);
    if (row >= of_term.size()) return {};
    return text_content(slot.name == "n" ? digits_of(of_term[row]->name.value) : of_term[row]->text.value);
  }

  std::vector<const model::Goal*> goals(Term term) const {
    std::vector<const model::Goal*> chosen;
    for (const model::Goal& goal : target_.goals)
      if (goal.term == term) chosen.push_back(&goal);
    return chosen;
  }

  std::vector<const model::Indicator*> indicators(const Block& block, std::size_t nth) const {
    std::vector<const model::Indicator*> chosen;
    const auto of_term = goals(block.term == Term::unstated ? Term::annual : block.term);
    for (const model::Indicator& indicator : target_.indicators)
      if (block.each.empty() && (indicator.goal.value.empty() || indicator.term == block.term))
        chosen.push_back(&indicator);
      else if (nth < of_term.size() && indicator.goal.value == of_term[nth]->name.value)
        chosen.push_back(&indicator);
    return chosen;
  }

  DepartmentTarget& target_;
};

}  // namespace

std::unique_ptr<FormSource> department_source(const model::Form& form, const Drawing& drawing) {
  return std::make_unique<DepartmentSource>(form, drawing);
}

}  // namespace targetbook::layouts
