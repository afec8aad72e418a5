#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

constexpr std::size_t class_digits = 3;
constexpr std::size_t level_digits = 2;

bool has_class_length(std::string_view code, bool is_economic) {
  return fits_any(class_code_shapes(is_economic), code);
}

void say_class_length(const model::Text& where, std::string field, std::string_view code, bool is_economic,
                      Report& report) {
  report.found(at(where, std::move(field)),
               saying(is_economic ? say("经济科目编码「{}」应为3位或5位数字",
                                        "economic class '{}' should have 3 or 5 digits", code)
                                  : say("功能科目编码「{}」应为3位、5位或7位数字",
                                        "functional class '{}' should have 3, 5 or 7 digits", code),
                      std::string(code)));
}

/// What the row is called: its first text that is no code.
std::string name_in(const model::BudgetTable& table, std::size_t row) {
  for (const auto& entry : table.rows[row])
    if (const std::string name = base::without_white_space(text_of(entry).value); !name.empty()) return name;
  return {};
}

/// A line with a name and an amount that is no total.
bool lacks_code(const model::BudgetTable& table, std::size_t row) {
  const std::string name = name_in(table, row);
  const bool has_amount =
      std::any_of(table.rows[row].begin(), table.rows[row].end(), [](const model::BudgetTable::Entry& entry) {
        const auto* amount = std::get_if<model::Amount>(&entry);
        return amount != nullptr && amount->value.money && amount->value.money->fen() != 0;
      });
  return has_amount && !name.empty() && name != "合计" && name != "总计";
}

/// A table that prints sums of classes prints the one above every item.
void judge_class_codes(const model::BudgetTable& table, std::size_t column, bool is_economic,
                       Report& report) {
  // Blanks inside a code are another rule's matter (C-02).
  std::vector<std::string> code_of_row;
  for (const auto& row : table.rows)
    code_of_row.push_back(base::without_white_space(text_of(row[column]).value));
  std::set<std::string_view> codes(code_of_row.begin(), code_of_row.end());
  std::vector<std::string_view> misshapen;
  for (const std::string& code : code_of_row)
    if (!code.empty() && !has_class_length(code, is_economic)) misshapen.push_back(code);
  const bool has_levels = std::any_of(codes.begin(), codes.end(),
                                      [](std::string_view code) { return code.size() == class_digits; });
  // A class that seems to be missing may be the one whose code was left out.
  bool lacks_codes = false;
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    lacks_codes = lacks_codes || (code_of_row[r].empty() && lacks_code(table, r));
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::Text& cell = text_of(table.rows[r][column]);
    const std::string_view code = code_of_row[r];
    if (code.empty()) {
      if (lacks_code(table, r)) {
        report.checked();
        report.found(at(cell, row_path(table, r, column)),
                     saying(say("「{}」一行没有科目编码", "the line '{}' has no class", name_in(table, r))));
      }
      continue;
    }
    report.checked();
    if (!has_class_length(code, is_economic)) {
      say_class_length(cell, row_path(table, r, column), cell.value, is_economic, report);
      continue;
    }
    if (!has_levels || lacks_codes || code.size() == class_digits) continue;
    const std::string_view parent = code.substr(0, code.size() - level_digits);
    // Said once for all its items; a class that is only mistyped was named already.
    const bool is_mistyped = std::any_of(misshapen.begin(), misshapen.end(), [&](std::string_view other) {
      return other.starts_with(parent) || parent.starts_with(other);
    });
    if (is_mistyped || !codes.insert(parent).second) continue;
    report.found(at(cell, row_path(table, r, column)),
                 saying(say("科目「{}」的上级科目 {} 不在表中",
                            "class '{}' stands without the class {} above it", code, parent),
                        std::string(code), std::string(parent)));
  }
}

void judge_bracketed_codes(const model::BudgetTable& table, std::size_t column, bool is_economic,
                           Report& report) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const model::Text& cell = text_of(table.rows[r][column]);
    const auto found = bracketed_class(cell.value);
    if (!found) continue;
    report.checked();
    if (!has_class_length(found->code, is_economic))
      say_class_length(cell, row_path(table, r, column), found->code, is_economic, report);
  }
}

void check_bad_class_length(const FormContext& context, Report& report) {
  const auto* table = context.table();
  if (table == nullptr) return;
  for (std::size_t c = 0; c < table->columns.size(); ++c) {
    if (table->columns[c].is_amount) continue;
    switch (class_column(table->columns[c].name)) {
      case ClassColumn::functional_code:
        judge_class_codes(*table, c, false, report);
        break;
      case ClassColumn::economic_code:
        judge_class_codes(*table, c, true, report);
        break;
      case ClassColumn::functional:
        judge_bracketed_codes(*table, c, false, report);
        break;
      case ClassColumn::economic:
        judge_bracketed_codes(*table, c, true, report);
        break;
      default:
        break;
    }
  }
}

constexpr std::string_view class_length_speaks_over[] = {"C-10"};

}  // namespace

const Rule bad_class_length{
    .code = "C-08",
    .name = "bad-class-length",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"科目编码长度或上级", "Bad length of a class code"},
    .what = {"支出功能分类科目编码不是3、5、7位，经济分类科目编码不是3、5位，或表中列了类级合计却缺少某科目的"
             "上级，或有金额的一行没有科目编码。",
             "A functional class has not 3, 5 or 7 digits, an economic class not 3 or 5, or a table that "
             "prints the classes' sums "
             "lacks the class above an item, or a line with amounts has no class."},
    .why = {"类、款、项逐级汇总，缺位或缺上级的科目汇总不进去。",
            "Classes are summed up level by level; an item with a wrong code or no class above it is lost on "
            "the way."},
    .fix = {"按当年政府收支分类科目补全编码和上级科目",
            "complete the code, or add the class above it, after this year's classification"},
    .wrong = {"201401 信访事务", "201401 信访事务"},
    .right = {"20140 信访事务，其下 2014001 行政运行", "20140 信访事务, below it 2014001 行政运行"},
    .source = "T03, T05, T07",
    .supersedes = class_length_speaks_over,
    .check_form = check_bad_class_length,
};

}  // namespace targetbook::rules::codes
