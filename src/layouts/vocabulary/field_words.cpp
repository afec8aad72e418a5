#include "layouts/vocabulary/field_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/builtin.hpp"
#include "base/config.hpp"
#include "base/text.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/text_map.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/column_words.hpp"

namespace targetbook::layouts {
namespace {

constexpr double less_year = 0.95;       ///< `2025年度资金总额`
constexpr double less_numbering = 0.95;  ///< `1.项目名称`
constexpr double less_bracket = 0.9;     ///< `绩效目标（2026年）`
constexpr double least_sure = 0.8;

struct Meaning {
  std::string slot;
  std::string otherwise;
};
using Words = TextMap<Meaning>;
using Columns = TextMap<std::string>;  ///< by folded heading

struct Dictionary {
  std::map<FormKind, Words> fields;
  std::set<std::string, std::less<>> captions;
  std::set<std::string, std::less<>> numbers;
  Columns levels;
  Columns second_levels;
  std::map<FormKind, TextMap<Columns>> tables;
  std::map<FormKind, std::vector<WordTable>> table_list;
  std::set<std::string, std::less<>> second_choices;  ///< of tables' columns
  TextMap<Columns> lines;
  std::vector<std::string> wholes;
  std::string whole_of_execution;
  std::vector<std::string> endings;
  std::vector<std::string> evaluation_endings;
  std::vector<std::string> evaluation;
  std::vector<std::string> department;
  std::vector<std::string> other_kinds;
  std::set<std::string, std::less<>> other_headings;
  std::vector<std::string> foreseen;
};

std::vector<std::string> folded_texts(const base::ConfigValue& table, std::string_view key) {
  std::vector<std::string> texts;
  for (const std::string& text : table.texts(key)) texts.push_back(base::fold_label(text));
  return texts;
}

void read_fields(const base::ConfigValue& table, Words& words) {
  for (const auto& [slots, list] : table.table()) {
    const auto bar = slots.find('|');
    const Meaning meaning{slots.substr(0, bar), bar == std::string::npos ? "" : slots.substr(bar + 1)};
    for (std::string& text : folded_texts(table, slots)) words.try_emplace(std::move(text), meaning);
  }
}

/// The words of another kind, for all that a kind has no words of its own for.
void add_unsaid(const Words& others, const base::ConfigValue& own, Words& words) {
  for (const auto& [text, meaning] : others)
    if (own.find(meaning.slot) == nullptr) words.try_emplace(text, meaning);
}

void read_tables(const base::ConfigValue& node, FormKind kind, Dictionary& all) {
  for (const auto& [name, table] : node.table()) {
    all.table_list[kind].push_back({name, table.texts("all"), table.texts("any")});
    Columns& columns = all.tables[kind][name];
    for (const auto& [column, list] : table.table())
      if (column != "all" && column != "any")
        for (std::string& heading : folded_texts(table, column)) {
          if (column.find('|') != std::string::npos) all.second_choices.insert(heading);
          columns.try_emplace(std::move(heading), column.substr(0, column.find('|')));
        }
  }
}

Dictionary load() {
  const base::Config config(base::builtin_file("headings/forms.toml"));
  const base::ConfigValue& root = config.root();
  Dictionary all;
  for (const FormKind kind :
       {FormKind::project_target, FormKind::department_target, FormKind::self_evaluation}) {
    read_fields(root.at(to_string(kind)), all.fields[kind]);
    read_tables(root.at("tables").at(to_string(kind)), kind, all);
  }
  add_unsaid(all.fields[FormKind::project_target], root.at(to_string(FormKind::self_evaluation)),
             all.fields[FormKind::self_evaluation]);
  for (const auto& [table, lines] : root.at("lines").table())
    for (const auto& [field, list] : lines.table())
      for (std::string& line : folded_texts(lines, field))
        all.lines[table].try_emplace(std::move(line), field);
  for (std::string& word : folded_texts(root.at("captions"), "words")) all.captions.insert(std::move(word));
  for (std::string& word : folded_texts(root.at("numbers"), "words")) all.numbers.insert(std::move(word));
  for (const auto& [level, list] : root.at("levels").table())
    for (std::string& word : folded_texts(root.at("levels"), level)) {
      const auto bar = level.find('|');
      if (bar != std::string::npos) all.second_levels.emplace(word, level.substr(bar + 1));
      all.levels.emplace(std::move(word), level.substr(0, bar));
    }
  all.wholes = folded_texts(root.at("wholes"), "endings");
  all.whole_of_execution = root.at("wholes").at("execution").text();
  const base::ConfigValue& titles = root.at("titles");
  all.endings = folded_texts(titles, "endings");
  all.evaluation_endings = folded_texts(titles, "evaluation_endings");
  all.evaluation = folded_texts(titles, "evaluation");
  all.department = folded_texts(titles, "department");
  all.other_kinds = folded_texts(titles, "other_kinds");
  for (std::string& word : folded_texts(titles, "other_headings")) all.other_headings.insert(std::move(word));
  all.foreseen = folded_texts(titles, "foreseen");
  return all;
}

const Dictionary& dictionary() {
  static const Dictionary all = load();
  return all;
}

/// Without all that stands in brackets at the end.
std::string_view without_bracket(std::string_view folded) {
  if (!folded.ends_with(")")) return folded;
  const auto open = folded.rfind('(');
  return open == std::string_view::npos ? folded : folded.substr(0, open);
}

std::optional<FieldWord> look_up(FormKind kind, std::string_view folded, double score) {
  const Dictionary& all = dictionary();
  const auto of_kind = all.fields.find(kind);
  if (of_kind == all.fields.end()) return std::nullopt;
  const Words& words = of_kind->second;
  if (const auto it = words.find(folded); it != words.end())
    return FieldWord{it->second.slot, it->second.otherwise, score};
  if (all.captions.contains(folded)) return FieldWord{{}, {}, score};
  return std::nullopt;
}

std::optional<FieldWord> look_up_alike(FormKind kind, std::string_view folded, double score) {
  if (auto word = look_up(kind, folded, score)) return word;
  if (const std::string stem = without_year_words(folded); !stem.empty() && stem != folded)
    if (auto word = look_up(kind, stem, score * less_year)) return word;
  // `2024年度目标`: 年度 is a part of the label.
  constexpr std::size_t digits = 4;
  if (year_in_front(folded) && folded.substr(digits).starts_with("年度"))
    return look_up(kind, folded.substr(digits), score * less_year);
  return std::nullopt;
}

std::string_view level_or_column(std::string_view folded) {
  const std::string_view level = level_of_heading(folded);
  return level.empty() ? known_column(folded) : level;
}

bool ends_in(std::string_view folded, const std::vector<std::string>& endings) {
  const std::string_view open = without_bracket(folded);
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return open.ends_with(ending) || folded.ends_with(ending);
  });
}

