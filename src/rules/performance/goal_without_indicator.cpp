#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

/// Pairs of neighbouring characters, in order, each once.
using Pairs = std::vector<std::uint64_t>;

void sort_out(Pairs& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Neighbouring characters of a text, those of words that occur in every goal left out.
Pairs pairs_of(const WordLists& words, std::string_view text) {
  std::string plain = plain_text(text);
  const WordIndex& common = words.index("common_words");
  for (const std::size_t place : common.all_in(plain))
    plain = base::replace_all(std::move(plain), common.words()[place], "\n");
  Pairs pairs;
  char32_t before = 0;
  base::for_each_code_point(plain, [&](char32_t c, std::string_view) {
    constexpr char32_t last_sign = 0x2FFF;
    constexpr unsigned bits = 32;
    if (before > last_sign && c > last_sign) pairs.push_back(std::uint64_t{before} << bits | c);
    before = c;
  });
  sort_out(pairs);
  return pairs;
}

bool is_promise(const WordLists& words, std::string_view clause) {
  return words.index("task_verbs").begins(clause);
}

struct RowPairs {
  const model::Indicator* row;
  Pairs pairs;
};

/// What the indicators of a goal speak of; of the whole term where the rows name no goal.
Pairs pairs_of_indicators(const std::vector<RowPairs>& rows, const model::Goal& goal) {
  Pairs pairs;
  for (const auto& [row, own] : rows) {
    const bool is_other_goal =
        !row->goal.value.empty() && !goal.name.value.empty() && row->goal.value != goal.name.value;
    if (row->term == goal.term && !is_other_goal) pairs.insert(pairs.end(), own.begin(), own.end());
  }
  sort_out(pairs);
  return pairs;
}

void check_goal_without_indicator(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  std::vector<RowPairs> rows;
  if (!goals.empty())
    for_each_indicator(context, [&](const model::Indicator& row, std::size_t) {
      rows.push_back({&row, pairs_of(context.know.words, words_of_row(row))});
    });
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const Pairs known = pairs_of_indicators(rows, goals[g]);
    if (known.empty()) {
      report.insufficient();
      continue;
    }
    report.checked();
    const std::string text = scan_text(without_numbering(goals[g].text.value));
    for (const std::string_view clause : clauses_of(text)) {
      const std::string_view words = without_numbering(clause);
      if (!is_promise(context.know.words, words)) continue;
      const Pairs promised = pairs_of(context.know.words, words);
      const bool is_measured =
          promised.empty() || std::any_of(promised.begin(), promised.end(), [&](std::uint64_t pair) {
            return std::binary_search(known.begin(), known.end(), pair);
          });
      if (is_measured) continue;
      report.found(at(goals[g].text, "goals[" + std::to_string(g) + "].text"),
                   saying(say("目标「{}」没有对应的指标", "no indicator belongs to the goal '{}'", words),
                          std::string(words)));
    }
  }
}

}  // namespace

const Rule goal_without_indicator{
    .code = "P-13",
    .name = "goal-without-indicator",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"目标与指标不对应", "Goal without indicator"},
    .what = {"目标中以建立、举办、购置等动词开头的一句话，与该目标的任何指标都没有相同的词（词表 "
             "task_verbs、common_words）。",
             "A clause of a goal that begins with 建立, 举办, 购置 or the like has no word in common with "
             "any of that goal's indicators (word lists "
             "task_verbs, common_words)."},
    .why = {"目标里承诺的事没有指标，年底就没有人考核。",
            "What a goal promises and no indicator measures, nobody will check."},
    .fix = {"为这项内容增设指标，或从目标中删去", "add an indicator for it, or take it out of the goal"},
    .wrong = {"目标：建立法律顾问制度；指标中没有相关内容", "goal: 建立法律顾问制度; no indicator about it"},
    .right = {"目标：建立法律顾问制度；指标：法律顾问参与案件数",
              "goal: 建立法律顾问制度; indicator: 法律顾问参与案件数"},
    .source = "J30",
    .check_form = check_goal_without_indicator,
};

}  // namespace targetbook::rules::performance
