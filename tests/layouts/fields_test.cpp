// Every line of the tables of fields is a name for drawings, and read(draw(x)) == x with it.
#include "model/fields/fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../model/fill_fields.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/read/read.hpp"
#include "paper.hpp"

namespace targetbook::layouts::test {
namespace {

using model::Indicator;
using model::ProjectTarget;

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

/// A drawing with a labelled line or a column for every name that there is.
class DrawingMaker {
 public:
  std::string make() {
    std::string toml =
        "id = \"every-field\"\nkind = \"self-evaluation\"\nname = {zh = \"全\", en = \"all\"}\n"
        "title = \"{*}全部字段表\"\nnew_title = \"全部字段表\"\nwidths = [";
    for (std::size_t i = 0; i < columns; ++i) toml += i == 0 ? "10" : ", 10";
    toml += "]\n[[block]]\nid = \"heading\"\ndraw = [" + row({"{title}"}) + "]\n";
    toml += "[[block]]\nid = \"unit\"\ndraw = [" + row({"金额单位", "{unit}"}) + "]\n";
    toml += "[[block]]\nid = \"fields\"\ndraw = [\n";
    for (const auto& field : model::fields_of<ProjectTarget>())
      if (field.is_drawn()) toml += row({label(field.words.zh), "{" + std::string(field.name) + "}"}) + ",\n";
    toml += row({label("中央资金"), "{*}"}) + "]\n";
    toml += table<model::FundSource>("fund_sources", {});
    toml += table<model::SpendingItem>("spending", {"{*}", ""});
    toml += table<model::ProcurementItem>("procurement", {"", "{*}"});
    toml += table<model::Execution>("execution", {});
    toml += table<Indicator>("indicators", {"{*}"});
    return toml;
  }

 private:
  static constexpr std::size_t columns = 21;

  std::string label(const std::string& words) { return "L" + std::to_string(++labels_) + words; }

  static std::string row(std::vector<std::string> cells) {
    while (cells.size() < columns) cells.emplace_back("<");
    std::string all;
    for (const std::string& cell : cells) all += (all.empty() ? "[" : ", ") + quoted(cell);
    return all + "]";
  }

  template <class Record>
  std::string table(const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> headings;
    std::vector<std::string> repeat;
    for (const auto& field : model::fields_of<Record>()) {
      if (!field.is_drawn()) continue;
      headings.push_back(label(field.words.zh));
      repeat.push_back("{" + std::string(field.name) + "}");
    }
    for (const std::string& slot : more) {
      headings.push_back(label("另栏"));
      repeat.push_back(slot);
    }
    return "[[block]]\nid = " + quoted(name) + "\ntable = " + quoted(name) + "\ndraw = [" + row(headings) +
           "]\nrepeat = " + row(repeat) + "\n";
  }

