#include "layouts/vocabulary/execution_sketch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view execution = "execution";

bool is_text(const Item* item) {
  return item != nullptr && item->cell->kind() == grid::CellKind::text;
}

/// What people write where a line has no points.
bool is_dash(std::string_view folded) {
  constexpr std::array<std::string_view, 6> dashes = {"-", "--", "—", "——", "/", "－"};
  return std::find(dashes.begin(), dashes.end(), folded) != dashes.end();
}

bool is_number(const Item* item) {
  if (item == nullptr) return false;
  if (item->cell->kind() == grid::CellKind::number) return true;
  return !item->text.empty() && item->text.find_first_not_of("0123456789.,%") == std::string::npos;
}

class ExecutionSketcher {
 public:
  ExecutionSketcher(FormKind kind, const FormCells& cells, const TableRows& headings, std::uint32_t limit)
      : kind_(kind), cells_(cells), rows_(headings), limit_(limit) {}

  std::optional<SketchedExecution> run() {
    find_columns();
    rows_.end_row = rows_.last_heading + 2;
    if (columns_.empty() || rows_.end_row > limit_ || !find_items()) return std::nullopt;
    rows_.end_row = end_of_lines();
    if (rows_.end_row <= rows_.last_heading + 1) return std::nullopt;
    SketchedExecution all{rows_, sketch_table(kind_, std::string(execution), cells_, rows_), false};
    all.block.repeat[item_column_ - cells_.first_column()] = "{item}";
    blank_between(all.block);
    all.says_unit = say_unit(all.block);
    add_lines(all.block);
    return all;
  }

 private:
  void find_columns() {
    for (std::uint32_t r = rows_.first_row; r <= rows_.last_heading; ++r)
      for (std::uint32_t c = cells_.first_column(); c < cells_.end_column(); ++c) {
        const Item* item = cells_.over(r, c);
        if (item == nullptr || item->at() != base::CellRef{r, c}) continue;
        const std::string_view column = table_column(kind_, execution, item->folded);
        if (!column.empty() && column != "item") columns_.emplace(c, column);
      }
  }

