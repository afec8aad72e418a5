#include "make_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/labelled_sources.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/read/assemble.hpp"
#include "model/fields/closed_words.hpp"

namespace targetbook::layouts::test {
namespace {

using model::Term;

class Maker {
 public:
  Maker(const Drawing& drawing, std::mt19937& random) : drawing_(drawing), random_(random) {}

  model::Form make() {
    model::Form form;
    form.layout = drawing_.id;
    form.sheet = "表";
    form.year = chance() ? std::optional<int>(2024) : std::nullopt;
    if (draws_slot(drawing_, "unit"))
      form.unit = chance() ? base::AmountUnit::yuan : base::AmountUnit::ten_thousand_yuan;
    if (draws_slot(drawing_, "department")) form.department_code.value = "301002";
    if (draws_slot(drawing_, "department") || draws_slot(drawing_, "department.name"))
      form.department_name.value = phrase();
    switch (drawing_.kind) {
      case FormKind::project_target:
      case FormKind::self_evaluation:
        form.body = project();
        break;
      case FormKind::department_target:
        form.body = department();
        break;
      case FormKind::narrative:
        form.body = narrative();
        break;
      case FormKind::contents:
        form.body = contents();
        break;
      case FormKind::budget_table:
        form.body = budget();
        break;
    }
    for (std::size_t i = below(3); i > 0; --i) form.remarks.push_back({chance() ? phrase() : "4321.5", {}});
    const bool is_list = std::any_of(drawing_.blocks.begin(), drawing_.blocks.end(),
                                     [](const Block& block) { return block.list; });
    const bool has_labels =
        !is_list && (is_of_project(drawing_.kind) || drawing_.kind == FormKind::department_target);
    if (has_labels && !chance()) form.extras.push_back({"中央资金", {"3", {}}});
    if (const auto* target = std::get_if<model::ProjectTarget>(&form.body);
        target && !target->project.year.value.empty())
      form.year = 2024;  // a form's year field is its year
    return form;
  }

