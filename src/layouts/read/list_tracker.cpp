#include "layouts/read/list_tracker.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/read/list_sums.hpp"

namespace targetbook::layouts {
namespace {

bool is_tall(const Item& item) {
  return item.extent.last.row > item.extent.first.row;
}

bool says_total(const Item& item) {
  return ends_like_total(item.folded);
}

}  // namespace

ListTracker::ListTracker(const Block& block, const std::vector<TableColumn>& columns, const SheetView& view)
    : block_(block), columns_(columns), said_(columns.size()) {
  for (const TableColumn& column : columns) roles_.push_back(role_in_list(block, column.slot));
  if (!block.list) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (roles_[i] != ListRole::project || !columns[i].is_found) continue;
    has_projects_ = true;
    for (const base::CellRange& area : view.sheet().merges)
      if (area.first.row != area.last.row && area.first.column <= columns[i].last &&
          area.last.column >= columns[i].first)
        blank_starts_.insert(area.first.row);
    find_units(columns[i], view);
  }
  sums_ = rows_of_sums(block, columns, view);
}

/// A name by itself in the column of units and projects, with another one below it.
void ListTracker::find_units(const TableColumn& column, const SheetView& view) {
  if (column.heading->folded.find("单位") == std::string::npos) return;
  const Item* alone = nullptr;
  std::uint32_t seen = base::max_rows;
  for (const Item& item : view.rows(column.heading->extent.last.row + 1, view.end_row())) {
    if (item.at().row == seen) continue;
    seen = item.at().row;
    if (alone != nullptr && column.holds(item) && !says_total(item)) units_.emplace(alone->at().row, alone);
    const bool is_alone = view.row(seen).size() == 1 && column.holds(item) && !is_tall(item) &&
                          item.cell->kind() == grid::CellKind::text && !says_total(item);
    alone = is_alone ? &item : nullptr;
  }
}

const Item* ListTracker::unit_in(std::uint32_t row) const {
  const auto it = units_.find(row);
  return it == units_.end() ? nullptr : it->second;
}

bool ListTracker::has(std::size_t column, const Own& own) const {
  return own[column] != nullptr;
}

bool ListTracker::differs(std::size_t column, const Own& own) const {
  return has(column, own) && said_[column].item != nullptr &&
         base::without_white_space(own[column]->text) != base::without_white_space(said_[column].item->text);
}

bool ListTracker::is_amount(std::size_t column) const {
  return columns_[column].slot.starts_with("funds.");
}

bool ListTracker::is_of_no_form(const Own& own) const {
  bool is_total = false;
  bool says_whose = false;
  const auto said = std::find_if(own.begin(), own.end(), [](const Item* item) { return item != nullptr; });
  if (said != own.end() && sums_.contains((*said)->at().row)) return true;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!has(i, own)) continue;
    const bool is_total_word = is_of_form(i) && says_total(*own[i]);
    is_total = is_total || is_total_word;
    if (roles_[i] == ListRole::none && !may_be_totalled(columns_[i].slot)) return false;
    if (roles_[i] == ListRole::project && !is_total_word) return false;
    says_whose = says_whose || roles_[i] == ListRole::unit || is_amount(i);
  }
  return is_total || says_whose;
}

void ListTracker::pass(const Own& own) {
  for (std::size_t i = 0; i < own.size(); ++i)
    if (has(i, own) && is_of_form(i) && says_total(*own[i])) return;
  forget(base::max_rows, own);
  for (std::size_t i = 0; i < own.size(); ++i)
    if (has(i, own) && roles_[i] == ListRole::unit) said_[i] = {own[i]};
  has_form_ = false;
}

bool ListTracker::says_another_form(std::uint32_t row, const Own& own) const {
  bool same_project_again = false;
  bool says_project = false;
  bool amounts_differ = false;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool tells = roles_[i] == ListRole::unit || roles_[i] == ListRole::project;
    if (tells && differs(i, own)) return true;
    amounts_differ = amounts_differ || (is_amount(i) && differs(i, own));
    if (roles_[i] != ListRole::project || !has(i, own)) continue;
    says_project = true;
    same_project_again = same_project_again || is_tall(*own[i]);
  }
  if (!has_projects_) return amounts_differ;
  // Two merged areas with one name: a page break repeats it, another project has its own money.
  if (says_project) return same_project_again && amounts_differ;
  return blank_starts_.contains(row);
}

bool ListTracker::begin(std::uint32_t row, const Own& own) {
  is_first_row_ = !has_form_ || says_another_form(row, own);
  if (is_first_row_) forget(row, own);
  has_form_ = true;
  return is_first_row_;
}

/// Another form says all anew, but for whose it is, as long as nothing left of that changes, and for a name
/// that is merged over both.
void ListTracker::forget(std::uint32_t row, const Own& own) {
  std::uint32_t changed = base::max_columns;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (roles_[i] == ListRole::unit && has(i, own)) changed = std::min(changed, columns_[i].first);
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (said_[i].item == nullptr) continue;
    const bool is_covered = said_[i].item->extent.last.row >= row;
    const bool holds_on = roles_[i] == ListRole::unit ? columns_[i].first < changed || is_covered
                                                      : roles_[i] == ListRole::project && is_covered;
    said_[i].is_repeated = false;
    if (!holds_on) said_[i] = {};
  }
}

RawCell ListTracker::cell_of(std::uint32_t row, std::size_t column, const Own& own) {
  RawCell cell;
  cell.at = {row, columns_[column].first};
  Said& said = said_[column];
  if (const Item* item = own[column]) {
    cell = {item->at(), item->cell, item->text, false, false};
    said.is_repeated = said.item != nullptr && !is_first_row_;
    if (said.item == nullptr || is_first_row_) said.item = item;
    return cell;
  }
  if (said.item == nullptr) return cell;
  const bool is_covered = said.item->extent.last.row >= row;
  if (!is_covered && (is_first_row_ || said.is_repeated))
    changes_.push_back({cell.at,
                        columns_[column].slot,
                        "",
                        said.item->text,
                        {"空白，沿用上一行的内容", "blank, taken from the row above"}});
  return {said.item->at(), said.item->cell, said.item->text, false, true};
}

}  // namespace targetbook::layouts
