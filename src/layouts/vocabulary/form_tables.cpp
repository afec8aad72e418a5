#include "layouts/vocabulary/form_tables.hpp"

#include <algorithm>
#include <set>

#include "layouts/drawing/term_words.hpp"
#include "layouts/vocabulary/execution_sketch.hpp"
#include "layouts/vocabulary/labelled.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

bool is_level(const Item& item) {
  return model::parse_level1(item.text).is_standard || model::parse_level2(item.text).is_standard;
}

/// Whether the rows are of several forms: projects stand in a column, or departments in a form of theirs.
bool is_list(FormKind kind, const FormStretch& stretch) {
  return std::any_of(stretch.heads.begin(), stretch.heads.end(), [&](const TableHead& head) {
    return head.is_list || (kind == FormKind::department_target && head.has_departments);
  });
}

class TableFinder {
 public:
  TableFinder(FormKind kind, const SheetView& view, const FormCells& cells, const FormStretch& stretch)
      : kind_(kind), view_(view), cells_(cells), stretch_(stretch), is_list_(is_list(kind, stretch)) {
    found_.taken.assign(stretch.end_row - stretch.first_row, false);
  }

  FormTables run() {
    take_indicators();
    if (kind_ == FormKind::self_evaluation) take_totals();
    if (!is_list_) take_other_tables();
    std::sort(found_.tables.begin(), found_.tables.end(),
              [](const FormTable& a, const FormTable& b) { return a.rows.first_row < b.rows.first_row; });
    tell_terms();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_taken(std::uint32_t row) const { return found_.taken[row - stretch_.first_row]; }

  void take(const TableRows& rows, SketchedBlock block) {
    for (std::uint32_t r = rows.first_row; r < rows.end_row; ++r) found_.taken[r - stretch_.first_row] = true;
    tell_headings(cells_, rows, block, found_.found);
    found_.tables.push_back({rows, std::move(block)});
  }

  /// One past the last row of a table that begins below these headings.
  [[nodiscard]] std::uint32_t end_of_table(const TableHead& head, std::uint32_t limit) const {
    std::uint32_t level_column = cells_.end_column();
    for (std::uint32_t r = head.first_row; r <= head.last_row; ++r)
      for (const Item& item : view_.row(r))
        if (!level_of_heading(item.folded).empty()) level_column = std::min(level_column, item.at().column);
    std::uint32_t last = head.last_row;
    for (const Item& item : view_.rows(head.last_row + 1, limit)) {
      const std::uint32_t row = item.at().row;
      if (row == last) continue;
      last = row;
      if (is_level(item) || item.at().column > level_column) continue;
      if (is_title_line(view_, item)) return row;
      const auto label = labelled(kind_, item);
      if (!label) continue;
      // `单位名称：…` by itself among a list's rows says whose the rows below it are.
      const bool is_units = is_list_ && label->word.slot.starts_with("department.") && !label->value.empty();
      if (!is_units && (!label->word.slot.empty() || view_.row(row).size() == 1)) return row;
    }
    return limit;
  }

  void take_indicators() {
    for (std::size_t i = 0; i < stretch_.heads.size(); ++i) {
      const TableHead& head = stretch_.heads[i];
      const std::uint32_t limit =
          i + 1 < stretch_.heads.size() ? stretch_.heads[i + 1].first_row : stretch_.end_row;
      const TableRows rows{head.first_row, head.last_row, end_of_table(head, limit)};
      found_.has_levels = found_.has_levels || holds_levels(rows);
      take(rows, is_list_ ? sketch_list(kind_, cells_, rows, found_.found)
                          : sketch_indicators(kind_, cells_, rows));
    }
  }

  [[nodiscard]] bool holds_levels(const TableRows& rows) const {
    const auto items = view_.rows(rows.last_heading + 1, rows.end_row);
    return std::any_of(items.begin(), items.end(), is_level);
  }

  /// 总分 below the indicators, its values in their columns.
  void take_totals() {
    for (std::size_t i = 0; i < found_.tables.size(); ++i) {
      const std::uint32_t end = found_.tables[i].rows.end_row;
      for (std::uint32_t row = end; row < std::min(end + 2, stretch_.end_row); ++row) {
        if (is_taken(row) || view_.row(row).empty()) continue;
        const auto label = labelled(kind_, view_.row(row).front());
        if (!label || label->word.slot != "score" || !label->value.empty()) continue;
        SketchedBlock block = sketch_total(cells_, found_.tables[i].block, row);
        if (!block.draw.empty()) take({row, row, row + 1}, std::move(block));
        return;
      }
    }
  }

  /// Tables of other records, where all their headings stand in one row.
  void take_other_tables() {
    for (std::uint32_t row = stretch_.first_row; row < stretch_.end_row; ++row) {
      if (is_taken(row) || view_.row(row).size() < 2) continue;
      for (const WordTable& table : word_tables(kind_)) {
        const std::optional<TableRows> headings = headings_of(kind_, table, view_, row);
        if (!headings) continue;
        TableRows rows = *headings;
        if (table.name == "execution") {
          if (!take_execution(rows)) continue;
          break;
        }
        rows.end_row = end_of_records(rows);
        if (rows.end_row <= rows.last_heading + 1) continue;
        take(rows, sketch_table(kind_, table.name, cells_, rows));
        break;
      }
    }
  }

  bool take_execution(TableRows rows) {
    std::uint32_t limit = rows.first_row + 1;
    while (limit < stretch_.end_row && !is_taken(limit)) ++limit;
    const auto block = sketch_execution(kind_, cells_, rows, limit);
    if (!block) return false;
    found_.says_unit = found_.says_unit || block->says_unit;
    take(block->rows, block->block);
    return true;
  }

  [[nodiscard]] std::uint32_t end_of_records(const TableRows& rows) const {
    std::uint32_t end = rows.last_heading + 1;
    const Item* caption = cells_.over(rows.first_row, cells_.first_column());
    const std::uint32_t covered = caption != nullptr && caption->extent.last.row > rows.last_heading
                                      ? cells_.cut(caption->extent).last.row + 1
                                      : stretch_.end_row;
    for (; end < covered && !is_taken(end); ++end) {
      const auto items = view_.row(end);
      if (items.empty()) {
        if (covered == stretch_.end_row) break;
        continue;
      }
      const bool has_label = std::any_of(items.begin(), items.end(), [&](const Item& item) {
        const auto label = labelled(kind_, item);
        return label && item.at().column == cells_.first_column();
      });
      if (has_label || is_title_line(view_, items.front())) break;
    }
    return end;
  }

  /// An annual table is told as one where the form says another term, or goals by their names, besides.
  void tell_terms() {
    std::size_t tables = 0;
    bool has_goals = false;
    for (const FormTable& table : found_.tables) {
      tables += table.block.table == "indicators" ? 1U : 0U;
      has_goals = has_goals || table.block.table == "goals";
    }
    for (FormTable& table : found_.tables) {
      if (table.block.table != "indicators") continue;
      const model::Term term = term_of(table.rows);
      if (term == model::Term::long_term || tables > 1 || has_goals) table.block.term = term;
    }
  }

  /// 长期绩效指标 or 年度绩效指标 beside the headings or in the row above them; 总目标绩效指标 is of all
  /// years where another table is the year's.
  [[nodiscard]] model::Term term_of(const TableRows& rows) const {
    const std::string words = caption_of(rows);
    const model::Term term = term_of_words(words);
    if (term != model::Term::unstated || !says_whole(words)) return term;
    const bool has_annual =
        std::any_of(found_.tables.begin(), found_.tables.end(), [&](const FormTable& one) {
          return one.block.table == "indicators" &&
                 term_of_words(caption_of(one.rows)) == model::Term::annual;
        });
    return has_annual ? model::Term::long_term : term;
  }

  [[nodiscard]] std::string caption_of(const TableRows& rows) const {
    std::string words;
    for (const Item& item : view_.rows(rows.first_row, rows.last_heading + 1))
      if (item.at().column == cells_.first_column() && column_of_heading(item.folded).empty())
        words += item.folded;
    if (rows.first_row > stretch_.first_row) {
      const auto above = view_.row(rows.first_row - 1);
      if (above.size() == 1 && !is_title_line(view_, above.front())) words += above.front().folded;
      // `年度目标1：` and the goal that the table below is about
      if (above.size() == 2)
        if (const auto label = labelled(kind_, above.front()); label && label->word.slot.starts_with("goal"))
          words += above.front().folded;
    }
    return words;
  }

  FormKind kind_;
  const SheetView& view_;
  const FormCells& cells_;
  const FormStretch& stretch_;
  bool is_list_;
  FormTables found_;
};

}  // namespace

