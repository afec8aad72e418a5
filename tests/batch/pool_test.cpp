#include "batch/crew/pool.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>

namespace targetbook::batch {
namespace {

bool never() {
  return false;
}

TEST(Pool, DeliversInOrderWhateverTheNumberOfJobs) {
  constexpr std::size_t count = 500;
  for (const unsigned jobs : {1U, 2U, 8U}) {
    std::vector<std::size_t> delivered;
    const bool is_whole = Pool<std::string>::run(
        count, jobs,
        [](std::size_t i) {
          if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
          return std::to_string(i);
        },
        [&](std::size_t i, const std::string& result) {
          EXPECT_EQ(result, std::to_string(i));
          delivered.push_back(i);
        },
        never);
    EXPECT_TRUE(is_whole);
    ASSERT_EQ(delivered.size(), count);
    EXPECT_TRUE(std::is_sorted(delivered.begin(), delivered.end()));
  }
}

TEST(Pool, RunsAheadOfDeliveryByFewResultsOnly) {
  constexpr unsigned jobs = 4;
  constexpr std::size_t most_ahead = 3 * jobs;
  std::atomic<std::size_t> begun{0};
  Pool<int>::run(
      200, jobs,
      [&](std::size_t) {
        ++begun;
        return 0;
      },
      [&](std::size_t i, int) { EXPECT_LE(begun.load(), i + 1 + most_ahead); }, never);
}

TEST(Pool, StopsWhenAskedTo) {
  std::atomic<bool> stop{false};
  std::size_t delivered = 0;
  const bool is_whole = Pool<int>::run(
      1000, 2, [](std::size_t) { return 0; },
      [&](std::size_t i, int) {
        ++delivered;
        if (i == 10) stop = true;
      },
      [&] { return stop.load(); });
  EXPECT_FALSE(is_whole);
  EXPECT_GE(delivered, 11U);
  EXPECT_LT(delivered, 100U);
}

TEST(Pool, ExceptionsComeOut) {
  const auto run = [](bool in_work) {
    Pool<int>::run(
        100, 3,
        [&](std::size_t i) {
          if (in_work && i == 5) throw std::runtime_error("work");
          return 0;
        },
        [&](std::size_t i, int) {
          if (!in_work && i == 5) throw std::runtime_error("deliver");
        },
        never);
  };
  EXPECT_THROW(run(true), std::runtime_error);
  EXPECT_THROW(run(false), std::runtime_error);
}

TEST(Pool, NothingToDo) {
  EXPECT_TRUE(Pool<int>::run(
      0, 2, [](std::size_t) { return 0; }, [](std::size_t, int) {}, never));
}

}  // namespace
}  // namespace targetbook::batch
