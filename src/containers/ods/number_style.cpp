#include "containers/ods/number_style.hpp"

#include <algorithm>
#include <array>

#include "containers/ods/values.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr std::uint32_t most_digits = 30;
constexpr std::size_t most_maps = 8;
constexpr std::size_t longest_code = 1'024;
constexpr std::string_view general = "General";

/// Text that stands in a code as it is.
std::string literal(std::string_view text) {
  constexpr std::string_view plain = " -/:()";
  std::string out;
  bool quoted = false;
  const auto quote = [&](bool wanted) {
    if (quoted != wanted) out += '"';
    quoted = wanted;
  };
  for (const char c : text) {
    quote(plain.find(c) == std::string_view::npos && c != '"');
    if (c == '"') out += '\\';
    out += c;
  }
  quote(false);
  return out;
}

std::uint32_t digits_attribute(const ElementReader& element, std::string_view name, std::uint32_t otherwise) {
  const auto text = element.attribute(name, Ns::odf_number);
  return text ? std::min(xlsx::parse_index(*text).value_or(otherwise), most_digits) : otherwise;
}

bool is_long(const ElementReader& element) {
  return element.attribute("style", Ns::odf_number) == "long";
}

/// `#,##0` and the like; literals that stand between digits are put in by their place from the right.
std::string whole_digits(std::uint32_t least, bool grouped,
                         const std::vector<std::pair<std::uint32_t, std::string>>& embedded) {
  constexpr std::uint32_t group = 3;
  const std::uint32_t count = std::max(std::max<std::uint32_t>(least, 1), grouped ? group + 1 : 1);
  std::string out;
  for (std::uint32_t place = count; place > 0; --place) {
    out += place <= least ? '0' : '#';
    if (grouped && place > 1 && (place - 1) % group == 0) out += ',';
    for (const auto& [at, text] : embedded)
      if (at == place - 1) out += literal(text);
  }
  return out;
}

class Reader {
 public:
  Reader(ElementReader& element, std::string_view currency) : element_(element), currency_(currency) {}

  NumberStyle read() {
    is_percentage_ = element_.is(Ns::odf_number, "percentage-style");
    is_elapsed_ = element_.attribute("truncate-on-overflow", Ns::odf_number) == "false";
    const auto language = element_.attribute("language", Ns::odf_number);
    is_chinese_ = language == "zh";
    while (element_.next_child()) read_child();
    if (names_ && is_chinese_) style_.code.insert(0, "[$-804]");
    // A code that cannot say what the style says would show something else.
    if (!is_sayable_) return {std::string(general)};
    return std::move(style_);
  }

 private:
  void read_child() {
    const std::string_view name = element_.xml().local();
    if (style_.code.size() > longest_code) is_sayable_ = false;
    if (!is_sayable_) return element_.skip();
    if (element_.is(Ns::odf_style, "map")) {
      if (style_.maps.size() >= most_maps) is_sayable_ = false;
      style_.maps.push_back(
          {std::string(element_.attribute("condition", Ns::odf_style).value_or("")),
           std::string(element_.attribute("apply-style-name", Ns::odf_style).value_or(""))});
    } else if (element_.is(Ns::odf_number, "text")) {
      return read_text();
    } else if (element_.is(Ns::odf_number, "currency-symbol")) {
      return read_currency();
    } else if (element_.is(Ns::odf_number, "fill-character")) {
      std::string store;
      style_.code.append("*").append(element_.text(store));
      return;
    } else if (element_.is(Ns::odf_number, "number")) {
      return read_number();
    } else if (element_.is(Ns::odf_number, "scientific-number")) {
      style_.code += whole_digits(digits("min-integer-digits", 1), grouped(), {});
      add_decimals();
      style_.code += "E+" + std::string(std::max<std::uint32_t>(digits("min-exponent-digits", 2), 1), '0');
    } else if (element_.is(Ns::odf_number, "fraction")) {
      read_fraction();
    } else if (element_.is(Ns::odf_number, "text-content")) {
      style_.code += '@';
    } else if (element_.is(Ns::odf_number, "boolean")) {
      style_.code += general;
    } else if (element_.xml().ns() == Ns::odf_number) {
      read_date_part(name);
    }
    element_.skip();
  }

