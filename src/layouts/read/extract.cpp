#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/closing_rows.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/plan.hpp"
#include "layouts/read/record.hpp"
#include "layouts/read/table_columns.hpp"
#include "layouts/read/table_rows.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::uint32_t value_reach =
    12;  ///< rows below a tall label in which its unlabelled value may stand

/// `金额单位：万元` with nothing else in the cell.
bool is_unit_line(std::string_view text) {
  constexpr std::size_t longest = std::string_view("(金额计量单位人民币万元)").size();
  const std::string folded = base::fold_label(text);
  const std::string_view words = std::string_view(folded).substr(folded.starts_with("(") ? 1 : 0);
  constexpr std::array<std::string_view, 5> starts = {"单位", "金额", "计量", "货币", "币种"};
  return folded.size() <= longest && unit_in_line(text) &&
         std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return words.starts_with(start); });
}

/// A unit's line, or one of the two cells it was split over: none of them is the department's.
bool is_only_unit(std::string_view text) {
  return is_unit_line(text) || lone_unit(text) || base::fold_label(text) == "单位" ||
         base::fold_label(text) == "金额单位";
}

class Extractor {
 public:
  Extractor(const FoundForm& form, const PlacedForm& placed, const SheetView& view, Accounts& accounts,
            std::uint32_t lead_row)
      : form_(form),
        placed_(placed),
        view_(view),
        accounts_(accounts),
        lead_row_(lead_row),
        places_(extra_places(*form.drawing->drawing)) {
    for (const PlacedBlock& block : placed.blocks)
      for (const PlacedNeedle& needle : block.needles)
        right_edge_ = std::max(right_edge_, needle.item->extent.last.column);
    widen();
  }

  Record run() {
    placed_.labels.for_each([&](const Item& item) { accounts_.take(item, Use::label); });
    find_title();
    for (const PlacedBlock& block : placed_.blocks) {
      if (block.needles.empty()) continue;
      if (block.block->is_table())
        record_.tables.push_back(take_table(block));
      else
        take_fields(block, record_.fields);
    }
    for (const PlacedBlock& block : placed_.blocks)
      if (block.block->is_table() && !block.needles.empty()) take_labels_beside(block);
    take_year_line();
    // Placed or not: its line of the unit may be written otherwise.
    for (const Block& block : form_.drawing->drawing->blocks)
      if (block.id == "heading") take_unlabelled(block);
    take_labelled_pairs();
    measure();
    take_remarks();
    return std::move(record_);
  }

 private:
  RawCell raw(const Item& item, Use use = Use::value) {
    accounts_.take(item, use);
    return {item.at(), item.cell, item.text, false, false};
  }

  /// Where merged areas were taken apart, values may stand right of the last label: more than one of them in
  /// a column, unlike a note beside the form.
  void widen() {
    std::set<std::uint32_t> once;
    std::set<std::uint32_t> often;
    for (const Item& item : view_.rows(form_.first_row, form_.end_row))
      if (item.at().column > right_edge_ && !once.insert(item.at().column).second)
        often.insert(item.at().column);
    while (often.contains(right_edge_ + 1)) ++right_edge_;
    std::set_difference(once.begin(), once.end(), often.begin(), often.end(),
                        std::inserter(beside_once_, beside_once_.end()));
  }

  void find_title() {
    for (const Item& item : view_.rows(form_.first_row, std::min(form_.end_row, first_label_row())))
      if (!placed_.labels.contains(item) && is_title(*form_.drawing, item.text)) {
        record_.title = raw(item, Use::title);
        return;
      }
  }

  std::uint32_t first_label_row() const {
    std::uint32_t row = form_.end_row;
    for (const PlacedBlock& block : placed_.blocks)
      if (!block.needles.empty() && block.block->id != "heading") row = std::min(row, block.first_row);
    return row;
  }

