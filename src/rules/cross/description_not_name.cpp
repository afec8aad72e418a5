#include "rules/cross/family.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr int least_overlap = 10;  // percent of the shorter one's pairs of characters
constexpr std::size_t fewest_characters = 4;

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
    if (pair_overlap(row.level3.value, row.description.value) >= least_overlap) continue;
    // Only where the description names another measure it cannot be the same thing in other words.
    const bool is_measure = context.know.words.ends_with_any("metric_words", row.description.value);
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