bool holds_one_of(std::string_view folded, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string_view::npos; });
}

}  // namespace

std::optional<FieldWord> field_word(FormKind kind, std::string_view folded) {
  if (folded.empty()) return std::nullopt;
  std::optional<FieldWord> best;
  const auto consider = [&](std::string_view text, double score) {
    if (best || text.empty()) return;
    best = look_up_alike(kind, text, score);
  };
  consider(folded, 1);
  std::string_view bare = without_numbering(folded);
  if (bare != folded) consider(bare, less_numbering);
  constexpr std::string_view part = "其中";
  if (bare.starts_with(part)) {
    bare.remove_prefix(part.size());
    consider(bare, 1);
  }
  const std::string_view open = without_bracket(bare);
  const double with_unit_off = unit_in_label(folded) ? 1 : less_bracket;
  if (open != bare) consider(open, with_unit_off);
  if (best && best->score < least_sure) return std::nullopt;
  return best;
}

std::string_view level_of_heading(std::string_view folded) {
  const Columns& levels = dictionary().levels;
  auto it = levels.find(folded);
  if (it == levels.end()) it = levels.find(without_bracket(folded));
  return it == levels.end() ? std::string_view{} : std::string_view(it->second);
}

std::string_view second_level_meaning(std::string_view folded) {
  const auto it = dictionary().second_levels.find(folded);
  return it == dictionary().second_levels.end() ? std::string_view{} : std::string_view(it->second);
}

std::string_view column_of_heading(std::string_view folded) {
  if (const std::string_view slot = level_or_column(folded); !slot.empty()) return slot;
  const std::string_view open = without_bracket(folded);
  return open == folded || open.empty() ? std::string_view{} : level_or_column(open);
}

std::string_view column_of_evaluation(std::string_view folded) {
  if (!level_of_heading(folded).empty()) return level_of_heading(folded);
  for (const std::string_view words : {folded, without_bracket(folded)})
    if (const std::string_view slot = known_result(words); !slot.empty()) return slot;
  return column_of_heading(folded);
}

std::string_view line_field(std::string_view table, std::string_view folded) {
  const auto of_table = dictionary().lines.find(table);
  if (of_table == dictionary().lines.end()) return {};
  constexpr std::string_view part = "其中";
  std::string_view words = without_numbering(folded);
  if (words.starts_with(part)) words.remove_prefix(part.size());
  words = without_numbering(words);
  auto it = of_table->second.find(words);
  if (it == of_table->second.end()) it = of_table->second.find(without_unit(words));
  return it == of_table->second.end() ? std::string_view{} : std::string_view(it->second);
}