  /// One past the last row this block may reach: where the next one below it begins.
  std::uint32_t end_of(const PlacedBlock& block) const {
    std::uint32_t end = form_.end_row;
    for (const PlacedBlock& other : placed_.blocks) {
      if (&other == &block || other.needles.empty()) continue;
      if (other.first_row > block.last_row) end = std::min(end, other.first_row);
      for (const PlacedNeedle& needle : other.needles)
        if (needle.item->at().row > block.last_row) end = std::min(end, needle.item->at().row);
    }
    return end;
  }

  void take_fields(const PlacedBlock& placed, std::map<std::string, RawCell, std::less<>>& fields) {
    for (const PlacedNeedle& needle : placed.needles)
      for (const Capture& capture : needle.captures)
        if (!capture.slot.empty() && !is_plan_slot(capture.slot))
          put(fields, capture.slot, captured(needle, capture));
    for (std::uint32_t r = 0; r < placed.block->draw.size(); ++r)
      for (std::uint32_t c = 0; c < placed.block->draw[r].size(); ++c) {
        const DrawnCell& cell = placed.block->draw[r][c];
        if (cell.kind == DrawnCell::Kind::slot && cell.slot() == any_slot)
          put_extra(placed, r, c);
        else if (cell.kind == DrawnCell::Kind::slot && cell.slot() != "title" &&
                 cell.slot() != "department" && !is_plan_slot(cell.slot()))
          put_value(placed, r, c, fields);
        if (cell.kind == DrawnCell::Kind::pattern) complete_pattern(placed, r, c, fields);
      }
    if (draws_plan(*placed.block)) take_plan(placed, fields);
  }

  /// A total whose label is not there is missing in the label's place, whatever stands there under another
  /// name.
  void put_value(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c,
                 std::map<std::string, RawCell, std::less<>>& fields) {
    constexpr std::string_view total = "funds.total";
    const std::string_view name = split_slot(placed.block->draw[r][c].slot()).name;
    std::optional<RawCell> value = value_at(placed, r, c);
    if (!value && name == total) value = blank_where_it_belongs(placed, r, c);
    put(fields, name, std::move(value));
  }

  [[nodiscard]] std::optional<RawCell> blank_where_it_belongs(const PlacedBlock& placed, std::uint32_t r,
                                                              std::uint32_t c) const {
    const Needle* label = nullptr;
    for (const Needle& needle : form_.drawing->needles)
      if (&form_.drawing->drawing->blocks[needle.block] == placed.block && needle.row == r &&
          needle.column < c)
        label = &needle;
    if (label == nullptr) return std::nullopt;
    return RawCell{place_of_missing(*label, placed), nullptr, {}, false, false};
  }

  void take_plan(const PlacedBlock& placed, std::map<std::string, RawCell, std::less<>>& fields) {
    const PlanParts plan = read_plan_parts(placed, placed_, view_, end_of(placed), right_edge_);
    for (std::size_t i = 0; i < plan.parts.size(); ++i) {
      const PlanPart& part = plan.parts[i];
      const std::string slot = "plan." + std::to_string(i + 1) + ".";
      put(fields, slot + "month", part.month);
      put(fields, slot + "percent", part.percent);
      accounts_.take(*part.heading, Use::label);
      note_month(part);
      if (part.value != nullptr) accounts_.take(*part.value, Use::value);
    }
    for (const Item* heading : plan.headings) accounts_.take(*heading, Use::label);
  }

  /// `一季度`, `3月`: read as the end of a month, which is what forms print.
  void note_month(const PlanPart& part) {
    const std::string printed = part.month.text + "月底";
    if (part.heading->folded == printed) return;
    record_.changes.push_back(
        {part.heading->at(),
         "payment_plan",
         part.heading->text,
         printed,
         {"支出计划的时间按月底读取", "a time of the payment plan, read as a month's end"}});
  }

  void put_extra(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const auto place = std::find_if(places_.begin(), places_.end(), [&](const ExtraPlace& one) {
      return one.block == placed.block && one.row == r && one.column == c;
    });
    const std::optional<RawCell> cell = value_at(placed, r, c);
    if (place != places_.end() && cell && !cell->is_blank())
      record_.extras.emplace_back(place->heading, *cell);
  }

