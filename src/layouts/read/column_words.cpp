#include "layouts/read/column_words.hpp"

#include <algorithm>
#include <map>

#include "base/builtin.hpp"
#include "base/config.hpp"
#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/text_map.hpp"
#include "model/fields/closed_words.hpp"
#include "model/target_value.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view history = "history";
constexpr std::string_view whole_value = "value";

using Words = TextMap<std::string>;  ///< slots by their headings, folded

struct Dictionary {
  Words columns;
  Words evaluation;  ///< of a table that says what was attained
  Words parts;       ///< of headings below another one
};

Words words_of(const base::ConfigValue& table) {
  Words words;
  for (const auto& [slot, headings] : table.table())
    for (const std::string& heading : table.texts(slot)) words.emplace(base::fold_label(heading), slot);
  return words;
}

const Dictionary& dictionary() {
  static const Dictionary all = [] {
    const base::Config config(base::builtin_file("headings/indicators.toml"));
    const base::ConfigValue& root = config.root();
    return Dictionary{words_of(root.at("columns")), words_of(root.at("evaluation")),
                      words_of(root.at("parts"))};
  }();
  return all;
}

/// Empty for a heading that nobody knows.
std::string_view slot_in(const Words& words, std::string_view folded) {
  const auto look_up = [&](std::string_view heading) {
    const auto it = words.find(heading);
    return it == words.end() ? std::string_view{} : std::string_view(it->second);
  };
  if (const std::string_view slot = look_up(folded); !slot.empty()) return slot;
  if (const auto parts = split_bracket(folded))
    if (const std::string_view slot = look_up(parts->words); !slot.empty()) return slot;
  // What was completed in a year that is named is of a year gone by.
  const std::string stem = without_year_words(folded);
  const bool is_done = stem.find("完成") != std::string::npos || stem.find("实际") != std::string::npos;
  if (year_in_front(folded) && is_done) return history;
  return stem == folded ? std::string_view{} : look_up(stem);
}

/// A table of a self-evaluation; in any other 得分 is a column of somebody's own.
bool says_what_was_attained(const Block& block) {
  return std::any_of(block.repeat.begin(), block.repeat.end(),
                     [](const DrawnCell& cell) { return cell.slot() == "actual" || cell.slot() == "score"; });
}

bool has_column(const std::vector<TableColumn>& columns, std::string_view slot) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const TableColumn& column) { return column.is_found && column.slot == slot; });
}

std::string next_history(const std::vector<TableColumn>& columns, std::size_t more = 0) {
  const auto known = std::count_if(columns.begin(), columns.end(), [](const TableColumn& column) {
    return column.slot.starts_with(history);
  });
  return std::string(history) + "." + std::to_string(static_cast<std::size_t>(known) + more + 1);
}

/// The sheet columns that a heading stands over: as far as it is merged, else up to the next heading.
struct Reach {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

Reach reach_of(const TableColumn& column, const SheetView& view) {
  Reach reach{column.heading->extent.first.column, column.heading->extent.last.column};
  if (reach.first != reach.last) return reach;
  for (const Item& item : view.row(column.heading->at().row))
    if (item.at().column > reach.first) return {reach.first, item.at().column - 1};
  return reach;
}

/// The headings of the row below a heading; none unless that row holds nothing else.
std::vector<const Item*> headings_below(const TableColumn& column, const SheetView& view) {
  constexpr std::size_t least = 2;
  const Reach reach = reach_of(column, view);
  std::vector<const Item*> found;
  for (const Item& item : view.row(column.heading->extent.last.row + 1)) {
    if (item.at().column < reach.first || item.at().column > reach.last) return {};
    if (slot_in(dictionary().parts, item.folded).empty()) return {};
    found.push_back(&item);
  }
  return found.size() < least ? std::vector<const Item*>{} : found;
}

/// Where the value itself stands, if none of the lower headings says so: the first column without one.
std::uint32_t free_column(const Reach& reach, const std::vector<const Item*>& headings) {
  for (std::uint32_t c = reach.first; c <= reach.last; ++c)
    if (std::none_of(headings.begin(), headings.end(),
                     [&](const Item* item) { return item->at().column == c; }))
      return c;
  return reach.first;
}

void place_at(TableColumn& column, const Item& heading) {
  column.is_found = true;
  column.heading = &heading;
  column.first = heading.at().column;
  column.last = heading.extent.last.column;
}

}  // namespace

bool shares_its_heading(std::string_view slot) {
  return slot == "value.op" || slot == "nature" || slot == "direction";
}

std::string_view told_by_values(std::string_view slot, const std::vector<std::string_view>& below) {
  if (!shares_its_heading(slot)) return {};
  std::map<std::string_view, std::size_t> counts;
  for (const std::string_view text : below) {
    if (!model::key_of_word(model::Codec::nature, text).empty())
      ++counts["nature"];
    else if (!model::key_of_word(model::Codec::direction, text).empty())
      ++counts["direction"];
    else if (model::parse_target_value(std::string(text) + "1").op)
      ++counts["value.op"];
  }
  for (const auto& [told, count] : counts)
    if (count * 2 > below.size())
      return told == "nature" && counts.contains("value.op") ? std::string_view("value.op") : told;
  return {};
}

std::string_view known_column(std::string_view folded) {
  return slot_in(dictionary().columns, folded);
}

std::string_view known_result(std::string_view folded) {
  return slot_in(dictionary().evaluation, folded);
}

std::string_view known_part(std::string_view folded) {
  return slot_in(dictionary().parts, folded);
}

std::string slot_of_heading(const Block& block, std::string_view folded,
                            const std::vector<TableColumn>& drawn,
                            const std::vector<std::string_view>& below) {
  if (block.table != "indicators") return std::string(any_slot);
  std::string_view slot;
  if (says_what_was_attained(block)) slot = slot_in(dictionary().evaluation, folded);
  if (slot.empty()) slot = slot_in(dictionary().columns, folded);
  if (slot == history) return next_history(drawn);
  if (const std::string_view told = told_by_values(slot, below); !told.empty()) slot = told;
  if (slot.empty() || has_column(drawn, slot)) return std::string(any_slot);
  return std::string(slot);
}

std::vector<const Item*> take_apart(std::vector<TableColumn>& columns, const Block& block,
                                    const SheetView& view) {
  if (block.table != "indicators") return {};
  const auto value = std::find_if(columns.begin(), columns.end(), [](const TableColumn& column) {
    return column.is_found && column.slot == whole_value;
  });
  if (value == columns.end()) return {};
  const std::vector<const Item*> headings = headings_below(*value, view);
  if (headings.empty()) return {};
  const std::uint32_t free = free_column(reach_of(*value, view), headings);
  value->first = value->last = free;
  std::vector<TableColumn> more;
  for (const Item* heading : headings) {
    const std::string_view slot = slot_in(dictionary().parts, heading->folded);
    if (slot == "value.number") {
      place_at(*value, *heading);
      continue;
    }
    TableColumn column;
    column.slot = slot == history ? next_history(columns, more.size()) : std::string(slot);
    place_at(column, *heading);
    more.push_back(std::move(column));
  }
  columns.insert(columns.end(), more.begin(), more.end());
  return headings;
}

}  // namespace targetbook::layouts
