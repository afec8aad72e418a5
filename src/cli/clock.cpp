#include "cli/clock.hpp"

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "cli/usage_error.hpp"

namespace targetbook::cli {

std::optional<std::int64_t> source_date() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr || *text == '\0') return std::nullopt;
  const std::string_view digits = text;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc{} || end != digits.data() + digits.size() || seconds < 0)
    throw UsageError(
        {"环境变量 SOURCE_DATE_EPOCH 应为自 1970 年起的秒数，不能是“" + std::string(digits) + "”",
         "SOURCE_DATE_EPOCH must be seconds since 1970, not '" + std::string(digits) + "'"});
  return seconds;
}

std::int64_t now() { return source_date().value_or(std::time(nullptr)); }

std::string today() {
  const std::time_t moment = now();
  std::tm local{};
  localtime_r(&moment, &local);
  std::array<char, 16> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
  return {text.data(), length};
}

}  // namespace targetbook::cli
