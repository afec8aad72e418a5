#include "layouts/vocabulary/column_sketch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/term_words.hpp"
#include "layouts/read/column_words.hpp"
#include "layouts/vocabulary/field_words.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

class ColumnSketcher {
 public:
  ColumnSketcher(const FormCells& cells, const TableRows& rows) : cells_(cells), rows_(rows) {
    width_ = cells.end_column() - cells.first_column();
    block_.repeat.resize(width_);
    said_.resize(width_);
    terms_.resize(width_, model::Term::unstated);
  }

  SketchedBlock run(const SlotOf& slot_of) {
    draw_headings();
    for (std::uint32_t c = 0; c < width_; ++c)
      if (const Item* heading = lowest(c); heading != nullptr && heading->at().column == column(c))
        said_[c] = slot_of(*heading, above(*heading));
    tell_terms();
    for (std::uint32_t c = 0; c < width_; ++c) draw_column(c);
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

  void draw_column(std::uint32_t c) {
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
    std::string slot = said_[c];
    if (shares_its_heading(slot))
      if (const std::string_view told = told_by_values(slot, texts_below(c)); !told.empty()) slot = told;
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
  void tell_terms() {
    std::map<std::string, std::vector<std::uint32_t>> columns;
    for (std::uint32_t c = 0; c < width_; ++c) columns[said_[c]].push_back(c);
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

  /// What stands in a column below its headings.
  [[nodiscard]] std::vector<std::string_view> texts_below(std::uint32_t c) const {
    std::vector<std::string_view> texts;
    for (std::uint32_t r = rows_.last_heading + 1; r < rows_.end_row; ++r)
      if (const Item* item = cells_.over(r, column(c));
          item != nullptr && item->at() == base::CellRef{r, column(c)})
        texts.push_back(item->text);
    return texts;
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
  std::vector<std::string> said_;   ///< by the headings that begin in these columns
  std::vector<model::Term> terms_;  ///< of the columns that stand there for either term
  bool has_terms_ = false;
};

}  // namespace

std::string entry_of(std::string_view text) {
  std::string words = base::without_white_space(text);
  std::erase_if(words, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });  // what nothing prints
  const bool is_sign = words == "<" || words == "^";
  return is_sign || words.find('{') != std::string::npos || words.find('}') != std::string::npos ? "" : words;
}

SketchedBlock sketch_columns(const FormCells& cells, const TableRows& rows, const SlotOf& slot_of) {
  return ColumnSketcher(cells, rows).run(slot_of);
}

}  // namespace targetbook::layouts
