#include "grid/stored_digits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace targetbook::grid {
namespace {

constexpr int shown_digits = 15;

void strip_trailing_noughts(std::string& digits) {
  digits.erase(digits.find_last_not_of('0') + 1);
}

}  // namespace

StoredDigits::StoredDigits(double number) : negative_(std::signbit(number) && number != 0) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
                                 std::chars_format::scientific, shown_digits - 1);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
  const auto e = text.find('e');
  for (const char c : text.substr(0, e))
    if (c != '.') digits_ += c;
  strip_trailing_noughts(digits_);
  if (digits_.empty() || e == std::string_view::npos) return;
  const char* const first = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
  std::from_chars(first, text.data() + text.size(), point_);
  ++point_;
}

void StoredDigits::round(int decimals) {
  const int kept = point_ + decimals;
  if (is_zero() || kept >= static_cast<int>(digits_.size())) return;
  const bool up = kept >= 0 && digits_[static_cast<std::size_t>(kept)] >= '5';
  digits_.resize(static_cast<std::size_t>(std::max(kept, 0)));
  if (up) {
    auto digit = digits_.rbegin();
    while (digit != digits_.rend() && *digit == '9') *digit++ = '0';
    if (digit != digits_.rend()) {
      ++*digit;
    } else {
      digits_.insert(0, 1, '1');
      ++point_;
    }
  }
  strip_trailing_noughts(digits_);
}

std::string StoredDigits::whole() const {
  if (is_zero() || point_ <= 0) return {};
  const auto count = static_cast<std::size_t>(point_);
  std::string out = digits_.substr(0, count);
  out.resize(count, '0');
  return out;
}

std::string StoredDigits::fraction(int decimals) const {
  std::string out;
  if (!is_zero()) {
    if (point_ < 0) out.assign(static_cast<std::size_t>(-point_), '0');
    if (point_ < static_cast<int>(digits_.size()))
      out += digits_.substr(static_cast<std::size_t>(std::max(point_, 0)));
  }
  if (decimals >= 0) out.resize(static_cast<std::size_t>(decimals), '0');
  return out;
}

}  // namespace targetbook::grid
