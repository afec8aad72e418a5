#include <algorithm>
#include <charconv>

#include "layouts/draw/print_row.hpp"
#include "layouts/draw/term_rows.hpp"
#include "layouts/drawing/labelled_sources.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_slots.hpp"

namespace targetbook::layouts {
namespace {

using model::Indicator;
using model::ProjectTarget;
using model::Term;

constexpr std::string_view whole_execution = "execution.";

class ProjectSource : public FormSource {
 public:
  ProjectSource(const model::Form& form, const Drawing& drawing)
      : FormSource(form, drawing),
        target_(std::get<ProjectTarget>(form_.body)),
        sources_(labelled_sources(drawing)) {}

  InkContent field(std::string_view slot) override {
    if (slot == "goals" || slot == "goal") return text_content(all_goals());
    if (const TermSlot of_term = split_term(slot); of_term.name == "goal")
      return text_content(goals_of(of_term.term));
    if (slot.starts_with("plan.")) return milestone(slot);
    for (const LabelledSource& one : sources_)
      if (one.slot == slot) return amount_of(one.name);
    if (slot.starts_with(whole_execution)) return of_whole_execution(slot);
    if (const auto* field = model::find_field<ProjectTarget>(slot))
      return print_field(field->codec, field->of(target_), slot, look_, drawing_);
    return FormSource::field(slot);
  }

  bool has(const Block& block) override {
    const bool is_plan = !block.draw.empty() && !block.is_table() &&
                         std::any_of(block.draw.front().begin(), block.draw.front().end(),
                                     [](const DrawnCell& c) { return c.slot().starts_with("plan."); });
    return !is_plan || !target_.payment_plan.milestones.empty();
  }

  std::size_t rows(const Block& block, std::size_t) override {
    if (block.table == "fund_sources")
      return prints_lines(block) ? block.lines.size() : target_.fund_sources.size();
    if (block.table == "spending") return target_.spending.size();
    if (block.table == "procurement") return target_.procurement.size();
    if (block.table == "execution") return target_.execution.size();
    if (block.table == "goals") return target_.goals.size();
    if (has_terms(block)) return side_by_side(target_.indicators).size();
    // A list has a row for a project without indicators, too.
    if (block.table == "indicators") return std::max<std::size_t>(of_block(block).size(), block.list ? 1 : 0);
    return 0;
  }

  InkContent cell(const Block& block, std::size_t, std::size_t row, TableSlot wanted) override {
    const std::string_view slot = wanted.name;
    if (role_in_list(block, slot) != ListRole::none) return slot == "n" ? text_content("1") : field(slot);
    if (block.list && target_.indicators.empty()) return {};
    const std::vector<std::uint32_t> rows = sheet_rows(block.table);
    if (slot == any_slot && row < rows.size()) return extra_in_row(wanted.heading, rows[row]);
    if (slot == "n") return text_content(std::to_string(row + 1));
    if (block.table == "fund_sources")
      return prints_lines(block) ? line_cell(block.lines[row], slot)
                                 : print(target_.fund_sources[row], block, wanted);
    if (block.table == "spending") return print(target_.spending[row], block, wanted);
    if (block.table == "procurement") return print(target_.procurement[row], block, wanted);
    if (block.table == "execution") return print(target_.execution[row], block, wanted);
    if (block.table == "goals") return print(target_.goals[row], block, wanted);
    if (has_terms(block)) return cell_of_terms(block, row, wanted);
    const Indicator& indicator = *of_block(block)[row];
    if (slot == "ratio") return ratio_of(indicator);
    return print_indicator(indicator, block, wanted, look_, drawing_);
  }

  std::vector<AddedColumn> added(const Block& block, std::size_t) override {
    if (block.table == "spending") return added_columns(pointers_to(target_.spending), block, drawing_);
    if (block.table == "procurement") return added_columns(pointers_to(target_.procurement), block, drawing_);
    if (block.table == "indicators") return added_columns(of_block(block), block, drawing_);
    return added_of_form(sheet_rows(block.table));
  }

  bool stands_in_a_row(const model::Extra& extra) const override {
    return stands_in_row_of("fund_sources", extra) || stands_in_row_of("execution", extra) ||
           stands_in_row_of("goals", extra);
  }

  std::string history_heading(const Block& block, std::size_t, std::size_t number) override {
    for (const Indicator* indicator : of_block(block))
      if (indicator->history.size() >= number) return indicator->history[number - 1].label;
    return {};
  }

