#include "layouts/vocabulary/table_sketch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/term_words.hpp"
#include "layouts/read/column_words.hpp"
#include "layouts/vocabulary/field_words.hpp"
#include "model/fields/closed_words.hpp"
#include "model/levels.hpp"
#include "model/target_value.hpp"

namespace targetbook::layouts {
std::string entry_of(std::string_view text) {
  std::string words = base::without_white_space(text);
  std::erase_if(words, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });  // what nothing prints
  const bool is_sign = words == "<" || words == "^";
  return is_sign || words.find('{') != std::string::npos || words.find('}') != std::string::npos ? "" : words;
}

namespace {

using SlotOf = std::function<std::string(const Item& heading, const Item* above)>;

class TableSketcher {
 public:
  TableSketcher(const FormCells& cells, const TableRows& rows) : cells_(cells), rows_(rows) {
    width_ = cells.end_column() - cells.first_column();
    block_.repeat.resize(width_);
    terms_.resize(width_, model::Term::unstated);
  }

  SketchedBlock run(const SlotOf& slot_of) {
    draw_headings();
    tell_terms(slot_of);
    for (std::uint32_t c = 0; c < width_; ++c) draw_column(c, slot_of);
    name_levels();
    return std::move(block_);
  }

 private:
  [[nodiscard]] std::uint32_t column(std::uint32_t c) const { return cells_.first_column() + c; }

  void draw_headings() {
    for (std::uint32_t r = rows_.first_row; r <= rows_.last_heading; ++r) {
      std::vector<std::string> row(width_);
      for (std::uint32_t c = 0; c < width_; ++c) {
        const Item* item = cells_.over(r, column(c));
        if (item == nullptr || item->at().row < rows_.first_row || entry_of(item->text).empty()) continue;
        row[c] = item->at().row < r ? "^" : item->at().column < column(c) ? "<" : entry_of(item->text);
      }
      block_.draw.push_back(std::move(row));
    }
  }

  [[nodiscard]] const Item* lowest(std::uint32_t c) const {
    for (std::uint32_t r = rows_.last_heading + 1; r-- > rows_.first_row;)
      if (const Item* item = cells_.over(r, column(c)); item != nullptr && item->at().row >= rows_.first_row)
        return item;
    return nullptr;
  }
  [[nodiscard]] const Item* above(const Item& heading) const {
    if (heading.at().row <= rows_.first_row) return nullptr;
    const Item* item = cells_.over(heading.at().row - 1, heading.at().column);
    return item != nullptr && item->at().row >= rows_.first_row ? item : nullptr;
  }

  void draw_column(std::uint32_t c, const SlotOf& slot_of) {
    const Item* heading = lowest(c);
    if (heading == nullptr) return;
    if (heading->at().column < column(c)) {
      // Several columns under one heading have it together; level columns are told apart below.
      if (!block_.repeat[c - 1].empty() || heading == lowest(c - 1)) block_.repeat[c] = "<";
      if (c > 0 && block_.repeat[c - 1] == "^") block_.repeat[c] = "^";
      return;
    }
    if (heading->extent.last.row > rows_.last_heading) {
      block_.repeat[c] = "^";
      return;
    }
    std::string slot = slot_of(*heading, above(*heading));
    if (const std::string_view told = told_by_values(c, slot); !told.empty()) slot = told;
    if (const std::string_view other = second_level_meaning(heading->folded);
        !other.empty() && heads_surely(slot))
      slot = other;
    if (slot == "history") slot += "." + std::to_string(++histories_);
    if (slot.empty()) slot = "*";
    slot.insert(0, prefix_of(terms_[c]));
    if (slot != "*" && !slots_.insert(slot).second) slot = "*";
    if (slot == "*") others_.push_back(heading->text);
    block_.repeat[c] = "{" + slot + "}";
  }

