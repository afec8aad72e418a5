#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/submission.hpp"

/// Codes taken apart.
namespace targetbook::rules::codes {

bool is_digits(std::string_view text);

/// A project code with its region and the year it was made: `13022922P00JXC4117677`.
struct DatedCode {
  std::string_view region;  ///< six digits after GB/T 2260
  int year = 0;             ///< 22
};
std::optional<DatedCode> dated_code(std::string_view code);

/// `[2014002]一般行政管理事务`
struct BracketedClass {
  std::string code;
  std::string name;
};
std::optional<BracketedClass> bracketed_class(std::string_view text);

/// What a column of a budget table holds, by its heading.
enum class ClassColumn : std::uint8_t {
  other,
  functional_code,
  functional_name,
  economic_code,
  economic_name,
  functional,
  economic
};
ClassColumn class_column(std::string_view heading);
/// Whether the column holds the codes of units: 单位编码, 单位代码.
bool is_unit_code_column(std::string_view heading);

/// The text of a row's entry; empty for amounts.
const model::Text& text_of(const model::BudgetTable::Entry& entry);
/// `rows[3].科目编码`
std::string row_path(const model::BudgetTable& table, std::size_t row, std::size_t column);

}  // namespace targetbook::rules::codes
