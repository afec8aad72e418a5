#include "layouts/read/table_rows.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/closing_rows.hpp"
#include "layouts/read/list_tracker.hpp"
#include "layouts/read/target_columns.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array remark_starts = {
    "注",           "备注",   "说明",     "填表说明",   "填报说明", "填表人",     "填报人",
    "制表人",       "审核人", "审核",     "单位负责人", "负责人",   "财务负责人", "主管部门意见",
    "财政部门意见", "联系人", "填报日期", "填表日期",   "日期",     "联系电话",   "填报单位"};

constexpr std::array<std::string_view, 3> continued_words = {"续表", "续上页", "接上页"};
constexpr std::size_t longest_continued = 30;  ///< bytes

/// Slots whose text holds for the rows below it until the next one: group labels by the drawing, and texts
/// that people merge over several rows.
bool is_shared_by_rows(const Block& block, std::string_view slot) {
  const std::string_view name = split_term(slot).name;
  return name == "basis" || name == "description" ||
         std::find(block.group.begin(), block.group.end(), slot) != block.group.end();
}

bool says_continued(std::string_view folded) {
  return std::any_of(continued_words.begin(), continued_words.end(), [&](std::string_view words) {
    return folded.find(words) != std::string_view::npos && folded.size() <= longest_continued;
  });
}

bool says_total(const Item& item) {
  return is_total_word(item.folded);
}

