#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/text.hpp"
#include "describe.hpp"
#include "model/target_value.hpp"

namespace targetbook::model {

struct ValueCase {
  const char* text;
  const char* expected;
};

inline void expect_value(std::string_view text, std::string_view expected) {
  const TargetValue value = parse_target_value(text);
  EXPECT_EQ(describe(value), expected) << "of " << text;
  EXPECT_EQ(value.raw, base::trim(text));
}

template <std::size_t count>
void expect_values(const ValueCase (&cases)[count]) {
  for (const auto& [text, expected] : cases) expect_value(text, expected);
}

}  // namespace targetbook::model
