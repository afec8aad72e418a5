#include <algorithm>

#include "base/text.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"

namespace targetbook::rules::arithmetic {
namespace {

using model::SumLine;

std::string joined(const std::vector<model::SumTerm>& parts) {
  constexpr std::size_t most = 4;
  return parts.size() > most ? "各项" : model::names_of(parts);
}

/// Each line is the lines below it, after their codes, in each column of
/// amounts.
void add_column_sums(const SumLine& line, const BudgetRows& rows, std::vector<Sum>& sums) {
  std::vector<std::vector<std::size_t>> children(rows.rows());
  for (std::size_t row = 0; row < rows.rows(); ++row)
    if (rows.parent(row) != no_row) children[rows.parent(row)].push_back(row);
  for (const std::size_t column : rows.summed_columns()) {
    if (line.total.name != "*" && line.total.name != rows.columns()[column].name) continue;
    for (std::size_t parent = 0; parent < rows.rows(); ++parent) {
      const model::Amount* total = rows.amount(parent, column);
      if (total == nullptr || !total->cell) continue;
      Sum sum{line.rule, total, {}, "下级", rows.field(parent, column), {}};
      for (const std::size_t row : children[parent])
        if (const model::Amount* part = rows.amount(row, column)) sum.parts.push_back(part);
      if (sum.parts.empty() || says_nothing(sum)) continue;
      const std::string name = rows.is_total(parent) ? "合计" : rows.name(parent);
      sum.name = "「" + name + "」的" + std::string(without_note(last_part(rows.columns()[column].name)));
      sums.push_back(std::move(sum));
    }
  }
}

/// In each line one column is the sum of others.
void add_row_sums(const SumLine& line, const BudgetRows& rows, std::vector<Sum>& sums) {
  const std::size_t total_column = rows.column(line.total.name);
  std::vector<std::size_t> parts;
  for (const model::SumTerm& part : line.parts)
    if (const std::size_t column = rows.column(part.name); column != no_column) parts.push_back(column);
  for (std::size_t row = 0; row < rows.rows() && !parts.empty(); ++row) {
    const model::Amount* total = rows.amount(row, total_column);
    if (total == nullptr || !total->cell) continue;
    Sum sum{line.rule, total, {}, joined(line.parts), rows.field(row, total_column), {}};
    for (const std::size_t column : parts)
      if (const model::Amount* part = rows.amount(row, column)) sum.parts.push_back(part);
    if (says_nothing(sum)) continue;
    const std::string name = rows.is_total(row) ? "合计" : rows.name(row);
    sum.name = "第" + std::to_string(total->cell->row + 1) + "行" + (name.empty() ? "" : "「" + name + "」") +
               "的" + line.total.words;
    sums.push_back(std::move(sum));
  }
}

/// 其中：事业人员: a part of the line above it, and no line of its own.
bool is_of_which(std::string_view label) {
  return label.find("其") != std::string_view::npos && base::fold_label(label).starts_with("其中");
}

/// A column of amounts with the words to its left, which tell its lines.
class Lines {
 public:
  Lines(const BudgetRows& rows, const std::string& heading) : rows_(rows), column_(rows.column(heading)) {
    std::size_t words = column_ == no_column ? 0 : column_;
    while (words > 0 && rows.columns()[words].is_amount) --words;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const model::Text* text = rows.text(row, words);
      const model::Amount* amount = rows.amount(row, column_);
      std::string& label = labels_.emplace_back();
      if (text == nullptr || amount == nullptr || !amount->cell || is_of_which(text->value)) continue;
      label = base::without_white_space(text->value);
    }
  }
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  [[nodiscard]] const model::Amount* amount(std::size_t row) const { return rows_.amount(row, column_); }
  [[nodiscard]] std::string field(std::size_t row) const { return rows_.field(row, column_); }
  [[nodiscard]] std::string name(std::size_t row) const { return "「" + labels_[row] + "」"; }

 private:
  const BudgetRows& rows_;
  std::size_t column_;
  std::vector<std::string> labels_;
};

/// Printed lines of one side: those numbered below, above, or between.
bool add_one_side(const SumLine& line, const BudgetRows& rows, std::vector<Sum>& sums) {
  constexpr std::size_t most_names = 3;
  const Lines lines(rows, line.total.name);
  bool is_held = false;
  for (const std::size_t total : model::total_lines(line.total, lines.labels())) {
    const auto parts = model::part_lines(line.parts, lines.labels(), total);
    if (!parts || parts->empty()) continue;
    is_held = true;
    Sum sum{line.rule, lines.amount(total), lines.name(total), {}, lines.field(total), {}};
    for (const std::size_t part : *parts) {
      sum.parts.push_back(lines.amount(part));
      sum.parts_name += (sum.parts_name.empty() ? "" : "+") + lines.labels()[part];
    }
    // A total speaks of its lines as a whole, a balance of each side by name.
    if (line.rule == "A-01")
      sum.parts_name = line.parts.front().words;
    else if (parts->size() > most_names)
      sum.parts_name = "各项";
    if (!says_nothing(sum)) sums.push_back(std::move(sum));
  }
  return is_held;
}

/// A line of one side against a line of the other.
bool add_both_sides(const SumLine& line, const BudgetRows& rows, std::vector<Sum>& sums) {
  const Lines lines(rows, line.total.name);
  const auto totals = model::total_lines(line.total, lines.labels());
  if (totals.empty()) return false;
  Sum sum{line.rule, lines.amount(totals.front()), lines.name(totals.front()),
          {},        lines.field(totals.front()),  {}};
  for (const model::SumTerm& term : line.parts) {
    const Lines others(rows, term.name);
    const auto parts = model::total_lines(term, others.labels());
    if (parts.empty()) return false;
    for (const std::size_t part : parts) {
      sum.parts.push_back(others.amount(part));
      sum.parts_name += (sum.parts_name.empty() ? "" : "+") + others.name(part);
    }
  }
  if (!says_nothing(sum)) sums.push_back(std::move(sum));
  return true;
}

bool add_line_sums(const SumLine& line, const BudgetRows& rows, std::vector<Sum>& sums) {
  const bool is_one_side = std::all_of(line.parts.begin(), line.parts.end(),
                                       [&](const auto& part) { return part.name == line.total.name; });
  return is_one_side ? add_one_side(line, rows, sums) : add_both_sides(line, rows, sums);
}

}  // namespace

void add_table_sums(const BudgetRows& rows, bool has_sure_parents, const std::vector<SumLine>& lines,
                    std::vector<Sum>& sums) {
  bool is_held = false;
  for (const SumLine& line : lines) {
    if (line.parts.empty() || (line.otherwise && is_held)) continue;
    if (line.parts.front().lines == model::sum_lines::below) {
      if (has_sure_parents) add_column_sums(line, rows, sums);
    } else if (line.total.lines.empty()) {
      add_row_sums(line, rows, sums);
    } else {
      is_held = add_line_sums(line, rows, sums);
    }
  }
}

}  // namespace targetbook::rules::arithmetic