class TableReader {
 public:
  TableReader(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view,
              std::uint32_t right_edge, std::uint32_t end_row, Accounts& accounts)
      : block_(*placed.block),
        form_(form),
        view_(view),
        accounts_(accounts),
        columns_(find_columns(placed, view, accounts, right_edge, end_row)),
        list_(block_, columns_, view),
        carried_(columns_.size()),
        has_tall_cells_(columns_.size(), false) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].slot == "level1") level1_ = i;
      if (columns_[i].slot == "level2") level2_ = i;
    }
    for (const PlacedNeedle& needle : placed.needles)
      if (!needle.item->folded.empty()) heading_words_.insert(needle.item->folded);
    for (const DrawnCell& cell : block_.repeat)
      if (cell.kind == DrawnCell::Kind::pattern) patterns_.emplace_back(cell.pieces, Aliases{});
    for (const BlankGroup& group : block_.blank_groups)
      for (const std::string* name : {&group.level1, &group.level2}) add_words(*name, group_names_);
    for (const PrintedLine& line : block_.lines)
      for (const std::string& cell : line.cells) add_words(cell, line_words_);
  }

  RecordTable read(std::uint32_t first_row, std::uint32_t end_row) {
    RecordTable table;
    table.block = &block_;
    for (const TableColumn& column : columns_) {
      table.slots.push_back(column.slot);
      table.headings.push_back(column.heading == nullptr ? std::string{} : column.heading->folded);
      table.extras.push_back(column.extra);
    }
    // Headings in two rows where the drawing has one.
    for (const TableColumn& column : columns_)
      if (column.is_found) first_row = std::max(first_row, column.heading->at().row + 1);
    last_full_row_ = last_full_row(first_row, end_row);
    note_tall_cells(first_row, end_row);
    has_own_levels_ = has_own_levels(first_row);
    for (const Item& item : view_.rows(first_row, end_row)) {
      if (!table.rows.empty() && table.rows.back().row == item.at().row) continue;  // row taken already
      if (skipped_ && *skipped_ == item.at().row) continue;
      const auto items = view_.row(item.at().row);
      if (is_page_line(items) || is_heading_again(items)) {
        skipped_ = item.at().row;
        take_page_line(items, first_row);
        continue;
      }
      if (table.rows.empty() && is_column_numbers(items)) {
        skipped_ = item.at().row;
        for (const Item& number : items) accounts_.take(number, Use::label);
        continue;
      }
      if (ends_table(items) && goes_on_below(item.at().row, end_row)) {
        skipped_ = item.at().row;
        continue;
      }
      if (ends_table(items) || is_loose_line(items) || (!table.rows.empty() && begins_another(items))) break;
      for (const Item& taken : items) last_row_ = std::max(last_row_, taken.extent.last.row);
      if (const Item* unit = list_.unit_in(item.at().row); unit != nullptr && !is_remark(unit->text)) {
        skipped_ = item.at().row;
        accounts_.take(*unit, Use::value);
        table.units.push_back({unit->at(), unit->cell, unit->text, false, false});
        continue;
      }
      if (list_.is_list() && list_.is_of_no_form(own_items(items, 0))) {
        skipped_ = item.at().row;
        take_note(items, table);
        continue;
      }
      if (is_total_row(items)) {
        skipped_ = item.at().row;
        take_total_row(items, table);
        continue;
      }
      if (auto row = read_row(item.at().row, items))
        table.rows.push_back(std::move(*row));
      else
        skipped_ = item.at().row;
    }
    give_back_headings(table);
    table.changes = std::move(changes_);
    for (FoundChange& change : list_.take_changes()) table.changes.push_back(std::move(change));
    return table;
  }

 private:
  struct Carried {
    const Item* item = nullptr;
    std::uint32_t last_row = 0;  ///< of its merged area
  };

  /// A heading of somebody's own that stands over other headings and no value is told with none of them.
  void give_back_headings(const RecordTable& table) {
    if (!table.loose.empty()) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const bool has_values = std::any_of(table.rows.begin(), table.rows.end(),
                                          [&](const RecordRow& row) { return !row.cells[i].is_blank(); });
      if (columns_[i].is_added && !has_values) accounts_.give_back(*columns_[i].heading);
    }
  }

  static void add_words(std::string_view words, std::set<std::string, std::less<>>& to) {
    if (std::string folded = base::fold_label(words); !folded.empty()) to.insert(std::move(folded));
  }

  /// The table goes on below a page break, with its headings printed once more.
  bool is_heading_again(std::span<const Item> items) const {
    const auto same = std::count_if(items.begin(), items.end(),
                                    [&](const Item& item) { return heading_words_.contains(item.folded); });
    const auto all = static_cast<std::ptrdiff_t>(items.size());
    return (same >= 2 && same == all) || (same >= 3 && same * 2 >= all);
  }

  /// The lines that a page break puts above such headings: `（续表）`, the title, the department and
  /// `单位：元`.
  bool is_page_line(std::span<const Item> items) const {
    constexpr std::size_t line_cells = 2;
    if (items.size() > line_cells) return false;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      const bool is_alone = items.size() == 1;
      return unit_in_line(item.text).has_value() ||
             (is_alone && (form_.page_lines.contains(item) || says_continued(item.folded)));
    });
  }

  /// Left out where it says what stands above already; the rest of it stays to be told.
  void take_page_line(std::span<const Item> items, std::uint32_t first_row) {
    std::string words;
    for (const Item& item : items) {
      const bool is_above = says_continued(item.folded) || stands_above(item, first_row);
      if (!is_above) continue;
      words += (words.empty() ? "" : " | ") + item.text;
      accounts_.take(item, Use::page_line);
    }
    if (words.empty()) return;
    changes_.push_back({items.front().at(),
                        block_.table,
                        words,
                        "",
                        {"分页时重复的表头，不重复读取", "printed again by a page break, read once"}});
  }

  bool stands_above(const Item& line, std::uint32_t first_row) const {
    const auto above = view_.rows(0, first_row);
    return std::any_of(above.begin(), above.end(),
                       [&](const Item& item) { return item.text == line.text && accounts_.has(item); });
  }

  /// `合计` below indicators is none of them.
  bool is_total_row(std::span<const Item> items) const {
    return block_.table == "indicators" && std::any_of(items.begin(), items.end(), [&](const Item& item) {
             return is_free(item) && says_total(item) && stands_in_levels(item);
           });
  }

  bool stands_in_levels(const Item& item) const {
    return item.at().column < columns_.front().first ||
           std::any_of(columns_.begin(), columns_.end(), [&](const TableColumn& column) {
             return column.holds(item) && (column.slot.starts_with("level") || column.slot == "goal");
           });
  }

  /// What a total says is an extra of the form: `合计/分值权重`.
  void take_total_row(std::span<const Item> items, RecordTable& table) {
    const auto label = std::find_if(items.begin(), items.end(),
                                    [&](const Item& item) { return is_free(item) && says_total(item); });
    for (const Item& item : items) {
      const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const TableColumn& one) {
        return one.heading != nullptr && one.holds(item);
      });
      if (&item == &*label || column == columns_.end() || !is_free(item)) continue;
      table.loose.emplace_back(label->folded + "/" + base::without_white_space(column->heading->text),
                               RawCell{item.at(), item.cell, item.text, false, false});
      accounts_.take(item, Use::extra);
      accounts_.take(*label, Use::heading);
    }
  }

  /// All that such a row says is one remark, at its first cell.
  void take_note(std::span<const Item> items, RecordTable& table) {
    RawCell note;
    for (const Item& item : items) {
      if (!is_free(item) || accounts_.has(item)) continue;
      if (note.cell == nullptr) {
        note = {item.at(), item.cell, item.text, false, false};
        accounts_.take(item, Use::remark);
      } else {
        note.text += " " + item.text;
        accounts_.take(item, Use::continued);
      }
    }
    list_.pass(own_items(items, 0));
    if (note.cell != nullptr && list_.is_sum(note.at.row))
      changes_.push_back(
          {note.at,
           "funds.total",
           note.text,
           "",
           {"金额等于下面各项目之和，不是项目", "the sum of the projects below it, and none of them"}});
    if (note.cell != nullptr) table.notes.push_back(std::move(note));
  }

  std::vector<const Item*> own_items(std::span<const Item> items, std::size_t shift) const {
    std::vector<const Item*> own;
    for (std::size_t i = 0; i < columns_.size(); ++i) own.push_back(find_item(items, i, shift));
    return own;
  }

  void note_tall_cells(std::uint32_t first_row, std::uint32_t end_row) {
    for (const Item& item : view_.rows(first_row, end_row)) {
      if (item.extent.last.row == item.extent.first.row) continue;
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].holds(item)) has_tall_cells_[i] = true;
    }
  }

  /// The columns' running numbers, printed below their headings: 1, 2, 3 …
  static bool is_column_numbers(std::span<const Item> items) {
    constexpr std::size_t fewest = 4;
    if (items.size() < fewest) return false;
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].text != std::to_string(i + 1)) return false;
    return true;
  }

  bool is_free(const Item& item) const { return !form_.labels.contains(item); }

  /// A note, or a line of signatures, each in a cell of its own.
  bool ends_table(std::span<const Item> items) const {
    if (is_remark(items.front().text) && std::all_of(items.begin(), items.end(), [&](const Item& item) {
          return !is_free(item) || is_remark(item.text);
        }))
      return true;
    return is_closing(items);
  }

  /// Signatures, opinions and dates where the levels' names would stand: no indicator, which has a name and a
  /// value.
  bool is_closing(std::span<const Item> items) const {
    const Item& first = items.front();
    if (block_.table != "indicators" || columns_.empty() || !is_closing_row(items)) return false;
    const TableColumn& levels = columns_[level1_.value_or(0)];
    if (!levels.is_found || first.at().column > levels.first || !is_free(first)) return false;
    if (model::parse_level1(first.text).is_standard || model::parse_level2(first.text).is_standard)
      return false;
    return !says_besides(items, "level3") || !says_besides(items, "value");
  }

  /// Whether anything but such labels stands in a column of this name.
  bool says_besides(std::span<const Item> items, std::string_view slot) const {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return !is_closing_label(item.text) &&
             std::any_of(columns_.begin(), columns_.end(), [&](const TableColumn& column) {
               return split_term(column.slot).name == slot && column.holds(item) &&
                      item.at().column >= column.first;
             });
    });
  }

  /// Whether rows of the table follow: a note was typed between them.
  bool goes_on_below(std::uint32_t row, std::uint32_t end_row) const {
    constexpr std::ptrdiff_t fewest = 3;
    std::uint32_t seen = row;
    for (const Item& item : view_.rows(row + 1, end_row)) {
      if (std::exchange(seen, item.at().row) == item.at().row) continue;
      const auto items = view_.row(item.at().row);
      if (is_closing(items)) continue;
      const auto in_columns = std::count_if(items.begin(), items.end(), [&](const Item& one) {
        return is_free(one) && !is_remark(one.text) && stands_in_column(one);
      });
      if (in_columns >= fewest) return true;
    }
    return false;
  }

  /// The last row with more than one cell: below it, a text by itself may be no row of the table any more.
  std::uint32_t last_full_row(std::uint32_t first_row, std::uint32_t end_row) const {
    const auto items = view_.rows(first_row, end_row);
    for (std::size_t i = items.size(); i-- > 1;)
      if (items[i].at().row == items[i - 1].at().row) return items[i].at().row;
    return first_row;
  }

  /// Whether the drawing prints the text in this table, as a line or by its numbering (`2.{name}`).
  bool is_printed(const Item& item) const {
    return is_line_cell(item) || std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
             return pattern.match(item.text).has_value();
           });
  }

  /// Printed words in which nobody wrote: a line's, a group's, or a numbering without anything behind it
  /// (`项目2：`).
  bool is_unwritten(const Item& item) const {
    const auto is_blank_pattern = [&](const Pattern& pattern) {
      const auto captures = pattern.match(item.text);
      return captures && std::all_of(captures->begin(), captures->end(),
                                     [](const Capture& one) { return one.slot == "n" || one.text.empty(); });
    };
    return is_line_cell(item) || group_names_.contains(item.folded) ||
           std::any_of(patterns_.begin(), patterns_.end(), is_blank_pattern);
  }

  /// The operator or the unit in a column of its own: said with the number, which has the value's place.
  static bool is_part_of_value(const TableColumn& column) {
    const TargetPart part = part_of(column.slot).part;
    return part == TargetPart::op || part == TargetPart::unit;
  }

  bool is_line_cell(const Item& item) const { return line_words_.contains(item.folded); }

  /// A line below the table that is none of its rows: apart from them, or no level where the levels stand.
  bool is_loose_line(std::span<const Item> items) const {
    const Item& item = items.front();
    if (items.size() > 1 || item.at().row <= last_full_row_ || item.cell->kind() != grid::CellKind::text)
      return false;
    const bool is_level =
        model::parse_level1(item.text).is_standard || model::parse_level2(item.text).is_standard;
    if (is_level || is_printed(item)) return false;
    if (!level1_) return view_.row(item.at().row - 1).empty();
    return item.at().column <= std::max(columns_[*level1_].last, level2_ ? columns_[*level2_].last : 0);
  }

  /// Below a gap, a label that is none of the levels heads something that is not this table's.
  bool begins_another(std::span<const Item> items) const {
    if (!level1_ || items.front().at().row <= last_row_ + 1) return false;
    const Item* label = find_item(items, *level1_, 0);
    const Item* above = carried_[*level1_].item;
    return label != nullptr && !(above != nullptr && above->folded == label->folded) &&
           !model::parse_level1(label->text).is_standard && !model::parse_level2(label->text).is_standard;
  }

  std::optional<RecordRow> read_row(std::uint32_t row, std::span<const Item> items) {
    RecordRow record;
    record.row = row;
    const std::size_t shift = shift_of(items);
    const bool is_label_only = shift > 0 && find_item(items, *level2_, 0) == nullptr;
    std::vector<const Item*> own = own_items(items, is_label_only ? 0 : shift);
    // The second level alone stands in the first one's column; the rest of the row is in its place.
    if (is_label_only) own[*level2_] = std::exchange(own[*level1_], nullptr);
    if (std::all_of(own.begin(), own.end(), [](const Item* item) { return item == nullptr; }))
      return std::nullopt;
    if (list_.is_list() && list_.begin(row, own)) {
      record.begins_form = true;
      for (Carried& carried : carried_)
        if (carried.last_row < row) carried = {};
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) record.cells.push_back(cell_of(row, i, own, shift));
    if (shift > 0) record.shifted = shifted_label(own);
    return record;
  }

  /// One, where the row's labels stand a column too far left: a second level under the first level's heading,
  /// or a first level in front of it.
  std::size_t shift_of(std::span<const Item> items) const {
    if (!level1_ || !level2_ || has_own_levels_) return 0;
    for (const Item& item : items) {
      if (!is_free(item)) continue;
      const bool is_level1 = model::parse_level1(item.text).is_standard;
      const bool is_level2 = model::parse_level2(item.text).is_standard;
      if (columns_[*level1_].holds(item)) return is_level2 && !is_level1 ? 1 : 0;
      if (columns_[*level1_].is_found && item.at().column < columns_[*level1_].first && is_level1 &&
          !stands_in_column(item))
        return 1;
    }
    return 0;
  }

  /// Whether the first levels are the form's own (履职效能, 可持续性), so that a standard second level's name
  /// among them is none.
  bool has_own_levels(std::uint32_t first_row) const {
    constexpr std::size_t enough = 2;
    constexpr std::size_t least = 2;  // cells of a row that is no total and no note
    std::set<std::string_view> own;
    if (level1_)
      for (const Item& item : view_.rows(first_row, last_full_row_ + 1))
        if (columns_[*level1_].holds(item) && is_free(item) && !heading_words_.contains(item.folded) &&
            view_.row(item.at().row).size() > least && !model::parse_level1(item.text).is_standard &&
            !model::parse_level2(item.text).is_standard)
          own.insert(item.folded);
    return own.size() >= enough;
  }

  bool stands_in_column(const Item& item) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const TableColumn& column) { return column.holds(item); });
  }

  /// The level that stands too far left: the first one that the row itself prints.
  std::optional<RawCell> shifted_label(const std::vector<const Item*>& own) const {
    for (const std::size_t level : {*level1_, *level2_})
      if (own[level] != nullptr)
        return RawCell{own[level]->at(), own[level]->cell, own[level]->text, false, false};
    return std::nullopt;
  }

  const Item* find_item(std::span<const Item> items, std::size_t column, std::size_t shift) const {
    const bool is_shifted = shift > 0 && column >= *level1_ && !columns_[column].is_added;
    if (is_shifted && column == *level1_) {
      const TableColumn& level1 = columns_[column];
      for (const Item& item : items)
        if (item.at().column < level1.first && model::parse_level1(item.text).is_standard) return &item;
      return nullptr;
    }
    const TableColumn& wanted = columns_[is_shifted ? column - shift : column];
    for (const Item& item : items)
      if (wanted.holds(item) && item.at().column >= wanted.first && is_free(item)) return &item;
    return nullptr;
  }

  RawCell cell_of(std::uint32_t row, std::size_t i, const std::vector<const Item*>& own, std::size_t shift) {
    const TableColumn& column = columns_[i];
    RawCell cell;
    cell.at = {row, column.first};
    if (list_.is_of_form(i)) {
      if (own[i] != nullptr) accounts_.take(*own[i], Use::value);
      return list_.cell_of(row, i, own);
    }
    if (const Item* item = own[i]) {
      accounts_.take(*item, is_unwritten(*item) || is_part_of_value(column) ? Use::label : Use::value);
      cell.at = item->at();
      cell.cell = item->cell;
      cell.text = item->text;
      const bool is_repeated = carried_[i].item != nullptr && carried_[i].item->folded == item->folded;
      carried_[i] = {item, item->extent.last.row};
      if (!is_repeated) forget_groups_below(i);
      return cell;
    }
    if (shift > 0 && level1_ && i == *level1_) {
      carried_[i] = {};
      return cell;  // its own label is elsewhere; the standard group of the second level tells
    }
    const Carried& carried = carried_[i];
    if (carried.item == nullptr) return cell;
    const bool is_group =
        std::find(block_.group.begin(), block_.group.end(), column.slot) != block_.group.end();
    const bool is_covered = carried.last_row >= row;
    // Where the form merges second levels that belong together, one without a merge is a blank one.
    const bool is_level2 = split_term(column.slot).name == "level2";
    const bool is_left_blank = !is_covered && is_level2 && has_tall_cells_[i];
    if (is_left_blank) return cell;
    if (is_group && !is_covered)
      changes_.push_back({cell.at,
                          block_.table + "." + column.slot,
                          "",
                          carried.item->text,
                          {"空白，沿用上一行的内容", "blank, taken from the row above"}});
    if (is_group || (is_covered && is_shared_by_rows(block_, column.slot)) || (is_covered && is_level2)) {
      cell.at = carried.item->at();
      cell.cell = carried.item->cell;
      cell.text = carried.item->text;
      cell.is_inherited = true;
    }
    return cell;
  }

  /// A new label of one group ends what its sub-groups carried on, unless a merged area still covers them.
  void forget_groups_below(std::size_t changed) {
    const auto place_in_group = [&](std::size_t i) {
      return std::find(block_.group.begin(), block_.group.end(), columns_[i].slot) - block_.group.begin();
    };
    const auto groups = static_cast<std::ptrdiff_t>(block_.group.size());
    if (place_in_group(changed) == groups) return;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (i != changed && place_in_group(i) < groups && place_in_group(i) > place_in_group(changed) &&
          carried_[i].item != nullptr && carried_[i].last_row < carried_[changed].item->at().row)
        carried_[i] = {};
  }

  const Block& block_;
  const PlacedForm& form_;
  const SheetView& view_;
  Accounts& accounts_;
  std::vector<TableColumn> columns_;
  ListTracker list_;
  std::vector<Carried> carried_;
  std::vector<bool> has_tall_cells_;  ///< columns with cells merged over several rows
  std::vector<FoundChange> changes_;
  std::set<std::string_view> heading_words_;
  std::vector<Pattern> patterns_;                   ///< that the table's cells are printed by: `2.{name}`
  std::set<std::string, std::less<>> group_names_;  ///< folded, as are the next
  std::set<std::string, std::less<>> line_words_;
  std::optional<std::uint32_t> skipped_;
  std::uint32_t last_full_row_ = 0;
  bool has_own_levels_ = false;
  std::uint32_t last_row_ = 0;  ///< that the rows read so far reach to
  std::optional<std::size_t> level1_;
  std::optional<std::size_t> level2_;
};

}  // namespace

bool is_remark(std::string_view text) {
  const std::string folded = base::fold_width(base::without_white_space(text.substr(0, 64)));
  // `业务股室意见：`, to be signed
  constexpr std::size_t longest_opinion = 45;  // bytes
  if (folded.size() <= longest_opinion &&
      (folded.ends_with("意见:") || folded.ends_with("审核意见") || folded.ends_with("部门意见")))
    return true;
  return std::any_of(remark_starts.begin(), remark_starts.end(), [&](std::string_view start) {
    return folded.starts_with(start) &&
           (folded.size() == start.size() ||
            std::string_view(":(1.、").find(folded[start.size()]) != std::string_view::npos);
  });
}

RecordTable read_table(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view,
                       std::uint32_t end_row, std::uint32_t right_edge, Accounts& accounts) {
  return TableReader(placed, form, view, right_edge, end_row, accounts).read(placed.last_row + 1, end_row);
}

}  // namespace targetbook::layouts