std::optional<TableRows> headings_of(FormKind kind, const WordTable& table, const SheetView& view,
                                     std::uint32_t row) {
  TableRows rows{row, row, row + 1};
  std::set<std::string_view> columns;
  std::size_t amounts = 0;
  const auto look = [&](std::uint32_t at) {
    for (const Item& item : view.row(at)) {
      const std::string_view column = table_column(kind, table.name, item.folded);
      const bool is_beside_all = item.extent.last.row > row + 1;  // 年度主要任务, merged over its tasks
      if (column.empty() || is_beside_all) continue;
      columns.insert(column);
      amounts += column == "amount" ? 1U : 0U;
      rows.last_heading = std::max(rows.last_heading, item.extent.last.row);
    }
  };
  look(row);
  if (columns.size() + 1 < table.required.size() || columns.empty()) return std::nullopt;
  if (rows.last_heading > row) look(row + 1);
  // 收入来源 | 金额 | 支出构成 | 金额: each line's amount stands beside its name.
  if (table.name == "funds" && amounts > 1) return std::nullopt;
  const auto has = [&](const std::string& column) { return columns.contains(column); };
  const bool has_all = std::all_of(table.required.begin(), table.required.end(), has) &&
                       (table.one_of.empty() || std::any_of(table.one_of.begin(), table.one_of.end(), has));
  return has_all ? std::optional(rows) : std::nullopt;
}

FormTables find_tables(FormKind kind, const SheetView& view, const FormCells& cells,
                       const FormStretch& stretch) {
  return TableFinder(kind, view, cells, stretch).run();
}

}  // namespace targetbook::layouts
