#include <set>

#include "base/utf8.hpp"
#include "rules/facts/text_figures.hpp"
#include "rules/performance/family.hpp"
#include "rules/performance/levels.hpp"

namespace targetbook::rules::performance {
namespace {

using Pairs = std::set<std::u32string>;

/// Neighbouring characters of a text, those of words that occur in every goal left out.
Pairs pairs_of(const WordLists& words, std::string_view text) {
  std::string plain = plain_text(text);
  for (const std::string& word : words.list("common_words"))
    for (auto at = plain.find(word); at != std::string::npos; at = plain.find(word))
      plain.replace(at, word.size(), "\n");
  const std::u32string points = base::to_utf32(plain);
  Pairs pairs;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i - 1] > 0x2FFF && points[i] > 0x2FFF) pairs.insert(points.substr(i - 1, 2));
  return pairs;
}

bool is_promise(const WordLists& words, std::string_view clause) {
  for (const std::string& verb : words.list("task_verbs"))
    if (clause.starts_with(verb)) return true;
  return false;
}

/// What the indicators of a goal speak of; of the whole term where the rows name no goal.
Pairs pairs_of_indicators(const FormContext& context, const model::Goal& goal) {
  Pairs pairs;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t) {
    const bool is_other_goal =
        !row.goal.value.empty() && !goal.name.value.empty() && row.goal.value != goal.name.value;
    if (row.term == goal.term && !is_other_goal) pairs.merge(pairs_of(context.know.words, words_of_row(row)));
  });
  return pairs;
}

void check_goal_without_indicator(const FormContext& context, Report& report) {
  const auto goals = context.goals();
  for (std::size_t g = 0; g < goals.size(); ++g) {
    const Pairs known = pairs_of_indicators(context, goals[g]);
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
      bool is_measured = promised.empty();
      for (const auto& pair : promised) is_measured = is_measured || known.contains(pair);
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