std::string_view table_column(FormKind kind, std::string_view table, std::string_view folded) {
  const auto& tables = dictionary().tables;
  const auto of_kind = tables.find(kind);
  if (of_kind == tables.end()) return {};
  const auto words = of_kind->second.find(table);
  if (words == of_kind->second.end()) return {};
  const Columns& columns = words->second;
  auto it = columns.find(folded);
  if (it == columns.end()) it = columns.find(without_bracket(folded));
  return it == columns.end() ? std::string_view{} : std::string_view(it->second);
}

bool is_second_choice(std::string_view folded) {
  return dictionary().second_choices.contains(folded);
}

const std::vector<WordTable>& word_tables(FormKind kind) {
  static const std::vector<WordTable> none;
  const auto it = dictionary().table_list.find(kind);
  return it == dictionary().table_list.end() ? none : it->second;
}

std::string named(std::string_view slot, std::string_view words) {
  if (slot != "funds.amount") return std::string(slot);
  const std::string folded = base::fold_label(words);
  std::string_view name = without_unit(without_numbering(folded));
  constexpr std::string_view part = "其中";
  if (name.starts_with(part)) name.remove_prefix(part.size());
  // `资金来源(1)政府预算资金`: the colon is folded away
  if (const auto number = name.rfind(')'); number != std::string_view::npos && number + 1 < name.size())
    name.remove_prefix(number + 1);
  return std::string(slot) + "[" + std::string(name) + "]";
}

bool heads_numbers(std::string_view folded) {
  return dictionary().numbers.contains(folded);
}

bool is_whole_of_money(std::string_view folded) {
  const std::string_view words = without_unit(folded);
  const auto& endings = dictionary().wholes;
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return words.ends_with(ending); });
}

const std::string& whole_of_execution() {
  return dictionary().whole_of_execution;
}

bool ends_like_title(std::string_view folded) {
  constexpr std::size_t shortest = 18;  // bytes; 绩效目标 alone is a label
  if (without_bracket(folded).size() < shortest) return false;
  return ends_in(folded, dictionary().endings) || ends_in(folded, dictionary().evaluation_endings);
}

bool says_department(std::string_view folded) {
  return holds_one_of(folded, dictionary().department);
}

// 视频监控运维经费绩效目标表 is of a project that is called so: the end of a title tells.
bool says_evaluation(std::string_view folded) {
  return !ends_in(folded, dictionary().endings) && holds_one_of(folded, dictionary().evaluation);
}

bool says_other_kind(std::string_view folded) {
  if (ends_in(folded, dictionary().endings)) return false;
  // 自评评分表 is a self-evaluation's, whatever 评分表 alone would be.
  std::string_view words = folded;
  for (const std::string& ending : dictionary().evaluation_endings)
    if (words.ends_with(ending)) {
      words.remove_suffix(ending.size());
      break;
    }
  return holds_one_of(words, dictionary().other_kinds);
}

bool heads_results(std::string_view folded) {
  std::string_view result = known_result(folded);
  if (result.empty()) result = known_result(without_bracket(folded));
  if ((result == "actual" || result == "deviation") && known_column(folded) != "history") return true;
  const auto& words = dictionary().other_headings;
  return words.contains(folded) || words.contains(without_bracket(folded));
}

bool heads_foreseen(std::string_view folded) {
  return holds_one_of(folded, dictionary().foreseen);
}

std::string_view without_numbering(std::string_view folded) {
  constexpr std::array<std::string_view, 12> numerals = {"一", "二", "三", "四", "五", "六",
                                                         "七", "八", "九", "十", "①",  "②"};
  constexpr std::array<std::string_view, 4> signs = {"、", ".", "．", ")"};
  std::string_view rest = folded;
  const bool in_brackets = rest.starts_with("(");
  if (in_brackets) rest.remove_prefix(1);
  bool any = false;
  for (bool more = true; more && !rest.empty();) {
    more = false;
    if (rest.front() >= '0' && rest.front() <= '9') {
      rest.remove_prefix(1);
      more = any = true;
      continue;
    }
    for (const std::string_view numeral : numerals)
      if (rest.starts_with(numeral)) {
        rest.remove_prefix(numeral.size());
        more = any = true;
        break;
      }
  }
  if (!any) return folded;
  for (const std::string_view sign : signs)
    if (rest.starts_with(sign)) {
      rest.remove_prefix(sign.size());
      return rest.empty() ? folded : rest;
    }
  return folded;
}

}  // namespace targetbook::layouts
