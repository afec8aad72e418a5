#include "layouts/vocabulary/giving_way.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/column_words.hpp"
#include "layouts/vocabulary/form_tables.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {
namespace {

/// What a drawing must account for, or it does not fit: the form's name, money and goal.
constexpr std::array<std::string_view, 6> essential = {"project.name",    "funds.total", "goal",
                                                       "department.name", "functions",   "tasks"};

constexpr std::string_view tasks = "projects";  ///< the table of a department's tasks and their money

bool is_essential(std::string_view slot) {
  return slot == "goal.long" || std::find(essential.begin(), essential.end(), slot) != essential.end();
}

std::string_view plain_slot(std::string_view slot) {
  if (slot == "goals") return "goal";
  if (slot.starts_with("funds.")) return "funds.total";
  return slot == "department" ? "department.name" : slot;
}

/// Whether a table's lines are the form's money.
bool is_money(std::string_view table) {
  return table == "fund_sources" || table == "funds" || table == "execution";
}

bool bears_words(const DrawnCell& cell) {
  return cell.kind == DrawnCell::Kind::label || cell.kind == DrawnCell::Kind::pattern;
}

/// Whether a label of the form stands among the headings of its indicators: there it heads a column, and
/// the form is one of a list.
bool heads_a_column(const PlacedForm& placed, const Item& label) {
  for (const PlacedBlock& block : placed.blocks) {
    if (block.block->table != "indicators") continue;
    const auto lowest = block.block->draw.size() - 1;
    bool is_beside = false;
    for (const PlacedNeedle& heading : block.needles) {
      if (heading.needle->row + heading.needle->rows <= lowest) continue;
      if (heading.item == &label) return false;
      const base::CellRange& own = heading.item->extent;
      is_beside = is_beside || (label.at().row <= own.last.row && label.extent.last.row >= own.first.row &&
                                label.extent.last.row <= own.last.row);
    }
    if (is_beside) return true;
  }
  return false;
}

/// Whether the label that a drawn slot belongs to, left of it, else above, stands on the sheet with room for
/// a value; also where none is drawn.
bool has_its_label(const PlacedForm& form, const PlacedBlock& placed, std::uint32_t row,
                   std::uint32_t column) {
  const auto stands = [&](std::uint32_t r, std::uint32_t c) {
    const PlacedNeedle* label = placed.find(r, c);
    return label != nullptr && !heads_a_column(form, *label->item);
  };
  const auto& draw = placed.block->draw;
  for (std::uint32_t c = column; c-- > 0;)
    if (bears_words(draw[row][c])) return stands(row, c);
  for (std::uint32_t r = row; r-- > 0;)
    if (bears_words(draw[r][column])) return stands(r, column);
  return true;
}

/// Whether the lowest heading that is drawn over a column stands on the sheet.
bool has_its_heading(const PlacedBlock& placed, std::uint32_t column) {
  const auto& draw = placed.block->draw;
  for (auto row = static_cast<std::uint32_t>(draw.size()); row-- > 0;) {
    std::uint32_t c = column;
    while (c > 0 && draw[row][c].kind == DrawnCell::Kind::left) --c;
    if (bears_words(draw[row][c])) return placed.find(row, c) != nullptr;
  }
  return true;
}

/// Whether most of a table's headings stand there, and that over what the indicators are called; what has
/// fewer of them is another form's table.
bool has_its_headings(const PlacedBlock& placed) {
  for (std::uint32_t c = 0; c < placed.block->repeat.size(); ++c)
    if (placed.block->repeat[c].slot() == "level3" && !has_its_heading(placed, c)) return false;
  std::size_t headings = 0;
  for (const DrawnRow& row : placed.block->draw)
    headings += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), bears_words));
  return placed.needles.size() * 2 > headings;
}

bool draws(const Block& list, std::string_view slot) {
  return std::any_of(list.repeat.begin(), list.repeat.end(), [&](const DrawnCell& cell) {
    return cell.slot() == slot || (cell.slot() == "department" && slot.starts_with("department."));
  });
}

