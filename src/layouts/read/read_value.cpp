#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/say.hpp"
#include "base/text.hpp"
#include "base/traditional.hpp"
#include "base/utf8.hpp"
#include "layouts/read/choice.hpp"
#include "layouts/read/codec.hpp"
#include "layouts/read/observe.hpp"
#include "layouts/read/units.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

using base::Decimal;

const base::Words full_width_or_separators{"全角字符、千分位或空格按数字读取",
                                           "full-width signs, separators or blanks in a number"};
const base::Words fifteen_digits{"存储的二进制小数按15位有效数字取值",
                                 "the stored binary fraction taken at 15 significant digits"};

/// Every digit of a stored double, as an adjustment shows what it was.
std::string all_digits(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return {digits.data(), end.ptr};
}

/// A number out of a text, with whatever unit stands behind it.
struct TextNumber {
  Decimal number;
  std::string digits;  ///< the number as it stands there, half-width
  std::string unit;
  bool is_plain = false;  ///< nothing but ASCII digits, sign and point
};

std::optional<TextNumber> number_in(std::string_view text) {
  std::string folded = base::without_white_space(base::fold_width(text));
  for (const std::string_view sign : {"¥", "￥", "人民币", "RMB"})
    if (folded.starts_with(sign)) folded.erase(0, sign.size());
  constexpr std::string_view stop = "。";
  if (folded.ends_with(stop)) folded.resize(folded.size() - stop.size());
  const auto end = folded.find_first_not_of("+-0123456789.,");
  const auto number = Decimal::parse(std::string_view(folded).substr(0, end));
  if (!number) return std::nullopt;
  const bool is_plain = text.find_first_not_of("+-0123456789.") == std::string_view::npos;
  return TextNumber{*number, folded.substr(0, end), end == std::string::npos ? "" : folded.substr(end),
                    is_plain};
}

/// A formula that is a literal counts as its literal.
std::string_view without_formula_sign(std::string_view text) {
  return text.starts_with("=") ? text.substr(1) : text;
}

struct Stored {
  Decimal number;
  bool is_exact = true;
};

std::optional<Stored> stored_number(const RawCell& cell) {
  const auto number = cell.number();
  if (!number) return std::nullopt;
  Stored stored;
  const auto decimal = Decimal::from_stored(*number, &stored.is_exact);
  if (!decimal) return std::nullopt;
  stored.number = *decimal;
  return stored;
}

bool shows_percent(const RawCell& cell) {
  return cell.text.ends_with("%") || cell.text.ends_with("％");
}

std::string english_unit(base::AmountUnit unit) {
  switch (unit) {
    case base::AmountUnit::thousand_yuan:
      return "1,000 yuan";
    case base::AmountUnit::ten_thousand_yuan:
      return "10,000 yuan";
    case base::AmountUnit::hundred_million_yuan:
      return "100 million yuan";
    case base::AmountUnit::yuan:
      break;
  }
  return "yuan";
}

void read_into(model::Text& field, const RawCell& cell, const std::string& path, const ReadContext& context) {
  field = {read_text(cell, path, context), cell.at};
}

void read_code(model::Text& field, const RawCell& cell, const std::string& path, const ReadContext& context) {
  field.cell = cell.at;
  field.value = base::without_white_space(base::fold_width(cell.text));
  if (field.value != cell.text)
    adjust(
        cell, path, cell.text, field.value,
        {"去掉编码中的空白，全角改为半角", "blanks taken out of the code, full-width signs made half-width"},
        context);
}

void read_year(model::Text& field, const RawCell& cell, const std::string& path, const ReadContext& context) {
  field = {base::tidy_text(cell.text), cell.at};
  std::string folded = base::without_white_space(base::fold_width(cell.text));
  for (const std::string_view tail : {std::string_view("年度"), std::string_view("年")})
    if (folded.ends_with(tail)) folded.resize(folded.size() - tail.size());
  const bool is_year = folded.size() == 4 && folded.starts_with("20") &&
                       folded.find_first_not_of("0123456789") == std::string::npos;
  if (!is_year) return;
  field.value = folded;
  if (folded != cell.text)
    adjust(cell, path, cell.text, folded, {"取出年份", "the year taken out of the text"}, context);
}

/// Not blank and no number either: a rule that would need it cannot decide.
constexpr const char* unvalued_formula = "=";

bool is_unvalued(const RawCell& cell, const ReadContext& context) {
  return cell.is_blank() && context.unvalued != nullptr && context.unvalued->contains(cell.at);
}

