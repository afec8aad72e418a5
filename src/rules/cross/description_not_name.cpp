#include <algorithm>

#include "base/utf8.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr int least_overlap = 10;  // percent of the shorter one's pairs of characters
constexpr std::size_t fewest_characters = 4;

bool shares_a_character(std::u32string_view left, std::u32string_view right) {
  return std::any_of(left.begin(), left.end(), [&](char32_t c) {
    return c > 0x2FFF && c != U'的' && right.find(c) != std::u32string_view::npos;
  });
}

/// Both end with the same kind of count (亩均节水量, 每亩灌溉用水的年减少量) and have a word's part in
/// common.
bool ends_alike(std::string_view name, std::string_view description) {
  constexpr std::u32string_view counted = U"量数额积期";
  const std::u32string left = base::to_utf32(plain_name(name));
  const std::u32string right = base::to_utf32(plain_name(description));
  if (left.empty() || right.empty() || left.back() != right.back()) return false;
  if (counted.find(left.back()) == std::u32string_view::npos) return false;
  return shares_a_character(std::u32string_view(left).substr(0, left.size() - 1),
                            std::u32string_view(right).substr(0, right.size() - 1));
}

/// A definition says in other words what the name is: a share of a rate, a time of a time limit, money of a
/// cost.
bool is_definition(const WordLists& words, std::string_view name, std::string_view description) {
  const bool of_rate = is_rate_name(words, name) || words.ends_with_any("share_levels", bare_name(name));
  if (of_rate && words.ends_with_any("share_endings", bare_name(description))) return true;
  const bool of_time = words.any_in("time_words", name) || words.any_in("time_name_words", name);
  if (of_time && words.ends_with_any("time_endings", bare_name(description))) return true;
  const bool of_cost = words.any_in("cost_words", name) || bare_name(name).ends_with("费");
  if (of_cost && words.ends_with_any("cost_endings", bare_name(description))) return true;
  return ends_alike(name, description);
}

/// The words before each figure of a cell with several: 制作宣传展板≥3个，印制宣传折页≥10000份.
std::vector<std::string> labels_in(std::string_view scanned) {
  std::vector<std::string> labels;
  for (const std::string_view clause : clauses_of(scanned)) {
    const auto figures = figures_in(clause);
    if (figures.empty() || figures.front().begin == 0) return {};
    labels.emplace_back(clause.substr(0, figures.front().begin));
  }
  return labels;
}

/// A part of the value that its name does not speak of, where the name speaks of the others.
std::string stray_label(const model::Indicator& row) {
  if (row.value.value.type != model::ValueType::composite) return {};
  const std::vector<std::string> labels = labels_in(scan_text(row.value.value.raw));
  const std::string name = plain_name(row.level3.value);
  std::string stray;
  bool has_other = false;
  for (const std::string& label : labels) {
    const bool is_named = name.find(plain_name(label)) != std::string::npos;
    has_other = has_other || is_named;
    if (!is_named && characters_in(label) >= fewest_characters) stray = label;
  }
  return has_other ? stray : std::string();
}

void check_description_not_name(const FormContext& context, Report& report) {
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const model::Indicator& row = indicators[i];
    if (row.level3.value.empty()) continue;
    const std::string path = "indicators[" + std::to_string(i) + "].";
    if (const std::string stray = stray_label(row); !stray.empty()) {
      Place place;
      place.cell = row.value.cell;
      place.field = path + "value";
      report.found(std::move(place), {.message = say("指标值中的「{}」不在指标名称「{}」之内",
                                                     "the value speaks of '{}', the name '{}' does not",
                                                     stray, row.level3.value),
                                      .actual = stray,
                                      .expected = {},
                                      .fix = {},
                                      .severity = {}});
    }
    const bool long_enough = characters_in(row.level3.value) >= fewest_characters &&
                             characters_in(row.description.value) >= fewest_characters;
    if (row.description.value.empty() || !long_enough) continue;
    report.checked();
    const int overlap = pair_overlap(row.level3.value, row.description.value);
    if (overlap >= least_overlap ||
        is_definition(context.know.words, row.level3.value, row.description.value))
      continue;
    // Only where the description names another measure it cannot be the same thing in other words.
    const bool is_measure =
        overlap == 0 && context.know.words.ends_with_any("metric_words", row.description.value);
    Place place;
    place.cell = row.description.cell;
    place.field = path + "description";
    report.found(
        std::move(place),
        {.message = say("描述「{}」与指标名称「{}」不一致", "the description '{}' does not fit the name '{}'",
                        row.description.value, row.level3.value),
         .actual = row.description.value,
         .expected = {},
         .fix = {},
         .severity = is_measure ? std::nullopt : std::optional(base::Severity::info)});
  }
}

}  // namespace

const Rule description_not_name{
    .code = "X-12",
    .name = "description-not-name",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标名称与描述不符", "Name and description are about different things"},
    .what = {"三级指标与绩效指标描述（各四字以上）几乎没有相同的词：描述是另一个可量指标的为警告，否则只作提"
             "示；一格多值中有一项不在名称之内的也为警告。",
             "Name and description (four characters at least) hardly share a word: a warning where the "
             "description is another "
             "measure, else information; also a warning where one of several values in a cell is not what "
             "the name speaks of."},
    .why = {"名称、描述、指标值说的不是一回事，指标就无法考核。",
            "An indicator whose parts speak of different things cannot be assessed."},
    .fix = {"改写描述或指标名称，使两者一致", "reword the description or the name"},
    .wrong = {"名称「受众投诉率」，描述「群众对局门户网站满意度」",
              "name 受众投诉率, description 群众对局门户网站满意度"},
    .right = {"名称「受众投诉率」，描述「投诉的受众占全部受众的比例」",
              "name 受众投诉率, description 投诉的受众占全部受众的比例"},
    .source = "博野 2023; 固原 2021; 玉田 2022",
    .check_form = check_description_not_name,
};

}  // namespace targetbook::rules::cross
