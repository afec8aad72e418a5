#include <algorithm>
#include <map>
#include <set>

#include "rules/arithmetic/sums.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::cross {
namespace {

bool same_amount(const ProjectEntry& a, const ProjectEntry& b) {
  return distance(*a.amount->value.money, *b.amount->value.money) <= half_digit_in_fen;
}

/// Amounts that break their table's or form's own sums: that is said there, and explains the difference.
std::set<const model::Amount*> amounts_out_of_sums(const WorkbookContext& context) {
  std::set<const model::Amount*> out;
  for (const FormContext& form : context.forms)
    for (const arithmetic::BrokenSum& broken : form.facts.sums().broken())
      out.insert(broken.suspect != nullptr ? broken.suspect : broken.sum->total);
  return out;
}

/// Those whose names have the same letters, in the order of the first of each.
std::vector<std::vector<const ProjectEntry*>> by_name(const std::vector<ProjectEntry>& entries) {
  std::vector<std::vector<const ProjectEntry*>> all;
  std::map<std::u32string, std::size_t> places;
  for (const ProjectEntry& entry : entries) {
    const auto [place, is_new] =
        places.try_emplace(sorted_letters(plain_name(entry.name->value)), all.size());
    if (is_new) all.emplace_back();
    all[place->second].push_back(&entry);
  }
  return all;
}

void check_project_amount_differs(const WorkbookContext& context, Report& report) {
  const std::vector<ProjectEntry>& entries = context.facts.project_entries();
  const auto out_of_sums = amounts_out_of_sums(context);
  for (const std::vector<const ProjectEntry*>& of_one_name : by_name(entries)) {
    std::vector<const ProjectEntry*> same;
    for (const ProjectEntry* entry : of_one_name) {
      // Two forms of one name are B-01's and B-02's.
      const bool is_second_form = std::any_of(
          same.begin(), same.end(), [&](const ProjectEntry* e) { return e->source == entry->source; });
      if (entry->amount->value.money && !is_second_form && !out_of_sums.contains(entry->amount))
        same.push_back(entry);
    }
    if (same.size() < 2) continue;
    report.checked();
    // The amount that most of them have is right; of two, the one that comes first.
    const ProjectEntry* usual =
        *std::max_element(same.begin(), same.end(), [&](const ProjectEntry* a, const ProjectEntry* b) {
          const auto agreeing = [&](const ProjectEntry* e) {
            return std::count_if(same.begin(), same.end(),
                                 [&](const ProjectEntry* o) { return same_amount(*e, *o); });
          };
          return agreeing(a) < agreeing(b);
        });
    for (const ProjectEntry* odd : same) {
      if (same_amount(*odd, *usual)) continue;
      Place place;
      place.cell = odd->amount->cell;
      place.field = odd->amount_field;
      place.form = odd->form;
      const base::AmountUnit unit = unit_of(*odd->form);
      const std::string own = with_unit(*odd->amount->value.money, unit);
      const std::string other = with_unit(*usual->amount->value.money, unit);
      report.found(
          std::move(place),
          {.message = say("「{}」：{}为{}，此处为{}", "'{}': {} has {}, here it is {}", odd->name->value,
                          place_words(*usual->form, usual->amount->cell), other, own),
           .actual = in_unit(*odd->amount->value.money, unit),
           .expected = in_unit(*usual->amount->value.money, unit),
           .fix = {},
           .severity = {}});
    }
  }
}

}  // namespace

const Rule project_amount_differs{
    .code = "X-03",
    .name = "project-amount-differs",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"项目金额不一致", "A project has two amounts"},
    .what = {"同名项目在项目支出预算表、部门表和项目申报表中的当年预算不同；以多数为准，只有两处时以先出现的"
             "为准。",
             "A project's budget of the year differs between the list of projects, the department's form and "
             "its own form. What "
             "most of them say is taken for right; of two, the first."},
    .why = {"绩效目标必须与批复的预算金额一致。", "A target is approved together with its amount."},
    .fix = {"核对并统一该项目的金额", "check the amounts and make them one"},
    .wrong = {"预算表29.57，申报表29.75", "29.57 in the table, 29.75 in the form"},
    .right = {"两处均为29.57", "29.57 in both"},
    .source = "江汉 2024",
    .check_workbook = check_project_amount_differs,
};

}  // namespace targetbook::rules::cross
