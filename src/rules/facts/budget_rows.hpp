#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/submission.hpp"

/// Budget tables by the names of their columns and the codes of their rows.
namespace targetbook::rules {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);
constexpr std::size_t no_row = static_cast<std::size_t>(-1);

class BudgetRows {
 public:
  explicit BudgetRows(const model::BudgetTable& table);

  [[nodiscard]] std::size_t rows() const { return table_.rows.size(); }
  /// A column by its whole name or the last part of it (`小计` of `基本支出/小计`), notes in brackets aside.
  [[nodiscard]] std::size_t column(std::string_view name) const;
  [[nodiscard]] const model::Text* text(std::size_t row, std::size_t column) const;
  [[nodiscard]] const model::Amount* amount(std::size_t row, std::size_t column) const;
  /// A row's JSON path: `rows[3].合计`.
  [[nodiscard]] std::string field(std::size_t row, std::size_t column) const;

  /// The columns of the row's code, name and (in lists of purchases) project; no_column where there is none.
  [[nodiscard]] std::size_t code_column() const { return code_; }
  [[nodiscard]] std::size_t name_column() const { return name_; }
  [[nodiscard]] std::size_t project_column() const { return project_; }
  [[nodiscard]] const std::string& code(std::size_t row) const { return words_[row].code; }
  [[nodiscard]] const std::string& name(std::size_t row) const { return words_[row].name; }
  /// The row's project in lists of purchases and in the list of projects.
  [[nodiscard]] const model::Text* project(std::size_t row) const;
  [[nodiscard]] bool is_total(std::size_t row) const { return words_[row].is_total; }
  /// The row of the table's total; no_row where there is none.
  [[nodiscard]] std::size_t total_row() const;
  /// The row that sums up this one: no_row for the total and where no row does.
  [[nodiscard]] std::size_t parent(std::size_t row) const { return parents_[row]; }

  /// Lines of a list of projects that are units or categories, and have no code to tell which.
  [[nodiscard]] std::vector<std::size_t> lines_without_code() const;
  /// Whether the codes tell for certain which row sums up which: in tables of classes, all have 3, 5 or 7
  /// digits, and the class above each is there wherever classes are summed up at all; in tables of units,
  /// each has the unit above.
  [[nodiscard]] bool has_sure_parents() const;

  /// Columns of amounts that may be added up: not the price of one.
  [[nodiscard]] const std::vector<std::size_t>& summed_columns() const { return summed_columns_; }
  [[nodiscard]] const std::vector<model::BudgetTable::Column>& columns() const { return table_.columns; }

 private:
  [[nodiscard]] bool units_have_parents() const;
  [[nodiscard]] bool has_amounts(std::size_t row) const;
  [[nodiscard]] int depth(std::size_t row) const;
  struct CodedRow {
    std::size_t row = 0;
    std::string code;
  };
  /// What a row is called, without blanks.
  struct RowWords {
    std::string code;
    std::string name;
    bool is_total = false;
  };
  [[nodiscard]] RowWords words_of(std::size_t row) const;
  void find_parents();
  void find_parents_by_code(const std::vector<CodedRow>& codes, std::size_t total);

  const model::BudgetTable& table_;
  std::size_t code_ = no_column;
  std::size_t name_ = no_column;
  std::size_t project_ = no_column;
  std::size_t unit_ = no_column;
  bool lists_projects_ = false;  ///< a row's project stands in the name column
  std::vector<std::size_t> summed_columns_;
  std::vector<RowWords> words_;
  std::vector<std::size_t> parents_;
};

/// A column's name without its notes in brackets: `采购金额合计(万元)` is 采购金额合计.
std::string_view without_note(std::string_view name);
/// The last part of a column's name.
std::string_view last_part(std::string_view name);

}  // namespace targetbook::rules
