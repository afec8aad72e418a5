#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pattern.hpp"
#include "model/submission.hpp"

/// Codes taken apart.
namespace targetbook::rules::codes {

bool is_digits(std::string_view text);

/// So many characters of these.
struct CodeRun {
  std::string characters;
  std::size_t count = 0;
};
/// What a code looks like from its first character to its last. The one description of it: rules hold
/// values against it, and blank forms check what is typed.
using CodeShape = std::vector<CodeRun>;

/// The shape that a pattern of the simple kind describes: `[0-9]{3}-[A-Z]{2}`; nothing for any other.
std::optional<CodeShape> shape_of(std::string_view pattern);
bool fits(const CodeShape& shape, std::string_view text);
bool fits_any(const std::vector<CodeShape>& shapes, std::string_view text);

/// 3, 6 or 9 digits.
const std::vector<CodeShape>& unit_code_shapes();
/// Functional classes 3, 5 or 7 digits, economic ones 3 or 5.
const std::vector<CodeShape>& class_code_shapes(bool is_economic);
/// The codes of projects with the region's patterns beside the dated one; nothing where the region sets none
/// or one that is no shape.
std::optional<std::vector<CodeShape>> project_code_shapes(const std::vector<base::Pattern>& patterns);
/// What a column of a budget table asks of its codes; nothing where it may hold several kinds.
std::optional<std::vector<CodeShape>> column_code_shapes(std::string_view heading);

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
