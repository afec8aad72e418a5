#include <map>
#include <set>

#include "rules/cross/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::size_t bureau_digits = 3;

struct Owner {
  const model::Form* form = nullptr;
  const model::Text* text = nullptr;
  std::string field;
  std::string key;    ///< what tells its bureau
  std::string shown;  ///< code and name
};

/// Of owners of two bureaus, those of the rarer one; none where there are more, or neither is rarer.
std::vector<const Owner*> odd_ones(const std::vector<Owner>& owners, const Owner*& usual) {
  std::map<std::string, std::size_t> counts;
  for (const Owner& one : owners) ++counts[one.key];
  if (counts.size() != 2) return {};
  usual = &owners.front();
  for (const Owner& one : owners)
    if (counts[one.key] > counts[usual->key]) usual = &one;
  // Of two forms nobody can tell which is the stranger: the later one is told.
  const std::size_t rarer = owners.size() - counts[usual->key];
  if (owners.size() > 2 && 2 * rarer >= owners.size()) return {};
  std::vector<const Owner*> odd;
  for (const Owner& one : owners)
    if (one.key != usual->key) odd.push_back(&one);
  return odd;
}

void tell(const std::vector<Owner>& owners, Report& report, std::set<const model::Form*>& told) {
  report.checked(owners.size());
  const Owner* usual = nullptr;
  for (const Owner* one : odd_ones(owners, usual)) {
    if (!told.insert(one->form).second) continue;
    Place place = at(*one->text, one->field);
    place.form = one->form;
    Said said = saying(say("此表的单位为「{}」，工作簿的其他表为「{}」（{}）",
                           "this form is of '{}', the workbook's others of '{}' ({})", one->shown,
                           usual->shown, place_words(*usual->form, usual->text->cell)),
                       one->shown, usual->shown);
    said.fix = say("属同一单位的写作「{}」，否则另行报送",
                   "put '{}' if it is the same unit, else hand it in apart", usual->shown);
    report.found(std::move(place), std::move(said));
  }
}

/// A name that ends with another is the same unit (X-02 tells), and a unit below another belongs to it.
bool are_kin(std::string_view left, std::string_view right) {
  return left.ends_with(right) || right.ends_with(left) || left.starts_with(right) || right.starts_with(left);
}

bool is_bureau(std::string_view name) {
  return name.ends_with("局") || name.ends_with("委员会");
}

void add_unit(std::vector<Owner>& owners, const model::Form& form, const model::Text& unit,
              std::string field) {
  if (unit.value.empty()) return;
  std::string key = plain_unit(unit.value);
  for (const Owner& known : owners)
    if (are_kin(known.key, key)) key = known.key;
  owners.push_back({&form, &unit, std::move(field), std::move(key), unit.value});
}

void check_forms_of_other_bureau(const WorkbookContext& context, Report& report) {
  std::vector<Owner> codes;
  std::vector<Owner> departments;
  std::vector<Owner> units;
  for (const FormContext& one : context.forms) {
    const model::Form& form = one.form;
    if (form.department_code.value.size() >= bureau_digits)
      codes.push_back({&form, &form.department_code, "department.code",
                       form.department_code.value.substr(0, bureau_digits),
                       form.department_code.value + form.department_name.value});
    if (one.project() == nullptr) continue;
    add_unit(departments, form, one.project()->supervising_department, "supervising_department");
    // Units below a bureau carry out its projects; another bureau does not.
    if (is_bureau(plain_unit(one.project()->implementing_unit.value)))
      add_unit(units, form, one.project()->implementing_unit, "implementing_unit");
  }
  std::set<const model::Form*> told;
  for (const auto* owners : {&codes, &departments, &units})
    if (owners->size() > 1) tell(*owners, report, told);
}

}  // namespace

const Rule forms_of_other_bureau{
    .code = "X-22",
    .name = "forms-of-other-bureau",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"工作簿内混有别的单位的表", "Another bureau's form in the workbook"},
    .what = {"一张表的单位编码（前三位）或主管部门、实施单位与同一工作簿其他表的不是一个部门。多个部门汇总在"
             "一起的工作簿不比较。",
             "A form's unit code (its first three digits), supervising department or implementing unit is of "
             "another bureau than the workbook's other forms. A workbook that gathers several bureaus is not "
             "compared."},
    .why = {"别的单位的表会算到本单位头上。", "Another bureau's form is counted as this one's."},
    .fix = {"核对单位，不属本单位的表另行报送", "check the unit; hand in another bureau's form apart"},
    .wrong = {"其他表202001玉田县档案馆，此表310001玉田县水务局",
              "310001玉田县水务局 among forms of 202001玉田县档案馆"},
    .right = {"均为202001玉田县档案馆", "202001玉田县档案馆 throughout"},
    .source = "practice",
    .check_workbook = check_forms_of_other_bureau,
};

}  // namespace targetbook::rules::cross
