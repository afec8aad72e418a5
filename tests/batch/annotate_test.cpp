#include "batch/annotate.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "scratch_folder.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;
using tests::ScratchFolder;

const fs::path fixture = fs::path(TARGETBOOK_SOURCE_DIR) / "fixtures" / "顺平县信访局-2020.xlsx";

base::Finding finding_for(const std::string& file) {
  base::Finding finding;
  finding.code = "A-12";
  finding.file = file;
  finding.message = {"合计不对", "the sum is wrong"};
  return finding;
}

/// Annotates what was read of the fixture when its hash was this.
AnnotationSummary annotated(const fs::path& output, const std::string& hash) {
  Input input;
  input.file = "in/a.xlsx";
  input.path = "gone.xlsx";
  input.below = "a.xlsx";
  rules::BookDigest book;
  book.file = input.file;
  book.sha256 = hash;
  Spool spool;
  spool.keep("something before it");
  const Spool::Place place = spool.keep(base::read_file(fixture, 1 << 24));
  const std::vector<KeptInput> inputs = {{input, output, book, place, {}}};
  const std::vector<base::Finding> findings = {finding_for(input.file), finding_for("roster.csv")};
  const Watch watch{[](std::size_t, std::size_t, const std::string&) {}, [] { return false; }};
  CrewPlan plan;
  plan.program = ODD_WORKER;
  plan.orders = "validate";
  Crew crew(plan);
  return annotate({inputs, spool, findings, nullptr}, crew, watch);
}

TEST(Annotate, MarksWhatWasReadThoughTheFileIsGone) {
  const ScratchFolder folder;
  const AnnotationSummary summary = annotated(folder.path() / "a.xlsx", std::string(64, '0'));
  EXPECT_EQ(summary.written, 1U) << "and none of the roster, which has a finding too";
  EXPECT_TRUE(summary.failed.empty());
  EXPECT_TRUE(fs::exists(folder.path() / "a.xlsx"));
}

TEST(Annotate, LeavesOutWhatWasNotRead) {
  const ScratchFolder folder;
  const AnnotationSummary summary = annotated(folder.path() / "a.xlsx", "");
  EXPECT_EQ(summary.written, 0U);
  EXPECT_TRUE(summary.failed.empty());
}

}  // namespace
}  // namespace targetbook::batch
