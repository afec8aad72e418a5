#include "nightly/outputs.hpp"

#include <gtest/gtest.h>

namespace targetbook::nightly {
namespace {

TEST(CsvLine, EveryFieldHasItsPlaceThoughTheFirstIsEmpty) {
  EXPECT_EQ(csv_line({"", "B-03", "缺报"}), ",B-03,缺报\r\n");
  EXPECT_EQ(csv_line({"", "", "x"}), ",,x\r\n");
  EXPECT_EQ(csv_line({"a,b", "=1"}), "\"a,b\",'=1\r\n");
}

}  // namespace
}  // namespace targetbook::nightly
