#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

/// Sums that a form must keep, as its drawing says them. The grammar stands at
/// layouts/drawing/sums_parser.hpp.
namespace targetbook::model {

/// One side of a sum: a value of the form, or a table's column in all its lines or in some of them.
struct SumTerm {
  std::string table;  ///< empty for a value of the form
  std::string
      name;  ///< `funds.total`; of a table its column: `own`, `基本支出/小计`, `*` for each of amounts
  std::string lines;  ///< which lines of the table, as drawn; empty for all
  std::string words;  ///< as the form prints it: 预算数
};

struct SumLine {
  std::string rule;  ///< code of the rule that speaks for it
  SumTerm total;
  std::vector<SumTerm> parts;  ///< none where the total must be `number`
  base::Decimal number;
  base::Decimal tolerance;  ///< beyond rounding to the digits that are shown
  bool otherwise = false;   ///< only where the line before this one finds none of its parts
};

/// Codes of the rules that hold forms to their sums.
inline constexpr std::array<std::string_view, 7> sum_rules = {"A-01", "A-02", "A-03", "A-04",
                                                              "A-05", "A-06", "A-12"};

/// What can stand for lines beside their own words.
namespace sum_lines {
inline constexpr std::string_view first_levels = "一、";
inline constexpr std::string_view second_levels = "（一）";
inline constexpr std::string_view between = "…";
inline constexpr std::string_view others = "*";
inline constexpr std::string_view below = "below";
}  // namespace sum_lines

/// Whether these words, white space and width aside, are the pattern's, in which `*` is any text.
bool fits_words(std::string_view pattern, std::string_view words);

/// Whether a line is a total of its group: 合计.
bool stands_in(const SumTerm& term, std::string_view group, std::string_view label);

/// The lines that a total means, by the labels of all lines; a line that is none has an empty label.
std::vector<std::size_t> total_lines(const SumTerm& total, const std::vector<std::string>& labels);

/// The lines that the parts of a sum mean, where total and parts stand in one column; nothing where a part
/// that is called by its words does not stand there.
std::optional<std::vector<std::size_t>> part_lines(const std::vector<SumTerm>& parts,
                                                   const std::vector<std::string>& labels, std::size_t total);

/// The parts' names for people: `财政资金+其他资金`, the table's name for columns of one table.
std::string names_of(const std::vector<SumTerm>& parts);

/// `预算数等于财政资金+其他资金`, for notes and checks.
std::string in_words(const SumLine& line);

}  // namespace targetbook::model
