#pragma once
#include <string>

namespace targetbook::grid {

/// A stored double as the decimal that spreadsheet programs show of it: 15 significant digits, rounded
/// further only as decimals (half away from nought), never in binary.
class StoredDigits {
 public:
  /// REQUIRES: a finite number. Keeps its magnitude and sign apart.
  explicit StoredDigits(double number);

  [[nodiscard]] bool is_negative() const { return negative_; }
  [[nodiscard]] bool is_zero() const { return digits_.empty(); }
  /// The power of ten of the first digit: 2 for 123, -1 for 0.5; 0 for nought.
  [[nodiscard]] int exponent() const { return is_zero() ? 0 : point_ - 1; }
  /// Times a power of ten.
  void shift(int powers) { point_ += powers; }
  /// Rounds to so many digits behind the point.
  void round(int decimals);
  /// The digits before the point; empty for less than one.
  [[nodiscard]] std::string whole() const;
  /// The digits behind the point, filled up with noughts to `decimals`; without trailing noughts where
  /// `decimals` is negative.
  [[nodiscard]] std::string fraction(int decimals) const;

 private:
  bool negative_;
  std::string digits_;  ///< without noughts at either end; empty for nought
  int point_ = 0;       ///< digits before the point; negative where noughts follow it
};

}  // namespace targetbook::grid
