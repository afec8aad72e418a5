#include "batch/apart.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "scratch_folder.hpp"

namespace targetbook::batch {
namespace {

using tests::ScratchFolder;

/// Writes the names of the sources to a file, and does what some of them say.
class Obedient : public writers::RunOutput {
 public:
  explicit Obedient(const std::filesystem::path& folder) : pending_(folder / "names.txt") {}
  void add(const model::Submission& submission, const writers::SourceFacts& source) override {
    const std::string& what = submission.source.file;
    if (what == "die") std::raise(SIGKILL);
    if (what == "fail") throw base::FileError(base::FileErrorKind::io_error, {"盘满", "full"});
    if (what == "memory") throw std::bad_alloc();
    pending_.write(what + " " + source.link + " " + source.region + "\n");
  }
  void add_findings(std::span<const base::Finding> findings) override {
    pending_.write(findings.front().code + "\n");
  }
  void finish() override { pending_.commit(); }

 private:
  base::PendingFile pending_;
};

std::unique_ptr<writers::RunOutput> start_obedient(const std::filesystem::path& folder,
                                                   const writers::RenderContext& context) {
  if (context.created == 1) throw base::FileError(base::FileErrorKind::no_permission, {"不可", "no"});
  return std::make_unique<Obedient>(folder);
}

class OutputApartTest : public ::testing::Test {
 protected:
  /// How the run ends in which these came; what the file holds.
  std::string outcome(const std::vector<std::string>& sources, std::int64_t created = 0) {
    const writers::OutputFormat format{"names", "", {}, nullptr, start_obedient};
    const writers::RenderContext context{catalogue_, nullptr, base::Language::zh, created};
    try {
      OutputApart output(format, folder_.path(), context);
      for (const std::string& source : sources) {
        model::Submission submission;
        submission.source.file = source;
        output.add(submission, {"../" + source, rules::Standing::counts, "R"});
      }
      base::Finding finding;
      finding.code = "A-01";
      output.add_findings(std::span(&finding, 1));
      output.finish();
    } catch (const base::FileError& error) {
      return "error: " + error.reason().en;
    }
    return base::read_file(folder_ / "names.txt", 1000);
  }
  [[nodiscard]] std::size_t files() const {
    const std::filesystem::directory_iterator all(folder_.path());
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

  ScratchFolder folder_;
  layouts::Catalogue catalogue_ = layouts::Catalogue::builtin();
};

TEST_F(OutputApartTest, MakesItsFileOfWhatItIsGiven) {
  EXPECT_EQ(outcome({"a.xls", "b.ods"}), "a.xls ../a.xls R\nb.ods ../b.ods R\nA-01\n");
}

TEST_F(OutputApartTest, WhatGoesWrongIsToldAsItWas) {
  EXPECT_EQ(outcome({}, 1), "error: no");
  EXPECT_EQ(outcome({"a", "fail", "b"}), "error: full");
  EXPECT_EQ(outcome({"memory"}).substr(0, 24), "error: Ran out of memory");
  EXPECT_EQ(files(), 0U);
}

TEST_F(OutputApartTest, OneThatDiesIsToldAndLeavesNothingBehind) {
  const std::string died =
      "error: the process that makes it died, most likely for want of memory; close some programs and try "
      "again";
  EXPECT_EQ(outcome({"a", "die"}), died);
  EXPECT_EQ(outcome({"die", std::string(1 << 20U, 'x'), "b"}), died);  // it is gone before all was said
  EXPECT_EQ(files(), 0U);
}

TEST_F(OutputApartTest, OneThatIsNotFinishedLeavesNothingBehind) {
  {
    const writers::OutputFormat format{"names", "", {}, nullptr, start_obedient};
    OutputApart output(format, folder_.path(), {catalogue_});
    output.add(model::Submission{}, {"x"});
  }
  EXPECT_EQ(files(), 0U);
}

}  // namespace
}  // namespace targetbook::batch