  /// The indicators of two terms may stand beside each other: their columns come twice, each half under the
  /// words of its term, or below goals that have them.
  void tell_terms(const SlotOf& slot_of) {
    std::map<std::string, std::vector<std::uint32_t>> columns;
    for (std::uint32_t c = 0; c < width_; ++c)
      if (const Item* heading = lowest(c); heading != nullptr && heading->at().column == column(c))
        columns[slot_of(*heading, above(*heading))].push_back(c);
    columns.erase("");
    columns.erase("*");
    const auto lowest_level = columns.find("level3");
    if (lowest_level == columns.end() || lowest_level->second.size() != 2) return;
    std::array<model::Term, 2> terms{};
    for (const auto& [slot, twice] : columns)
      for (std::size_t half = 0; twice.size() == 2 && half < 2; ++half)
        if (terms.at(half) == model::Term::unstated) terms.at(half) = term_over(twice[half]);
    if (terms[0] == model::Term::unstated && terms[1] == model::Term::unstated)
      terms = terms_above(lowest_level->second[0], lowest_level->second[1]);
    if (terms[0] == model::Term::unstated || terms[1] == model::Term::unstated || terms[0] == terms[1])
      return;
    for (const auto& [slot, twice] : columns)
      for (std::size_t half = 0; twice.size() == 2 && half < 2; ++half) terms_[twice[half]] = terms.at(half);
    has_terms_ = true;
  }

  /// What a heading or the one over it says: `年度绩效指标` over `三级指标`.
  [[nodiscard]] model::Term term_over(std::uint32_t c) const {
    const Item* heading = lowest(c);
    const model::Term own = term_of_words(heading->folded);
    const Item* upper = above(*heading);
    return own != model::Term::unstated || upper == nullptr ? own : term_of_words(upper->folded);
  }

  /// The terms of the goals over two columns, in the lowest row that names both.
  [[nodiscard]] std::array<model::Term, 2> terms_above(std::uint32_t left, std::uint32_t right) const {
    for (std::uint32_t r = rows_.first_row; r-- > cells_.first_row();) {
      std::array<model::Term, 2> terms{};
      for (std::uint32_t c = 0; c < width_; ++c) {
        const Item* item = cells_.over(r, column(c));
        if (item == nullptr || item->at() != base::CellRef{r, column(c)} || item->folded.empty()) continue;
        const model::Term said = term_of_words(item->folded);
        if (said != model::Term::unstated && c <= right) terms.at(c <= left ? 0 : 1) = said;
      }
      if (terms[0] != model::Term::unstated && terms[1] != model::Term::unstated) return terms;
    }
    return {};
  }

  /// Whether another heading says this slot and nothing else.
  [[nodiscard]] bool heads_surely(std::string_view slot) const {
    for (std::uint32_t c = 0; c < width_; ++c) {
      const Item* heading = lowest(c);
      if (heading != nullptr && heading->at().column == column(c) &&
          second_level_meaning(heading->folded).empty() && level_of_heading(heading->folded) == slot)
        return true;
    }
    return false;
  }

  /// 指标性质 has ≥, 定量 or 正向 below it, and so has 指标方向: what stands there tells. Empty where that
  /// does not tell, or the heading is about something else.
  [[nodiscard]] std::string_view told_by_values(std::uint32_t c, std::string_view slot) const {
    if (slot != "value.op" && slot != "nature" && slot != "direction") return {};
    std::size_t values = 0;
    std::map<std::string_view, std::size_t> counts;
    for (std::uint32_t r = rows_.last_heading + 1; r < rows_.end_row; ++r) {
      const Item* item = cells_.over(r, column(c));
      if (item == nullptr || item->at() != base::CellRef{r, column(c)}) continue;
      ++values;
      if (!model::key_of_word(model::Codec::nature, item->text).empty())
        ++counts["nature"];
      else if (!model::key_of_word(model::Codec::direction, item->text).empty())
        ++counts["direction"];
      else if (model::parse_target_value(item->text + "1").op)
        ++counts["value.op"];
    }
    for (const auto& [told, count] : counts)
      if (count * 2 > values) return told == "nature" && counts.contains("value.op") ? "value.op" : told;
    return {};
  }

