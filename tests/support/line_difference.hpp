#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace targetbook::test {

/// What differs between two texts, line by line as `diff -u` has it, with one line around each place and at
/// most `most` lines in all; empty where they are the same.
std::string line_difference(std::string_view expected, std::string_view actual, std::size_t most = 40);

}  // namespace targetbook::test