void read_number(model::Number& field, const RawCell& cell, const std::string& path,
                 const ReadContext& context) {
  field.cell = cell.at;
  field.value = {std::nullopt, is_unvalued(cell, context) ? unvalued_formula : cell.text};
  if (const auto stored = stored_number(cell)) {
    field.value.number = shows_percent(cell) ? stored->number.shifted(2) : stored->number;
    if (!stored->is_exact)
      adjust(cell, path, all_digits(*cell.number()), stored->number.to_string(), fifteen_digits, context);
    return;
  }
  const std::string_view literal = without_formula_sign(cell.text);
  const auto number = number_in(literal);
  constexpr std::string_view points = "分";
  if (!number || !(number->unit.empty() || number->unit == "%" || number->unit == points)) return;
  field.value.number = number->number;
  if (number->unit == points)
    return adjust(cell, path, cell.text, number->number.to_string(),
                  {"去掉「分」字", "the word for points taken off"}, context);
  std::string_view digits = literal;
  if (digits.ends_with("%")) digits.remove_suffix(1);
  if (digits.find_first_not_of("+-0123456789.") != std::string_view::npos)
    adjust(cell, path, cell.text, number->number.to_string() + number->unit, full_width_or_separators,
           context);
}

void observe_level(const RawCell& cell, std::string standard, const ReadContext& context) {
  using Kind = model::Observation::Kind;
  if (context.observations == nullptr) return;
  const std::string label = base::tidy_text(cell.text);
  if (has_inner_blanks(cell.text))
    context.observations->push_back({Kind::spaced_label, context.sheet, cell.at, cell.text, label});
  if (!standard.empty())
    context.observations->push_back({Kind::alias_label, context.sheet, cell.at, label, std::move(standard)});
}

void read_level(model::Text& field, const RawCell& cell, bool is_first, const std::string& path,
                const ReadContext& context) {
  const model::LevelLabel label = is_first ? model::parse_level1(cell.text) : model::parse_level2(cell.text);
  field = {label.name, cell.at};
  if (cell.is_inherited || cell.text == label.name || cell.text.empty()) return;
  observe_level(cell, label.was_alias ? label.name : std::string(), context);
  adjust(cell, path, cell.text, label.name,
         base::has_traditional(cell.text) && base::fold_label(cell.text) == label.name
             ? base::Words{"繁体字按简体读取", "traditional characters read as simplified ones"}
         : label.was_alias
             ? base::Words{"指标层级的别名改为标准名称", "another name of the level, made the standard one"}
             : base::Words{"去掉序号、空白或括注", "numbering, blanks or notes taken off the level's name"},
         context);
}

/// An amount as its cell has it, before its unit is known.
struct WrittenAmount {
  std::optional<Decimal> number;
  std::optional<base::AmountUnit> unit;  ///< that the cell itself says
  bool says_other_unit = false;          ///< 百元, 美元
  bool is_stored = false;
  std::optional<Decimal> unscaled;  ///< as it is stored, where its format shows it smaller without saying so
  std::string before;               ///< for the adjustment
  base::Words why;                  ///< what reading the number changed
};

/// The unit behind a number's digits; `says_other` where that is money of another kind.
std::optional<base::AmountUnit> unit_behind(std::string_view text, bool& says_other) {
  says_other = false;
  // 86万 in an amount's cell: nobody counts anything else there.
  if (text == "千") return base::AmountUnit::thousand_yuan;
  if (text == "万") return base::AmountUnit::ten_thousand_yuan;
  if (text == "亿") return base::AmountUnit::hundred_million_yuan;
  const auto said = lone_unit(text);
  says_other = said ? !said->unit : text.find("元") != std::string_view::npos;
  return said ? said->unit : std::nullopt;
}

/// Number formats may show a number in another scale than it is stored in (`0!.0,"万元"`, `#,##0,`): it
/// counts as shown. Nothing where what is shown is not the number at any scale. A number so small that it
/// shows as nought fits several: as stored, or in the unit's own scale, goes before the others.
std::optional<Decimal> as_shown(const Decimal& stored, const TextNumber& shown,
                                std::optional<base::AmountUnit> unit) {
  const int decimals = [&] {
    const auto point = shown.digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(shown.digits.size() - point - 1);
  }();
  const double half_digit = 0.5000001 * std::pow(10.0, -decimals);
  const int own = unit ? base::digits_to_fen(*unit) - base::digits_to_fen(base::AmountUnit::yuan) : 0;
  for (const int scale : {0, own, 3, 4, 6, 8}) {
    const auto scaled = stored.shifted(-scale);
    if (scaled && std::abs(scaled->to_double() - shown.number.to_double()) <= half_digit) return scaled;
  }
  return std::nullopt;
}

