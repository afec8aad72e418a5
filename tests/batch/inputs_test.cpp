#include "batch/inputs/inputs.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "scratch_folder.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::ScratchFolder;

std::vector<std::string> below(const Inputs& inputs) {
  std::vector<std::string> names;
  for (const Input& input : inputs.files) names.push_back(input.below);
  return names;
}

Inputs expand(const ScratchFolder& scratch, const std::vector<std::string>& arguments) {
  return expand_inputs(arguments, scratch / "out");
}

TEST(Inputs, FolderIsReadRecursivelyInOrderOfUtf8Bytes) {
  const ScratchFolder scratch;
  for (const char* name :
       {"in/b.xlsx", "in/玉.xls", "in/A.ods", "in/a/z.et", "in/a.xlsm", "in/a-b/c.csv", "in/é.XLSX"})
    scratch.write(name);
  EXPECT_THAT(below(expand(scratch, {scratch / "in"})),
              ElementsAre("A.ods", "a-b/c.csv", "a.xlsm", "a/z.et", "b.xlsx", "é.XLSX", "玉.xls"));
}

TEST(Inputs, FileIsTheArgumentAsGivenThenThePathBelow) {
  const ScratchFolder scratch;
  scratch.write("in/a.xlsx");
  EXPECT_EQ(expand(scratch, {scratch / "in/"}).files.at(0).file, scratch / "in/a.xlsx");
  EXPECT_EQ(expand(scratch, {scratch / "in"}).files.at(0).file, scratch / "in/a.xlsx");
  EXPECT_EQ(expand(scratch, {scratch / "in/../in"}).files.at(0).file, scratch / "in/../in/a.xlsx");
}

TEST(Inputs, WhatIsNoWorkbookIsPassedOverAndCounted) {
  const ScratchFolder scratch;
  for (const char* name : {"in/a.xlsx", "in/~$a.xlsx", "in/.~lock.a.xlsx#", "in/.hidden.xlsx", "in/说明.docx",
                           "in/.git/b.xlsx", "in/noending"})
    scratch.write(name);
  const Inputs inputs = expand(scratch, {scratch / "in"});
  EXPECT_THAT(below(inputs), ElementsAre("a.xlsx"));
  EXPECT_EQ(inputs.passed_over, 6U);
}

TEST(Inputs, WorkbookIsKnownByItsBytesWhateverItsName) {
  const ScratchFolder scratch;
  scratch.write("in/letter.dat", "PK\x03\x04 but no workbook");
  fs::copy(TARGETBOOK_SOURCE_DIR "/fixtures/玉田县信访局-2022.xlsx", scratch / "in/form.2022");
  const Inputs inputs = expand(scratch, {scratch / "in"});
  EXPECT_THAT(below(inputs), ElementsAre("form.2022"));
  EXPECT_EQ(inputs.passed_over, 1U);
}

TEST(Inputs, NamedFileIsAnInputWhateverItIs) {
  const ScratchFolder scratch;
  scratch.write("a.docx");
  scratch.write("~$a.xlsx");
  scratch.write(".a.xlsx");
  const Inputs inputs =
      expand(scratch, {scratch / "a.docx", scratch / "~$a.xlsx", scratch / ".a.xlsx", scratch / "gone.xlsx"});
  ASSERT_EQ(inputs.files.size(), 4U);
  EXPECT_FALSE(inputs.files[0].problem);
  EXPECT_EQ(inputs.files[1].problem->kind(), base::FileErrorKind::not_a_workbook);
  EXPECT_EQ(inputs.files[2].problem->kind(), base::FileErrorKind::not_a_workbook);
  EXPECT_FALSE(inputs.files[3].problem) << "opening it will tell that it is missing";
}

TEST(Inputs, OutputsInsideAnInputFolderAreNotRead) {
  const ScratchFolder scratch;
  scratch.write("in/a.xlsx");
  scratch.write("in/out/a.xlsx");
  EXPECT_THAT(below(expand_inputs({scratch / "in"}, scratch / "in/out")), ElementsAre("a.xlsx"));
}

TEST(Inputs, LoopsOfLinksEnd) {
  const ScratchFolder scratch;
  scratch.write("in/a/x.xlsx");
  fs::create_directory_symlink(scratch / "in", scratch / "in/a/up");
  fs::create_directory_symlink(scratch / "in/a", scratch / "in/again");
  fs::create_symlink("self.xlsx", scratch / "in/self.xlsx");
  const Inputs inputs = expand(scratch, {scratch / "in"});
  EXPECT_THAT(below(inputs), ElementsAre("a/x.xlsx", "self.xlsx"));
}

TEST(Inputs, LinkToAnotherPlaceIsFollowed) {
  const ScratchFolder scratch;
  scratch.write("elsewhere/x.xlsx");
  scratch.write("in/a.xlsx");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "in/link");
  EXPECT_THAT(below(expand(scratch, {scratch / "in"})), ElementsAre("a.xlsx", "link/x.xlsx"));
}

TEST(Inputs, SameFileIsReadOnceByItsOwnName) {
  const ScratchFolder scratch;
  scratch.write("in/b.xlsx");
  fs::create_symlink("b.xlsx", scratch / "in/a.xlsx");
  const Inputs inputs = expand(scratch, {scratch / "in", scratch / "in/b.xlsx"});
  EXPECT_THAT(below(inputs), ElementsAre("b.xlsx"));
  EXPECT_EQ(inputs.repeated, 2U);
}

TEST(Inputs, PipeCountsByItsNameAndIsNotOpened) {
  const ScratchFolder scratch;
  scratch.write("in/a.xlsx");
  ASSERT_EQ(::mkfifo((scratch / "in/p.xlsx").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo((scratch / "in/pipe").c_str(), 0600), 0);
  const Inputs inputs = expand(scratch, {scratch / "in"});
  EXPECT_THAT(below(inputs), ElementsAre("a.xlsx", "p.xlsx"));
  EXPECT_EQ(inputs.passed_over, 1U);
}

TEST(Inputs, EmptyFolderGivesNothing) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / "in");
  const Inputs inputs = expand(scratch, {scratch / "in"});
  EXPECT_THAT(inputs.files, IsEmpty());
  EXPECT_EQ(inputs.newest(), 0);
}

}  // namespace
}  // namespace targetbook::batch
