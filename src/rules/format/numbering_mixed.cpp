#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

constexpr std::array<std::string_view, 3> marks = {".", "、", "．"};

/// The mark behind the number that a line begins with: `1.` or `1、`; nothing for `1.5万元` and lines
/// without.
std::optional<std::size_t> mark_of(std::string_view line) {
  constexpr std::size_t most_digits = 2;
  line = base::trim(line);
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || digits > most_digits) return std::nullopt;
  const std::string_view rest = line.substr(digits);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (!rest.starts_with(marks[i])) continue;
    const std::string_view next = rest.substr(marks[i].size());
    if (!next.empty() && next.front() >= '0' && next.front() <= '9') return std::nullopt;
    return i;
  }
  return std::nullopt;
}

struct NumberedLine {
  const FormContext* form = nullptr;
  FormText text;
  std::string line;
  std::size_t mark = 0;
};

std::vector<NumberedLine> numbered_lines(const WorkbookContext& context) {
  std::vector<NumberedLine> lines;
  for (const FormContext& form : context.forms)
    for (const FormText& text : form.facts.texts()) {
      if (text.role != TextRole::prose && text.role != TextRole::goal) continue;
      for (const std::string_view line : base::split(text.text, '\n'))
        if (const auto mark = mark_of(line))
          lines.push_back({&form, text, std::string(base::trim(line)), *mark});
    }
  return lines;
}

void check_numbering_mixed(const WorkbookContext& context, Report& report) {
  const auto lines = numbered_lines(context);
  if (lines.empty()) return report.not_applicable();
  report.checked();
  std::array<std::size_t, marks.size()> counts{};
  for (const NumberedLine& line : lines) ++counts[line.mark];
  const auto usual =
      static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  const auto odd =
      std::find_if(lines.begin(), lines.end(), [&](const NumberedLine& line) { return line.mark != usual; });
  if (odd == lines.end()) return;
  constexpr std::size_t longest_quoted = 24;  // columns
  Place place;
  place.cell = odd->text.cell;
  place.field = odd->text.field;
  place.form = &odd->form->form;
  Said said;
  said.message = say("序号样式不一致：此处「{}」，其他多写「1{}」",
                     "numbering styles are mixed: '{}' here, mostly '1{}' elsewhere",
                     base::fit_width(odd->line, longest_quoted), marks[usual]);
  said.actual = marks[odd->mark];
  said.expected = marks[usual];
  report.found(std::move(place), std::move(said));
}

}  // namespace

const Rule numbering_mixed{
    .code = "F-09",
    .name = "numbering-mixed",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"序号格式", "Numbering styles mixed"},
    .what = {"同一工作簿的文字中，有的写「1.」，有的写「1、」。",
             "Some lines of a workbook's texts begin with 1., others with 1、."},
    .why = {"公开文本的序号应当统一。", "A published text should number its points in one way."},
    .fix = {"统一序号的写法", "number all points the same way"},
    .wrong = {"1.……；2、……", "1.…; 2、…"},
    .right = {"1.……；2.……", "1.…; 2.…"},
    .source = "S10",
    .check_workbook = check_numbering_mixed,
};

}  // namespace targetbook::rules::format
