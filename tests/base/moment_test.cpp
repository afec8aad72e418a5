// Moments are kept in UTC; days and times for people are those of the clock on the wall.
#include "base/moment.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace targetbook::base {
namespace {

class InShanghai : public testing::Test {
 protected:
  InShanghai() { set("CST-8"); }
  ~InShanghai() override { set("UTC0"); }
  static void set(const char* zone) {
    setenv("TZ", zone, 1);
    tzset();
  }
};

TEST_F(InShanghai, TheDayIsThatOfTheWall) {
  constexpr std::int64_t evening = 1'795'291'200;  // 2026-11-21T20:00:00Z
  EXPECT_EQ(utc_moment(evening), "2026-11-21T20:00:00Z");
  EXPECT_EQ(local_date(evening), "2026-11-22");
  EXPECT_EQ(local_date("2026-11-21T20:00:00Z"), "2026-11-22");
  EXPECT_EQ(local_date("2026-11-21T15:59:59.123Z"), "2026-11-21");
  EXPECT_EQ(local_minute("2026-11-21T20:00:00Z"), "2026-11-22 04:00");
}

TEST_F(InShanghai, WhatIsNoMomentStaysAsItIs) {
  EXPECT_EQ(local_date("2026-11-21T20:00:00+08:00"), "2026-11-21");
  EXPECT_EQ(local_date(""), "");
  EXPECT_EQ(local_minute("soon"), "soon");
}

}  // namespace
}  // namespace targetbook::base