  [[nodiscard]] std::uint32_t digits(std::string_view name, std::uint32_t otherwise) const {
    return digits_attribute(element_, name, otherwise);
  }
  [[nodiscard]] bool grouped() const { return element_.attribute("grouping", Ns::odf_number) == "true"; }

  void read_text() {
    std::string store;
    std::string_view text = element_.text(store);
    while (is_percentage_ && !text.empty()) {
      const std::size_t sign = text.find('%');
      if (sign == std::string_view::npos) break;
      style_.code += literal(text.substr(0, sign)) + '%';
      text.remove_prefix(sign + 1);
    }
    style_.code += literal(text);
  }

  void read_currency() {
    const bool is_chinese = element_.attribute("country", Ns::odf_number) == "CN";
    std::string store;
    const std::string_view given = element_.text(store);
    const std::string_view sign = given.empty() ? currency_ : given;
    style_.code += is_chinese ? "[$" + std::string(sign) + "-804]" : literal(sign);
  }

  void read_number() {
    const bool has_decimals = element_.attribute("decimal-places", Ns::odf_number).has_value();
    const std::uint32_t least = digits("min-integer-digits", 1);
    const bool is_grouped = grouped();
    std::string decimals;
    if (has_decimals) decimals = decimal_digits();
    std::string scale;
    const std::string factor(element_.attribute("display-factor", Ns::odf_number).value_or("1"));
    if (factor == "1000") scale = ",";
    if (factor == "1000000") scale = ",,";
    if (factor != "1" && scale.empty()) is_sayable_ = false;
    std::vector<std::pair<std::uint32_t, std::string>> embedded;
    std::string store;
    while (element_.next_child()) {
      const bool is_text = element_.is(Ns::odf_number, "embedded-text");
      const auto at = xlsx::parse_index(element_.attribute("position", Ns::odf_number).value_or(""));
      const std::string text(element_.text(store));
      if (is_text && at && *at <= most_digits) embedded.emplace_back(*at, text);
    }
    const bool says_nothing = !has_decimals && !is_grouped && least <= 1 && embedded.empty() && scale.empty();
    style_.code +=
        says_nothing ? std::string(general) : whole_digits(least, is_grouped, embedded) + decimals + scale;
  }

  [[nodiscard]] std::string decimal_digits() const {
    const std::uint32_t places = digits("decimal-places", 0);
    if (places == 0) return {};
    // A replacement stands for noughts: none at all, or something as wide.
    const auto replacement = element_.attribute("decimal-replacement", Ns::odf_number);
    const std::uint32_t least =
        replacement && replacement->empty() ? 0 : std::min(digits("min-decimal-places", places), places);
    return "." + std::string(least, '0') + std::string(places - least, '#');
  }
  void add_decimals() { style_.code += decimal_digits(); }

  void read_fraction() {
    const std::uint32_t least = digits("min-integer-digits", 0);
    const bool has_whole = element_.attribute("min-integer-digits", Ns::odf_number).has_value();
    const auto fixed = element_.attribute("denominator-value", Ns::odf_number);
    if (has_whole) style_.code += (least == 0 ? "#" : std::string(least, '0')) + " ";
    style_.code += std::string(std::max<std::uint32_t>(digits("min-numerator-digits", 1), 1), '?') + "/";
    style_.code += fixed ? std::string(*fixed)
                         : std::string(std::max<std::uint32_t>(digits("min-denominator-digits", 1), 1), '?');
  }

