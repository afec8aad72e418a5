#include "model/levels.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::model {
namespace {

struct LevelName {
  std::string_view standard;
  std::string_view alias;  ///< with or without 指标 behind it
};

// The names that published target forms of several provinces print: most have 产出, 效益 (or 效果) and
// 满意度, newer ones 成本 as a first level too, older ones 投入 and 过程. A standard name also stands for
// itself.
constexpr auto level1_names = std::to_array<LevelName>({
    {"产出指标", "产出"},
    {"产出指标", "项目产出"},
    {"效益指标", "效益"},
    {"效益指标", "效果"},
    {"效益指标", "绩效效益"},
    {"效益指标", "项目效益"},
    {"效益指标", "项目效果"},
    {"满意度指标", "满意度"},
    {"满意度指标", "满意"},
    {"成本指标", "成本"},
    {"投入指标", "投入"},
    {"投入指标", "项目投入"},
    {"过程指标", "过程"},
    {"过程指标", "项目过程"},
});

constexpr auto level2_names = std::to_array<LevelName>({
    {"数量指标", "数量"},
    {"数量指标", "产出数量"},
    {"质量指标", "质量"},
    {"质量指标", "产出质量"},
    {"时效指标", "时效"},
    {"时效指标", "时效性"},
    {"时效指标", "产出时效"},
    {"成本指标", "成本"},
    {"成本指标", "产出成本"},
    {"经济效益指标", "经济效益"},
    {"社会效益指标", "社会效益"},
    {"生态效益指标", "生态效益"},
    {"生态效益指标", "环境效益"},
    {"生态效益指标", "生态环境效益"},
    {"可持续影响指标", "可持续影响"},
    {"可持续影响指标", "可持续性影响"},
    {"可持续影响指标", "可持续影响力"},
    {"可持续影响指标", "可持续影响效益"},
    {"可持续影响指标", "可持续性"},
    {"服务对象满意度指标", "服务对象满意度"},
    {"服务对象满意度指标", "服务对象满意"},
    {"经济成本指标", "经济成本"},
    {"社会成本指标", "社会成本"},
    {"生态环境成本指标", "生态环境成本"},
    {"生态环境成本指标", "生态成本"},
    {"生态环境成本指标", "环境成本"},
});

/// Whose satisfaction is asked differs from form to form (社会公众或服务对象, 受益群众): all mean the one
/// name.
constexpr std::string_view satisfaction = "服务对象满意度指标";
constexpr std::string_view satisfaction_ending = "满意度";
constexpr std::size_t max_satisfaction_label = 16;

constexpr std::string_view name_ending = "指标";

constexpr auto group_of_level2 = std::to_array<LevelName>({
    {"产出指标", "数量指标"},
    {"产出指标", "质量指标"},
    {"产出指标", "时效指标"},
    {"产出指标", "成本指标"},
    {"效益指标", "经济效益指标"},
    {"效益指标", "社会效益指标"},
    {"效益指标", "生态效益指标"},
    {"效益指标", "可持续影响指标"},
    {"满意度指标", satisfaction},
    {"成本指标", "经济成本指标"},
    {"成本指标", "社会成本指标"},
    {"成本指标", "生态环境成本指标"},
});

struct RequirementWord {
  std::string_view word;
  Requirement requirement;
};
// Read from the top: 非必填 holds 必填.
constexpr auto requirement_words = std::to_array<RequirementWord>({
    {"非必填", Requirement::optional},
    {"选填", Requirement::optional},
    {"可选", Requirement::optional},
    {"必填硬性", Requirement::hard},
    {"硬性", Requirement::hard},
    {"必填", Requirement::required},
});

constexpr std::u32string_view numbering_marks = U"0123456789一二三四五六七八九十、.,，)）:*·-—";
constexpr std::u32string_view weight_marks = U"0123456789.%分、,，;；:*";

bool is_circled_number(char32_t c) {
  return (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793);
}

/// A folded label without its notes; the notes' texts are gathered in `notes`.
std::u32string take_notes(std::string_view folded, std::string& notes) {
  std::u32string words;
  std::size_t depth = 0;
  base::for_each_code_point(folded, [&](char32_t c, std::string_view bytes) {
    if (c == U'(')
      ++depth;
    else if (c == U')' && depth > 0)
      --depth;
    else if (depth > 0)
      notes.append(bytes);
    else
      words.push_back(c);
  });
  return words;
}

void strip_ending(std::u32string_view& words, std::u32string_view ending) {
  if (words.size() > ending.size() && words.ends_with(ending)) words.remove_suffix(ending.size());
}

/// What is left to look up: no numbering in front, no weight behind (`产出指标50分`, `权重20%`).
std::string bare_words(std::u32string_view words) {
  const auto is_numbering = [](char32_t c) {
    return is_circled_number(c) || numbering_marks.find(c) != std::u32string_view::npos;
  };
  while (!words.empty() && is_numbering(words.front())) words.remove_prefix(1);
  while (!words.empty() && weight_marks.find(words.back()) != std::u32string_view::npos)
    words.remove_suffix(1);
  for (const std::u32string_view ending : {U"分值", U"权重"}) strip_ending(words, ending);
  return base::to_utf8(words);
}

std::string_view find_name(std::string_view words, std::span<const LevelName> names) {
  std::string_view stem = words;
  if (stem.ends_with(name_ending)) stem.remove_suffix(name_ending.size());
  const auto found = std::find_if(names.begin(), names.end(), [&](const LevelName& name) {
    return stem == name.alias || words == name.standard;
  });
  return found == names.end() ? std::string_view{} : found->standard;
}

Requirement requirement_of(std::string_view notes) {
  for (const auto& [word, requirement] : requirement_words)
    if (notes.find(word) != std::string_view::npos) return requirement;
  return Requirement::unstated;
}

/// A label taken apart, before it is known whether its words are a name.
struct LabelParts {
  std::string words;
  Requirement requirement = Requirement::unstated;
};

LabelParts take_apart(std::string_view label) {
  std::string notes;
  const std::u32string words = take_notes(base::fold_label(label), notes);
  return {bare_words(words), requirement_of(notes)};
}

LevelLabel make_label(std::string_view label, const LabelParts& parts, std::string_view standard) {
  if (standard.empty()) return {base::tidy_text(label), parts.requirement, false, false};
  return {std::string(standard), parts.requirement, true, parts.words != standard};
}

bool asks_satisfaction(std::string_view words) {
  if (words.ends_with(name_ending)) words.remove_suffix(name_ending.size());
  return words.ends_with(satisfaction_ending) && base::to_utf32(words).size() <= max_satisfaction_label;
}

}  // namespace

const char* to_string(Requirement requirement) {
  switch (requirement) {
    case Requirement::unstated:
      return "";
    case Requirement::required:
      return "required";
    case Requirement::hard:
      return "hard";
    case Requirement::optional:
      return "optional";
  }
  return "";
}

std::string_view printed_note(Requirement requirement) {
  switch (requirement) {
    case Requirement::unstated:
      return "";
    case Requirement::required:
      return "（必填）";
    case Requirement::hard:
      return "（必填硬性指标）";
    case Requirement::optional:
      return "（选填）";
  }
  return "";
}

LevelLabel parse_level1(std::string_view label) {
  const LabelParts parts = take_apart(label);
  return make_label(label, parts, find_name(parts.words, level1_names));
}

LevelLabel parse_level2(std::string_view label) {
  const LabelParts parts = take_apart(label);
  std::string_view standard = find_name(parts.words, level2_names);
  if (standard.empty() && asks_satisfaction(parts.words)) standard = satisfaction;
  return make_label(label, parts, standard);
}

std::string_view level1_of(std::string_view level2) {
  for (const auto& [level1, name] : group_of_level2)
    if (name == level2) return level1;
  return {};
}

}  // namespace targetbook::model