 private:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }
  bool chance() { return below(3) != 0; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

  std::string phrase() {
    static const std::vector<std::string> words = {"保障", "基层", "运行",       "培训", "3 期",     "图书",
                                                   "A1",   "更新", "设备（台）", "＝",   "《条例》", "100%",
                                                   "质量", "提升", "&<>\"'",     "开放", "０８"};
    std::string text = "甲";
    for (std::size_t i = below(6) + 1; i > 0; --i) text += one_of(words);
    return base::tidy_text(text);
  }
  std::string paragraph() {
    std::string text = phrase() + "，" + phrase() + "。";
    if (chance()) text += "\n" + phrase() + "；";
    return text;
  }
  base::Decimal decimal(std::int64_t end, int scale) {
    const auto number = static_cast<std::int64_t>(below(static_cast<std::size_t>(end)));
    return base::Decimal::whole(number).shifted(-scale).value();
  }

  void fill(Codec codec, FieldRef field, std::string_view name) {
    if (!chance()) return;
    if (auto** amount = std::get_if<model::Amount*>(&field)) {
      (*amount)->value.money = base::Money::from_fen(static_cast<std::int64_t>(below(10'000'000'000'000)));
    } else if (auto** number = std::get_if<model::Number*>(&field)) {
      (*number)->value.number = decimal(100'000, 2);
    } else if (auto** target = std::get_if<model::Sourced<model::TargetValue>*>(&field)) {
      (*target)->value = value();
    } else {
      model::Text& text = *std::get<model::Text*>(field);
      if (codec == Codec::year)
        text.value = "2024";
      else if (codec == Codec::code)
        text.value = "13022922P00JXC4117677";
      else if (codec == Codec::choice && drawing_.choices.contains(name))
        text.value = one_of(drawing_.choices.at(std::string(name)));
      else if (const auto words = model::words_of(codec); !words.empty())
        text.value = words[below(words.size())];
      else
        text.value = chance() ? phrase() : paragraph();
    }
  }

  model::TargetValue value() {
    static const std::vector<std::string> raws = {
        "≥85息诉率",   "=100%",     "100%",    "97%以上",      "不低于 3 次", "下降",    "2021年12月底前",
        "8人/6人/5人", "≥３００件", "80%-95%", "超期案件数量", "%",           "约500册", "1,200元"};
    if (chance()) return model::parse_target_value(one_of(raws));
    const bool is_percent = chance();
    const base::Decimal number = decimal(10'000, 1);
    model::TargetValue target =
        model::parse_target_value(is_percent ? number.to_string() + "%" : number.to_string(), number);
    target.stored_as_number = true;
    return target;
  }

  template <class Row>
  void fill_row(std::span<const model::Field<Row>> fields, std::string_view table, Row& row) {
    for (const auto& field : fields)
      if (field.is_drawn() && draws_column(drawing_, table, field.name))
        fill(field.codec, field.in(row), field.name);
  }

  template <class Row>
  std::vector<Row> rows(std::span<const model::Field<Row>> fields, std::string_view table,
                        model::Text& (*name)(Row&)) {
    std::vector<Row> all;
    for (const Block& block : drawing_.blocks)
      if (block.table == table && all.empty())
        for (std::size_t i = below(4); i > 0; --i) {
          fill_row(fields, table, all.emplace_back());
          name(all.back()).value = phrase();  // a row without its name would be no row
          if constexpr (model::HasExtras<Row>) add_extras(all.back().extras);
        }
    return all;
  }

  void add_extras(model::Extras& extras) {
    if (!chance()) extras.push_back({"责任科室", {phrase(), base::CellRef{0, 20}}});
    if (!chance()) extras.push_back({"完成时限", {phrase(), base::CellRef{0, 21}}});
  }

  /// What the form's own columns say beyond the drawing's.
  void fill_beyond(model::Indicator& indicator) {
    const auto is_beyond = [&](std::string_view name) {
      return !chance() && !draws_column(drawing_, "indicators", name);
    };
    for (model::Text model::Indicator::*text :
         {&model::Indicator::scoring, &model::Indicator::standard, &model::Indicator::remark})
      if (!chance()) (indicator.*text).value = phrase();
    if (is_beyond("description")) indicator.description.value = phrase();
    if (is_beyond("nature")) indicator.nature.value = chance() ? "定量" : "定性";
    if (is_beyond("direction")) indicator.direction.value = chance() ? "正向" : "反向";
    if (is_beyond("weight")) indicator.weight.value.number = decimal(1000, 1);
    add_extras(indicator.extras);
  }

  std::vector<model::Indicator> indicators(Term term, const std::string& goal,
                                           const std::vector<std::string>& history) {
    static const std::vector<std::pair<std::string, std::vector<std::string>>> levels = {
        {"产出指标", {"数量指标", "质量指标", "时效指标", "成本指标"}},
        {"效益指标", {"社会效益指标", "经济效益指标", "可持续影响指标", "生态效益指标"}},
        {"满意度指标", {"服务对象满意度指标"}}};
    std::vector<model::Indicator> all;
    for (const auto& [level1, level2s] : levels)
      for (const std::string& level2 : level2s)
        for (std::size_t i = below(3); i > 0; --i) {
          model::Indicator& indicator = all.emplace_back();
          fill_row(model::fields_of<model::Indicator>(), "indicators", indicator);
          indicator.term = term;
          indicator.goal.value = goal;
          indicator.level1.value = level1;
          indicator.level2.value = level2;
          indicator.level3.value = phrase();
          if (drawing_.id == "ningxia-project")
            indicator.requirement = chance() ? model::Requirement::required : model::Requirement::hard;
          if (drawing_.id != "wuhan-project" && drawing_.kind != FormKind::self_evaluation)
            indicator.weight = {};
          fill_beyond(indicator);
          const bool is_first = all.size() == 1 || all[all.size() - 2].level1.value != level1;
          if (!is_first && below(6) == 0) {
            indicator.level2.value.clear();
            indicator.requirement = model::Requirement::unstated;
          }
          for (const std::string& label : history) indicator.history.push_back({label, {value(), {}}});
        }
    return all;
  }

  static void append(std::vector<model::Indicator>& all, std::vector<model::Indicator> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }

  model::FormBody project() {
    model::ProjectTarget target;
    for (const auto& field : model::fields_of<model::ProjectTarget>())
      if (field.is_drawn() && draws_slot(drawing_, field.name))
        fill(field.codec, field.in(target), field.name);
    if (draws_slot(drawing_, "plan.1.percent"))
      for (const int month : {3, 6, 9, 12}) {
        target.payment_plan.milestones.push_back({month, {}});
        fill(Codec::percent, &target.payment_plan.milestones.back().percent, "");
      }
    target.fund_sources = rows<model::FundSource>(model::fields_of<model::FundSource>(), "fund_sources",
                                                  [](auto& r) -> model::Text& { return r.name; });
    target.spending = rows<model::SpendingItem>(model::fields_of<model::SpendingItem>(), "spending",
                                                [](auto& r) -> model::Text& { return r.item; });
    target.procurement =
        rows<model::ProcurementItem>(model::fields_of<model::ProcurementItem>(), "procurement",
                                     [](auto& r) -> model::Text& { return r.item; });
    for (const LabelledSource& line : labelled_sources(drawing_))
      target.fund_sources.push_back({{line.name, {}}, {}}),
          fill(Codec::amount, &target.fund_sources.back().amount, "");
    const bool is_side_by_side = std::any_of(drawing_.blocks.begin(), drawing_.blocks.end(), has_terms);
    if (drawing_.kind == FormKind::self_evaluation) {
      target.stage = model::Stage::self_evaluation;
      execution(target);
    }
    if (drawing_.id == "wuhan-project") {
      wuhan_goals(target);
    } else if (draws_slot(drawing_, "annual.goal")) {
      for (const Term term : {Term::long_term, Term::annual}) {
        model::Goal& goal = target.goals.emplace_back();
        goal.term = term;
        goal.text.value = paragraph();
        if (is_side_by_side) append(target.indicators, indicators(term, "", {}));
      }
      if (!is_side_by_side) target.indicators = indicators(Term::unstated, "", {});
    } else {
      const bool is_list = draws_slot(drawing_, "goals");
      const bool is_annual = drawing_.id == "national-project" || drawing_.id == "region-transfer" ||
                             drawing_.kind == FormKind::self_evaluation;
      const Term term = is_annual ? Term::annual : Term::unstated;
      const std::string text =
          is_list && chance() ? "1." + phrase() + "；\n2." + phrase() + "。" : paragraph();
      target.goals = split_goals({text, {}}, term);
      if (!is_list) {
        target.goals.resize(1);
        target.goals.front().text.value = text;
      }
      target.indicators = indicators(Term::unstated, "", {});
    }
    return target;
  }

  /// The lines that are printed, what they repeat in the form's own values.
  void execution(model::ProjectTarget& target) {
    for (const Block& block : drawing_.blocks) {
      if (block.table != "execution") continue;
      for (const PrintedLine& printed : block.lines) {
        model::Execution& line = target.execution.emplace_back();
        fill_row(model::fields_of<model::Execution>(), "execution", line);
        line.item.value = printed.cells[1];
        if (const auto* field = model::find_field<model::ProjectTarget>(printed.field))
          *std::get<model::Amount*>(field->in(target)) = line.initial;
      }
    }
  }

  void wuhan_goals(model::ProjectTarget& target) {
    for (const Term term : {Term::long_term, Term::annual})
      for (std::size_t n = 1; n <= 2; ++n) {
        const bool is_annual = term == Term::annual;
        const std::string name = (is_annual ? "年度绩效目标" : "长期绩效目标") + std::to_string(n);
        auto of_goal = indicators(
            term, name, is_annual ? std::vector<std::string>{"前年", "上年"} : std::vector<std::string>{});
        if (!is_annual)
          for (auto& indicator : of_goal) indicator.weight = {};
        model::Goal& goal = target.goals.emplace_back();
        goal.term = term;
        goal.name.value = name;
        goal.text.value = paragraph();
        if (is_annual && !of_goal.empty()) fill(Codec::percent, &goal.ratio, "");
        append(target.indicators, std::move(of_goal));
      }
  }

  bool draws(Term term) const {
    return std::any_of(drawing_.blocks.begin(), drawing_.blocks.end(),
                       [&](const Block& block) { return block.term == term && block.is_table(); });
  }

  model::FormBody department() {
    model::DepartmentTarget target;
    for (const auto& field : model::fields_of<model::DepartmentTarget>())
      if (field.is_drawn() && draws_slot(drawing_, field.name))
        fill(field.codec, field.in(target), field.name);
    for (const char* group : {"收入构成", "支出构成"})
      for (std::size_t i = draws_column(drawing_, "funds", "amount") ? below(3) + 1 : 0; i > 0; --i) {
        model::DepartmentFund& fund = target.funds.emplace_back();
        fill_row(model::fields_of<model::DepartmentFund>(), "funds", fund);
        fund.group.value = group;
        fund.item.value = phrase();
        for (const int year : {2022, 2023})
          fund.history.push_back({year, {}}), fill(Codec::amount, &fund.history.back().amount, "");
      }
    target.projects = rows<model::DepartmentProject>(model::fields_of<model::DepartmentProject>(), "projects",
                                                     [](auto& r) -> model::Text& { return r.name; });
    for (const Term term : {Term::long_term, Term::annual})
      for (std::size_t n = 1; n <= (draws_slot(drawing_, "n") ? 2 : 1) && draws(term); ++n) {
        const std::string name = (term == Term::annual ? "年度目标" : "长期目标") + std::to_string(n);
        model::Goal& goal = target.goals.emplace_back();
        goal.term = term;
        goal.name.value = name;
        goal.text.value = paragraph();
        const bool has_history =
            term == Term::annual && draws_column(drawing_, "indicators", "history.1") && chance();
        append(target.indicators, indicators(term, name,
                                             has_history ? std::vector<std::string>{"2022年", "2023年"}
                                                         : std::vector<std::string>{}));
      }
    return target;
  }

  model::FormBody narrative() {
    model::Narrative body;
    const bool is_open = drawing_.blocks.back().each == "sections";
    const std::vector<std::string> headings =
        is_open
            ? std::vector<std::string>{"收支预算总体安排情况", "收入预算安排情况", "支出预算安排情况",
                                       "项目支出安排情况",     "其他重要事项说明", "财政拨款收支预算总体情况"}
            : std::vector<std::string>{"总体绩效目标", "分项绩效目标", "工作保障措施"};
    for (const std::string& heading : headings) {
      model::Section& section = body.sections.emplace_back();
      section.heading.value = heading;
      for (std::size_t i = below(3); i > 0; --i)
        section.text.value += (section.text.value.empty() ? "" : "\n") + paragraph();
    }
    return body;
  }

  model::FormBody contents() {
    model::Contents body;
    for (std::size_t i = below(8) + 1; i > 0; --i) body.entries.push_back({phrase(), {}});
    return body;
  }

  model::FormBody budget() {
    model::BudgetTable body;
    body.columns = budget_columns(drawing_);
    for (std::size_t r = below(6); r > 0; --r) {
      auto& row = body.rows.emplace_back();
      for (const auto& column : body.columns) {
        if (column.is_amount) {
          model::Amount amount;
          fill(Codec::amount, &amount, "");
          row.emplace_back(amount);
        } else {
          row.emplace_back(model::Text{chance() ? phrase() : "00" + std::to_string(below(99999)), {}});
        }
      }
      if (body.columns.size() == 6 && body.columns[0].is_amount)
        row[0] = model::Amount{{base::Money::from_fen(100), "", true}, {}};
    }
    if (chance()) body.notes.push_back({"注：" + phrase(), {}});
    return body;
  }

  const Drawing& drawing_;
  std::mt19937& random_;
};

}  // namespace

model::Form make_form(const Drawing& drawing, std::mt19937& random) {
  return Maker(drawing, random).make();
}

}  // namespace targetbook::layouts::test
