#include "layouts/vocabulary/table_sketch.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "layouts/read/column_words.hpp"
#include "layouts/vocabulary/field_words.hpp"

namespace targetbook::layouts {
namespace {

/// What stands below a heading of an indicator table, by its own words and those over it.
class IndicatorWords {
 public:
  explicit IndicatorWords(FormKind kind) : is_evaluation_(kind == FormKind::self_evaluation) {}

  [[nodiscard]] std::string slot(const Item& heading, const Item* above) const {
    const std::string_view upper = above == nullptr ? std::string_view{} : column(*above);
    if (upper == "value" || upper == "actual") {
      const std::string_view part = known_part(heading.folded);
      if (part == "value.number") return std::string(upper);
      if (upper == "value" && !part.empty()) return std::string(part);
      if (part.starts_with("value.")) return "actual" + std::string(part.substr(part.find('.')));
    }
    if (upper == "history") return std::string(upper);
    return std::string(column(heading));
  }

 private:
  [[nodiscard]] std::string_view column(const Item& heading) const {
    return is_evaluation_ ? column_of_evaluation(heading.folded) : column_of_heading(heading.folded);
  }
  bool is_evaluation_;
};

/// What stands before a name and its number: `任务` of `任务1：`; nothing for other texts.
std::optional<std::string_view> numbered_by(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit == 0) return std::nullopt;
  const std::size_t end = text.find_first_not_of("0123456789", digit);
  if (end == std::string_view::npos) return std::nullopt;
  const bool has_colon = text.substr(end).starts_with("：") || text[end] == ':';
  return has_colon ? std::optional(base::trim(text.substr(0, digit))) : std::nullopt;
}

/// `任务1：疏通河道`: the number is the row's, not the name's, where all rows but a total are numbered alike.
void name_numbers(const FormCells& cells, const TableRows& rows, SketchedBlock& block) {
  const auto name = std::find(block.repeat.begin(), block.repeat.end(), "{name}");
  if (name == block.repeat.end()) return;
  const auto column = cells.first_column() + static_cast<std::uint32_t>(name - block.repeat.begin());
  std::optional<std::string> words;
  std::size_t numbered = 0;
  std::size_t others = 0;
  for (std::uint32_t r = rows.last_heading + 1; r < rows.end_row; ++r) {
    const Item* item = cells.over(r, column);
    if (item == nullptr || item->at() != base::CellRef{r, column}) continue;
    const auto own = numbered_by(item->text);
    if (own && words && *words != *own) return;
    if (own) words = std::string(*own);
    ++(own ? numbered : others);
  }
  if (numbered >= 2 && others <= 1 && !entry_of(*words).empty()) *name = entry_of(*words) + "{n}：{name}";
}

/// 收入构成 and 支出构成, tall, before their items below one heading.
void name_groups(const FormCells& cells, const TableRows& rows, SketchedBlock& block) {
  for (std::uint32_t c = 0; c + 1 < block.repeat.size(); ++c) {
    if (block.repeat[c] != "{item}" || block.repeat[c + 1] != "<") continue;
    std::size_t both = 0;
    for (std::uint32_t r = rows.last_heading + 1; r < rows.end_row; ++r) {
      const Item* group = cells.over(r, cells.first_column() + c);
      const Item* item = cells.over(r, cells.first_column() + c + 1);
      both += group != nullptr && item != nullptr && group != item ? 1U : 0U;
    }
    if (both < 2) return;
    block.repeat[c] = "{group}";
    block.repeat[c + 1] = "{item}";
    block.group = {"group"};
    return;
  }
}

/// `execution.executed` for a heading that says what became of a project's money; empty for others.
std::string execution_slot(FormKind kind, const Item& heading) {
  constexpr std::string_view execution = "execution";
  const std::string_view column = table_column(kind, execution, heading.folded);
  const bool is_of_money = column == "adjusted" || column == "executed" || column == "rate";
  return is_of_money ? std::string(execution) + "." + std::string(column) : std::string();
}

}  // namespace

