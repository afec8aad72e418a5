#include <unordered_map>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/likeness.hpp"
#include "rules/project_entries.hpp"
#include "rules/roster_match.hpp"

namespace targetbook::rules::batch {
namespace {

struct FirstUse {
  const model::Submission* book = nullptr;
  const model::Form* form = nullptr;
  std::optional<base::CellRef> cell;
  std::string unit;
};

class CopyFinder {
 public:
  explicit CopyFinder(Report& report) : report_(report) {}

  void look(const FormContext& context, const model::Text& text, std::string field, base::Severity severity) {
    constexpr std::size_t fewest_characters = 20;
    const std::string unit = unit_of_form(context.form);
    if (characters_in(text.value) < fewest_characters) return;
    if (unit.empty()) return report_.insufficient();
    report_.checked();
    const auto [first, is_new] = uses_.try_emplace(plain_name(text.value), FirstUse{&context.book, &context.form, text.cell, unit});
    if (is_new || first->second.unit == unit) return;
    const FirstUse& use = first->second;
    Place place;
    place.book = &context.book;
    place.form = &context.form;
    place.cell = text.cell;
    place.field = std::move(field);
    const std::string where = (use.book == &context.book ? std::string() : use.book->source.file + " ") + place_words(*use.form, use.cell);
    report_.found(std::move(place), {.message = say("「{}」与「{}」文字相同，见{}", "'{}' and '{}' have the same text: see {}", unit, use.unit, where),
                                     .actual = {},
                                     .expected = {},
                                     .fix = {},
                                     .severity = severity});
  }

 private:
  Report& report_;
  std::unordered_map<std::string, FirstUse> uses_;
};

void check_text_copied(const BatchContext& context, Report& report) {
  CopyFinder finder(report);
  for (const WorkbookContext& book : context.books)
    for (const FormContext& form : book.forms) {
      const auto goals = form.goals();
      for (std::size_t i = 0; i < goals.size(); ++i)
        finder.look(form, goals[i].text, "goals[" + std::to_string(i) + "].text", base::Severity::warning);
      // Several units may rest on one law; that alone is no fault.
      if (form.project() != nullptr) finder.look(form, form.project()->project.basis, "project.basis", base::Severity::info);
    }
}

}  // namespace

const Rule text_copied{
    .code = "B-10",
    .name = "text-copied",
    .severity = base::Severity::warning,
    .scope = Scope::batch,
    .title = {"跨单位文本雷同", "Units have copied a text"},
    .what = {"不同单位的绩效目标文字（20字以上）完全相同；立项依据相同只作提示。",
             "Two units have the same goal, of 20 characters or more; the same basis is only mentioned."},
    .why = {"照抄的目标不反映本单位的任务。", "A copied goal is not this unit's own."},
    .fix = {"按本单位的任务改写", "write what this unit is to do"},
    .wrong = {"两个县的目标一字不差", "two counties with one goal, word for word"},
    .right = {"目标写明本县的任务和数量", "a goal that names this county's tasks and numbers"},
    .source = "practice",
    .check_batch = check_text_copied,
};

}  // namespace targetbook::rules::batch
