#include "support/golden.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/line_difference.hpp"

namespace targetbook::test {
namespace {

std::string command() {
  const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
  return test == nullptr
             ? "scripts/bless"
             : std::string("scripts/bless '") + test->test_suite_name() + "." + test->name() + "'";
}

}  // namespace

bool blessing() {
  const char* wanted = std::getenv("TARGETBOOK_BLESS");
  return wanted != nullptr && std::string_view(wanted) == "1";
}

testing::AssertionResult is_accepted(std::string_view expected, std::string_view actual) {
  if (expected == actual) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "not as accepted (- accepted, + now):\n"
                                     << line_difference(expected, actual) << "Accept it with: " << command();
}

void expect_golden(const std::string& path, std::string_view actual) {
  const std::filesystem::path file = std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests" / path;
  if (blessing()) {
    std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  std::ifstream stream(file, std::ios::binary);
  const std::string accepted{std::istreambuf_iterator<char>(stream), {}};
  EXPECT_TRUE(is_accepted(accepted, actual)) << file.string();
}

}  // namespace targetbook::test
