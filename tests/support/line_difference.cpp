#include "support/line_difference.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace targetbook::test {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

struct Step {
  char sign = ' ';  ///< `-` only expected, `+` only there, blank for both
  std::string_view line;
  std::size_t at = 0;  ///< line number in the expected text, from 1
};

/// The shortest way from one to the other, by the longest common lines.
std::vector<Step> way(const Lines& expected, const Lines& actual) {
  const std::size_t rows = expected.size();
  const std::size_t columns = actual.size();
  std::vector<std::vector<std::uint32_t>> common(rows + 1, std::vector<std::uint32_t>(columns + 1));
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      common[i][j] =
          expected[i] == actual[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
  std::vector<Step> steps;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && expected[i] == actual[j]) {
      steps.push_back({' ', expected[i], i + 1});
      ++i, ++j;
    } else if (i < rows && (j == columns || common[i + 1][j] >= common[i][j + 1])) {
      steps.push_back({'-', expected[i], i + 1});
      ++i;
    } else {
      steps.push_back({'+', actual[j], i + 1});
      ++j;
    }
  }
  return steps;
}

bool is_near_a_change(const std::vector<Step>& steps, std::size_t at) {
  const std::size_t first = at == 0 ? 0 : at - 1;
  const std::size_t last = std::min(at + 1, steps.size() - 1);
  for (std::size_t i = first; i <= last; ++i)
    if (steps[i].sign != ' ') return true;
  return false;
}

}  // namespace

std::string line_difference(std::string_view expected, std::string_view actual, std::size_t most) {
  if (expected == actual) return {};
  const std::vector<Step> steps = way(lines_of(expected), lines_of(actual));
  std::string text;
  std::size_t told = 0;
  std::size_t left_out = 0;
  bool gap = true;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!is_near_a_change(steps, i)) {
      gap = true;
      continue;
    }
    if (told == most) {
      ++left_out;
      continue;
    }
    if (gap) text += "@@ line " + std::to_string(steps[i].at) + " @@\n";
    gap = false;
    text += steps[i].sign + std::string(steps[i].line) + "\n";
    ++told;
  }
  if (left_out > 0) text += "… and " + std::to_string(left_out) + " lines more\n";
  return text.empty() ? "only the line end at the end of the text differs\n" : text;
}

}  // namespace targetbook::test
