#pragma once
#include <gtest/gtest.h>

#include <string>
#include <string_view>

/// Texts that were read once and accepted. What fails tells its difference and the command that accepts it.
namespace targetbook::test {

/// Whether what is said now shall be accepted (scripts/bless).
bool blessing();

/// Whether a text is the accepted one: else the difference, and the command that accepts it.
testing::AssertionResult is_accepted(std::string_view expected, std::string_view actual);

/// Compares with tests/PATH, a file; when blessing, writes it instead.
void expect_golden(const std::string& path, std::string_view actual);

}  // namespace targetbook::test
