#include "batch/crew/crew.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <stdexcept>
#include <system_error>

#include "batch/crew/messages.hpp"
#include "batch/crew/parcel.hpp"

namespace targetbook::batch {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Not;

bool never() {
  return false;
}

CrewPlan plan_of(unsigned jobs, std::chrono::seconds time = std::chrono::seconds(120)) {
  CrewPlan plan;
  plan.jobs = jobs;
  plan.limits.time = time;
  plan.program = ODD_WORKER;
  return plan;
}

std::string shown(const CrewAnswer& answer) {
  if (answer.kind == CrewAnswer::Kind::done) return answer.bytes;
  if (answer.kind == CrewAnswer::Kind::timed_out) return "timed out";
  return "crashed " + std::to_string(answer.signal);
}

/// What each piece came back as: its bytes, or how its worker ended.
std::vector<std::string> run(const std::vector<std::string>& pieces, CrewPlan plan) {
  std::vector<std::string> answers;
  Crew crew(std::move(plan));
  const bool is_whole = crew.run(
      pieces.size(), [&](std::size_t i) { return Errand{pieces[i]}; },
      [&](std::size_t i, const CrewAnswer& answer) {
        EXPECT_EQ(i, answers.size()) << "in order";
        answers.push_back(shown(answer));
      },
      never);
  EXPECT_TRUE(is_whole);
  return answers;
}

TEST(Crew, AnswersComeInOrderWhateverTheirNumber) {
  std::vector<std::string> pieces;
  for (int i = 0; i < 200; ++i) pieces.push_back(std::to_string(i));
  for (const unsigned jobs : {1U, 2U, 8U}) EXPECT_EQ(run(pieces, plan_of(jobs)), pieces) << jobs;
}

TEST(Crew, EachWorkerIsGivenItsOrdersFirst) {
  CrewPlan plan = plan_of(2);
  plan.orders = "by order: ";
  EXPECT_THAT(run({"a", "b", "c"}, plan), ElementsAre("by order: a", "by order: b", "by order: c"));
}

TEST(Crew, LargePiecesAndAnswersPassBothWaysAtOnce) {
  const std::string large(5 << 20, 'x');
  const std::vector<std::string> answers = run({large, "large 9000000", large, "large 9000000"}, plan_of(1));
  EXPECT_EQ(answers[0], large);
  EXPECT_EQ(answers[1].size(), 9'000'000U);
  EXPECT_EQ(answers[2], large);
}

TEST(Crew, AWorkerThatDiesTakesOnlyThePieceItHadTakenUp) {
  for (const unsigned jobs : {1U, 2U})
    EXPECT_THAT(run({"a", "abort", "b", "exit", "c", "kill", "d"}, plan_of(jobs)),
                ElementsAre("a", "crashed 6", "b", "crashed 0", "c", "crashed 9", "d"));
}

TEST(Crew, AWorkerThatHangsIsEnded) {
  EXPECT_THAT(run({"a", "hang", "b"}, plan_of(1, std::chrono::seconds(1))),
              ElementsAre("a", "timed out", "b"));
}

TEST(Crew, MemoryIsLimited) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "instrumented programs reserve terabytes, so their memory is not limited";
#endif
  EXPECT_THAT(run({"memory", "a"}, plan_of(1)), ElementsAre("no memory", "a"));
}

TEST(Crew, WhatAWorkerPrintsIsNoAnswer) {
  EXPECT_THAT(run({"print", "a"}, plan_of(1)), ElementsAre("print", "a"));
}

TEST(Crew, AWorkerThatIsKilledWhileIdleCostsNothing) {
  Crew crew(plan_of(1));
  std::string process;
  const auto keep = [&](std::size_t, const CrewAnswer& answer) { process = shown(answer); };
  const auto ask = [](std::size_t) { return Errand{"pid"}; };
  ASSERT_TRUE(crew.run(1, ask, keep, never));
  const std::string first = process;
  ::kill(std::stoi(first), SIGKILL);
  ASSERT_TRUE(crew.run(1, ask, keep, never));
  EXPECT_THAT(process, Not(::testing::StartsWith("crashed")));
  EXPECT_NE(process, first);
}

