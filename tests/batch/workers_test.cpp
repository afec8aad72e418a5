#include "batch/crew/workers.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <cstdlib>
#include <thread>

namespace targetbook::batch {
namespace {

using ::testing::ElementsAre;

bool never() {
  return false;
}

/// What each piece came back as: its bytes, or how its worker ended.
std::vector<std::string> run(const std::vector<std::string>& pieces, const Workers::Work& work,
                             unsigned jobs = 2, WorkerLimits limits = {}) {
  std::vector<std::string> answers;
  Workers workers(jobs, limits, work);
  const bool is_whole = workers.run(
      pieces.size(), [&](std::size_t i) { return pieces[i]; },
      [&](std::size_t i, const WorkerAnswer& answer) {
        EXPECT_EQ(i, answers.size()) << "in order";
        switch (answer.kind) {
          case WorkerAnswer::Kind::done:
            answers.push_back(answer.bytes);
            break;
          case WorkerAnswer::Kind::crashed:
            answers.push_back("crashed " + std::to_string(answer.signal));
            break;
          case WorkerAnswer::Kind::timed_out:
            answers.emplace_back("timed out");
            break;
        }
      },
      never);
  EXPECT_TRUE(is_whole);
  return answers;
}

std::string twice(std::string_view piece) {
  return std::string(piece) + std::string(piece);
}

TEST(Workers, AnswersComeInOrderWhateverTheirNumber) {
  std::vector<std::string> pieces;
  std::vector<std::string> expected;
  for (int i = 0; i < 200; ++i) {
    pieces.push_back(std::to_string(i));
    expected.push_back(twice(pieces.back()));
  }
  for (const unsigned jobs : {1U, 2U, 8U}) EXPECT_EQ(run(pieces, twice, jobs), expected) << jobs;
}

TEST(Workers, LargePiecesAndAnswersPass) {
  const std::string large(5 << 20, 'x');
  EXPECT_EQ(run({large}, twice).front().size(), 2 * large.size());
}

TEST(Workers, AWorkerThatDiesTakesOnlyItsPieceWithIt) {
  const auto work = [](std::string_view piece) -> std::string {
    if (piece == "abort") std::abort();
    if (piece == "exit") ::_exit(3);
    return std::string(piece);
  };
  EXPECT_THAT(run({"a", "abort", "b", "exit", "c"}, work),
              ElementsAre("a", "crashed 6", "b", "crashed 0", "c"));
}

TEST(Workers, AWorkerThatHangsIsEnded) {
  const auto work = [](std::string_view piece) -> std::string {
    if (piece == "hang") std::this_thread::sleep_for(std::chrono::minutes(5));
    return std::string(piece);
  };
  WorkerLimits limits;
  limits.time = std::chrono::seconds(1);
  EXPECT_THAT(run({"a", "hang", "b"}, work, 1, limits), ElementsAre("a", "timed out", "b"));
}

TEST(Workers, MemoryIsLimited) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "instrumented programs reserve terabytes, so their memory is not limited";
#endif
  const auto work = [](std::string_view) -> std::string {
    try {
      const std::string much(std::size_t{3} << 30U, 'x');
      return much.substr(0, 1);
    } catch (const std::bad_alloc&) {
      return "no memory";
    }
  };
  WorkerLimits limits;
  limits.memory_bytes = std::uint64_t{2} << 30U;
  EXPECT_THAT(run({"a"}, work, 1, limits), ElementsAre("no memory"));
}

TEST(Workers, StopsAfterThePiecesInHand) {
  std::size_t delivered = 0;
  Workers workers(2, {}, twice);
  const bool is_whole = workers.run(
      100, [](std::size_t i) { return std::to_string(i); },
      [&](std::size_t, const WorkerAnswer&) { ++delivered; }, [&] { return delivered >= 10; });
  EXPECT_FALSE(is_whole);
  EXPECT_GE(delivered, 10U);
  EXPECT_LT(delivered, 100U);
}

}  // namespace
}  // namespace targetbook::batch
