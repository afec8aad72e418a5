// Every line of the tables of fields comes out in the submission JSON and in the consolidated tables.
#include "model/fields/fields.hpp"

#include <gtest/gtest.h>

#include "../model/fill_fields.hpp"
#include "base/json.hpp"
#include "writers/json/json.hpp"
#include "writers/tables/table_rows.hpp"

namespace targetbook::writers {
namespace {

/// Everything that the tables hold, as texts.
class Texts : public RowSink {
 public:
  void add_row(const Table& table, const Row& row) override {
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::string text;
      if (const auto* words = std::get_if<std::string>(&row[i])) text = *words;
      if (const auto* number = std::get_if<base::Decimal>(&row[i])) text = number->to_string();
      if (const auto* money = std::get_if<base::Money>(&row[i])) text = money->to_yuan();
      all += "[" + std::string(table.columns[i].heading) + "]" + text + "\n";
    }
  }
  std::string all;
};

struct Outputs {
  std::string json;
  std::string tables;
};

Outputs outputs_of(model::FormBody body) {
  model::Submission submission;
  submission.source = {"a.xlsx", "xlsx", "00"};
  submission.forms.emplace_back().body = std::move(body);
  Texts texts;
  TableRows(texts, base::Language::zh).add(submission, {"a.xlsx"});
  return {submission_json(submission, base::Language::zh), texts.all};
}

template <class Record>
void expect_all(const Outputs& outputs, const std::vector<model::test::Filled>& filled) {
  for (const auto& field : model::fields_of<Record>())
    for (const model::test::Filled& one : filled) {
      if (one.name != field.name || !field.is_told) continue;
      const std::string_view key = field.name.substr(field.name.find('.') + 1);
      EXPECT_NE(outputs.json.find("\"" + std::string(key) + "\""), std::string::npos) << field.name;
      const std::string told = std::string(one.told == "定性"   ? "qualitative"
                                           : one.told == "反向" ? "negative"
                                                                : one.told);
      EXPECT_NE(outputs.json.find(told), std::string::npos) << field.name;
      EXPECT_FALSE(field.column.heading.empty()) << field.name << " has no column";
      const std::string cell = "[" + std::string(field.column.heading) + "]" +
                               (field.name == "extras" ? "另一栏：" : "") + one.told + "\n";
      EXPECT_NE(outputs.tables.find(cell), std::string::npos) << cell;
    }
}

template <class Record>
void expect_row(std::vector<Record> model::ProjectTarget::*rows) {
  model::ProjectTarget target;
  target.stage = model::Stage::self_evaluation;  // the one that says all that a project's form can say
  (target.*rows).resize(1);
  const auto filled = model::test::fill_all((target.*rows).front());
  expect_all<Record>(outputs_of(target), filled);
}
template <class Record>
void expect_row(std::vector<Record> model::DepartmentTarget::*rows) {
  model::DepartmentTarget target;
  (target.*rows).resize(1);
  const auto filled = model::test::fill_all((target.*rows).front());
  expect_all<Record>(outputs_of(target), filled);
}

TEST(Fields, ComeOutInJsonAndTables) {
  model::ProjectTarget project;
  project.stage = model::Stage::self_evaluation;
  auto filled = model::test::fill_all(project);
  expect_all<model::ProjectTarget>(outputs_of(project), filled);
  model::DepartmentTarget department;
  filled = model::test::fill_all(department);
  expect_all<model::DepartmentTarget>(outputs_of(department), filled);
  expect_row(&model::ProjectTarget::fund_sources);
  expect_row(&model::ProjectTarget::spending);
  expect_row(&model::ProjectTarget::procurement);
  expect_row(&model::ProjectTarget::goals);
  expect_row(&model::ProjectTarget::indicators);
  expect_row(&model::ProjectTarget::execution);
  expect_row(&model::DepartmentTarget::funds);
  expect_row(&model::DepartmentTarget::projects);
}

TEST(Fields, RemarksExtrasAndUnreadTextsAreTold) {
  model::Submission submission;
  model::Form& form = submission.forms.emplace_back();
  form.body = model::Contents{};
  form.remarks = {{"注：一式两份", base::CellRef{9, 0}}};
  form.extras = {{"中央资金", {"12", base::CellRef{3, 1}}}};
  submission.unread = {{"表", {"附言", base::CellRef{11, 7}}}};
  const std::string json = submission_json(submission, base::Language::zh, base::JsonWriter::Style::compact);
  EXPECT_NE(json.find(R"("department":null,"remarks":[{"cell":"A10","text":"注：一式两份"}],)"
                      R"("extras":[{"heading":"中央资金","text":"12","cell":"B4"}],"entries":[])"),
            std::string::npos)
      << json;
  EXPECT_NE(
      json.find(R"("adjustments":[],"unread":[{"sheet":"表","cell":"H12","text":"附言"}],"unrecognised":[])"),
      std::string::npos)
      << json;
  Texts texts;
  TableRows(texts, base::Language::zh).add(submission, {"a"});
  EXPECT_NE(texts.all.find("[标题]中央资金\n[文字]12\n"), std::string::npos);
  EXPECT_NE(texts.all.find("[类别]备注\n[标题]\n[文字]注：一式两份\n"), std::string::npos);
}

}  // namespace
}  // namespace targetbook::writers
