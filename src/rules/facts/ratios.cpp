#include "rules/facts/ratios.hpp"

#include <limits>

namespace targetbook::rules {
namespace {

__extension__ using Wider = __int128;

Wider tens(int exponent) {
  Wider power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

Wider positive(Wider number) {
  return number < 0 ? -number : number;
}

constexpr int most_decimals = 6;

}  // namespace

bool is_share(const base::Decimal& percent, int decimals, base::Money part, base::Money whole,
              base::Money slack) {
  const int digits = std::max(decimals, percent.scale());
  if (digits > most_decimals) return false;
  const Wider printed = Wider{percent.coefficient()} * tens(digits - percent.scale());
  const Wider exact = Wider{part.fen()} * 100 * tens(digits);
  const Wider all = positive(whole.fen());
  const Wider apart = positive(printed * whole.fen() - exact);
  return 2 * apart <= all * tens(digits - decimals) + 2 * 100 * tens(digits) * slack.fen();
}

std::string share_text(base::Money part, base::Money whole, int decimals) {
  const Wider scaled = Wider{part.fen()} * 100 * tens(decimals) * 2;
  const Wider all = Wider{whole.fen()} * 2;
  Wider rounded = positive(scaled) / positive(all);
  if (positive(scaled) % positive(all) * 2 >= positive(all)) ++rounded;
  if ((scaled < 0) != (all < 0)) rounded = -rounded;
  if (positive(rounded) > std::numeric_limits<std::int64_t>::max()) return "…";
  return base::Decimal::whole(static_cast<std::int64_t>(rounded))
      .shifted(-decimals)
      .value_or(base::Decimal{})
      .to_string();
}

std::optional<base::Decimal> multiply(const base::Decimal& left, const base::Decimal& right) {
  Wider product = Wider{left.coefficient()} * right.coefficient();
  int scale = left.scale() + right.scale();
  while (scale > 0 && product % 10 == 0) {
    product /= 10;
    --scale;
  }
  if (scale > base::Decimal::max_scale || positive(product) > std::numeric_limits<std::int64_t>::max())
    return std::nullopt;
  return base::Decimal::whole(static_cast<std::int64_t>(product)).shifted(-scale);
}

base::Decimal distance(const base::Decimal& left, const base::Decimal& right) {
  const bool is_less = left < right;
  const base::Decimal& low = is_less ? left : right;
  const base::Decimal& high = is_less ? right : left;
  const auto minus = base::Decimal::whole(-low.coefficient()).shifted(-low.scale());
  const auto gap = minus ? add(high, *minus) : std::nullopt;
  return gap.value_or(base::Decimal::whole(std::numeric_limits<std::int64_t>::max()));
}

std::optional<base::Money> subtract(base::Money left, base::Money right) {
  return add(left, base::Money::from_fen(-right.fen()));
}

std::int64_t distance(base::Money left, base::Money right) {
  const auto gap = subtract(left, right);
  if (!gap) return std::numeric_limits<std::int64_t>::max();
  return gap->fen() < 0 ? -gap->fen() : gap->fen();
}

}  // namespace targetbook::rules