TEST(Crew, AWorkerIsKeptFromPieceToPieceAndFromRunToRun) {
  Crew crew(plan_of(1));
  std::vector<std::string> processes;
  for (int i = 0; i < 2; ++i)
    crew.run(
        3, [](std::size_t) { return Errand{"pid"}; },
        [&](std::size_t, const CrewAnswer& answer) { processes.push_back(shown(answer)); }, never);
  EXPECT_THAT(processes, Each(processes.front()));
}

TEST(Crew, AProgramThatDoesNotComeUpEndsTheRun) {
  CrewPlan none = plan_of(2);
  none.program = "/nonexistent";
  EXPECT_THROW(run({"a"}, none), std::system_error);
  CrewPlan stillborn = plan_of(2);
  stillborn.orders = "stillborn";
  EXPECT_THROW(run({"a", "b"}, stillborn), std::system_error);
}

TEST(Crew, StopsAfterThePiecesInHand) {
  std::size_t delivered = 0;
  Crew crew(plan_of(2));
  const bool is_whole = crew.run(
      100, [](std::size_t i) { return Errand{std::to_string(i)}; },
      [&](std::size_t, const CrewAnswer&) { ++delivered; }, [&] { return delivered >= 10; });
  EXPECT_FALSE(is_whole);
  EXPECT_GE(delivered, 10U);
  EXPECT_LT(delivered, 100U);
}

TEST(Crew, WhatDeliveryThrowsComesOutAndNobodyStays) {
  EXPECT_THROW(Crew(plan_of(3))
                   .run(
                       100, [](std::size_t i) { return Errand{i == 1 ? "hang" : std::to_string(i)}; },
                       [](std::size_t, const CrewAnswer&) { throw std::out_of_range("full"); }, never),
               std::out_of_range);
}

TEST(Inbox, PutsMessagesTogetherFromPieces) {
  const std::string frames = framed(MessageKind::begun, "") + framed(MessageKind::answer, "text");
  Inbox inbox;
  std::vector<std::string> messages;
  for (const char c : frames) {
    inbox.add({&c, 1});
    while (auto message = inbox.next()) messages.push_back(message->bytes);
  }
  EXPECT_THAT(messages, ElementsAre("", "text"));
}

TEST(Inbox, ALengthThatMakesNoSenseEndsTheConversation) {
  Inbox inbox;
  inbox.add(std::string(9, '\xff'));
  EXPECT_FALSE(inbox.next());
  EXPECT_TRUE(inbox.is_broken());
}

TEST(Parcel, GivesBackWhatWasPutIn) {
  base::FileError error(base::FileErrorKind::busy, {"忙", "busy"});
  error.at("表", base::parse_cell_ref("B7"));
  Parcel parcel;
  const std::string bytes =
      parcel.number(7).flag(true).text("文").problem(error).problem(std::nullopt).take();
  OpenedParcel opened(bytes);
  EXPECT_EQ(opened.number(), 7U);
  EXPECT_TRUE(opened.flag());
  EXPECT_EQ(opened.text(), "文");
  const auto problem = opened.problem();
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->kind(), base::FileErrorKind::busy);
  EXPECT_EQ(problem->reason().zh, "忙");
  EXPECT_EQ(problem->sheet(), "表");
  EXPECT_EQ(problem->cell(), base::parse_cell_ref("B7"));
  EXPECT_FALSE(opened.problem());
  EXPECT_THROW(opened.number(), std::length_error) << "nothing is left";
}

TEST(Crew, LargeAnswersThatWaitHoldTheOthersBack) {
  std::vector<std::string> pieces(40, "large 1000");
  pieces.front() = "hang";
  const auto asked_before_first = [&](std::size_t waiting_bytes) {
    CrewPlan plan = plan_of(2, std::chrono::seconds(1));
    plan.waiting_bytes = waiting_bytes;
    std::size_t asked = 0;
    std::size_t before_first = 0;
    std::size_t delivered = 0;
    Crew crew(std::move(plan));
    crew.run(
        pieces.size(),
        [&](std::size_t i) {
          ++asked;
          return Errand{pieces[i]};
        },
        [&](std::size_t i, const CrewAnswer&) {
          if (i == 0) before_first = asked;
          ++delivered;
        },
        never);
    EXPECT_EQ(delivered, pieces.size());
    return before_first;
  };
  EXPECT_LE(asked_before_first(4'000), 10U);
  EXPECT_GE(asked_before_first(1'000'000), 16U);
}

}  // namespace
}  // namespace targetbook::batch
