#include "cli/fail_on.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/usage_error.hpp"

namespace targetbook::cli {

Option FailOn::option() {
  return {"fail-on",
          "error|warning|never",
          {"有这一级未决问题时以状态 1 结束（默认 error）",
           "end with status 1 at open findings of this level (default: error)"}};
}

FailOn FailOn::of(const Arguments& arguments) {
  const std::vector<std::string_view> levels = {"error", "warning", "never"};
  std::string level = arguments.value("fail-on").value_or("error");
  if (std::find(levels.begin(), levels.end(), level) == levels.end())
    throw unknown_word({"级别", "level"}, level, levels);
  return FailOn(std::move(level));
}

bool FailOn::fails(std::size_t open_errors, std::size_t open_warnings) const {
  if (level_ == "never") return false;
  return open_errors > 0 || (level_ == "warning" && open_warnings > 0);
}

}  // namespace targetbook::cli