/// Whether a number format names a unit or a currency of its own: `[>=10000]0!.0,"万元"`, `[$$-409]0.00`.
bool names_money(std::string_view code) {
  for (const std::string_view word : {"元", "万", "亿"})
    if (code.find(word) != std::string_view::npos) return true;
  for (auto at = code.find('$'); at != std::string_view::npos; at = code.find('$', at + 1)) {
    if (at == 0 || code[at - 1] != '[') return true;
    // `[$¥-804]` and `[$-804]` are at home here.
    const std::string_view sign = code.substr(at + 1, code.find_first_of("-]", at + 1) - at - 1);
    if (!sign.empty() && sign != "¥" && sign != "￥" && sign != "CNY" && sign != "RMB") return true;
  }
  return false;
}

void read_stored(const Stored& stored, const RawCell& cell, const ReadContext& context,
                 WrittenAmount& written) {
  written.is_stored = true;
  written.number = stored.number;
  // Currency signs and separators of a number format are looks, not content.
  written.before = stored.is_exact ? stored.number.to_string() : all_digits(*cell.number());
  if (!stored.is_exact) written.why = fifteen_digits;
  const grid::NumberFormat* const format =
      context.workbook == nullptr ? nullptr : &context.workbook->format_of(*cell.cell);
  if (format != nullptr && format->format_class() == grid::FormatClass::date) return written.number.reset();
  const bool has_other_looks = format != nullptr && names_money(format->code());
  const auto shown = number_in(cell.text);
  if (!shown) {
    written.says_other_unit = has_other_looks || cell.text.find("元") != std::string::npos;
    return;
  }
  written.unit = unit_behind(shown->unit, written.says_other_unit);
  if (!written.unit) {
    if (shown->unit.empty())
      written.says_other_unit = has_other_looks;
    else if (!written.says_other_unit)
      written.number.reset();  // 86人, 86%
    if (!shown->unit.empty() || has_other_looks) return;
  }
  const auto scaled = as_shown(stored.number, *shown, written.unit);
  if (!scaled) {
    if (written.unit) {
      written.unit.reset();
      written.says_other_unit = true;
    }
    return;
  }
  written.number = scaled;
  if (!written.unit && *scaled != stored.number) written.unscaled = stored.number;
  if (written.unit) written.why = {"数字格式中写有单位", "the unit stands in the number's format"};
}

WrittenAmount written_amount(const RawCell& cell, const ReadContext& context) {
  WrittenAmount written;
  written.before = cell.text;
  if (const auto stored = stored_number(cell)) {
    read_stored(*stored, cell, context, written);
    return written;
  }
  const auto in_text = number_in(without_formula_sign(cell.text));
  if (!in_text) return written;
  written.unit = unit_behind(in_text->unit, written.says_other_unit);
  if (!in_text->unit.empty() && !written.unit) {
    written.says_other_unit =
        lone_unit(in_text->unit).has_value() || in_text->unit == base::fold_width(unknown_unit);
    if (!written.says_other_unit) return written;
  }
  written.number = in_text->number;
  if (written.unit)
    written.why = {"金额单元格中写有单位", "the unit stands in the amount's cell"};
  else if (!in_text->is_plain && in_text->unit.empty())
    written.why = full_width_or_separators;
  return written;
}

}  // namespace

void adjust(const RawCell& cell, const std::string& path, std::string before, std::string after,
            base::Words why, const ReadContext& context) {
  if (cell.is_inherited) return;  // told once, at the cell itself
  context.adjustments->push_back(
      {context.sheet, cell.at, path, std::move(before), std::move(after), std::move(why)});
}

std::string read_text(const RawCell& cell, const std::string& path, const ReadContext& context) {
  std::string text = base::tidy_text(cell.text);
  const bool only_line_ends =
      text == base::replace_all(base::replace_all(cell.text, "\r\n", "\n"), "\r", "\n");
  if (!only_line_ends)
    adjust(cell, path, cell.text, text, {"去掉汉字之间的空白", "blanks between Chinese characters taken out"},
           context);
  return text;
}

