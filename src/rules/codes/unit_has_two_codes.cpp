#include <map>

#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::codes {
namespace {

bool are_one_line(std::string_view left, std::string_view right) {
  return left.starts_with(right) || right.starts_with(left);
}

void check_unit_has_two_codes(const WorkbookContext& context, Report& report) {
  std::map<std::string, std::vector<const model::Form*>> by_name;
  for (const FormContext& one : context.forms)
    if (!one.form.department_code.value.empty() && !one.form.department_name.value.empty())
      by_name[plain_unit(one.form.department_name.value)].push_back(&one.form);
  for (const auto& [name, forms] : by_name) {
    report.checked();
    // The code that most of them have is right; of equals, the one that comes first.
    const model::Form* usual = nullptr;
    std::size_t most = 0;
    for (const model::Form* form : forms) {
      std::size_t count = 0;
      for (const model::Form* other : forms)
        count +=
            other->department_code.value == form->department_code.value ? std::size_t{1} : std::size_t{0};
      if (count > most) usual = form;
      most = std::max(most, count);
    }
    for (const model::Form* form : forms) {
      const std::string& code = form->department_code.value;
      if (are_one_line(code, usual->department_code.value)) continue;
      Place place = at(form->department_code, "department.code");
      place.form = form;
      Said said = saying(say("「{}」的编码此处为{}，{}为{}", "the code of '{}' is {} here, and {} has {}",
                             form->department_name.value, code,
                             place_words(*usual, usual->department_code.cell), usual->department_code.value),
                         code, usual->department_code.value);
      said.fix =
          say("同一单位的写作「{}」", "if it is the same unit, put '{}'", usual->department_code.value);
      report.found(std::move(place), std::move(said));
    }
  }
}

constexpr std::string_view unit_has_two_codes_speaks_over[] = {"X-22"};

}  // namespace

const Rule unit_has_two_codes{
    .code = "C-11",
    .name = "unit-has-two-codes",
    .severity = base::Severity::error,
    .scope = Scope::workbook,
    .title = {"单位有两个编码", "A unit with two codes"},
    .what = {"同一工作簿中，同一单位名称带有两个编码，且一个不是另一个的上级。",
             "One unit's name stands beside two codes in a workbook, and neither is the other's superior."},
    .why = {"单位按编码汇总，两个编码会被当作两个单位。",
            "Summaries go by code and take two codes for two units."},
    .fix = {"核对单位编码，全书一致", "check the unit's code and make it one throughout"},
    .wrong = {"202001玉田县档案馆，203001玉田县档案馆", "202001玉田县档案馆, 203001玉田县档案馆"},
    .right = {"均为202001玉田县档案馆", "202001玉田县档案馆 throughout"},
    .source = "practice",
    .supersedes = unit_has_two_codes_speaks_over,
    .check_workbook = check_unit_has_two_codes,
};

}  // namespace targetbook::rules::codes