  int labels_ = 0;
};

model::Form read_again(const model::Form& form, const Drawing& drawing) {
  Catalogue catalogue = Catalogue::builtin();
  catalogue.add(drawing);
  const Drawn drawn = draw(form, drawing);
  EXPECT_TRUE(drawn.leftovers.empty()) << drawn.leftovers.front().field;
  grid::Workbook workbook;
  put_sheet(workbook, drawn.sheet);
  workbook.properties.emplace_back(form_mark_name(0), form_mark(form));
  Reading reading = read_workbook(workbook, catalogue, "");
  EXPECT_EQ(reading.submission.forms.size(), 1U);
  return reading.submission.forms.empty() ? model::Form{} : reading.submission.forms.front();
}

/// A value by itself, for comparing.
std::string told(const model::ConstMember& member) {
  if (const auto* text = std::get_if<const model::Text*>(&member)) return (*text)->value;
  if (const auto* amount = std::get_if<const model::Amount*>(&member))
    return (*amount)->value.money ? (*amount)->value.money->to_yuan() : "";
  if (const auto* number = std::get_if<const model::Number*>(&member))
    return (*number)->value.number ? (*number)->value.number->to_string() : "";
  if (const auto* target = std::get_if<const model::Sourced<model::TargetValue>*>(&member))
    return (*target)->value.raw;
  if (const auto* extras = std::get_if<const model::Extras*>(&member)) {
    std::string all;
    for (const model::Extra& extra : **extras) all += extra.heading + "=" + extra.text.value + ";";
    return all;
  }
  return {};
}

template <class Record>
void expect_same(const Record& again, const Record& record) {
  for (const auto& field : model::fields_of<Record>())
    EXPECT_EQ(told(field.of(again)), told(field.of(record))) << field.name;
}

template <class Record>
std::vector<Record> one_filled(model::Extras extras) {
  std::vector<Record> records(1);
  model::test::fill_all(records.front());
  if constexpr (model::HasExtras<Record>) records.front().extras = std::move(extras);
  return records;
}

TEST(Fields, EveryLineSurvivesDrawingAndReading) {
  const std::string toml = DrawingMaker().make();
  const Drawing drawing = parse_drawing(toml, "every.toml");
  model::Form form;
  form.layout = drawing.id;
  form.sheet = "表";
  form.year = 2024;
  form.unit = base::AmountUnit::thousand_yuan;
  ProjectTarget target;
  model::test::fill_all(target);
  const auto headings = [&](const char* table) {
    std::vector<std::string> all;
    for (const Block& block : drawing.blocks)
      if (block.table == table)
        for (const DrawnCell& cell : block.draw.front())
          if (cell.words().ends_with("另栏")) all.push_back(cell.words());
    return all;
  };
  const auto extras = [&](const char* table) {
    model::Extras all;
    for (const std::string& heading : headings(table)) all.push_back({heading, {"在" + heading, {}}});
    return all;
  };
  target.fund_sources = one_filled<model::FundSource>({});
  target.spending = one_filled<model::SpendingItem>(extras("spending"));
  target.procurement = one_filled<model::ProcurementItem>(extras("procurement"));
  target.execution = one_filled<model::Execution>({});
  target.indicators = one_filled<Indicator>(extras("indicators"));
  target.indicators.front().term = model::Term::unstated;
  ASSERT_EQ(target.spending.front().extras.size(), 2U);
  form.extras = {{extra_places(drawing).front().heading, {"12.5 万", {}}}};
  form.body = target;

  const model::Form again = read_again(form, drawing);
  ASSERT_TRUE(std::holds_alternative<ProjectTarget>(again.body));
  const auto& body = std::get<ProjectTarget>(again.body);
  expect_same(body, target);
  ASSERT_EQ(body.spending.size(), 1U);
  ASSERT_EQ(body.procurement.size(), 1U);
  ASSERT_EQ(body.fund_sources.size(), 1U);
  ASSERT_EQ(body.indicators.size(), 1U);
  expect_same(body.spending.front(), target.spending.front());
  expect_same(body.procurement.front(), target.procurement.front());
  expect_same(body.fund_sources.front(), target.fund_sources.front());
  ASSERT_EQ(body.execution.size(), 1U);
  expect_same(body.execution.front(), target.execution.front());
  EXPECT_TRUE(body.is_self_evaluation());
  expect_same(body.indicators.front(), target.indicators.front());
  EXPECT_EQ(again.unit, base::AmountUnit::thousand_yuan);
  EXPECT_EQ(told(&again.extras), told(&form.extras));
}

template <class Record>
void expect_named(const std::vector<DrawnName>& names) {
  for (const auto& field : model::fields_of<Record>())
    EXPECT_TRUE(!field.is_drawn() || find_name(names, field.name) != nullptr) << field.name;
}

TEST(Fields, EveryLineIsANameForDrawings) {
  const Vocabulary& project = vocabulary_of(FormKind::self_evaluation);
  expect_named<ProjectTarget>(project.fields);
  expect_named<model::FundSource>(project.table("fund_sources")->columns);
  expect_named<model::SpendingItem>(project.table("spending")->columns);
  expect_named<model::ProcurementItem>(project.table("procurement")->columns);
  expect_named<model::Execution>(project.table("execution")->columns);
  expect_named<model::Goal>(project.table("goals")->columns);
  expect_named<Indicator>(project.table("indicators")->columns);
  const Vocabulary& department = vocabulary_of(FormKind::department_target);
  expect_named<model::DepartmentTarget>(department.fields);
  expect_named<model::DepartmentFund>(department.table("funds")->columns);
  expect_named<model::DepartmentProject>(department.table("projects")->columns);
  EXPECT_EQ(find_name(department.table("indicators")->columns, "actual"), nullptr);
}

TEST(Fields, WhatOnlySelfEvaluationsSayIsNoNameForTargets) {
  const Vocabulary& project = vocabulary_of(FormKind::project_target);
  EXPECT_EQ(project.table("execution"), nullptr);
  EXPECT_EQ(find_name(project.fields, "score"), nullptr);
  EXPECT_NE(find_name(project.fields, "funds.total"), nullptr);
  for (const char* name : {"actual", "actual.op", "actual.unit", "score", "deviation"})
    EXPECT_EQ(find_name(project.table("indicators")->columns, name), nullptr) << name;
  EXPECT_NE(find_name(project.table("indicators")->columns, "weight"), nullptr);
}

// Columns of a value's own parts, and headings without a value.
constexpr const char* parts_drawing = R"(
id = "parts"
kind = "project-target"
name = {zh = "分栏", en = "parts"}
title = "{*}分栏绩效表"
new_title = "分栏绩效表"
widths = [10, 10, 10, 10, 10, 10, 10, 10]
[[block]]
id = "heading"
draw = [["{title}", "<", "<", "<", "<", "<", "<", "<"]]
[[block]]
id = "name"
draw = [["项目名称", "{project.name}", "<", "<", "<", "<", "<", "<"]]
[[block]]
id = "indicators"
table = "indicators"
draw = [["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "责任科室", "评分标准"]]
repeat = ["{level1}", "{level2}", "{level3}", "{value.op}", "{value.number}", "{value.unit}", "", "{scoring}"]
)";

std::vector<std::string> row_of(const char* op, const char* number, const char* unit) {
  return {"产出指标", "数量指标", "办结率", op, number, unit, "办公室", "每低1%扣1分"};
}

model::Form read_parts(const std::vector<std::vector<std::string>>& rows) {
  Catalogue catalogue = Catalogue::builtin();
  catalogue.add(parse_drawing(parts_drawing, "parts.toml"));
  std::vector<std::vector<std::string>> sheet = {
      {"2024年分栏绩效表", "<", "<", "<", "<", "<", "<", "<"},
      {"项目名称", "信访经费", "<", "<", "<", "<", "<", "<"},
      {"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "责任科室", "评分标准"}};
  sheet.insert(sheet.end(), rows.begin(), rows.end());
  Reading reading = read_workbook(sheet_of(sheet), catalogue, "");
  EXPECT_EQ(reading.submission.forms.size(), 1U);
  return reading.submission.forms.empty() ? model::Form{} : reading.submission.forms.front();
}

TEST(TargetColumns, AreOneValue) {
  struct Case {
    const char* op;
    const char* number;
    const char* unit;
    const char* raw;
    model::ValueType type;
    const char* digits;
    const char* value_unit;
    const char* nature;
  };
  using enum model::ValueType;
  const Case cases[] = {{"≥", "95", "%", "≥95%", quantity, "95", "%", ""},
                        {"≥", "#0.95|0%", "%", "≥95%", quantity, "95", "%", ""},
                        {"=", "#3|General", "次", "=3次", quantity, "3", "次", ""},
                        {"", "12", "件", "12件", quantity, "12", "件", ""},
                        {"定性", "优良中低差", "", "优良中低差", quality, "", "", "定性"},
                        {"定量", "20", "人", "20人", quantity, "20", "人", "定量"},
                        {"≥", "", "%", "≥%", empty, "", "%", ""},
                        {"", "", "", "", empty, "", "", ""}};
  for (const Case& c : cases) {
    const model::Form form = read_parts({row_of(c.op, c.number, c.unit)});
    const auto& target = std::get<ProjectTarget>(form.body);
    ASSERT_EQ(target.indicators.size(), 1U);
    const Indicator& one = target.indicators.front();
    EXPECT_EQ(one.value.value.raw, c.raw);
    EXPECT_EQ(one.value.value.type, c.type) << c.raw;
    EXPECT_EQ(one.value.value.number ? one.value.value.number->to_string() : "", c.digits) << c.raw;
    EXPECT_EQ(one.value.value.unit, c.value_unit) << c.raw;
    EXPECT_EQ(one.value.cell, (base::CellRef{3, 4})) << c.raw;
    EXPECT_EQ(one.nature.value, c.nature) << c.raw;
    EXPECT_EQ(told(&one.extras), "责任科室=办公室;");
    EXPECT_EQ(one.scoring.value, "每低1%扣1分");
    const Drawing drawing = parse_drawing(parts_drawing, "parts.toml");
    const model::Form again = read_again(form, drawing);
    const Indicator& same = std::get<ProjectTarget>(again.body).indicators.at(0);
    expect_same(same, one);
    EXPECT_EQ(same.value.value.unit, c.value_unit) << c.raw;
  }
}

TEST(Extras, GoToLeftoversWhereTheDrawingHasNoPlace) {
  model::Form form = read_parts({row_of("≥", "95", "%")});
  const Catalogue catalogue = Catalogue::builtin();
  const Drawn drawn = draw(form, *catalogue.find("national-project"));
  std::vector<std::string> left;
  for (const Leftover& one : drawn.leftovers) left.push_back(one.field + " " + one.label.zh + " " + one.text);
  EXPECT_THAT(left, testing::Contains("indicators[0].extras[0] 责任科室 办公室"));
  EXPECT_THAT(left, testing::Contains("indicators[0].scoring 评（扣）分标准 每低1%扣1分"));
}

}  // namespace
}  // namespace targetbook::layouts::test