  [[nodiscard]] bool is_money(std::uint32_t row) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
      const Item* item = cells_.over(row, column.first);
      const bool is_amount =
          column.second == "initial" || column.second == "adjusted" || column.second == "executed";
      return is_amount && is_number(item) && item->at().row == row;
    });
  }

  /// Whether a text is the name of a line of money.
  [[nodiscard]] static bool names_money(const Item* item) {
    if (!is_text(item)) return false;
    if (!line_field(execution, item->folded).empty()) return true;
    const auto word = field_word(FormKind::department_target, item->folded);
    return word && word->slot.starts_with("funds.");
  }

  [[nodiscard]] bool is_caption(const Item* item) const {
    return item != nullptr && item->at().row <= rows_.last_heading &&
           item->extent.last.row > rows_.last_heading;
  }

  /// The column nearest to the amounts that has texts beside them.
  bool find_items() {
    for (std::uint32_t c = columns_.begin()->first; c-- > cells_.first_column();) {
      std::size_t texts = 0;
      for (std::uint32_t r = rows_.last_heading + 1; r < limit_; ++r) {
        const Item* item = cells_.over(r, c);
        if (is_caption(item)) break;
        if (!is_text(item) || item->at() != base::CellRef{r, c}) {
          if (r == rows_.last_heading + 1) break;
          continue;
        }
        if (!is_money(r) && !names_money(item)) break;
        ++texts;
      }
      if (texts == 0) continue;
      item_column_ = c;
      return true;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t end_of_lines() const {
    std::uint32_t row = rows_.last_heading + 1;
    std::uint32_t end = row;
    const Item* caption = cells_.over(rows_.first_row, cells_.first_column());
    const std::uint32_t covered =
        is_caption(caption) ? std::min(limit_, cells_.cut(caption->extent).last.row + 1) : limit_;
    for (; row < covered; ++row) {
      const Item* item = cells_.over(row, item_column_);
      const bool is_line = (is_text(item) && item->at().row == row && is_money(row)) || names_money(item);
      if (!is_line && !is_caption(caption)) break;
      end = row + 1;
    }
    return end;
  }

  /// Columns between the lines' names and the amounts are the names'.
  void blank_between(SketchedBlock& block) const {
    const std::uint32_t first = item_column_ - cells_.first_column();
    const std::uint32_t end = columns_.begin()->first - cells_.first_column();
    for (std::uint32_t c = first + 1; c < end; ++c) {
      block.repeat[c] = "<";
      for (auto& row : block.draw)
        if (row[c].empty() && row[c - 1].empty()) row[c] = "";
    }
  }

  /// `项目资金（{unit}）`: what stands left of the amounts' headings says it for all of them.
  bool say_unit(SketchedBlock& block) const {
    const std::uint32_t end = columns_.begin()->first - cells_.first_column();
    for (auto& row : block.draw)
      for (std::uint32_t c = 0; c < end; ++c) {
        const auto said = unit_in_label(row[c]);
        if (!said || !said->unit) continue;
        const auto at = row[c].rfind(said->name);
        if (at == std::string::npos) continue;
        row[c].replace(at, said->name.size(), "{unit}");
        return true;
      }
    return false;
  }

  /// Lines that repeat a value of the form; one that two lines would repeat is none of them.
  void add_lines(SketchedBlock& block) const {
    std::map<std::string_view, std::size_t> counts;
    std::vector<const Item*> items;
    for (std::uint32_t r = rows_.last_heading + 1; r < rows_.end_row; ++r) {
      const Item* item = cells_.over(r, item_column_);
      if (!is_text(item) || item->at().row != r) continue;
      items.push_back(item);
      ++counts[line_field(execution, item->folded)];
    }
    for (const Item* item : items) {
      SketchedLine line;
      line.cells.resize(block.repeat.size());
      line.cells[item_column_ - cells_.first_column()] = entry_of(item->text);
      for (const auto& [c, column] : columns_)
        if (const Item* cell = cells_.over(item->at().row, c);
            cell != nullptr && cell->at().row == item->at().row && is_dash(cell->folded))
          line.cells[c - cells_.first_column()] = base::without_white_space(cell->text);
      const std::string_view field = line_field(execution, item->folded);
      if (counts[field] == 1) line.field = field;
      block.lines.push_back(std::move(line));
    }
  }

  FormKind kind_;
  const FormCells& cells_;
  TableRows rows_;
  std::uint32_t limit_;
  std::map<std::uint32_t, std::string_view> columns_;  ///< of amounts and points
  std::uint32_t item_column_ = 0;
};

}  // namespace

std::optional<SketchedExecution> sketch_execution(FormKind kind, const FormCells& cells,
                                                  const TableRows& headings, std::uint32_t limit) {
  return ExecutionSketcher(kind, cells, headings, limit).run();
}

SketchedBlock sketch_total(const FormCells& cells, const SketchedBlock& indicators, std::uint32_t row) {
  SketchedBlock block;
  block.id = "total";
  std::vector<std::string> entries(cells.end_column() - cells.first_column());
  std::vector<std::uint32_t> others;  // that stand in no column of points
  bool has_label = false;
  bool has_score = false;
  bool has_points = false;
  for (std::uint32_t c = 0; c < entries.size(); ++c) {
    const std::uint32_t column = cells.first_column() + c;
    const Item* item = cells.over(row, column);
    if (cells.area(row, column).first.column < column && c > 0) {
      entries[c] = "<";
    } else if (item != nullptr && !has_label) {
      entries[c] = entry_of(item->text);
      has_label = true;
    } else if (indicators.repeat[c] == "{score}" || indicators.repeat[c] == "{weight}") {
      entries[c] = indicators.repeat[c] == "{score}" ? "{score}" : "{total_weight}";
      has_score = has_score || indicators.repeat[c] == "{score}";
      has_points = has_points || item != nullptr;
    } else if (item != nullptr) {
      entries[c] = "{*}";
      others.push_back(c);
    }
  }
  // `总分 | 98.5`: right behind the label, in no column of the table.
  if (!has_points && others.size() == 1) {
    for (std::string& entry : entries)
      if (entry == "{score}" || entry == "{total_weight}") entry.clear();
    entries[others.front()] = "{score}";
    has_score = true;
  }
  if (has_score) block.draw.push_back(std::move(entries));
  return block;
}

}  // namespace targetbook::layouts
