#include "containers/ods/value_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "containers/ods/values.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr std::array errors = {std::string_view("#DIV/0!"), std::string_view("#N/A"),
                               std::string_view("#NAME?"),  std::string_view("#NULL!"),
                               std::string_view("#NUM!"),   std::string_view("#REF!"),
                               std::string_view("#VALUE!")};

}  // namespace

void ValueReader::clear() {
  type_ = Type::none;
  has_new_type_ = is_error_ = has_value_ = has_text_ = has_formula_ = false;
  value_.clear();
  text_.clear();
  formula_.clear();
}

void ValueReader::take_type(std::string_view name) {
  if (name == "float")
    type_ = Type::number;
  else if (name == "string")
    type_ = Type::text;
  else if (name == "percentage")
    type_ = Type::percentage;
  else if (name == "currency")
    type_ = Type::currency;
  else if (name == "date")
    type_ = Type::date;
  else if (name == "time")
    type_ = Type::time;
  else if (name == "boolean")
    type_ = Type::boolean;
  else if (name == "void" || name.empty())
    type_ = Type::none;
  else
    throw WrongValue{"单元格类型未知", "a cell has an unknown type", std::string(name)};
}

bool ValueReader::take(const XmlAttribute& attribute) {
  const std::string_view name = attribute.local();
  if (attribute.ns == Ns::odf_office) {
    if (name == "value-type") {
      take_type(attribute.value());
    } else if (name == "string-value") {
      text_ = attribute.value();
      has_text_ = true;
    } else if (name == "value" || name == "date-value" || name == "time-value" || name == "boolean-value") {
      value_ = attribute.value();
      has_value_ = true;
    }
    return true;
  }
  if (attribute.ns == Ns::odf_table && name == "formula") {
    formula_ = attribute.value();
    has_formula_ = true;
    return true;
  }
  if (attribute.ns == Ns::odf_calc_extension && name == "value-type") {
    has_new_type_ = true;
    is_error_ = attribute.value() == "error";
    return true;
  }
  return false;
}

bool ValueReader::is_error(std::string_view shown) const {
  if (is_error_) return !shown.empty();
  // What older programs store for an error is nought, or an empty text, and the error's name beside it.
  return has_formula_ && !has_new_type_ &&
         (shown.starts_with("Err:") || std::find(errors.begin(), errors.end(), shown) != errors.end());
}

ValueReader::Value ValueReader::number_value(ImpliedFormat implied) const {
  const auto number = xlsx::parse_number(value_);
  if (!number) throw WrongValue{"数值无效", "this is no number:", value_};
  return {Kind::number, *number, false, {}, implied};
}

ValueReader::Value ValueReader::date_value(bool date1904) const {
  const auto serial = parse_date(value_, date1904);
  if (!serial) throw WrongValue{"日期无效", "this is no date:", value_};
  const bool has_time = value_.find('T') != std::string::npos;
  return {Kind::number, *serial, false, {}, has_time ? ImpliedFormat::date_and_time : ImpliedFormat::date};
}

ValueReader::Value ValueReader::time_value() const {
  const auto days = parse_duration(value_);
  if (!days) throw WrongValue{"时间无效", "this is no time:", value_};
  const bool is_of_the_day = *days >= 0 && *days < 1;
  return {Kind::number, *days, false, {}, is_of_the_day ? ImpliedFormat::time : ImpliedFormat::elapsed};
}

/// Programs write numbers for them too, and any number that is shown as one.
ValueReader::Value ValueReader::boolean_value() const {
  const bool is_true = value_ == "true" || value_ == "1";
  if (is_true || value_ == "false" || value_ == "0")
    return {Kind::boolean, 0, is_true, {}, ImpliedFormat::none};
  const auto number = xlsx::parse_number(value_);
  if (!number) throw WrongValue{"逻辑值无效", "this is neither true nor false:", value_};
  return {Kind::number, *number, false, {}, ImpliedFormat::none};
}

ValueReader::Value ValueReader::text_value(const CellText& text) const {
  const std::string_view value = has_text_ ? std::string_view(text_) : text.text();
  return {value.empty() ? Kind::nothing : Kind::text, 0, false, value, ImpliedFormat::none};
}

ValueReader::Value ValueReader::value(const CellText& text, bool date1904) const {
  if (is_error(text.text())) return {Kind::error, 0, false, text.text(), ImpliedFormat::none};
  const bool is_bare = type_ == Type::none && !text.has_paragraph() && !has_text_;
  const bool is_unfilled = type_ != Type::none && type_ != Type::text && value_.empty();
  if (has_formula_ && (is_bare || is_unfilled)) return {.kind = Kind::unvalued};
  switch (type_) {
    case Type::none:
    case Type::text:
      return text_value(text);
    case Type::number:
      return number_value(ImpliedFormat::none);
    case Type::currency:
      return number_value(ImpliedFormat::currency);
    case Type::percentage:
      return number_value(ImpliedFormat::percent);
    case Type::date:
      return date_value(date1904);
    case Type::time:
      return time_value();
    case Type::boolean:
      return boolean_value();
  }
  return {};
}

}  // namespace targetbook::containers::ods
