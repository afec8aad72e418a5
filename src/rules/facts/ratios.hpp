#pragma once
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "base/money.hpp"

/// Exact reckoning with shares and products.
namespace targetbook::rules {

/// Whether `percent`, printed with `decimals` digits behind its point, is part / whole rounded; `slack` is
/// how far off part and whole may be for having been rounded themselves. REQUIRES: whole is not zero.
bool is_share(const base::Decimal& percent, int decimals, base::Money part, base::Money whole,
              base::Money slack = base::Money{});
/// part / whole in percent, rounded half up: `53.11`. REQUIRES: whole is not zero, 0 <= decimals <= 6.
std::string share_text(base::Money part, base::Money whole, int decimals);

/// Nothing when it does not fit.
std::optional<base::Decimal> multiply(const base::Decimal& left, const base::Decimal& right);
base::Decimal distance(const base::Decimal& left, const base::Decimal& right);
std::optional<base::Money> subtract(base::Money left, base::Money right);
/// How far apart two amounts are, in fen.
std::int64_t distance(base::Money left, base::Money right);

}  // namespace targetbook::rules