SketchedBlock sketch_indicators(FormKind kind, const FormCells& cells, const TableRows& rows) {
  const IndicatorWords words(kind);
  SketchedBlock block = sketch_columns(
      cells, rows, [&](const Item& heading, const Item* above) { return words.slot(heading, above); });
  block.table = "indicators";
  for (std::string& entry : block.repeat)
    if (entry == "{value.number}" &&
        std::find(block.repeat.begin(), block.repeat.end(), "{value}") == block.repeat.end())
      entry = "{value}";
  return block;
}

SketchedBlock sketch_list(FormKind kind, const FormCells& cells, const TableRows& rows,
                          std::vector<FoundWord>& found) {
  std::uint32_t level_column = cells.end_column();
  for (std::uint32_t r = rows.first_row; r <= rows.last_heading; ++r)
    for (std::uint32_t c = cells.first_column(); c < cells.end_column(); ++c)
      if (const Item* item = cells.over(r, c); item != nullptr && !level_of_heading(item->folded).empty())
        level_column = std::min(level_column, c);
  const IndicatorWords words(kind);
  SketchedBlock block =
      sketch_columns(cells, rows, [&](const Item& heading, const Item* above) -> std::string {
        if (heads_numbers(heading.folded)) return "n";
        const bool is_before_levels = heading.at().column < level_column;
        if (std::string slot = execution_slot(kind, heading); is_before_levels && !slot.empty()) {
          found.push_back({slot, heading.at(), heading.text, 1, true});
          return slot;
        }
        const auto word = field_word(kind, heading.folded);
        const bool is_fields = word && !word->slot.empty() && word->slot != "goal.long" &&
                               (is_before_levels || column_of_heading(heading.folded).empty());
        if (!is_fields) return words.slot(heading, above);
        const std::string slot = named(word->otherwise.empty() ? word->slot : word->otherwise, heading.text);
        found.push_back({slot, heading.at(), heading.text, word->score, true});
        return slot == "department.name" ? "department" : slot;
      });
  block.table = "indicators";
  block.is_list = true;
  return block;
}

SketchedBlock sketch_table(FormKind kind, const std::string& table, const FormCells& cells,
                           const TableRows& rows) {
  const auto is_said_surely = [&](std::string_view column) {
    for (std::uint32_t r = rows.first_row; r <= rows.last_heading; ++r)
      for (std::uint32_t c = cells.first_column(); c < cells.end_column(); ++c)
        if (const Item* item = cells.over(r, c); item != nullptr &&
                                                 table_column(kind, table, item->folded) == column &&
                                                 !is_second_choice(item->folded))
          return true;
    return false;
  };
  SketchedBlock block = sketch_columns(cells, rows, [&](const Item& heading, const Item* /*above*/) {
    const std::string_view column = table_column(kind, table, heading.folded);
    return is_second_choice(heading.folded) && is_said_surely(column) ? std::string() : std::string(column);
  });
  block.table = table;
  block.group.clear();
  if (table == "funds") name_groups(cells, rows, block);
  name_numbers(cells, rows, block);
  return block;
}

void tell_headings(const FormCells& cells, const TableRows& rows, const SketchedBlock& block,
                   std::vector<FoundWord>& found) {
  constexpr double by_place = 0.9;
  for (std::uint32_t r = rows.first_row; r <= rows.last_heading; ++r)
    for (std::uint32_t c = 0; c < block.repeat.size(); ++c) {
      const base::CellRef at{r, cells.first_column() + c};
      const Item* item = cells.over(r, at.column);
      if (item == nullptr || item->at() != at) continue;
      const bool is_told =
          std::any_of(found.begin(), found.end(), [&](const FoundWord& one) { return one.label == at; });
      if (is_told) continue;
      std::string_view slot = block.repeat[c];
      const bool is_lowest = item->extent.last.row >= rows.last_heading && slot.starts_with("{");
      slot = is_lowest ? slot.substr(1, slot.size() - 2) : std::string_view{};
      const bool is_known = !column_of_heading(item->folded).empty();
      found.push_back({std::string(slot), at, item->text, is_known ? 1 : by_place, false});
    }
}

}  // namespace targetbook::layouts
