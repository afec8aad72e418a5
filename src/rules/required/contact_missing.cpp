#include "rules/facts/indicator_words.hpp"
#include "rules/required/family.hpp"

namespace targetbook::rules::required {
namespace {

void look_at_contact(const model::Text& contact, const base::Phrase& label, std::string field,
                     Report& report) {
  if (!contact.cell) return;
  report.checked();
  if (!contact.value.empty()) return;
  report.found(at(contact, std::move(field)), saying(say("缺少{}", "{} is missing", label)));
}

void check_contact_missing(const FormContext& context, Report& report) {
  if (const auto* department = context.department()) {
    look_at_contact(department->reporter, {"填报人", "the reporter's name"}, "reporter", report);
    look_at_contact(department->phone, {"联系电话", "the telephone number"}, "phone", report);
  }
  if (const auto* target = context.project()) {
    look_at_contact(target->project.manager, {"项目负责人", "the project manager's name"}, "project.manager",
                    report);
    look_at_contact(target->project.phone, {"联系电话", "the telephone number"}, "project.phone", report);
  }
}

}  // namespace

const Rule contact_missing{
    .code = "R-12",
    .name = "contact-missing",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"填报人或电话缺失", "Contact missing"},
    .what = {"表中有填报人、项目负责人或联系电话，却没有填写。",
             "The form asks for the reporter, the project manager or a telephone number, and it is blank."},
    .why = {"有问题时找不到人核对。", "With a question there is nobody to ask."},
    .fix = {"填写姓名和联系电话", "write the name and the telephone number"},
    .wrong = {"联系电话：（空）", "联系电话: (blank)"},
    .right = {"联系电话：0716-0000000", "联系电话: 0716-0000000"},
    .source = "published forms",
    .check_form = check_contact_missing,
};

}  // namespace targetbook::rules::required