/// The form's name, money and goal, as far as the drawing's labels for them stand there.
std::set<std::string_view> placed_slots(const PlacedForm& placed) {
  std::set<std::string_view> slots;
  for (const PlacedBlock& block : placed.blocks) {
    if (block.needles.empty()) continue;
    const auto& draw = block.block->draw;
    for (std::uint32_t row = 0; row < draw.size(); ++row)
      for (std::uint32_t column = 0; column < draw[row].size(); ++column) {
        const DrawnCell& cell = draw[row][column];
        if (!cell.has_slot()) continue;
        if (!bears_words(cell) && !has_its_label(placed, block, row, column)) continue;
        for (const Piece& piece : cell.pieces)
          if (const std::string_view slot = plain_slot(piece.slot); is_essential(slot)) slots.insert(slot);
      }
    // A list has the project in columns.
    for (std::uint32_t c = 0; block.block->list && c < block.block->repeat.size(); ++c)
      if (const std::string_view slot = plain_slot(block.block->repeat[c].slot());
          is_essential(slot) && has_its_heading(block, c))
        slots.insert(slot);
    if (block.block->table == "indicators" && has_its_headings(block)) slots.insert("indicators");
    if (block.block->table == "goals" || !block.block->each.empty()) slots.insert("goal");
    if (is_money(block.block->table)) slots.insert("funds.total");
    if (block.block->table == tasks) slots.insert(tasks);
  }
  return slots;
}

/// Whether anything in the form's rows says what its amounts are in.
bool says_unit(const PlacedForm& placed, const SheetView& view) {
  std::uint32_t first = base::max_rows;
  std::uint32_t last = 0;
  for (const PlacedBlock& block : placed.blocks) {
    if (block.needles.empty()) continue;
    first = std::min(first, block.first_row);
    last = std::max(last, block.last_row);
    for (const PlacedNeedle& needle : block.needles)
      if (unit_in_label(needle.item->text)) return true;
  }
  constexpr std::uint32_t lines_above = 3;
  const auto items = view.rows(first - std::min(first, lines_above), last + 1);
  return std::any_of(items.begin(), items.end(),
                     [](const Item& item) { return unit_in_line(item.text).has_value(); });
}

/// Whether a department's tasks stand in a table that the drawing has none for.
bool leaves_tasks(const FoundForm& claimed, const SheetView& view) {
  const Drawing& drawing = *claimed.drawing->drawing;
  const auto draws_them = [](const Block& block) { return block.table == tasks; };
  if (drawing.kind != FormKind::department_target ||
      std::any_of(drawing.blocks.begin(), drawing.blocks.end(), draws_them))
    return false;
  for (const WordTable& table : word_tables(drawing.kind))
    for (std::uint32_t row = claimed.first_row; table.name == tasks && row < claimed.end_row; ++row)
      if (view.row(row).size() > 1 && headings_of(drawing.kind, table, view, row)) return true;
  return false;
}

/// Whether it lacks the table that such a form is for, or one that its kind has.
bool leaves_table(const FoundForm& claimed, const std::set<std::string_view>& slots, const SheetView& view) {
  const auto& drawn = claimed.drawing->drawing->blocks;
  const bool draws_indicators =
      std::any_of(drawn.begin(), drawn.end(), [](const Block& block) { return block.table == "indicators"; });
  if (draws_indicators && !slots.contains("indicators")) return true;
  if (leaves_tasks(claimed, view)) return true;
  const bool is_of_projects = std::any_of(drawn.begin(), drawn.end(), [](const Block& block) {
    return block.list && draws(block, "project.name");
  });
  return is_of_projects && !slots.contains("project.name");  // a list of something else
}

