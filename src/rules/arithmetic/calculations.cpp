#include "rules/arithmetic/calculations.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

using base::Decimal;

constexpr int digits_of_ten_thousand = 4;
constexpr int deepest = 8;

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

constexpr std::pair<std::string_view, int> powers_of_money[] = {
    {"亿元", 8}, {"万元", digits_of_ten_thousand}, {"千元", 3}, {"元", 0}};

std::string name_of_power(int power) {
  for (const auto& [name, of_name] : powers_of_money)
    if (of_name == power) return std::string(name);
  return {};
}

/// How many powers of ten stand between yuan and the unit; nothing where it is no unit of money.
std::optional<int> money_power(std::string_view unit) {
  for (const auto& [name, power] : powers_of_money)
    if (unit.starts_with(name)) return power;
  return std::nullopt;
}

/// 400元/万尾, 30元/百件: the price is for so many of them.
std::optional<Decimal> without_denominator(const std::optional<Decimal>& price, std::string_view unit) {
  const auto slash = unit.find('/');
  if (!price || slash == std::string_view::npos) return price;
  const std::string_view counted = unit.substr(slash + 1);
  if (counted.starts_with("万元") || counted.starts_with("亿元")) return price;
  constexpr std::pair<std::string_view, int> scales[] = {{"十万", 5}, {"百万", 6}, {"千万", 7},
                                                         {"万", 4},   {"千米", 0}, {"千克", 0},
                                                         {"千瓦", 0}, {"千", 3},   {"百", 2}};
  for (const auto& [word, power] : scales)
    if (counted.starts_with(word)) return price->shifted(-power);
  return price;
}

/// Reads sums of products from the front of a text; where it cannot go on it stops.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t operations() const { return operations_; }
  [[nodiscard]] std::optional<int> power() const { return power_; }

  std::optional<Decimal> sum() {
    if (++depth_ > deepest) return std::nullopt;
    auto total = product();
    while (total && take("+")) {
      ++operations_;
      const auto more = product();
      total = more ? add(*total, *more) : std::nullopt;
    }
    --depth_;
    return total;
  }

  std::optional<Decimal> number(int* decimals = nullptr) {
    std::size_t end = at_;
    while (is_digit_at(text_, end)) ++end;
    const std::size_t point = end;
    if (end < text_.size() && text_[end] == '.' && is_digit_at(text_, end + 1))
      for (++end; is_digit_at(text_, end);) ++end;
    if (end == at_) return std::nullopt;
    if (decimals != nullptr) *decimals = end == point ? 0 : static_cast<int>(end - point - 1);
    const auto number = Decimal::parse(text_.substr(at_, end - at_));
    at_ = end;
    return number;
  }

  bool take(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  /// The letters behind a number: `元/人`, `个月`, `人`.
  std::string_view unit() {
    constexpr std::size_t longest = 8;
    const std::size_t from = at_;
    for (std::size_t count = 0; count < longest && at_ < text_.size(); ++count) {
      const auto point = base::decode_front(text_.substr(at_));
      const bool is_slash = point && point->value == U'/' && at_ > from;
      const bool is_letter = point && point->value >= 0x4E00 && point->value <= 0x9FFF;
      if (!is_letter && !is_slash) break;
      at_ += point->bytes;
    }
    return text_.substr(from, at_ - from);
  }

 private:
  std::optional<Decimal> product() {
    auto result = factor();
    while (result && (take("*") || take("x") || take("X"))) {
      ++operations_;
      const auto more = factor();
      result = more ? multiply(*result, *more) : std::nullopt;
    }
    return result;
  }

  std::optional<Decimal> factor() {
    std::optional<Decimal> result;
    if (take("(")) {
      result = sum();
      if (!result || !take(")")) return std::nullopt;
    } else {
      result = number();
    }
    if (result && take("%")) result = result->shifted(-2);
    const std::string_view behind = unit();
    result = without_denominator(result, behind);
    if (const auto power = money_power(behind))
      power_ = power;
    else if (result && behind.starts_with("万"))
      result = result->shifted(digits_of_ten_thousand);  // 12万条
    return result;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t operations_ = 0;
  int depth_ = 0;
  std::optional<int> power_;
};

/// The computed number in the stated unit; of several readings the one nearest to what is stated.
Decimal nearest_reading(const Decimal& computed, const Decimal& stated, std::optional<int> own,
                        std::optional<int> wanted, bool is_money) {
  std::vector<int> shifts = {0};
  if (own && wanted)
    shifts = {*own - *wanted};
  else if (is_money || own || wanted)
    shifts = {0, -digits_of_ten_thousand, digits_of_ten_thousand};
  Decimal best = computed;
  bool is_first = true;
  for (const int shift : shifts) {
    const auto reading = computed.shifted(shift);
    if (!reading || (!is_first && distance(*reading, stated) >= distance(best, stated))) continue;
    best = *reading;
    is_first = false;
  }
  return best;
}

}  // namespace

std::vector<Calculation> calculations_in(std::string_view text) {
  std::vector<Calculation> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins =
        (is_digit_at(text, at) && (at == 0 || (!is_digit_at(text, at - 1) && text[at - 1] != '.'))) ||
        (text[at] == '(' && is_digit_at(text, at + 1));
    if (!begins) continue;
    Reader reader(text.substr(at));
    const auto computed = reader.sum();
    if (!computed || reader.operations() == 0 || !reader.take("=")) continue;
    const std::size_t result = reader.at();
    int decimals = 0;
    const auto stated = reader.number(&decimals);
    if (!stated) continue;
    const std::size_t number_end = reader.at();
    const std::string_view unit = reader.unit();
    const auto wanted = money_power(unit);
    const std::string shown_unit = wanted ? name_of_power(*wanted) : std::string();
    const Decimal reading = nearest_reading(*computed, *stated, reader.power(), wanted, unit.empty());
    const auto half = Decimal::whole(5).shifted(-decimals - 1).value_or(Decimal{});
    Calculation one;
    one.text = std::string(text.substr(at, number_end)) + shown_unit;
    one.stated = std::string(text.substr(at + result, number_end - result)) + shown_unit;
    one.computed = reading.to_string() + shown_unit;
    one.is_right = distance(reading, *stated) <= half;
    found.push_back(std::move(one));
    at += number_end - 1;
  }
  return found;
}

}  // namespace targetbook::rules::arithmetic