  /// The first to say something wins: a year may stand in several headings.
  static void put(std::map<std::string, RawCell, std::less<>>& fields, std::string_view name,
                  std::optional<RawCell> cell) {
    if (!cell) return;
    auto& place = fields[std::string(name)];
    if (place.is_blank()) place = std::move(*cell);
  }

  static RawCell captured(const PlacedNeedle& needle, const Capture& capture) {
    return {needle.item->at(), needle.item->cell, capture.text, true, false};
  }

  /// `单位：` in one cell and `元` in the next, where the drawing has both in one.
  void complete_pattern(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c,
                        std::map<std::string, RawCell, std::less<>>& fields) {
    const DrawnCell& cell = placed.block->draw[r][c];
    const PlacedNeedle* needle = placed.find(r, c);
    if (needle == nullptr || needle->needle->is_month || cell.pieces.back().slot.empty()) return;
    const std::string_view slot = split_slot(cell.pieces.back().slot).name;
    const auto it = fields.find(slot);
    if (it != fields.end() && !it->second.is_blank()) return;
    if (const Item* item = beside(*needle)) fields[std::string(slot)] = raw(*item);
  }

  std::optional<RawCell> value_at(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const DrawnRow& row = placed.block->draw[r];
    std::uint32_t left = c;
    while (left > 0 &&
           (row[left - 1].kind == DrawnCell::Kind::left || row[left - 1].kind == DrawnCell::Kind::slot ||
            row[left - 1].kind == DrawnCell::Kind::blank))
      --left;
    const bool has_label_left = left > 0 && row[left - 1].kind != DrawnCell::Kind::above;
    if (has_label_left) {
      std::uint32_t head = left - 1;
      while (head > 0 && row[head].kind == DrawnCell::Kind::left) --head;
      if (const auto columns = columns_of_values(placed.block->draw[r], left); columns.size() > 1)
        return value_in_column(placed, r, head, c, columns);
      return value_beside(placed, r, head);
    }
    if (r > 0) return value_below(placed, r, c);
    return std::nullopt;
  }

  /// The drawn columns of the values that stand behind one label, up to the next one.
  static std::vector<std::uint32_t> columns_of_values(const DrawnRow& row, std::uint32_t first) {
    std::vector<std::uint32_t> columns;
    for (std::uint32_t c = first; c < row.size(); ++c) {
      if (row[c].kind == DrawnCell::Kind::slot) columns.push_back(c);
      if (row[c].kind == DrawnCell::Kind::label || row[c].kind == DrawnCell::Kind::pattern) break;
    }
    return columns;
  }

  /// One of several values behind a label (总分 | 100 | 92.5): each stands in the column that a table above
  /// it has there. A cell merged over several of these columns is the last one's.
  std::optional<RawCell> value_in_column(const PlacedBlock& placed, std::uint32_t r,
                                         std::uint32_t label_column, std::uint32_t c,
                                         const std::vector<std::uint32_t>& columns) {
    const PlacedNeedle* needle = placed.find(r, label_column);
    const auto own = column_of_tables(c);
    if (needle == nullptr || !own) return std::nullopt;
    const auto next = std::upper_bound(columns.begin(), columns.end(), c);
    std::uint32_t beyond = base::max_columns;  // where the next value's column begins, if it is right of it
    if (next != columns.end())
      if (const auto other = column_of_tables(*next); other && *other > *own) beyond = *other;
    const std::uint32_t row = needle->item->at().row;
    for (const Item& item : view_.row(row)) {
      const bool covers = item.at().column <= *own && item.extent.last.column >= *own;
      if (!covers || placed_.labels.contains(item)) continue;
      if (item.extent.last.column < beyond) return raw(item);
    }
    return RawCell{{row, *own}, nullptr, "", false, false};
  }

