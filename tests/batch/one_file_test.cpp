#include "batch/one_file.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::batch {
namespace {

FileResult read(const std::string& file, const std::string& bytes) {
  const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  return through_the_house(file, bytes, House{{catalogue, nullptr, base::Language::en, 0}, {}, {}});
}

TEST(OneFile, WhatCannotBeReadIsOneFindingOfItsKind) {
  const FileResult result = read("empty.xlsx", "");
  EXPECT_FALSE(result.was_read);
  ASSERT_EQ(result.findings.size(), 1U);
  const base::Finding& finding = result.findings.front();
  EXPECT_EQ(finding.code, "U-01");
  EXPECT_EQ(finding.name, "unreadable");
  EXPECT_EQ(finding.severity, base::Severity::error);
  EXPECT_EQ(finding.file, "empty.xlsx");
  EXPECT_EQ(finding.field, "not-a-workbook");
  EXPECT_FALSE(finding.message.zh.empty());
  EXPECT_FALSE(finding.message.en.empty());
}

TEST(OneFile, SourceIsTheNameAndTheBytes) {
  const std::string bytes =
      base::read_file(TARGETBOOK_SOURCE_DIR "/fixtures/玉田县信访局-2022.xlsx", 1U << 20U);
  const FileResult result = read("提交/a.xls", bytes);
  ASSERT_TRUE(result.was_read);
  EXPECT_EQ(result.submission.source.file, "提交/a.xls");
  EXPECT_EQ(result.submission.source.container, "xlsx") << "told by the bytes, not by the name";
  EXPECT_EQ(result.submission.source.sha256, base::sha256_hex(bytes));
  for (const base::Finding& finding : result.findings) EXPECT_EQ(finding.file, "提交/a.xls");
}

TEST(OneFile, OutputThatFailsIsToldByItself) {
  const writers::OutputFormat broken{
      "broken", ".x", {}, [](const model::Submission&, const writers::RenderContext&) -> std::string {
        throw std::logic_error("no ink");
      }};
  const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  const House house{{catalogue, nullptr, base::Language::en, 0}, {}, {&broken}};
  const FileResult result = through_the_house(
      "a.xlsx", base::read_file(TARGETBOOK_SOURCE_DIR "/fixtures/玉田县信访局-2022.xlsx", 1U << 20U), house);
  EXPECT_TRUE(result.was_read);
  ASSERT_EQ(result.outputs.size(), 1U);
  ASSERT_TRUE(result.outputs.front().problem);
  EXPECT_EQ(result.outputs.front().problem->kind(), base::FileErrorKind::crashed);
}

}  // namespace
}  // namespace targetbook::batch