  std::vector<Leftover> leftovers() override {
    std::vector<Leftover> left = FormSource::leftovers();
    leave_head(left);
    for (const model::Field<ProjectTarget>& field : model::fields_of<ProjectTarget>()) {
      if (!field.is_drawn() || draws_slot(drawing_, field.name) || is_printed_line(field.name)) continue;
      const std::string text =
          text_of(print_field(field.codec, field.of(target_), "", AmountLook{}, drawing_));
      if (!text.empty()) left.push_back({std::string(field.name), field.words, text});
    }
    leave_plan(left);
    leave_rows(left, drawing_, "fund_sources", without_line(), is_own_layout());
    leave_rows(left, drawing_, "spending", target_.spending, is_own_layout());
    leave_rows(left, drawing_, "procurement", target_.procurement, is_own_layout());
    leave_rows(left, drawing_, "execution", undrawn_execution(), is_own_layout());
    leave_goals(left);
    leave_indicators(left);
    return left;
  }

 private:
  /// The rows of a table without extras of its own; 0 for one that stood nowhere.
  [[nodiscard]] std::vector<std::uint32_t> sheet_rows(std::string_view table) const {
    std::vector<std::uint32_t> rows;
    if (table == "fund_sources" && form_.layout == drawing_.id)
      for (const model::FundSource& one : target_.fund_sources)
        rows.push_back(one.name.cell ? one.name.cell->row : 0);
    if (table == "execution")
      for (const model::Execution& one : target_.execution)
        rows.push_back(one.item.cell ? one.item.cell->row : 0);
    if (table == "goals")
      for (const model::Goal& one : target_.goals) rows.push_back(one.name.cell ? one.name.cell->row : 0);
    return rows;
  }
  [[nodiscard]] bool stands_in_row_of(std::string_view table, const model::Extra& extra) const {
    const std::vector<std::uint32_t> rows = sheet_rows(table);
    const bool is_drawn = std::any_of(drawing_.blocks.begin(), drawing_.blocks.end(),
                                      [&](const Block& block) { return block.table == table; });
    return is_drawn && extra.text.cell &&
           std::find(rows.begin(), rows.end(), extra.text.cell->row) != rows.end();
  }

  template <class Row>
  InkContent print(const Row& record, const Block& block, TableSlot slot) {
    return print_slot(record, block, slot, look_, drawing_);
  }

  /// `execution.executed` of a list: the first line's.
  InkContent of_whole_execution(std::string_view slot) {
    const auto* field = model::find_field<model::Execution>(slot.substr(whole_execution.size()));
    if (field == nullptr || target_.execution.empty()) return {};
    return print_field(field->codec, field->of(target_.execution.front()), slot, look_, drawing_);
  }

  /// The lines of the money without what a list has of the first one; its 年初预算数 is the form's.
  [[nodiscard]] std::vector<model::Execution> undrawn_execution() const {
    std::vector<model::Execution> left = target_.execution;
    bool is_drawn = false;
    for (const auto& field : model::fields_of<model::Execution>()) {
      if (left.empty() || !draws_slot(drawing_, std::string(whole_execution) + std::string(field.name)))
        continue;
      is_drawn = true;
      std::visit([](auto* member) { *member = {}; }, field.in(left.front()));
    }
    if (!is_drawn) return left;
    left.front().item = {};
    if (draws_slot(drawing_, "funds.total")) left.front().initial = {};
    return left;
  }

  InkContent amount_of(const std::string& source) {
    for (model::FundSource& one : target_.fund_sources)
      if (base::fold_label(one.name.value) == base::fold_label(source))
        return print_field(Codec::amount, &one.amount, "", look_, drawing_);
    return {};
  }

  /// The sources that the drawing has no line for.
  [[nodiscard]] std::vector<model::FundSource> without_line() const {
    std::vector<model::FundSource> left = target_.fund_sources;
    std::erase_if(left, [&](const model::FundSource& one) {
      return std::any_of(sources_.begin(), sources_.end(), [&](const LabelledSource& line) {
        return base::fold_label(line.name) == base::fold_label(one.name.value);
      });
    });
    return left;
  }

  InkContent cell_of_terms(const Block& block, std::size_t row, TableSlot wanted) {
    const TermSlot slot = split_term(wanted.name);
    const Indicator* indicator = side_by_side(target_.indicators)[row].of(slot.term);
    if (indicator == nullptr) return {};
    wanted.name = slot.name;
    return print_indicator(*indicator, block, wanted, look_, drawing_);
  }

  /// A goal that says no term is the year's.
  [[nodiscard]] std::string goals_of(Term term) const {
    std::string all;
    for (const model::Goal& goal : target_.goals) {
      const Term own = goal.term == Term::unstated ? Term::annual : goal.term;
      if (own != term || goal.text.value.empty()) continue;
      all += (all.empty() ? "" : "\n") + goal.text.value;
    }
    return all;
  }

  std::string all_goals() const {
    std::string all;
    for (const model::Goal& goal : target_.goals) {
      if (!all.empty()) all += '\n';
      all += goal.text.value;
    }
    return all;
  }