  /// Where the sheet has the heading that a table draws in this column.
  [[nodiscard]] std::optional<std::uint32_t> column_of_tables(std::uint32_t drawn) const {
    for (const PlacedBlock& block : placed_.blocks)
      if (block.block->is_table() && !block.needles.empty() && block.block->table == "indicators")
        if (const PlacedNeedle* heading = lowest_heading(block, drawn)) return heading->item->at().column;
    return std::nullopt;
  }

  std::optional<RawCell> value_beside(const PlacedBlock& placed, std::uint32_t r,
                                      std::uint32_t label_column) {
    const PlacedNeedle* needle = placed.find(r, label_column);
    if (needle == nullptr) return std::nullopt;
    for (const Capture& capture : needle->captures)
      if (capture.slot.empty() && !capture.text.empty()) return captured(*needle, capture);
    if (const Item* item = beside(*needle)) return with_lines_below(*needle, *item);
    if (const Item* item = under(placed, *needle)) return raw(*item);
    return RawCell{{needle->item->at().row, needle->item->extent.last.column + 1}, nullptr, "", false, false};
  }

  /// The value and the lines of it that were typed into rows of their own, as far as its label is merged over
  /// them and they hold nothing else.
  RawCell with_lines_below(const PlacedNeedle& needle, const Item& item) {
    RawCell value = raw(item);
    const bool is_text = item.cell->kind() == grid::CellKind::text && needle.needle->rows == 1;
    for (auto row = item.extent.last.row + 1; is_text && row <= needle.item->extent.last.row; ++row) {
      const auto line = view_.row(row);
      if (line.size() != 1 || line.front().at().column != item.at().column || accounts_.has(line.front()) ||
          line.front().cell->kind() != grid::CellKind::text)
        break;
      record_.changes.push_back(
          {line.front().at(),
           "lines",
           line.front().text,
           value.text + "\n" + line.front().text,
           {"下一行的文字接在上一格之后", "text of the next row, joined to the cell above"}});
      value.text += "\n" + line.front().text;
      accounts_.take(line.front(), Use::continued);
    }
    return value;
  }

  /// The value below a label, where the form has the values of a whole row of labels in the row below it.
  const Item* under(const PlacedBlock& placed, const PlacedNeedle& needle) const {
    const std::uint32_t row = needle.item->at().row;
    const auto values = view_.row(needle.item->extent.last.row + 1);
    const auto has_label = [&](const Item& item) { return placed_.labels.contains(item); };
    if (std::any_of(values.begin(), values.end(), has_label)) return nullptr;
    const auto below = [&](const Item& label) -> const Item* {
      const auto it = std::find_if(values.begin(), values.end(),
                                   [&](const Item& item) { return item.at().column == label.at().column; });
      return it == values.end() ? nullptr : &*it;
    };
    std::size_t with_values = 0;
    for (const PlacedNeedle& other : placed.needles) {
      const bool is_tall = other.item->extent.last.row > needle.item->extent.last.row;
      if (other.item->at().row != row || is_tall) continue;
      if (beside(other) != nullptr) return nullptr;
      if (below(*other.item) != nullptr) ++with_values;
    }
    return with_values > 1 && with_values == values.size() ? below(*needle.item) : nullptr;
  }

  /// The first cell to the right of a label that holds something, before the next label. What stands beyond
  /// the form is a note beside it, unless the label is the form's last column itself.
  const Item* beside(const PlacedNeedle& needle) const {
    const std::uint32_t label_end = needle.item->extent.last.column;
    for (const Item& item : view_.row(needle.item->at().row)) {
      if (item.at().column <= label_end) continue;
      const bool is_beyond = item.at().column > right_edge_ && label_end < right_edge_;
      return is_beyond || placed_.labels.contains(item) || is_others_label(item) ? nullptr : &item;
    }
    return nullptr;
  }