  void read_date_part(std::string_view name) {
    if (name == "year") {
      add(is_long(element_) ? "yyyy" : "yy");
    } else if (name == "month") {
      const bool in_words = element_.attribute("textual", Ns::odf_number) == "true";
      names_ = names_ || in_words;
      add(in_words ? (is_long(element_) ? "mmmm" : "mmm") : (is_long(element_) ? "mm" : "m"));
    } else if (name == "day") {
      add(is_long(element_) ? "dd" : "d");
    } else if (name == "day-of-week") {
      names_ = true;
      add(is_long(element_) ? "dddd" : "ddd");
    } else if (name == "hours") {
      add_time(is_long(element_) ? "hh" : "h");
    } else if (name == "minutes") {
      add_time(is_long(element_) ? "mm" : "m");
    } else if (name == "seconds") {
      add_time(is_long(element_) ? "ss" : "s");
      const std::uint32_t places = digits("decimal-places", 0);
      if (places > 0) add("." + std::string(places, '0'));
    } else if (name == "am-pm") {
      add(is_chinese_ ? "上午/下午" : "AM/PM");
    } else {
      is_sayable_ = false;  // eras, quarters and weeks of the year
    }
  }
  void add(std::string_view part) { style_.code += part; }
  /// Of a time that passed, the largest part counts on.
  void add_time(std::string_view part) {
    style_.code += is_elapsed_ ? "[" + std::string(part) + "]" : std::string(part);
    is_elapsed_ = false;
  }

  ElementReader& element_;
  std::string_view currency_;
  NumberStyle style_;
  bool is_percentage_ = false;
  bool is_elapsed_ = false;
  bool is_chinese_ = false;
  bool names_ = false;  ///< it says the names of months or days
  bool is_sayable_ = true;
};

/// The comparison of a condition and the number it is with; nothing where it is another condition.
struct Comparison {
  std::string_view sign;
  std::string_view number;
};
Comparison comparison_of(std::string_view condition) {
  constexpr std::string_view value = "value()";
  if (!condition.starts_with(value)) return {};
  condition.remove_prefix(value.size());
  for (const std::string_view sign : {">=", "<=", "!=", "<>", ">", "<", "="})
    if (condition.starts_with(sign)) return {sign, condition.substr(sign.size())};
  return {};
}

bool holds(std::string_view sign, int value) {
  if (sign == ">=") return value >= 0;
  if (sign == "<=") return value <= 0;
  if (sign == ">") return value > 0;
  if (sign == "<") return value < 0;
  if (sign == "=") return value == 0;
  return value != 0;
}

}  // namespace

bool is_number_style(const ElementReader& element) {
  return element.xml().ns() == Ns::odf_number && element.xml().local().ends_with("-style");
}

NumberStyle read_number_style(ElementReader& element, std::string_view currency) {
  return Reader(element, currency).read();
}

std::string joined_code(const NumberStyle& style, const std::vector<const NumberStyle*>& mapped) {
  constexpr std::array signs = {1, -1, 0};
  std::array<const NumberStyle*, 3> sections{&style, &style, &style};  // for more than nought, less, nought
  bool is_by_sign = true;
  std::string by_condition;
  for (std::size_t i = mapped.size(); i-- > 0;) {
    if (mapped[i] == nullptr) continue;
    const Comparison comparison = comparison_of(style.maps[i].condition);
    const auto number = xlsx::parse_number(comparison.number);
    is_by_sign = is_by_sign && number && *number == 0;
    for (std::size_t s = 0; s < signs.size(); ++s)
      if (holds(comparison.sign, signs[s])) sections[s] = mapped[i];
    const std::string_view sign = comparison.sign == "!=" ? "<>" : comparison.sign;
    by_condition.insert(
        0, "[" + std::string(sign) + std::string(comparison.number) + "]" + mapped[i]->code + ";");
  }
  if (!is_by_sign) return by_condition + style.code;
  const auto [more, less, nought] = sections;
  if (more == less && more == nought) return more->code;
  std::string code = more->code + ";" + (less == more ? "-" : "") + less->code;
  if (nought != more) code += ";" + nought->code;
  // The section behind the numbers' is for texts.
  const bool says_text = style.code.find('@') != std::string::npos;
  if (says_text && more != &style && less != &style) {
    if (nought == more) code += ";" + more->code;
    if (nought != &style) code += ";" + style.code;
  }
  return code;
}

}  // namespace targetbook::containers::ods