model::Amount read_amount(const RawCell& cell, const std::string& path, const ReadContext& context) {
  model::Amount amount;
  amount.cell = cell.at;
  amount.value.raw = is_unvalued(cell, context) ? unvalued_formula : cell.text;
  const WrittenAmount written = written_amount(cell, context);
  amount.value.stored_as_number = written.is_stored;
  if (!written.number) {
    if (!amount.value.raw.empty()) amount.value.fault = model::AmountFault::no_number;
    return amount;
  }
  base::Words why = written.why;
  const auto because = [&](const base::Words& reason) {
    why = why.zh.empty() ? reason : base::say("{}；{}", "{}; {}", why, reason);
  };
  std::optional<base::AmountUnit> unit = written.unit;
  if (!unit && written.says_other_unit) {
    if (context.units != nullptr) context.units->doubt_cell(cell.at, cell.text);
  } else if (!unit && context.units != nullptr) {
    const UnitEvidence::Decision decision = context.units->decide(cell.at);
    unit = decision.unit;
    if (decision.is_bureaus)
      because(base::say("表中没有写明金额单位，按规则文件取「{}」",
                        "the form states no unit; '{}' by the bureau's rules file", base::to_string(*unit)));
  }
  // `#,##0,` shows yuan as thousands: sound only where the form counts in thousands.
  if (unit && written.unscaled) {
    if (base::Money::from(*written.number, *unit) ==
        base::Money::from(*written.unscaled, base::AmountUnit::yuan)) {
      because({"数字格式按比例缩放显示", "the number's format shows it scaled"});
    } else {
      unit.reset();
      if (context.units != nullptr) context.units->doubt_cell(cell.at, cell.text);
    }
  }
  if (!unit) {
    amount.value.fault = model::AmountFault::no_unit;
    amount.value.number = written.number;
    because({"金额单位没有写明或相互矛盾，不折算，原数记在这里",
             "the unit is not stated or contradicts itself; the number is kept here as written"});
    adjust(cell, path, written.before, "", why, context);
    return amount;
  }
  amount.value.money = base::Money::from(*written.number, *unit);
  if (!amount.value.money) {
    amount.value.fault = model::AmountFault::too_fine;
    return amount;
  }
  if (context.units != nullptr) context.units->note(*unit);
  if (*unit != base::AmountUnit::yuan)
    because({std::string(base::to_string(*unit)) + "折算为元", english_unit(*unit) + " made yuan"});
  if (!why.zh.empty()) adjust(cell, path, written.before, amount.value.money->to_yuan(), why, context);
  return amount;
}

namespace {

bool shows_date(const RawCell& cell, const ReadContext& context) {
  return context.workbook != nullptr &&
         context.workbook->format_of(*cell.cell).format_class() == grid::FormatClass::date;
}

}  // namespace

model::Sourced<model::TargetValue> read_target(const RawCell& cell, const std::string& path,
                                               const ReadContext& context) {
  model::Sourced<model::TargetValue> field;
  field.cell = cell.at;
  if (const auto stored = stored_number(cell)) {
    const auto number = shows_percent(cell) ? stored->number.shifted(2) : stored->number;
    if (number) {
      field.value = model::parse_target_value(cell.text, *number);
      field.value.stored_as_number = true;
      // However its format writes the day.
      if (shows_date(cell, context) && field.value.type != model::ValueType::date) {
        field.value = {};
        field.value.raw = base::trim(cell.text);
        field.value.type = model::ValueType::date;
        field.value.stored_as_number = true;
        return field;
      }
      if (!stored->is_exact)
        adjust(cell, path, all_digits(*cell.number()), stored->number.to_string(), fifteen_digits, context);
      return field;
    }
  }
  field.value = model::parse_target_value(cell.text);
  const model::TargetValue& value = field.value;
  if (value.type != model::ValueType::quantity) return field;
  // The quantity written the plain way; trailing zeros of a fraction are no change.
  std::string plain = value.op ? model::to_string(*value.op) : "";
  plain += value.number ? value.number->to_string() : "";
  if (value.to) plain += "-" + value.to->to_string();
  plain += value.unit;
  const std::string written = base::without_white_space(value.raw);
  const bool same_digits =
      written.find('.') != std::string::npos && !value.to &&
      model::parse_target_value(written).number == value.number && base::fold_width(written) == written &&
      !written.starts_with("=") &&
      written.find(value.number ? value.number->to_string() : plain) != std::string::npos &&
      (!value.op || written.starts_with(model::to_string(*value.op)));
  if (written != plain && !same_digits)
    adjust(cell, path, value.raw, plain,
           {"指标值的写法统一为符号、数字、单位", "the value written as sign, number and unit"}, context);
  return field;
}

void read_field(Codec codec, FieldRef field, const RawCell& cell, const std::string& path,
                const ReadContext& context) {
  if (auto** amount = std::get_if<model::Amount*>(&field)) {
    **amount = read_amount(cell, path, context);
  } else if (auto** number = std::get_if<model::Number*>(&field)) {
    read_number(**number, cell, path, context);
  } else if (auto** target = std::get_if<model::Sourced<model::TargetValue>*>(&field)) {
    **target = read_target(cell, path, context);
  } else {
    model::Text& text = *std::get<model::Text*>(field);
    switch (codec) {
      case Codec::code:
        return read_code(text, cell, path, context);
      case Codec::year:
        return read_year(text, cell, path, context);
      case Codec::level1:
        return read_level(text, cell, true, path, context);
      case Codec::level2:
        return read_level(text, cell, false, path, context);
      case Codec::choice:
        text = read_choice(cell, path, context);
        return;
      default:
        return read_into(text, cell, path, context);
    }
  }
}

}  // namespace targetbook::layouts