  /// `联系电话` right of a name that nobody filled in: a label of the field, though not of this drawing.
  [[nodiscard]] bool is_others_label(const Item& item) const {
    if (item.cell->kind() != grid::CellKind::text || item.folded.empty()) return false;
    const auto word = field_word(form_.drawing->drawing->kind, item.folded);
    return word && word->score >= 1 && !word->slot.empty();
  }

  /// A value that stands under a heading (`3月底` over its percent), or under other values right of a tall
  /// label (the use of the money under its amount).
  std::optional<RawCell> value_below(const PlacedBlock& placed, std::uint32_t r, std::uint32_t c) {
    const PlacedNeedle* heading = nullptr;
    std::uint32_t labels_end = 0;
    for (const PlacedNeedle& needle : placed.needles) {
      if (needle.needle->row >= r) continue;
      labels_end = std::max(labels_end, needle.item->at().row);
      if (needle.needle->row + needle.needle->rows == r && needle.needle->column == c) heading = &needle;
    }
    if (labels_end == 0 && placed.needles.empty()) return std::nullopt;
    const bool is_under_heading = placed.block->draw[r - 1][c].kind == DrawnCell::Kind::label ||
                                  placed.block->draw[r - 1][c].kind == DrawnCell::Kind::pattern;
    const bool row_has_headings = under_headings(placed, r);
    if (row_has_headings && heading == nullptr) return std::nullopt;
    const std::uint32_t end = std::min(end_of(placed), labels_end + value_reach);
    if (row_has_headings && is_under_heading) return value_under(placed, *heading, labels_end + 1, end);
    // Several cells in a row are labels with their values: a line of somebody's own.
    for (const Item& item : view_.rows(labels_end + 1, end))
      if (!accounts_.has(item) && item.at().column <= right_edge_ && stands_alone(item)) return raw(item);
    return RawCell{{labels_end + 1, first_free_column(placed)}, nullptr, "", false, false};
  }

  [[nodiscard]] bool stands_alone(const Item& item) const {
    const auto row = view_.row(item.at().row);
    return std::none_of(row.begin(), row.end(), [&](const Item& other) {
      return &other != &item && !accounts_.has(other) && other.at().column <= right_edge_;
    });
  }

  /// Whether all values of this drawn row stand under headings, as in a payment plan.
  static bool under_headings(const PlacedBlock& placed, std::uint32_t r) {
    const DrawnRow& row = placed.block->draw[r];
    std::size_t slots = 0;
    for (const DrawnCell& cell : row) slots += cell.kind == DrawnCell::Kind::slot ? 1 : 0;
    return slots > 1;
  }

  RawCell value_under(const PlacedBlock& placed, const PlacedNeedle& heading, std::uint32_t first,
                      std::uint32_t end) {
    const std::uint32_t from = heading.item->extent.first.column;
    std::uint32_t to = std::max(heading.item->extent.last.column, right_edge_);
    for (const PlacedNeedle& other : placed.needles)
      if (other.needle->row == heading.needle->row && other.item->at().column > from)
        to = std::min(to, other.item->at().column - 1);
    // All values of the row stand in one sheet row: the first one below the headings that holds any.
    for (std::uint32_t row = first; row < end; ++row) {
      bool any = false;
      for (const Item& item : view_.row(row)) {
        if (placed_.labels.contains(item)) continue;
        any = true;
        if (item.at().column >= from && item.at().column <= to) return raw(item);
      }
      if (any) return {{row, from}, nullptr, "", false, false};
    }
    return {{first, from}, nullptr, "", false, false};
  }

  static std::uint32_t first_free_column(const PlacedBlock& placed) {
    std::uint32_t column = 0;
    for (const PlacedNeedle& needle : placed.needles)
      if (needle.needle->column == 0) column = needle.item->extent.last.column + 1;
    return column;
  }

