#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

constexpr std::size_t shortest_paragraph = 20;
constexpr std::size_t shortest_goal_and_name = 8;
constexpr int nearly_identical = 95;
/// Longer texts, and more of them, are only compared as wholes.
constexpr std::size_t longest_compared = 2000;
constexpr std::size_t most_compared = 200;

struct Paragraph {
  const FormText* text;
  std::string_view plain;
  std::size_t characters;
  std::optional<Letters> letters = {};  ///< of a long one

  [[nodiscard]] bool is_long() const {
    return text->role != TextRole::name && characters >= shortest_paragraph;
  }
};

bool is_nearly_same(const Paragraph& left, const Paragraph& right) {
  const auto [shorter, longer] = std::minmax({left.characters, right.characters});
  if (longer > longest_compared || shorter * 100 < longer * nearly_identical) return false;
  return are_alike(*left.letters, *right.letters, nearly_identical);
}

/// A goal that is an indicator's name says what is done, not what it should come to; else only whole
/// paragraphs are held against each other.
bool is_repeat(const Paragraph& before, const Paragraph& now) {
  const bool goal_and_name = (before.text->role == TextRole::goal && now.text->role == TextRole::name) ||
                             (before.text->role == TextRole::name && now.text->role == TextRole::goal);
  return goal_and_name ? now.characters >= shortest_goal_and_name : before.is_long() && now.is_long();
}

/// The texts so far, found again by what they say. REQUIRES: the paragraphs outlive it.
class SeenTexts {
 public:
  const FormText* repeated_by(const Paragraph& now) const {
    const auto [first, last] = by_words_.equal_range(now.plain);
    for (auto it = first; it != last; ++it)
      if (is_repeat(*it->second, now)) return it->second->text;
    if (!now.is_long()) return nullptr;
    const auto near = std::find_if(long_ones_.begin(), long_ones_.end(),
                                   [&](const Paragraph* before) { return is_nearly_same(*before, now); });
    return near == long_ones_.end() ? nullptr : (*near)->text;
  }

  void add(const Paragraph& paragraph) {
    if (paragraph.is_long() && long_ones_.size() < most_compared) long_ones_.push_back(&paragraph);
    const auto [first, last] = by_words_.equal_range(paragraph.plain);
    const bool is_known = std::any_of(
        first, last, [&](const auto& before) { return before.second->text->role == paragraph.text->role; });
    if (!is_known) by_words_.emplace(paragraph.plain, &paragraph);
  }

 private:
  std::multimap<std::string_view, const Paragraph*> by_words_;
  std::vector<const Paragraph*> long_ones_;
};

std::vector<Paragraph> paragraphs_of(const std::vector<FormText>& texts) {
  std::vector<Paragraph> paragraphs;
  for (const FormText& text : texts) {
    if (text.role != TextRole::prose && text.role != TextRole::goal && text.role != TextRole::name) continue;
    Paragraph& added =
        paragraphs.emplace_back(Paragraph{&text, text.unnumbered, characters_in(text.unnumbered)});
    if (added.is_long()) added.letters.emplace(text.unnumbered);
  }
  return paragraphs;
}

std::string beginning_of(std::string_view text) {
  constexpr std::size_t shown = 24;
  return base::fit_width(base::replace_all(std::string(text), "\n", ""), shown);
}

void check_repeated_text(const FormContext& context, Report& report) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(context.facts.texts());
  SeenTexts seen;
  std::set<std::string> told;  ///< fields: one that repeats several others is told once
  for (const Paragraph& now : paragraphs) {
    const FormText& text = *now.text;
    report.checked();
    if (const FormText* before = seen.repeated_by(now)) {
      // Of a goal and a name, the goal is what should have been written otherwise.
      const bool goal_is_at_fault = before->role == TextRole::goal && text.role == TextRole::name;
      const FormText& fault = goal_is_at_fault ? *before : text;
      const FormText& other = goal_is_at_fault ? text : *before;
      if (!told.insert(fault.field).second) {
        seen.add(now);
        continue;
      }
      Place place;
      place.cell = fault.cell;
      place.field = fault.field;
      const std::string where = other.cell ? base::to_a1(*other.cell) : other.field;
      report.found(std::move(place), saying(say("「{}」与 {} 的文字重复", "'{}' repeats the text of {}",
                                                beginning_of(fault.text), where),
                                            where));
    }
    seen.add(now);
  }
}

}  // namespace

const Rule repeated_text{
    .code = "Q-09",
    .name = "repeated-text",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"大段重复", "Repeated text"},
    .what = {"同一张表里两段20字以上的文字（几乎）相同，或绩效目标与某个指标的名称完全相同。",
             "Two texts of 20 characters or more in one form are (nearly) the same, or a goal is word for "
             "word an indicator's name."},
    .why = {"各栏要求的内容不同，复制粘贴等于少填了一栏。",
            "Each field asks for something else; pasted text leaves one of them unanswered."},
    .fix = {"按各栏的要求分别填写", "write what each of the fields asks for"},
    .wrong = {"绩效目标和三级指标都写「包括信访专网、微信公众号等维护」",
              "goal and indicator both 包括信访专网、微信公众号等维护"},
    .right = {"绩效目标：信访专网全年故障修复及时率达到98%；三级指标：专网维护次数",
              "goal: 信访专网全年故障修复及时率达到98%; indicator: 专网维护次数"},
    .source = "S11, G14",
    .check_form = check_repeated_text,
};

}  // namespace targetbook::rules::quality
