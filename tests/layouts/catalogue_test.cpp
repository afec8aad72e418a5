// Which drawings a run knows, and which of two with one id.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/file_error.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/drawing/label_index.hpp"

namespace targetbook::layouts {
namespace {

namespace fs = std::filesystem;

std::string small_drawing(const std::string& id, const std::string& name) {
  return "id = \"" + id + "\"\nkind = \"project-target\"\nname = { zh = \"" + name + "\", en = \"" + name +
         "\" }\nwidths = [10, 10]\n[[block]]\nid = \"a\"\ndraw = [[\"名称\", \"{project.name}\"]]\n";
}

class LayoutsFolder : public testing::Test {
 protected:
  LayoutsFolder()
      : folder_(fs::temp_directory_path() / ("targetbook-layouts-" + std::to_string(::getpid()) + "-" +
                                             testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::create_directories(folder_);
  }
  ~LayoutsFolder() override { fs::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }

  fs::path folder_;
};

std::vector<std::string> ids_of(const Catalogue& catalogue) {
  std::vector<std::string> ids;
  for (const auto& drawing : catalogue.drawings()) ids.push_back(drawing->id);
  return ids;
}

TEST(Catalogue, KnowsTheBuiltInDrawingsInOrderOfId) {
  EXPECT_THAT(
      ids_of(Catalogue::builtin()),
      testing::ElementsAre("contents", "flat-list", "hebei-department", "hebei-project", "hunan-department",
                           "national-project", "ningxia-project", "region-transfer", "shanghai-project",
                           "wuhan-budget-01", "wuhan-budget-02", "wuhan-budget-03", "wuhan-budget-04",
                           "wuhan-budget-05", "wuhan-budget-06", "wuhan-budget-07", "wuhan-budget-08",
                           "wuhan-budget-09", "wuhan-budget-10", "wuhan-budget-11", "wuhan-budget-12",
                           "wuhan-budget-13", "wuhan-department", "wuhan-narrative", "wuhan-project",
                           "wuhan-project-2020"));
}

TEST(Catalogue, HasNoDrawingOfAnUnknownId) {
  EXPECT_EQ(Catalogue::builtin().find("hebei"), nullptr);
}

TEST_F(LayoutsFolder, AddsAndOverridesById) {
  write("own.toml", small_drawing("hebei-project", "本县自己的表"));
  write("more.toml", small_drawing("aaa", "另一张表"));
  Catalogue catalogue = Catalogue::builtin();
  const std::size_t builtin = catalogue.drawings().size();
  catalogue.add_folder(folder_);
  EXPECT_EQ(catalogue.drawings().size(), builtin + 1);
  EXPECT_EQ(catalogue.drawings().front()->id, "aaa");
  ASSERT_NE(catalogue.find("hebei-project"), nullptr);
  EXPECT_EQ(catalogue.find("hebei-project")->name.zh, "本县自己的表");
  EXPECT_EQ(catalogue.find("hebei-project")->file, (folder_ / "own.toml").string());
  EXPECT_EQ(catalogue.labels().drawings().size(), builtin + 1);
}

TEST_F(LayoutsFolder, OfTwoFilesWithOneIdTheLaterNameWins) {
  write("b.toml", small_drawing("mine", "后"));
  write("a.toml", small_drawing("mine", "先"));
  write("c.txt", "not a drawing");
  Catalogue catalogue;
  catalogue.add_folder(folder_);
  EXPECT_THAT(ids_of(catalogue), testing::ElementsAre("mine"));
  EXPECT_EQ(catalogue.find("mine")->name.zh, "后");
}

TEST_F(LayoutsFolder, NamesTheFileLineAndColumnOfAMistake) {
  write("wrong.toml", "id = \"x\"\nkind = \"chart\"\n");
  try {
    Catalogue().add_folder(folder_);
    FAIL();
  } catch (const DrawingError& error) {
    EXPECT_EQ(error.what(), (folder_ / "wrong.toml").string() + ":2:8: unknown kind 'chart'");
  }
}

TEST_F(LayoutsFolder, SaysThatItIsNotThere) {
  try {
    Catalogue().add_folder(folder_ / "none");
    FAIL();
  } catch (const base::FileError& error) {
    EXPECT_EQ(error.kind(), base::FileErrorKind::missing);
    EXPECT_TRUE(error.reason().zh.starts_with("无法读取表样文件夹「" + (folder_ / "none").string() + "」："))
        << error.reason().zh;
  }
}

}  // namespace
}  // namespace targetbook::layouts
