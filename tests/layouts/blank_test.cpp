#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "layouts/draw/blank_entry.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::layouts {
namespace {

const Drawing& drawing(const char* id) {
  static const Catalogue catalogue = Catalogue::builtin();
  return *catalogue.find(id);
}

struct Place {
  std::string at;
  BlankEntry entry;
};

std::vector<Place> places(const char* id, const BlankFacts& facts = {}) {
  const BlankForm form = draw_blank(drawing(id), facts);
  EXPECT_EQ(form.sheet.ink.size(), form.origins.size());
  std::vector<Place> found;
  for (std::size_t i = 0; i < form.origins.size(); ++i)
    if (auto entry = entry_of(drawing(id), form.origins[i], form.sheet.ink[i]))
      found.push_back({base::to_a1(form.sheet.ink[i].place.first), std::move(*entry)});
  return found;
}

BlankEntry entry_at(const std::vector<Place>& all, const char* at) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Place& place) { return place.at == at; });
  EXPECT_NE(found, all.end()) << at;
  return found == all.end() ? BlankEntry{} : found->entry;
}

TEST(BlankForm, HasNoTwoCellsInOnePlace) {
  const Catalogue catalogue = Catalogue::builtin();
  for (const auto& one : catalogue.drawings()) {
    const BlankForm form = draw_blank(*one, {2026, "001", "局", "项目"});
    for (std::size_t i = 0; i < form.sheet.ink.size(); ++i)
      for (std::size_t j = i + 1; j < form.sheet.ink.size(); ++j)
        ASSERT_FALSE(form.sheet.ink[i].place.overlaps(form.sheet.ink[j].place))
            << one->id << " " << base::to_a1(form.sheet.ink[i].place) << " "
            << base::to_a1(form.sheet.ink[j].place);
  }
}

TEST(BlankEntry, TellsWhatBelongsIntoEachPlace) {
  const auto all = places("hebei-project");
  EXPECT_EQ(entry_at(all, "C4").kind, EntryKind::amount);
  EXPECT_EQ(entry_at(all, "C4").label, "预算数");
  EXPECT_EQ(entry_at(all, "B3").kind, EntryKind::code);
  EXPECT_EQ(entry_at(all, "B7").kind, EntryKind::percent);
  EXPECT_EQ(entry_at(all, "F10").kind, EntryKind::target);
  EXPECT_EQ(entry_at(all, "B10").kind, EntryKind::level2);
  EXPECT_TRUE(entry_at(all, "B8").is_paragraph);
}

TEST(BlankEntry, TakesTheDrawnLabelForItsOwn) {
  EXPECT_EQ(entry_at(places("wuhan-project"), "H13").label, "项目当年预算");
  EXPECT_EQ(entry_at(places("wuhan-budget-05"), "D5").label, "基本支出/小计");
}

TEST(BlankEntry, KeepsCodesAsTextsInBudgetTables) {
  const auto all = places("wuhan-budget-05");
  EXPECT_EQ(entry_at(all, "A5").kind, EntryKind::code);
  EXPECT_FALSE(entry_at(all, "A5").is_paragraph);
  EXPECT_EQ(entry_at(all, "C5").kind, EntryKind::amount);
}

TEST(BlankEntry, IsClosedWhereTheFactsAreKnown) {
  EXPECT_TRUE(entry_at(places("hebei-project"), "A2").is_open);
  EXPECT_FALSE(entry_at(places("hebei-project", {2026, "001", "局", ""}), "A2").is_open);
  EXPECT_TRUE(entry_at(places("wuhan-project"), "C6").is_open);
  EXPECT_FALSE(entry_at(places("wuhan-project", {2026, "", "", ""}), "C6").is_open);
  EXPECT_TRUE(entry_at(places("wuhan-project"), "A1").is_open) << "a title that lacks its year";
  EXPECT_FALSE(entry_at(places("wuhan-project", {2026, "", "", ""}), "A1").is_open);
}

TEST(BlankEntry, LeavesPrintedLinesClosed) {
  const auto all = places("ningxia-project");
  EXPECT_FALSE(entry_at(all, "B11").is_open) << "数量指标（必填硬性指标）";
  EXPECT_TRUE(entry_at(all, "C11").is_open);
  EXPECT_TRUE(entry_at(all, "B20").is_open) << "a spare row";
}

}  // namespace
}  // namespace targetbook::layouts