  /// `plan.2.month`, `plan.2.percent`
  InkContent milestone(std::string_view slot) {
    slot.remove_prefix(std::string_view("plan.").size());
    std::size_t number = 0;
    const auto end = std::from_chars(slot.data(), slot.data() + slot.size(), number).ptr;
    if (number == 0 || number > target_.payment_plan.milestones.size()) return {};
    model::Milestone& milestone = target_.payment_plan.milestones[number - 1];
    if (std::string_view(end, static_cast<std::size_t>(slot.data() + slot.size() - end)) == ".month")
      return text_content(std::to_string(milestone.month));
    return print_field(Codec::percent, &milestone.percent, "", look_, drawing_);
  }

  /// Sources as the form prints them beforehand, where the submission names none of its own.
  bool prints_lines(const Block& block) const {
    return target_.fund_sources.empty() && form_.layout != drawing_.id && !block.lines.empty();
  }

  InkContent line_cell(const PrintedLine& line, std::string_view slot) {
    if (slot == "name")
      for (const std::string& words : line.cells)
        if (!words.empty()) return words;
    return line.field.empty() ? InkContent{} : field(line.field);
  }

  bool is_printed_line(std::string_view name) const {
    for (const Block& block : drawing_.blocks)
      for (const PrintedLine& line : block.lines)
        if (line.field == name) return true;
    return false;
  }

  /// The indicators a table of the drawing shows: those of its term, or all where it has none.
  std::vector<const Indicator*> of_block(const Block& block) const {
    std::vector<const Indicator*> chosen;
    for (const Indicator& indicator : target_.indicators) {
      const Term term = indicator.term == Term::unstated ? Term::annual : indicator.term;
      if (block.term == Term::unstated || term == block.term) chosen.push_back(&indicator);
    }
    return chosen;
  }

  InkContent ratio_of(const Indicator& indicator) {
    for (model::Goal& goal : target_.goals)
      if (goal.name.value == indicator.goal.value)
        return print_field(Codec::percent, &goal.ratio, "", look_, drawing_);
    return {};
  }

  void leave_head(std::vector<Leftover>& left) const {
    const bool has_line = draws_slot(drawing_, "department");
    if (!form_.department_code.value.empty() && !has_line)
      left.push_back({"department.code", {"单位编码", "unit code"}, form_.department_code.value});
    if (!form_.department_name.value.empty() && !has_line && !draws_slot(drawing_, "department.name"))
      left.push_back({"department.name", {"单位名称", "unit"}, form_.department_name.value});
  }

  void leave_plan(std::vector<Leftover>& left) {
    for (std::size_t i = 0; i < target_.payment_plan.milestones.size(); ++i) {
      if (draws_slot(drawing_, "plan." + std::to_string(i + 1) + ".percent")) continue;
      model::Milestone& milestone = target_.payment_plan.milestones[i];
      const std::string raw = milestone.percent.value.number
                                  ? milestone.percent.value.number->to_string() + "%"
                                  : milestone.percent.value.raw;
      left.push_back({"payment_plan.milestones[" + std::to_string(i) + "]",
                      base::say("{}月底支出计划", "plan to the end of month {}", milestone.month), raw});
    }
  }

  void leave_goals(std::vector<Leftover>& left) {
    const bool in_a_cell =
        draws_slot(drawing_, "goals") || draws_slot(drawing_, "goal") || draws_slot(drawing_, "annual.goal");
    for (std::size_t i = 0; i < target_.goals.size(); ++i)
      for (const model::Field<model::Goal>& field : model::fields_of<model::Goal>()) {
        const bool is_drawn = !field.is_drawn() || (in_a_cell && field.name == "text") ||
                              draws_column(drawing_, "goals", field.name) ||
                              (field.name == "ratio" && draws_column(drawing_, "indicators", "ratio"));
        if (is_drawn) continue;
        const std::string text =
            text_of(print_field(field.codec, field.of(target_.goals[i]), "", look_, drawing_));
        if (!text.empty())
          left.push_back({"goals[" + std::to_string(i) + "]." + std::string(field.name), field.words, text});
      }
  }

  void leave_indicators(std::vector<Leftover>& left) {
    leave_rows(left, drawing_, "indicators", target_.indicators, is_own_layout());
    if (is_own_layout()) return;
    for (std::size_t i = 0; i < target_.indicators.size(); ++i)
      for (std::size_t h = 0; h < target_.indicators[i].history.size(); ++h) {
        const model::HistoryValue& history = target_.indicators[i].history[h];
        if (history.value.value.raw.empty() ||
            draws_column(drawing_, "indicators", "history." + std::to_string(h + 1)))
          continue;
        left.push_back({"indicators[" + std::to_string(i) + "].history[" + std::to_string(h) + "]",
                        base::say("{}指标值", "value of {}", history.label), history.value.value.raw});
      }
  }

  ProjectTarget& target_;
  std::vector<LabelledSource> sources_;
};

}  // namespace

std::unique_ptr<FormSource> project_source(const model::Form& form, const Drawing& drawing) {
  return std::make_unique<ProjectSource>(form, drawing);
}

}  // namespace targetbook::layouts
