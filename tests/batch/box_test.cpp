// Workers in a box: each way out that way_out.cpp knows is tried from inside.
#include "batch/crew/box.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>

#include <csignal>

#include "base/files.hpp"
#include "batch/crew/crew.hpp"
#include "scratch_folder.hpp"
#include "way_out.hpp"

namespace targetbook::batch {
namespace {

bool is_instrumented() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#else
  return false;
#endif
}

class Boxed : public ::testing::Test {
 protected:
  void SetUp() override {
    if (is_instrumented()) GTEST_SKIP() << "instrumented programs are not shut in";
    plan_.program = ODD_WORKER;
    plan_.on_open_box = [this] { is_open_ = true; };
  }

  std::vector<CrewAnswer> answers_to(const std::vector<std::string>& pieces) {
    std::vector<CrewAnswer> answers;
    Crew crew(plan_);
    crew.run(
        pieces.size(), [&](std::size_t i) { return Errand{pieces[i]}; },
        [&](std::size_t, CrewAnswer answer) { answers.push_back(std::move(answer)); }, [] { return false; });
    return answers;
  }

  CrewPlan plan_;
  bool is_open_ = false;
};

TEST_F(Boxed, NoWayOutLeadsOutAndTheWorkGoesOn) {
  std::vector<std::string> pieces;
  for (const WayOut& way : ways_out()) {
    pieces.push_back("try " + std::string(way.name));
    pieces.emplace_back("still here");
  }
  const std::vector<CrewAnswer> answers = answers_to(pieces);
  ASSERT_EQ(answers.size(), pieces.size());
  for (std::size_t i = 0; i < ways_out().size(); ++i) {
    const WayOut& way = ways_out()[i];
    const CrewAnswer& answer = answers[2 * i];
    if (way.kills) {
      EXPECT_EQ(answer.kind, CrewAnswer::Kind::crashed) << way.name;
      EXPECT_EQ(answer.signal, SIGSYS) << way.name;
    } else {
      EXPECT_EQ(answer.kind, CrewAnswer::Kind::done) << way.name;
      EXPECT_EQ(answer.bytes, "EPERM") << way.name;
    }
    EXPECT_EQ(answers[2 * i + 1].bytes, "still here") << way.name;
  }
  EXPECT_FALSE(is_open_);
}

TEST_F(Boxed, TheWaysAreOpenOutside) {
  for (const char* way : {"open to read", "readlink", "stat", "memfd", "runnable memory", "prctl"})
    EXPECT_EQ(try_way_out(way), "out") << way;
}

TEST_F(Boxed, AFileComesInOpen) {
  const tests::ScratchFolder scratch;
  const std::filesystem::path file = scratch.path() / "a.txt";
  base::write_file(file, "what it says");
  const std::string large(3 << 20, 'x');
  std::vector<std::string> answers;
  Crew crew(plan_);
  crew.run(
      4,
      [&](std::size_t i) {
        Errand errand{i == 1 ? large : "document"};
        if (i != 3) errand.document = base::open_file(file);
        return errand;
      },
      [&](std::size_t, const CrewAnswer& answer) { answers.push_back(answer.bytes); }, [] { return false; });
  EXPECT_THAT(answers, ::testing::ElementsAre("what it says", large, "what it says", "none"));
}

}  // namespace
}  // namespace targetbook::batch
