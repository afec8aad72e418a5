#include "cli/clock.hpp"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "base/moment.hpp"
#include "base/say.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {

std::optional<std::int64_t> source_date() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr || *text == '\0') return std::nullopt;
  const std::string_view digits = text;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc{} || end != digits.data() + digits.size() || seconds < 0)
    throw UsageError(base::say("环境变量 SOURCE_DATE_EPOCH 应为自 1970 年起的秒数，不能是“{}”",
                               "SOURCE_DATE_EPOCH must be seconds since 1970, not '{}'", digits));
  return seconds;
}

std::int64_t now() {
  return source_date().value_or(std::time(nullptr));
}

std::string today() {
  return base::local_date(now());
}

}  // namespace targetbook::cli
