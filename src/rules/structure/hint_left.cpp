#include <array>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

/// `≤**万元`, `（如：维修面积）`, `（450字内）`, `（延续性项目填写）`: printed for the one who fills in the
/// form.
std::string hint_in(std::string_view folded) {
  using base::Pattern;
  // Looked for in folded text, where brackets and signs are one byte each.
  static const std::array hints = {
      Pattern(R"((≥|≤|>|<|=) *\*\*+[^() ]*)", Pattern::Reads::bytes),
      Pattern(R"(\((如|例如|示例|例):[^()]*\))", Pattern::Reads::bytes),
      Pattern(R"(\([^()]{0,36}[0-9]+字(以内|之内|内|左右)[^()]{0,36}\))", Pattern::Reads::bytes),
      Pattern(R"(^\([^()]*(填写|填报)\)$)", Pattern::Reads::bytes),
  };
  const bool may_be =
      folded.find("**") != std::string_view::npos || folded.find('(') != std::string_view::npos;
  if (!may_be) return {};
  for (const Pattern& hint : hints)
    if (const std::string_view found = hint.find_in(folded); !found.empty())
      return std::string(base::trim(found));
  return {};
}

void check_hint_left(const FormContext& context, Report& report) {
  constexpr std::size_t longest_searched = 2000;  // bytes: hints stand in short texts
  if (context.narrative() != nullptr) return report.not_applicable();
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    if (text.text.size() > longest_searched) continue;
    const std::string hint = hint_in(text.folded);
    if (hint.empty()) continue;
    Place place;
    place.cell = text.cell;
    place.field = text.field;
    Said said;
    said.message = say("模板提示「{}」未替换", "the form's hint '{}' was not replaced", hint);
    said.actual = hint;
    report.found(std::move(place), std::move(said));
  }
}

constexpr std::string_view hint_left_speaks_over[] = {"P-03"};

}  // namespace

const Rule hint_left{
    .code = "S-11",
    .name = "hint-left",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"模板提示残留", "Template hint left"},
    .what = {"文字中还留着模板的填写提示：≤**、（如：……）、（450字内）、（……填写）。",
             "A text still holds the form's hints to the one who fills it in: ≤**, （如：…）, （450字内）, "
             "（…填写）."},
    .why = {"提示没有替换，说明这一格没有认真填写。",
            "A hint that was not replaced shows that the cell was not filled in."},
    .fix = {"删去提示，填写实际内容", "delete the hint and write what it asks for"},
    .wrong = {"项目总成本（≤**万元）", "项目总成本（≤**万元）"},
    .right = {"项目总成本", "项目总成本"},
    .source = "published forms",
    .supersedes = hint_left_speaks_over,
    .check_form = check_hint_left,
};

}  // namespace targetbook::rules::structure
