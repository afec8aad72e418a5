#include "nightly/contacts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace targetbook::nightly {
namespace {

constexpr const char* left_out = "（未留存）";
/// A line with one of these words names or calls a person.
constexpr std::array<std::string_view, 12> contact_words = {"填报人", "填表人",   "经办人",   "负责人",
                                                            "联系人", "审核人",   "制表人",   "电话",
                                                            "手机",   "联系方式", "分管领导", "主管领导"};

void leave_out(model::Text& text) {
  if (!text.value.empty()) text.value = left_out;
}

bool names_a_contact(std::string_view text) {
  return std::any_of(contact_words.begin(), contact_words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Columns of somebody's own: `联系人`, and what stands below.
void leave_out_of(model::Extras& extras) {
  for (model::Extra& extra : extras)
    if (names_a_contact(extra.heading) || names_a_contact(extra.text.value)) leave_out(extra.text);
}

}  // namespace

void leave_out_contacts(model::Submission& submission) {
  for (model::Form& form : submission.forms) {
    if (auto* project = std::get_if<model::ProjectTarget>(&form.body)) {
      leave_out(project->project.manager);
      leave_out(project->project.phone);
      for (model::Indicator& row : project->indicators) leave_out_of(row.extras);
      for (model::SpendingItem& row : project->spending) leave_out_of(row.extras);
      for (model::ProcurementItem& row : project->procurement) leave_out_of(row.extras);
    } else if (auto* department = std::get_if<model::DepartmentTarget>(&form.body)) {
      leave_out(department->reporter);
      leave_out(department->phone);
      for (model::Indicator& row : department->indicators) leave_out_of(row.extras);
      for (model::DepartmentFund& row : department->funds) leave_out_of(row.extras);
      for (model::DepartmentProject& row : department->projects) leave_out_of(row.extras);
    }
    leave_out_of(form.extras);
    for (model::Text& remark : form.remarks)
      if (names_a_contact(remark.value)) leave_out(remark);
  }
  for (model::UnreadText& unread : submission.unread)
    if (names_a_contact(unread.text.value)) leave_out(unread.text);
  for (model::Adjustment& adjustment : submission.adjustments) {
    const std::string& field = adjustment.field;
    if (field.ends_with("manager") || field.ends_with("phone") || field.ends_with("reporter"))
      adjustment.before = adjustment.after = left_out;
  }
}

}  // namespace targetbook::nightly
