#include "layouts/drawing/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "model/fields/fields.hpp"

namespace targetbook::layouts {
namespace {

using model::Codec;
using Names = std::vector<DrawnName>;

template <class Record>
Names names_of(Names more = {}) {
  Names names;
  for (const model::Field<Record>& field : model::fields_of<Record>()) {
    if (!field.is_drawn()) continue;
    const std::string name(field.name);
    names.push_back({name, field.words, field.codec});
    if (field.codec != Codec::target) continue;
    names.push_back({name + ".op", {field.words.zh + "的符号", "operator of the " + field.words.en}});
    names.push_back({name + ".number", {field.words.zh + "的数值", "number of the " + field.words.en}});
    names.push_back({name + ".unit", {field.words.zh + "的计量单位", "unit of the " + field.words.en}});
  }
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

/// A field that is a list: its table in drawings bears its name.
template <class Record, class Owner>
NameTable table_of(std::string_view list, Names more = {}) {
  for (const model::Field<Owner>& field : model::fields_of<Owner>())
    if (field.name == list) return {std::string(list), field.words, names_of<Record>(std::move(more))};
  return {};
}

/// The names of a record that a kind of form has: what only self-evaluations say is no other kind's.
template <class Record>
Names without_evaluation(Names names) {
  for (const model::Field<Record>& field : model::fields_of<Record>())
    if (field.of_evaluation)
      std::erase_if(names, [&](const DrawnName& one) {
        return one.name == field.name || one.name.starts_with(std::string(field.name) + ".");
      });
  return names;
}

/// What every kind of form has, and the words that stand for any text or a row's number.
Names everywhere() {
  return {
      {std::string(any_slot), {"其他内容，按标题保留", "anything else, kept under its heading"}, Codec::text},
      {"n", {"序号", "running number"}, Codec::text},
      {"title", {"标题", "title"}, Codec::text},
      {"unit", {"金额单位", "unit of the amounts"}, Codec::text},
      {"department", {"单位编码和名称", "code and name of the unit"}, Codec::text},
      {"department.name", {"单位名称", "name of the unit"}, Codec::text},
      {"department.code", {"单位编码", "code of the unit"}, Codec::code},
      {"year", {"年度", "year"}, Codec::year},
      {"year+#", {"以后年度", "a later year"}, Codec::year},
      {"year-#", {"以前年度", "an earlier year"}, Codec::year}};
}

/// The columns of a table once more for either term.
Names beside_each_other(Names names) {
  const Names plain = names;
  for (const auto& [term, zh, en] : {std::tuple(model::Term::long_term, "长期的", "long-term: "),
                                     std::tuple(model::Term::annual, "年度的", "annual: ")})
    for (const DrawnName& one : plain)
      if (one.name != "goal" && one.name != "ratio")
        names.push_back(
            {std::string(prefix_of(term)) + one.name, {zh + one.words.zh, en + one.words.en}, one.codec});
  return names;
}

DrawnName history(const char* zh, const char* en, Codec codec) {
  return {"history.#", {zh, en}, codec};
}

Names goals_of_terms() {
  return {{"goal", {"绩效目标", "one goal"}, Codec::text},
          {"long_term.goal", {"长期目标", "the long-term goal"}, Codec::text},
          {"annual.goal", {"年度目标", "the annual goal"}, Codec::text}};
}

Vocabulary of_project(const DrawnName& earlier) {
  using Target = model::ProjectTarget;
  Vocabulary all{everywhere(), {}};
  const Names goals = goals_of_terms();
  all.fields.insert(all.fields.end(), goals.begin(), goals.end());
  const Names fields = names_of<Target>(
      {{"goals", {"绩效目标", "numbered goals in one cell"}, Codec::text},
       {"source.#", {"资金来源，名称是它的标签", "a source of funds, called as its label"}, Codec::amount},
       {"plan.#.month", {"支出计划的月份", "month of the payment plan"}, Codec::number},
       {"plan.#.percent", {"资金支出计划", "payment plan"}, Codec::percent}});
  all.fields.insert(all.fields.end(), fields.begin(), fields.end());
  all.tables = {
      table_of<model::FundSource, Target>("fund_sources"),
      table_of<model::SpendingItem, Target>("spending"),
      table_of<model::ProcurementItem, Target>("procurement"),
      table_of<model::Execution, Target>("execution"),
      table_of<model::Goal, Target>("goals"),
      table_of<model::Indicator, Target>(
          "indicators", {earlier, {"ratio", {"目标的权重比例", "weight of the goal"}, Codec::percent}})};
  all.tables.back().columns = beside_each_other(std::move(all.tables.back().columns));
  return all;
}

/// The same without what became of the targets.
Vocabulary of_project_target(const DrawnName& earlier) {
  Vocabulary all = of_project(earlier);
  all.fields = without_evaluation<model::ProjectTarget>(std::move(all.fields));
  std::erase_if(all.tables, [](const NameTable& table) { return table.name == "execution"; });
  for (NameTable& table : all.tables)
    if (table.name == "indicators")
      table.columns = without_evaluation<model::Indicator>(std::move(table.columns));
  return all;
}

/// What became of all the money, where it stands apart from any table: in the row of a list.
Names whole_execution() {
  Names names = names_of<model::Execution>();
  std::erase_if(names, [](const DrawnName& one) { return one.name == "item"; });
  for (DrawnName& one : names) {
    one.name.insert(0, "execution.");
    one.words = {"全部资金的" + one.words.zh, "of all the money: " + one.words.en};
  }
  return names;
}

Vocabulary of_self_evaluation(const DrawnName& earlier) {
  Vocabulary all = of_project(earlier);
  const Names whole = whole_execution();
  all.fields.insert(all.fields.end(), whole.begin(), whole.end());
  return all;
}

Vocabulary make(FormKind kind) {
  Vocabulary all{everywhere(), {}};
  const auto add = [&](const Names& more) { all.fields.insert(all.fields.end(), more.begin(), more.end()); };
  const DrawnName earlier = history("以前年度指标值", "value of an earlier year", Codec::target);
  switch (kind) {
    case FormKind::project_target:
      return of_project_target(earlier);
    case FormKind::self_evaluation:
      return of_self_evaluation(earlier);
    case FormKind::department_target: {
      using Target = model::DepartmentTarget;
      add(goals_of_terms());
      add(names_of<Target>({{"funds.amount[#]",
                             {"一项收支的金额，[ ] 内写它的名称", "an amount of the money, named in [ ]"},
                             Codec::amount}}));
      all.tables = {table_of<model::DepartmentFund, Target>(
                        "funds", {history("以前年度金额", "amount of an earlier year", Codec::amount)}),
                    table_of<model::DepartmentProject, Target>("projects"),
                    {"goal_pairs",
                     {"长期目标与年度目标", "long-term goals beside annual ones"},
                     {{"long_term", {"长期目标", "long-term goal"}, Codec::text},
                      {"annual", {"年度目标", "annual goal"}, Codec::text}}},
                    {"goals", {"绩效目标", "goals"}, {{"text", {"绩效目标", "goal text"}, Codec::text}}},
                    table_of<model::Indicator, Target>("indicators", {earlier})};
      all.tables.back().columns = without_evaluation<model::Indicator>(std::move(all.tables.back().columns));
      break;
    }
    case FormKind::narrative:
      all.tables = {{"sections",
                     {"各部分", "sections"},
                     {{"number", {"部分的序号", "number of the section"}, Codec::text},
                      {"heading", {"标题", "heading"}, Codec::text},
                      {"paragraph", {"正文", "paragraph"}, Codec::text}}}};
      break;
    case FormKind::contents:
      all.tables = {{"entries", {"目录", "contents"}, {{"entry", {"目录条目", "entry"}, Codec::text}}}};
      break;
    case FormKind::budget_table:
      all.tables = {
          {"rows",
           {"各行", "rows"},
           {{"text", {"文字", "text"}, Codec::text}, {"amount", {"金额", "amount"}, Codec::amount}}}};
      break;
  }
  return all;
}

}  // namespace

const NameTable* Vocabulary::table(std::string_view name) const {
  const auto it =
      std::find_if(tables.begin(), tables.end(), [&](const NameTable& table) { return table.name == name; });
  return it == tables.end() ? nullptr : &*it;
}

const Vocabulary& vocabulary_of(FormKind kind) {
  static const std::array all{make(FormKind::project_target),    make(FormKind::self_evaluation),
                              make(FormKind::department_target), make(FormKind::narrative),
                              make(FormKind::contents),          make(FormKind::budget_table)};
  return all.at(static_cast<std::size_t>(kind));
}

const DrawnName* find_name(const std::vector<DrawnName>& names, std::string_view name) {
  const auto it =
      std::find_if(names.begin(), names.end(), [&](const DrawnName& one) { return one.name == name; });
  return it == names.end() ? nullptr : &*it;
}

std::string with_number_signs(std::string_view slot) {
  constexpr std::string_view before_number = ".+-#";
  std::string name;
  if (const auto open = slot.find('['); open != std::string_view::npos && slot.ends_with("]"))
    return std::string(slot.substr(0, open)) + "[#]";  // `funds.amount[基本支出]`
  for (const char c : split_slot(slot).name) {
    const bool is_number = std::isdigit(static_cast<unsigned char>(c)) != 0 && !name.empty() &&
                           before_number.find(name.back()) != std::string_view::npos;
    if (!is_number)
      name += c;
    else if (name.back() != '#')
      name += '#';
  }
  return name;
}

}  // namespace targetbook::layouts
