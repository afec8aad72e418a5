// read(draw(x)) == x, for every drawing and any content a clerk could have filled in.
#include <gtest/gtest.h>

#include <random>

#include "base/json.hpp"
#include "base/reading_findings.hpp"
#include "base/text.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/read/read.hpp"
#include "make_form.hpp"
#include "paper.hpp"
#include "writers/json/json.hpp"

namespace targetbook::layouts::test {
namespace {

/// What the same submission may differ in is taken from the original.
void forgive_cells(model::Extras& ours, const model::Extras& theirs) {
  for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i) ours[i].text.cell = theirs[i].text.cell;
}

template <class Row>
void forgive_rows(std::vector<Row>& ours, const std::vector<Row>& theirs) {
  for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i)
    forgive_cells(ours[i].extras, theirs[i].extras);
}

void forgive(model::Form& again, const model::Form& form) {
  again.sheet = form.sheet;
  again.range = form.range;
  again.title = form.title;
  for (model::Text& remark : again.remarks) remark.cell.reset();
  forgive_cells(again.extras, form.extras);
  const auto forgive_indicators = [](auto& ours, const auto& theirs) {
    for (std::size_t i = 0; i < ours.size() && i < theirs.size(); ++i) {
      const auto forgive_value = [](model::Sourced<model::TargetValue>& a,
                                    const model::Sourced<model::TargetValue>& b) {
        a.cell = b.cell;
        if (a.value.stored_as_number && b.value.stored_as_number) a.value.raw = b.value.raw;
      };
      forgive_value(ours[i].value, theirs[i].value);
      forgive_value(ours[i].actual, theirs[i].actual);
      forgive_cells(ours[i].extras, theirs[i].extras);
      for (std::size_t h = 0; h < ours[i].history.size() && h < theirs[i].history.size(); ++h)
        forgive_value(ours[i].history[h].value, theirs[i].history[h].value);
    }
  };
  if (auto* project = std::get_if<model::ProjectTarget>(&again.body)) {
    forgive_rows(project->spending, std::get<model::ProjectTarget>(form.body).spending);
    forgive_rows(project->procurement, std::get<model::ProjectTarget>(form.body).procurement);
  }
  if (auto* department = std::get_if<model::DepartmentTarget>(&again.body)) {
    forgive_rows(department->funds, std::get<model::DepartmentTarget>(form.body).funds);
    forgive_rows(department->projects, std::get<model::DepartmentTarget>(form.body).projects);
  }
  if (auto* project = std::get_if<model::ProjectTarget>(&again.body))
    forgive_indicators(project->indicators, std::get<model::ProjectTarget>(form.body).indicators);
  if (auto* department = std::get_if<model::DepartmentTarget>(&again.body))
    forgive_indicators(department->indicators, std::get<model::DepartmentTarget>(form.body).indicators);
}

std::string json_of(const model::Form& form) {
  base::JsonWriter json;
  writers::write_form(json, form);
  return json.take();
}

class Law : public testing::TestWithParam<std::string> {};

TEST_P(Law, ReadingADrawnFormGivesTheForm) {
  const Catalogue catalogue = Catalogue::builtin();
  const Drawing& drawing = *catalogue.find(GetParam());
  constexpr unsigned runs = 200;
  for (unsigned seed = 1; seed <= runs; ++seed) {
    std::mt19937 random(seed);
    const model::Form form = make_form(drawing, random);
    const Drawn drawn = draw(form, drawing);
    EXPECT_TRUE(drawn.leftovers.empty()) << drawn.leftovers.front().field;

    grid::Workbook workbook;
    put_sheet(workbook, drawn.sheet);
    workbook.properties.emplace_back(form_mark_name(0), form_mark(form));
    Reading reading = read_workbook(workbook, catalogue, "");
    ASSERT_EQ(reading.submission.forms.size(), 1U) << "seed " << seed;
    model::Form& again = reading.submission.forms.front();
    forgive(again, form);
    ASSERT_EQ(json_of(again), json_of(form)) << "seed " << seed;
    // A line more makes those below it stand further down.
    if (!form.extras.empty())
      std::erase_if(reading.findings,
                    [](const base::Finding& one) { return one.code == base::reading::moved.code; });
    EXPECT_TRUE(reading.findings.empty()) << reading.findings.front().message.en << ", seed " << seed;
    EXPECT_TRUE(reading.submission.unrecognised.empty());
  }
}

std::vector<std::string> all_layouts() {
  std::vector<std::string> ids;
  const Catalogue catalogue = Catalogue::builtin();
  for (const auto& drawing : catalogue.drawings()) ids.push_back(drawing->id);
  return ids;
}

std::string test_name(const testing::TestParamInfo<std::string>& layout) {
  return base::replace_all(layout.param, "-", "_");
}

INSTANTIATE_TEST_SUITE_P(EveryDrawing, Law, testing::ValuesIn(all_layouts()), test_name);

}  // namespace
}  // namespace targetbook::layouts::test