/// Whether a heading of the indicators is of a column that it has no place for. A list has the project in
/// columns.
bool leaves_heading(FormKind kind, const PlacedForm& placed, const std::set<std::string_view>& slots,
                    const SheetView& view) {
  for (const PlacedBlock& block : placed.blocks) {
    if (block.block->table != "indicators" || block.needles.empty()) continue;
    for (const Item& item : view.rows(block.first_row - std::min(block.first_row, 1U), block.last_row + 1)) {
      // Tall headings begin in the row above.
      if (item.extent.last.row < block.first_row) continue;
      if (placed.labels.contains(item) && !heads_a_column(placed, item)) continue;
      if (kind != FormKind::self_evaluation && known_result(item.folded) == "actual")
        return true;  // what came of the targets
      const auto word = field_word(kind, item.folded);
      if (!word || word->slot.empty()) continue;
      if (block.block->list && !draws(*block.block, word->slot)) return true;
      if (is_essential(plain_slot(word->slot)) && !slots.contains(plain_slot(word->slot))) return true;
    }
  }
  return false;
}

/// Whether a label above the tables has a value that it has no place for.
bool leaves_label(FormKind kind, const PlacedForm& placed, const std::set<std::string_view>& slots,
                  std::span<const Item> items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (placed.labels.contains(items[i])) continue;
    const auto label = labelled(kind, items[i]);
    if (!label) continue;
    const std::string_view slot = plain_slot(label->word.slot);
    if (!is_essential(slot) || slots.contains(slot)) continue;
    const bool has_value = i + 1 < items.size() && items[i + 1].at().row == items[i].at().row &&
                           !placed.labels.contains(items[i + 1]);
    if (has_value || !label->value.empty()) return true;
  }
  return false;
}

}  // namespace

bool leaves_labelled_values(const FoundForm& claimed, const PlacedForm& placed, const SheetView& view,
                            std::uint32_t lead_row) {
  const FormKind kind = claimed.drawing->drawing->kind;
  if (!is_of_project(kind) && kind != FormKind::department_target) return false;
  const std::set<std::string_view> slots = placed_slots(placed);
  if (leaves_table(claimed, slots, view)) return true;
  if (kind == FormKind::self_evaluation && !says_unit(placed, view)) return true;
  if (leaves_heading(kind, placed, slots, view)) return true;
  std::uint32_t end = claimed.end_row;
  for (const PlacedBlock& block : placed.blocks)
    if (block.block->is_table() && !block.needles.empty() && block.block->table != "execution")
      end = std::min(end, block.first_row);
  return leaves_label(kind, placed, slots, view.rows(std::min(lead_row, claimed.first_row), end));
}

bool is_list_of_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed) {
  const bool is_list = std::any_of(sketch.blocks.begin(), sketch.blocks.end(),
                                   [](const SketchedBlock& block) { return block.is_list; });
  if (!is_list) return false;
  const auto slots = placed_slots(placed);
  if (sketch.kind != FormKind::department_target) return !slots.contains("project.name");
  return is_of_project(claimed.drawing->drawing->kind) || !slots.contains("department.name");
}

bool tells_more(const Sketch& sketch, const FoundForm& claimed, const PlacedForm& placed,
                const SheetView& view) {
  const bool is_evaluation = sketch.kind == FormKind::self_evaluation;
  if (is_evaluation && claimed.drawing->drawing->kind != FormKind::self_evaluation) return true;
  std::set<std::string_view> told;
  for (const FoundWord& one : sketch.found) {
    if (!one.is_filled) continue;
    if (const std::string_view slot = plain_slot(one.slot); is_essential(slot))
      told.insert(slot);
    else if (one.slot.ends_with(".goal"))
      told.insert(one.slot == "long_term.goal" ? "goal.long" : "goal");
  }
  for (const SketchedBlock& block : sketch.blocks) {
    if (is_money(block.table)) told.insert("funds.total");
    if (block.table == tasks) told.insert(tasks);
    const auto names_indicators = [](std::string_view entry) {  // of one term, too: {annual.level3}
      return entry.ends_with("level3}");
    };
    if (block.table == "indicators" &&
        std::any_of(block.repeat.begin(), block.repeat.end(), names_indicators))
      told.insert("indicators");
  }
  const std::set<std::string_view> drawn = placed_slots(placed);
  // The table is what such a form is for, and its money is none without a unit.
  if (told.contains("indicators") && !drawn.contains("indicators")) return true;
  if (is_evaluation && sketch.has_unit && !says_unit(placed, view)) return true;
  return told.size() > drawn.size();
}

}  // namespace targetbook::layouts
