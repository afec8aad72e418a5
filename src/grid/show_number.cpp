#include "grid/show_number.hpp"

#include <algorithm>
#include <cmath>

#include "grid/stored_digits.hpp"

namespace targetbook::grid {
namespace {

using Kind = FormatTokenKind;

constexpr int longest_whole = 20;  ///< plain up to here, as in a formula bar
constexpr int most_noughts = 9;    ///< after the point
constexpr std::size_t group_size = 3;

/// What the placeholders of a section ask for.
struct Plan {
  std::size_t point = 0;  ///< index of the point, or of where it would stand
  std::size_t whole_places = 0;
  int decimals = 0;
  int shift = 0;  ///< powers of ten: percents up, commas behind the digits down
  bool grouped = false;
};

Plan make_plan(const std::vector<FormatToken>& tokens) {
  Plan plan;
  plan.point = tokens.size();
  bool in_exponent = false;
  int commas = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    switch (tokens[i].kind) {
      case Kind::point:
        plan.point = std::min(plan.point, i);
        break;
      case Kind::exponent:
        in_exponent = true;
        if (plan.point > i) plan.point = i;
        break;
      case Kind::percent:
        plan.shift += 2;
        break;
      case Kind::comma:
        ++commas;
        break;
      case Kind::digit:
        if (in_exponent) break;
        plan.grouped = plan.grouped || (commas > 0 && plan.whole_places > 0 && plan.point > i);
        commas = 0;
        if (plan.point > i)
          ++plan.whole_places;
        else
          ++plan.decimals;
        break;
      default:
        break;
    }
  }
  plan.shift -= commas * 3;
  return plan;
}

/// The digits before the point, spread from the right over their placeholders; the leftmost takes what is
/// left.
class WholePart {
 public:
  WholePart(std::string digits, bool grouped) : digits_(std::move(digits)), grouped_(grouped) {}

  std::string for_place(char placeholder, bool is_leftmost) {
    std::string reversed;
    do {
      if (digits_.empty() && placeholder == '#') break;
      if (grouped_ && placed_ > 0 && placed_ % group_size == 0) reversed += ',';
      reversed += digits_.empty() ? (placeholder == '?' ? ' ' : '0') : digits_.back();
      if (!digits_.empty()) digits_.pop_back();
      ++placed_;
    } while (is_leftmost && !digits_.empty());
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
  }

 private:
  std::string digits_;
  bool grouped_;
  std::size_t placed_ = 0;
};

std::string show_fraction_place(char placeholder, std::string_view fraction, std::size_t place) {
  const bool only_noughts = fraction.find_first_not_of('0', place) == std::string_view::npos;
  if (only_noughts && placeholder == '#') return {};
  if (only_noughts && placeholder == '?') return " ";
  return std::string(1, fraction[place]);
}

std::string show_placeholders(const std::vector<FormatToken>& tokens, const StoredDigits& digits,
                              const Plan& plan, double number) {
  std::vector<std::string> shown(tokens.size());
  WholePart whole(digits.whole(), plan.grouped);
  std::size_t places_left = plan.whole_places;
  for (std::size_t i = std::min(plan.point, tokens.size()); i > 0; --i)
    if (tokens[i - 1].kind == Kind::digit)
      shown[i - 1] = whole.for_place(tokens[i - 1].text.front(), --places_left == 0);
  const std::string fraction = digits.fraction(plan.decimals);
  std::size_t place = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    switch (tokens[i].kind) {
      case Kind::digit:
        if (i > plan.point) shown[i] = show_fraction_place(tokens[i].text.front(), fraction, place++);
        break;
      case Kind::point:
        shown[i] = (plan.whole_places == 0 ? digits.whole() : std::string{}) + ".";
        break;
      case Kind::comma:
        break;
      case Kind::general:
      case Kind::text_place:
        shown[i] = show_general(std::abs(number));
        break;
      default:
        shown[i] = tokens[i].text;
        break;
    }
  }
  std::string out;
  for (const std::string& piece : shown) out += piece;
  return out;
}

/// `0.00E+00`; only with one digit before the point, which is how it is used.
std::string show_scientific(const FormatSection& section, StoredDigits digits, Plan plan) {
  const auto mark = std::find_if(section.tokens.begin(), section.tokens.end(),
                                 [](const FormatToken& token) { return token.kind == Kind::exponent; });
  int power = digits.exponent();
  digits.shift(-power);
  digits.round(plan.decimals);
  // 9.99 may have become 10.0.
  const int carried = digits.exponent();
  digits.shift(-carried);
  power += carried;
  std::string exponent = std::to_string(std::abs(power));
  const auto wanted = static_cast<std::size_t>(std::count_if(
      mark, section.tokens.end(), [](const FormatToken& token) { return token.kind == Kind::digit; }));
  if (exponent.size() < wanted) exponent.insert(0, wanted - exponent.size(), '0');
  const std::vector<FormatToken> mantissa(section.tokens.begin(), mark);
  const char* const sign = power < 0 ? "E-" : mark->text == "E+" ? "E+" : "E";
  return show_placeholders(mantissa, digits, plan, 0) + sign + exponent;
}

}  // namespace

std::string show_general(double number) {
  if (!std::isfinite(number)) return {};
  StoredDigits digits(number);
  const int exponent = digits.exponent();
  std::string out = digits.is_negative() ? "-" : "";
  const bool is_plain = exponent <= longest_whole && exponent >= -most_noughts;
  if (!is_plain) digits.shift(-exponent);
  const std::string whole = digits.whole();
  const std::string fraction = digits.fraction(-1);
  out += whole.empty() ? "0" : whole;
  if (!fraction.empty()) out.append(".").append(fraction);
  if (!is_plain)
    out.append(exponent < 0 ? "E-" : "E+")
        .append(exponent > -10 && exponent < 10 ? "0" : "")
        .append(std::to_string(std::abs(exponent)));
  return out;
}

std::string show_number(const FormatSection& section, double number, bool with_sign) {
  const Plan plan = make_plan(section.tokens);
  StoredDigits digits(number);
  digits.shift(plan.shift);
  std::string out = with_sign && digits.is_negative() ? "-" : "";
  if (section.has(Kind::exponent)) {
    if (plan.whole_places != 1) return show_general(number);
    return out + show_scientific(section, digits, plan);
  }
  digits.round(plan.decimals);
  return out + show_placeholders(section.tokens, digits, plan, number);
}

}  // namespace targetbook::grid
