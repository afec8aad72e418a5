#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// A count of people and the words before it.
struct HeadCount {
  std::string words;
  std::int64_t people = 0;
  std::size_t begin = 0;
};

bool is_people(const Figure& figure) {
  return (figure.unit == "人" || figure.unit == "名") && figure.number.scale() == 0 && !figure.op;
}

/// What stands in brackets says more about the count before it; it is no count of its own.
std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

bool is_total(std::string_view words) {
  return words.find("总计") != std::string_view::npos || words.find("合计") != std::string_view::npos;
}

/// `22人。其中：行政11人、事业11人`: the parts up to the end of the sentence.
void check_parts(std::string_view text, const std::vector<Figure>& figures, const TextLine& line,
                 Report& report) {
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    if (!is_people(figures[i])) continue;
    const std::string_view between = text.substr(figures[i].end, figures[i + 1].begin - figures[i].end);
    const auto of_which = between.find("其中");
    if (of_which == std::string_view::npos || of_which > 6) continue;
    std::int64_t sum = 0;
    std::size_t parts = 0;
    for (std::size_t k = i + 1; k < figures.size(); ++k) {
      const std::string_view gap = text.substr(figures[k - 1].end, figures[k].begin - figures[k - 1].end);
      if (!is_people(figures[k]) || (k > i + 1 && (gap.find("。") != std::string_view::npos ||
                                                   gap.find("；") != std::string_view::npos)))
        break;
      sum += figures[k].number.coefficient();
      ++parts;
    }
    if (parts < 2) continue;
    report.checked();
    if (sum == figures[i].number.coefficient()) continue;
    Place place;
    place.cell = line.cell;
    place.field = line.field;
    report.found(std::move(place),
                 {.message = say("人数合计{}，分项{}", "{} people in all, but the parts make {}",
                                 figures[i].number.to_string(), sum),
                  .actual = figures[i].number.to_string(),
                  .expected = std::to_string(sum),
                  .fix = {},
                  .severity = {}});
  }
}

std::vector<HeadCount> counts_in(std::string_view text, const std::vector<Figure>& figures) {
  std::vector<HeadCount> counts;
  std::size_t skip_until = 0;
  for (const Figure& figure : figures) {
    if (!is_people(figure) || figure.begin < skip_until) continue;
    const std::string_view words = words_before(text, figure.begin);
    counts.push_back({std::string(words), figure.number.coefficient(), figure.begin});
    // 其中 lists parts of the count before it, up to the end of the sentence.
    const std::string_view rest = text.substr(figure.end);
    if (rest.starts_with("，其中") || rest.starts_with("其中"))
      skip_until = figure.end + std::min(rest.find("。"), rest.size());
  }
  return counts;
}

void check_total(const FormContext& context, const std::vector<HeadCount>& counts, const TextLine& line,
                 Report& report) {
  const WordLists& words = context.know.words;
  std::int64_t sum = 0;
  std::string not_in_post;
  std::size_t parts = 0;
  for (const HeadCount& count : counts) {
    if (!is_total(count.words)) {
      if (words.any_in("post_words", count.words) && !words.any_in("in_post_words", count.words)) continue;
      sum += count.people;
      ++parts;
      if (words.any_in("not_in_post_words", count.words))
        not_in_post += (not_in_post.empty() ? "" : "、") + count.words + std::to_string(count.people) + "人";
      continue;
    }
    if (parts < 2) continue;
    report.checked();
    Place place;
    place.cell = line.cell;
    place.field = line.field;
    Said said;
    said.actual = std::to_string(count.people);
    if (count.people != sum) {
      said.message = say("人数合计{}，分项{}", "{} people in all, but the parts make {}", count.people, sum);
      said.expected = std::to_string(sum);
    } else if (!not_in_post.empty() && words.any_in("in_post_words", count.words)) {
      said.message = say("「{}{}人」含不在岗人员：{}", "'{}{}人' counts people who are not in post: {}",
                         count.words, count.people, not_in_post);
    } else {
      return;
    }
    report.found(std::move(place), std::move(said));
    return;
  }
}

void check_headcount_wrong(const FormContext& context, Report& report) {
  const auto* narrative = context.narrative();
  if (narrative == nullptr) return;
  for (const TextLine& line : context.facts.lines()) {
    if (line.text.find("人") == std::string::npos && line.text.find("名") == std::string::npos) continue;
    const bool has_brackets = line.text.find('(') != std::string::npos;
    const std::string text = has_brackets ? without_brackets(line.text) : line.text;
    const std::vector<Figure> figures = has_brackets ? figures_in(text) : line.figures;
    check_parts(text, figures, line, report);
    check_total(context, counts_in(text, figures), line, report);
  }
}

}  // namespace

const Rule headcount_wrong{
    .code = "A-16",
    .name = "headcount-wrong",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"人数合计不符", "A headcount does not add up"},
    .what = {"一段文字里的人数合计不等于前面各项人数之和，“其中”各项之和不等于总人数，或“在岗”人数把退休、遗"
             "属人员也算在内。",
             "In a paragraph the total of people is not the sum of the counts before it, the parts after "
             "其中 do not make their "
             "whole, or staff 'in post' (在岗) include retired people or dependants."},
    .why = {"人数是核定人员经费和公用经费的依据。",
            "Staff and running costs are set by the number of people."},
    .fix = {"核对各项人数和合计的口径", "check the counts and what the total is meant to hold"},
    .wrong = {"在职31人；退休干部5人；总计在岗职工36人", "31 in post, 5 retired; 36 in post in all"},
    .right = {"在职31人；退休干部5人；总计36人", "31 in post, 5 retired; 36 in all"},
    .source = "玉田 2022",
    .check_form = check_headcount_wrong,
};

}  // namespace targetbook::rules::arithmetic
