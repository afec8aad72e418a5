#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"

namespace targetbook::rules::arithmetic {
namespace {

bool all_blank(const model::Amount& total, const std::vector<const model::Amount*>& parts) {
  return is_blank(total) &&
         std::all_of(parts.begin(), parts.end(), [](const model::Amount* part) { return is_blank(*part); });
}

std::string group_of(const std::string& column) {
  const auto slash = column.rfind('/');
  return slash == std::string::npos ? std::string() : column.substr(0, slash);
}

/// A column that other columns of the same row add up to.
struct RowSum {
  std::size_t total = 0;
  std::vector<std::size_t> parts;
};

std::vector<RowSum> row_sums(const BudgetRows& rows) {
  std::map<std::string, std::size_t> subtotals;  // of groups of columns
  const std::vector<std::size_t> columns = rows.summed_columns();
  const auto name = [&](std::size_t column) -> const std::string& { return rows.columns()[column].name; };
  for (const std::size_t column : columns)
    if (!group_of(name(column)).empty() && last_part(name(column)) == "小计")
      subtotals[group_of(name(column))] = column;
  std::vector<RowSum> sums;
  for (const std::size_t column : columns) {
    const std::string group = group_of(name(column));
    const std::string_view last = last_part(name(column));
    const bool is_subtotal = !group.empty() && (last == "小计" || last == "合计");
    if (!is_subtotal && !(group.empty() && last.ends_with("合计"))) continue;
    RowSum sum{column, {}};
    for (const std::size_t other : columns) {
      if (other == column || last_part(name(other)).starts_with("其中")) continue;
      const std::string its_group = group_of(name(other));
      if (is_subtotal ? its_group != group
                      : (subtotals.contains(its_group) && subtotals.at(its_group) != other))
        continue;
      sum.parts.push_back(other);
    }
    if (!sum.parts.empty()) sums.push_back(std::move(sum));
  }
  return sums;
}

std::string joined(const BudgetRows& rows, const std::vector<std::size_t>& columns) {
  constexpr std::size_t most = 4;
  if (columns.size() > most) return "各项";
  std::string text;
  for (const std::size_t column : columns) {
    const std::string& name = rows.columns()[column].name;
    const std::string group = group_of(name);
    if (!text.empty()) text += '+';
    text += last_part(name) == "小计" ? group : std::string(last_part(name));
  }
  return text;
}

void add_column_sums(const BudgetRows& rows, std::vector<Sum>& sums) {
  std::vector<std::vector<std::size_t>> children(rows.rows());
  for (std::size_t row = 0; row < rows.rows(); ++row)
    if (rows.parent(row) != no_row) children[rows.parent(row)].push_back(row);
  for (const std::size_t column : rows.summed_columns())
    for (std::size_t parent = 0; parent < rows.rows(); ++parent) {
      const model::Amount* total = rows.amount(parent, column);
      if (total == nullptr || !total->cell) continue;
      Sum sum{"A-01", total, {}, "下级", rows.field(parent, column), {}};
      for (const std::size_t row : children[parent])
        if (const model::Amount* part = rows.amount(row, column)) sum.parts.push_back(part);
      if (sum.parts.empty() || all_blank(*total, sum.parts)) continue;
      const std::string name = rows.is_total(parent) ? "合计" : rows.name(parent);
      sum.name = "「" + name + "」的" + std::string(without_note(last_part(rows.columns()[column].name)));
      sums.push_back(std::move(sum));
    }
}

void add_row_sums(const BudgetRows& rows, std::vector<Sum>& sums) {
  for (const RowSum& row_sum : row_sums(rows))
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const model::Amount* total = rows.amount(row, row_sum.total);
      if (total == nullptr || !total->cell) continue;
      Sum sum{"A-02", total, {}, joined(rows, row_sum.parts), rows.field(row, row_sum.total), {}};
      for (const std::size_t column : row_sum.parts)
        if (const model::Amount* part = rows.amount(row, column)) sum.parts.push_back(part);
      if (all_blank(*total, sum.parts)) continue;
      const std::string name = rows.is_total(row) ? "合计" : rows.name(row);
      const std::string& column = rows.columns()[row_sum.total].name;
      sum.name = "第" + std::to_string(total->cell->row + 1) + "行" +
                 (name.empty() ? "" : "「" + name + "」") + "的" +
                 (last_part(column) == "小计" ? group_of(column) : std::string(last_part(column)));
      sums.push_back(std::move(sum));
    }
}

}  // namespace

void add_table_sums(const model::BudgetTable& table, std::vector<Sum>& sums) {
  const BudgetRows rows(table);
  if (rows.column("收入/项目") != no_column) return;
  if (rows.has_sure_parents()) add_column_sums(rows, sums);
  // In lists of purchases the amounts of a row are no parts of each other (面向中小企业 lies within the
  // total).
  if (rows.project_column() == no_column) add_row_sums(rows, sums);
}

}  // namespace targetbook::rules::arithmetic
