#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "layouts/drawing/list_rows.hpp"
#include "layouts/read/record.hpp"
#include "layouts/read/table_columns.hpp"

namespace targetbook::layouts {

/// Follows the rows of a list from the top: which of them begin another form, which are of none, and what a
/// form said in a row above. In a table that is no list it does nothing.
class ListTracker {
 public:
  /// What a row has in each of the columns; null for nothing.
  using Own = std::vector<const Item*>;

  /// REQUIRES: all of them outlive the tracker.
  ListTracker(const Block& block, const std::vector<TableColumn>& columns, const SheetView& view);

  [[nodiscard]] bool is_list() const { return block_.list; }
  [[nodiscard]] bool is_of_form(std::size_t column) const { return roles_[column] != ListRole::none; }
  /// A department's heading or subtotal, the total of all, the unit's own row over its projects: what it says
  /// is of no form.
  [[nodiscard]] bool is_of_no_form(const Own& own) const;
  /// The unit's own row among them.
  [[nodiscard]] bool is_sum(std::uint32_t row) const { return sums_.contains(row); }
  /// A unit's name by itself, where units and projects have one column (单位名称、项目名称): whose the
  /// projects below it are.
  [[nodiscard]] const Item* unit_in(std::uint32_t row) const;
  /// What such a row says of the forms below it: whose they are.
  void pass(const Own& own);
  /// Goes on to a row; whether it begins another form.
  bool begin(std::uint32_t row, const Own& own);
  /// The form's value in this row: what stands there, else what holds from above.
  RawCell cell_of(std::uint32_t row, std::size_t column, const Own& own);
  std::vector<FoundChange> take_changes() { return std::move(changes_); }

 private:
  struct Said {
    const Item* item = nullptr;
    bool is_repeated = false;  ///< the form says it in each of its rows
  };

  void find_units(const TableColumn& column, const SheetView& view);
  [[nodiscard]] bool has(std::size_t column, const Own& own) const;
  [[nodiscard]] bool differs(std::size_t column, const Own& own) const;
  [[nodiscard]] bool says_another_form(std::uint32_t row, const Own& own) const;
  [[nodiscard]] bool is_amount(std::size_t column) const;
  void forget(std::uint32_t row, const Own& own);

  const Block& block_;
  const std::vector<TableColumn>& columns_;
  std::vector<ListRole> roles_;
  std::vector<Said> said_;
  std::set<std::uint32_t> blank_starts_;  ///< rows in which a merged area begins below the projects' heading
  std::map<std::uint32_t, const Item*> units_;  ///< by their rows
  std::set<std::uint32_t> sums_;                ///< rows of units that say what their projects cost together
  bool has_projects_ = false;                   ///< a column that tells them apart
  bool has_form_ = false;
  bool is_first_row_ = false;  ///< of its form
  std::vector<FoundChange> changes_;
};

}  // namespace targetbook::layouts