  RecordTable take_table(const PlacedBlock& placed) {
    std::map<std::string, RawCell, std::less<>> own;
    take_fields(placed, own);
    RecordTable table = read_table(placed, placed_, view_, end_of(placed), right_edge_, accounts_);
    table.first_row = placed.first_row;
    std::move(table.loose.begin(), table.loose.end(), std::back_inserter(record_.extras));
    std::move(table.changes.begin(), table.changes.end(), std::back_inserter(record_.changes));
    std::move(table.notes.begin(), table.notes.end(), std::back_inserter(record_.remarks));
    if (placed.block->each.empty())
      for (auto& [name, cell] : own) put(record_.fields, name, cell);
    else
      table.own = std::move(own);
    return table;
  }

  /// A label that may be missing from a table's headings stands beside its rows: `绩效指标` merged over them.
  void take_labels_beside(const PlacedBlock& placed) {
    for (const Needle& needle : form_.drawing->needles) {
      const bool is_of_table = &form_.drawing->drawing->blocks[needle.block] == placed.block;
      if (!is_of_table || !needle.optional || placed.find(needle.row, needle.column) != nullptr) continue;
      for (const Item& item : view_.rows(placed.first_row, end_of(placed)))
        if (!accounts_.has(item) &&
            std::find(needle.variants.begin(), needle.variants.end(), item.folded) != needle.variants.end())
          accounts_.take(item, Use::label);
    }
  }

  [[nodiscard]] bool is_over_table(const Item& item) const {
    return !accounts_.has(item) && item.at().column <= right_edge_ &&
           (!record_.title || item.at().row > record_.title->at.row);
  }

  /// The year in a line of its own between title and table.
  void take_year_line() {
    for (const Item& item : view_.rows(form_.first_row, first_label_row()))
      if (is_over_table(item) && is_year_line(item.text)) put(record_.fields, "year", raw(item));
  }

  /// The department's line between title and table, which has no label: the first free cell there. Where it
  /// has one all the same (单位编码 beside 单位名称), each value is the next cell.
  void take_unlabelled(const Block& heading) {
    if (!draws_department(heading)) return;
    std::optional<std::uint32_t> labelled_row;
    for (const Item& item : view_.rows(form_.first_row, first_label_row())) {
      if (!is_over_table(item) || is_only_unit(item.text)) continue;
      if (labelled_row && *labelled_row != item.at().row) return;
      const auto label = department_label(item.folded);
      const Item* value = label ? next_over_table(item) : nullptr;
      if (value == nullptr) {
        if (!labelled_row) record_.fields["department"] = raw(item);
        return;
      }
      labelled_row = item.at().row;
      accounts_.take(item, Use::label);
      put(record_.fields, *label == DepartmentLabel::code ? "department.code" : "department", raw(*value));
    }
  }

  static bool draws_department(const Block& heading) {
    return std::any_of(heading.draw.begin(), heading.draw.end(), [](const DrawnRow& row) {
      return std::any_of(row.begin(), row.end(), [](const DrawnCell& cell) {
        return cell.kind == DrawnCell::Kind::slot && cell.slot() == "department";
      });
    });
  }

  [[nodiscard]] const Item* next_over_table(const Item& label) const {
    for (const Item& item : view_.row(label.at().row))
      if (item.at().column > label.at().column)
        return is_over_table(item) && !department_label(item.folded) ? &item : nullptr;
    return nullptr;
  }

  /// A line between the form's labels with a label of its own (`中央资金 | 5`): its value is an extra.
  void take_labelled_pairs() {
    for (const PlacedBlock& block : placed_.blocks) {
      if (block.needles.empty() || block.block->is_table()) continue;
      const std::uint32_t end = std::min(end_of(block), block.last_row + 2);
      for (std::uint32_t row = block.first_row; row < end; ++row) take_pairs(block, view_.row(row));
      if (draws_values_under_headings(*block.block)) take_headless(block, end);
    }
  }

  static bool draws_values_under_headings(const Block& block) {
    return std::any_of(block.draw.begin(), block.draw.end(), [](const DrawnRow& row) {
      return std::any_of(row.begin(), row.end(), [](const DrawnCell& cell) {
        return cell.kind == DrawnCell::Kind::slot && cell.slot().starts_with("plan.");
      });
    });
  }

