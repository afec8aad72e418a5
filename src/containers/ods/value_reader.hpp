#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "containers/ods/cell_text.hpp"
#include "containers/ods/styles.hpp"
#include "containers/xml/element_reader.hpp"
#include "grid/cell.hpp"

namespace targetbook::containers::ods {

/// What a value lacks, in words; it is thrown with its place by those who know it.
struct WrongValue {
  const char* zh;
  const char* en;
  std::string text;
};

/// The value and the formula of one cell by its attributes (ODF 1.2 part 1, 19.385: office:value-type).
class ValueReader {
 public:
  void clear();
  /// Takes an attribute of the cell; false for one that says nothing of its value. Throws WrongValue for a
  /// type that there is not.
  bool take(const XmlAttribute& attribute);

  [[nodiscard]] bool has_formula() const { return has_formula_; }
  [[nodiscard]] const std::string& formula() const { return formula_; }

  enum class Kind : std::uint8_t { nothing, number, boolean, text, error, unvalued };
  struct Value {
    Kind kind = Kind::nothing;
    double number = 0;
    bool boolean = false;
    std::string_view text{};
    ImpliedFormat implied = ImpliedFormat::none;
  };
  /// The value, once the cell's text is known. Throws WrongValue.
  [[nodiscard]] Value value(const CellText& text, bool date1904) const;

 private:
  enum class Type : std::uint8_t { none, number, percentage, currency, date, time, boolean, text };

  void take_type(std::string_view name);
  [[nodiscard]] Value number_value(ImpliedFormat implied) const;
  [[nodiscard]] Value date_value(bool date1904) const;
  [[nodiscard]] Value time_value() const;
  [[nodiscard]] Value boolean_value() const;
  [[nodiscard]] Value text_value(const CellText& text) const;
  [[nodiscard]] bool is_error(std::string_view shown) const;

  Type type_ = Type::none;
  bool has_new_type_ = false;  ///< calcext:value-type
  bool is_error_ = false;      ///< as that says
  bool has_value_ = false;
  bool has_text_ = false;  ///< office:string-value
  bool has_formula_ = false;
  std::string value_;
  std::string text_;
  std::string formula_;
};

}  // namespace targetbook::containers::ods