  /// A column of level names whose heading says nothing (绩效指标 over two of them) is that level's.
  void name_levels() {
    for (std::uint32_t c = 0; c < width_; ++c) {
      std::string& entry = block_.repeat[c];
      if (entry == "^" || (!entry.empty() && entry != "{*}" && entry != "<")) continue;
      if (lowest(c) == nullptr) continue;
      const auto [first, second] = level_names(c);
      constexpr std::size_t enough = 2;
      const bool is_first = first >= enough && first > second && !slots_.contains("level1");
      const bool is_second = second >= enough && second > first && !slots_.contains("level2");
      if (!is_first && !is_second) continue;
      if (entry == "{*}") others_.erase(std::find(others_.begin(), others_.end(), lowest(c)->text));
      entry = is_first ? "{level1}" : "{level2}";
      slots_.insert(is_first ? "level1" : "level2");
    }
    name_lowest_level();
    for (const char* level : {"level1", "level2", "long_term.level2", "annual.level2"})
      if (slots_.contains(level)) block_.group.emplace_back(level);
    if (others_.empty()) return;
    std::string list;
    for (const std::string& one : others_)
      list += (list.empty() ? "" : "、") + base::without_white_space(one);
    block_.comments.push_back(base::say(
        "待定：{} 在字段表里没有，读作其他内容；有对应的名称时改写（layouts --names）",
        "To decide: {} is no value of the field and is kept as extras; put a name there if one fits "
        "(layouts --names)",
        list));
  }

  /// 绩效指标 right of 二级指标, where no column says that it is the third level.
  void name_lowest_level() {
    if (has_terms_ || slots_.contains("level3")) return;
    for (std::uint32_t c = 1; c < width_; ++c) {
      std::uint32_t left = c - 1;
      while (left > 0 && block_.repeat[left] == "<") --left;
      const Item* heading = lowest(c);
      if (block_.repeat[left] != "{level2}" || block_.repeat[c] != "{*}" || heading == nullptr) continue;
      if (!heading->folded.ends_with("指标")) continue;
      others_.erase(std::find(others_.begin(), others_.end(), heading->text));
      block_.repeat[c] = "{level3}";
      slots_.insert("level3");
      return;
    }
  }

  [[nodiscard]] std::pair<std::size_t, std::size_t> level_names(std::uint32_t c) const {
    std::pair<std::size_t, std::size_t> counts{0, 0};
    for (std::uint32_t r = rows_.last_heading + 1; r < rows_.end_row; ++r) {
      const Item* item = cells_.over(r, column(c));
      if (item == nullptr || item->at().row != r || item->at().column != column(c)) continue;
      if (model::parse_level1(item->text).is_standard) ++counts.first;
      if (model::parse_level2(item->text).is_standard) ++counts.second;
    }
    return counts;
  }

  const FormCells& cells_;
  const TableRows& rows_;
  std::uint32_t width_ = 0;
  SketchedBlock block_;
  std::set<std::string, std::less<>> slots_;
  std::vector<std::string> others_;
  std::size_t histories_ = 0;
  std::vector<model::Term> terms_;  ///< of the columns that stand there for either term
  bool has_terms_ = false;
};

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

}  // namespace

SketchedBlock sketch_indicators(FormKind kind, const FormCells& cells, const TableRows& rows) {
  TableSketcher sketcher(cells, rows);
  const IndicatorWords words(kind);
  SketchedBlock block =
      sketcher.run([&](const Item& heading, const Item* above) { return words.slot(heading, above); });
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
  TableSketcher sketcher(cells, rows);
  const IndicatorWords words(kind);
  SketchedBlock block = sketcher.run([&](const Item& heading, const Item* above) -> std::string {
    if (heads_numbers(heading.folded)) return "n";
    const auto word = field_word(kind, heading.folded);
    const bool is_fields = word && !word->slot.empty() && word->slot != "goal.long" &&
                           (heading.at().column < level_column || column_of_heading(heading.folded).empty());
    if (!is_fields) return words.slot(heading, above);
    std::string slot(word->otherwise.empty() ? word->slot : word->otherwise);
    found.push_back({slot, heading.at(), heading.text, word->score, true});
    return slot == "department.name" ? "department" : slot;
  });
  block.table = "indicators";
  block.is_list = true;
  return block;
}

SketchedBlock sketch_table(FormKind kind, const std::string& table, const FormCells& cells,
                           const TableRows& rows) {
  TableSketcher sketcher(cells, rows);
  SketchedBlock block = sketcher.run([&](const Item& heading, const Item* /*above*/) {
    return std::string(table_column(kind, table, heading.folded));
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