  /// A percent of the plan without its month.
  void take_headless(const PlacedBlock& block, std::uint32_t end) {
    for (const Item& item : view_.rows(block.last_row + 1, std::max(end, block.last_row + 1))) {
      const auto row = view_.row(item.at().row);
      const bool beside_values = std::any_of(
          row.begin(), row.end(), [&](const Item& one) { return accounts_.use_of(one) == Use::value; });
      if (accounts_.has(item) || !beside_values || item.at().column > right_edge_) continue;
      record_.extras.emplace_back(base::without_white_space(block.needles.front().item->text),
                                  raw(item, Use::extra));
    }
  }

  void take_pairs(const PlacedBlock& block, std::span<const Item> items) {
    constexpr std::size_t longest_label = 60;  // bytes
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Item& label = items[i];
      const bool is_free = !accounts_.has(label) && is_others_label(label);
      if (is_free && (i + 1 == items.size() || is_others_label(items[i + 1])))
        accounts_.take(label, Use::heading);  // nobody filled it in
      if (i + 1 == items.size()) break;
      const Item& value = items[i + 1];
      const bool is_label = label.cell->kind() == grid::CellKind::text &&
                            label.text.size() <= longest_label && value.at().column <= right_edge_ &&
                            !says_both(label.text) && stands_with_labels(block, label);
      if (accounts_.has(label) || accounts_.has(value) || !is_label) continue;
      if (!put_by_word(label, value))
        record_.extras.emplace_back(base::without_white_space(label.text), raw(value, Use::extra));
      accounts_.take(label, Use::heading);
    }
  }

  /// `项目编码` in a form whose drawing has none is that all the same, as the field's words say.
  bool put_by_word(const Item& label, const Item& value) {
    const auto word = field_word(form_.drawing->drawing->kind, label.folded);
    if (!word || word->score < 1 || word->slot.empty() || !word->otherwise.empty()) return false;
    const std::string_view slot = word->slot;
    const bool is_plain = slot.starts_with("project.") || slot == "department.code" ||
                          slot == "implementing_unit" || slot == "supervising_department" ||
                          slot == "functions" || slot == "tasks" || slot == "reporter" || slot == "phone";
    if (!is_plain || draws(slot) || record_.fields.contains(slot)) return false;
    record_.fields[std::string(slot)] = raw(value);
    return true;
  }
  [[nodiscard]] bool draws(std::string_view slot) const {
    const auto has = [&](const DrawnRow& row) {
      return std::any_of(row.begin(), row.end(), [&](const DrawnCell& cell) {
        return std::any_of(cell.pieces.begin(), cell.pieces.end(),
                           [&](const Piece& piece) { return piece.slot == slot; });
      });
    };
    const auto& blocks = form_.drawing->drawing->blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return std::any_of(block.draw.begin(), block.draw.end(), has);
    });
  }

  static bool stands_with_labels(const PlacedBlock& block, const Item& label) {
    return std::any_of(block.needles.begin(), block.needles.end(), [&](const PlacedNeedle& needle) {
      return needle.item->at().column == label.at().column;
    });
  }

  /// Text around the form: above and below it, between its title and its first label, and a note beside it.
  /// What stands between its values, and numbers, nobody understands.
  void take_remarks() {
    const std::uint32_t first_label = first_label_row();
    for (std::uint32_t row = lead_row_; row < form_.end_row;) {
      const auto items = view_.row(row);
      if (!items.empty()) {
        if (row < first_label || row > last_used_)
          take_lines(items);
        else
          take_beside(items);
      }
      row = next_row(row);
    }
  }

  std::uint32_t next_row(std::uint32_t row) const {
    const auto below = view_.rows(row + 1, form_.end_row);
    return below.empty() ? form_.end_row : below.front().at().row;
  }

  void take_lines(std::span<const Item> items) {
    constexpr std::size_t line_cells = 3;
    const bool is_closing = is_closing_row(items);
    const bool is_signed = is_closing || is_remark(items.front().text);
    const auto unused =
        std::count_if(items.begin(), items.end(), [&](const Item& item) { return !accounts_.has(item); });
    const bool has_number = std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return !accounts_.has(item) && item.cell->kind() != grid::CellKind::text;
    });
    if (static_cast<std::size_t>(unused) > line_cells && !is_closing) return;
    if (has_number && !is_signed) return;
    for (const Item& item : items)
      if (!accounts_.has(item)) add_remark(item);
  }

  /// One text by itself in a column beside the form is a note; a heading without a column is printed words.
  void take_beside(std::span<const Item> items) {
    for (const Item& item : items) {
      if (accounts_.has(item) || item.cell->kind() != grid::CellKind::text) continue;
      const bool is_note = item.at().column > right_edge_ && beside_once_.contains(item.at().column);
      if (is_note || is_printed_heading(item)) add_remark(item);
    }
  }

  /// In the rows of a table's headings, and over or beside none of its values.
  bool is_printed_heading(const Item& item) const {
    return std::any_of(placed_.blocks.begin(), placed_.blocks.end(), [&](const PlacedBlock& block) {
      return block.block->is_table() && !block.needles.empty() && item.at().row >= block.first_row &&
             item.at().row <= block.last_row && !item.folded.empty() &&
             std::none_of(block.needles.begin(), block.needles.end(), [&](const PlacedNeedle& needle) {
               return needle.item->at().column <= item.extent.last.column &&
                      item.at().column <= needle.item->extent.last.column;
             });
    });
  }

  void add_remark(const Item& item) {
    const bool is_unwritten_note = item.folded == base::fold_label(note_line);
    if (is_unwritten_note)
      record_.changes.push_back({item.at(),
                                 "notes",
                                 item.text,
                                 "",
                                 {"表样的备注行，没有填写", "the form's line for notes, without a note"}});
    // The form says its unit.
    if (is_unwritten_note || is_unit_line(item.text))
      accounts_.take(item, Use::label);
    else
      record_.remarks.push_back(raw(item, Use::remark));
    if (item.at().row < record_.range.first.row) return;
    record_.range.last.row = std::max(record_.range.last.row, item.extent.last.row);
    record_.range.last.column = std::max(record_.range.last.column, item.extent.last.column);
  }

  void measure() {
    base::CellRange& range = record_.range;
    range = {{base::max_rows, base::max_columns}, {0, 0}};
    for (const Item& item : view_.rows(form_.first_row, form_.end_row)) {
      if (!accounts_.has(item)) continue;
      range.first.row = std::min(range.first.row, item.extent.first.row);
      range.first.column = std::min(range.first.column, item.extent.first.column);
      range.last.row = std::max(range.last.row, item.extent.last.row);
      range.last.column = std::max(range.last.column, item.extent.last.column);
    }
    last_used_ = std::max(form_.first_row, range.last.row);
  }

  const FoundForm& form_;
  const PlacedForm& placed_;
  const SheetView& view_;
  Accounts& accounts_;
  std::uint32_t lead_row_;
  std::vector<ExtraPlace> places_;
  Record record_;
  std::uint32_t last_used_ = 0;
  std::set<std::uint32_t> beside_once_;  ///< columns right of the form with one cell
  std::uint32_t right_edge_ = 0;
};

}  // namespace

std::optional<double> RawCell::number() const {
  if (cell == nullptr || shares_cell || cell->kind() != grid::CellKind::number) return std::nullopt;
  if (text.starts_with("=")) return std::nullopt;  // a typed formula counts as its literal
  return cell->number();
}

Record extract(const FoundForm& form, const PlacedForm& placed, const SheetView& view, Accounts& accounts,
               std::uint32_t lead_row) {
  return Extractor(form, placed, view, accounts, lead_row).run();
}

}  // namespace targetbook::layouts
