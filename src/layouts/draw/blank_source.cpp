#include <algorithm>

#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_slots.hpp"

namespace targetbook::layouts {
namespace {

model::FormBody body_of(const Drawing& drawing, const BlankFacts& facts) {
  switch (drawing.kind) {
    case FormKind::project_target: {
      model::ProjectTarget target;
      target.project.name.value = facts.project;
      if (facts.year) target.project.year.value = std::to_string(*facts.year);
      if (!draws_slot(drawing, "department") && !draws_slot(drawing, "department.name"))
        target.supervising_department.value = target.implementing_unit.value = facts.department_name;
      return target;
    }
    case FormKind::department_target:
      return model::DepartmentTarget{};
    case FormKind::narrative:
      return model::Narrative{};
    case FormKind::contents:
      return model::Contents{};
    case FormKind::budget_table:
      break;
  }
  return model::BudgetTable{};
}

model::Form form_of(const Drawing& drawing, const BlankFacts& facts) {
  model::Form form;
  form.layout = drawing.id;
  form.year = facts.year;
  form.unit = drawing.unit;
  form.department_code.value = facts.department_code;
  form.department_name.value = facts.department_name;
  form.body = body_of(drawing, facts);
  return form;
}

class BlankSource : public FormSource {
 public:
  BlankSource(const Drawing& drawing, const BlankFacts& facts)
      : FormSource(form_of(drawing, facts), drawing), facts_(source_of(form_, drawing)) {}

  /// One of several options is chosen from a list, not ticked among printed ones.
  InkContent field(std::string_view slot) override {
    return drawing_.choices.contains(slot) ? InkContent{} : facts_->field(slot);
  }

  std::size_t times(const Block& block) override {
    if (block.each.empty()) return 1;
    if (!block.lines.empty()) return block.lines.size();
    // Once per goal: as often as the table of goals has rows.
    for (const Block& other : drawing_.blocks)
      if (other.is_table() && other.table.starts_with("goal")) return std::max<std::size_t>(other.blank, 1);
    return 1;
  }

  InkContent own(const Block& block, std::size_t nth, std::string_view slot) override {
    if (block.each.empty()) return field(slot);
    if (slot == "n") return text_content(std::to_string(nth + 1));
    if (slot == "number") return text_content(chinese_number(nth + 1));
    if (slot == "heading" && nth < block.lines.size()) return text_content(block.lines[nth].cells.front());
    return field(slot);
  }

  std::size_t rows(const Block& block, std::size_t) override {
    if (!block.blank_groups.empty()) return block.blank_sets * rows_of_a_set(block);
    return prints_lines(block) + block.blank;
  }

  InkContent cell(const Block& block, std::size_t, std::size_t row, TableSlot slot) override {
    if (role_in_list(block, slot.name) != ListRole::none) return form_cell(block, row, slot.name);
    if (slot.name == "n") return text_content(std::to_string(row + 1));
    if (!block.blank_groups.empty()) {
      const BlankGroup& group = group_of(block, row);
      const std::string_view name = split_term(slot.name).name;
      return text_content(name == "level1" ? group.level1 : name == "level2" ? group.level2 : "");
    }
    if (row >= prints_lines(block)) return {};
    std::size_t slots = 0;
    for (std::size_t column = 0; column < block.repeat.size(); ++column) {
      if (!block.repeat[column].has_slot()) continue;
      if (slots == slot.number && block.repeat[column].pieces.back().slot == slot.name)
        return text_content(block.lines[row].cells[column]);
      ++slots;
    }
    return {};
  }

  bool share_blank_cell(const Block& block, std::size_t upper, std::size_t lower,
                        std::string_view slot) const override {
    if (block.blank_groups.empty()) return false;
    const std::size_t set = rows_of_a_set(block);
    return upper / set == lower / set && (slot == "goal" || slot == "ratio");
  }

  bool are_of_one_form(const Block& block, std::size_t upper, std::size_t lower) const override {
    const std::size_t set = rows_of_a_set(block);
    return set == 0 || upper / set == lower / set;
  }

 private:
  /// What is known of the form stands beside the first of the projects, and whose they are beside all.
  InkContent form_cell(const Block& block, std::size_t row, std::string_view slot) {
    const std::size_t set = std::max<std::size_t>(rows_of_a_set(block), 1);
    if (slot == "n") return text_content(std::to_string(row / set + 1));
    return row < set || role_in_list(block, slot) == ListRole::unit ? field(slot) : InkContent{};
  }

  /// Lines that are headings of sections stand for themselves and are no rows.
  static std::size_t prints_lines(const Block& block) { return block.each.empty() ? block.lines.size() : 0; }

  static std::size_t rows_of_a_set(const Block& block) {
    std::size_t rows = 0;
    for (const BlankGroup& group : block.blank_groups) rows += group.rows;
    return rows;
  }

  static const BlankGroup& group_of(const Block& block, std::size_t row) {
    row %= rows_of_a_set(block);
    for (const BlankGroup& group : block.blank_groups) {
      if (row < group.rows) return group;
      row -= group.rows;
    }
    return block.blank_groups.back();
  }

  std::unique_ptr<FormSource> facts_;
};

}  // namespace

std::unique_ptr<FormSource> blank_source(const Drawing& drawing, const BlankFacts& facts) {
  return std::make_unique<BlankSource>(drawing, facts);
}

}  // namespace targetbook::layouts
