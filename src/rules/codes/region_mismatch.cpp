#include <algorithm>

#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

struct NamedRegions {
  std::vector<std::string_view> codes;
  std::string_view named_by;
};

/// The regions that the bureau's name begins with, wherever the form gives it.
NamedRegions regions_of_bureau(const FormContext& context, const model::ProjectTarget& target) {
  for (const std::string* name : {&context.form.department_name.value, &target.implementing_unit.value,
                                  &target.supervising_department.value}) {
    auto codes = context.know.codes.regions_leading(*name);
    if (!codes.empty()) return {std::move(codes), *name};
  }
  return {};
}

std::string_view without_zeros(std::string_view region) {
  while (region.ends_with("00")) region.remove_suffix(2);
  return region;
}

/// A code of the city may stand on a county's project, and the other way round.
bool same_region(std::string_view left, std::string_view right) {
  return left.starts_with(without_zeros(right)) || right.starts_with(without_zeros(left));
}

void check_region_mismatch(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr) return;
  const auto code = dated_code(target->project.code.value);
  if (!code) return;
  const auto name = context.know.codes.region(code->region);
  const NamedRegions bureau = regions_of_bureau(context, *target);
  if (!name || bureau.codes.empty()) return report.insufficient();
  report.checked();
  const bool fits_one = std::any_of(bureau.codes.begin(), bureau.codes.end(), [&](std::string_view region) {
    return same_region(region, code->region);
  });
  if (fits_one) return;
  const std::string_view expected = bureau.codes.front();
  report.found(
      at(target->project.code, "project.code"),
      saying(
          say("项目编码的区划 {}（{}）与「{}」不符", "the project code's region {} ({}) is not that of '{}'",
              code->region, *name, bureau.named_by),
          std::string(code->region), std::string(bureau.codes.size() == 1 ? expected : std::string_view())));
}

}  // namespace

const Rule region_mismatch{
    .code = "C-06",
    .name = "region-mismatch",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"区划代码与县不符", "Region of another county"},
    .what = {"项目编码前6位是一个县（市、区）的区划代码，但单位名称属于另一个县。查不到的区划不作判断。",
             "The first six digits of the project code are a county's code after GB/T 2260, but the bureau's "
             "name is of another "
             "county. Regions that are not known are not judged."},
    .why = {"多半是从别的县的表复制而来，编码没有改。",
            "Most often the form was copied from another county and the code left as it was."},
    .fix = {"换成本县项目库中的编码", "put in the code from the county's own project library"},
    .wrong = {"玉田县的项目，编码 13063722P00…（博野县）",
              "a project of 玉田县 with the code 13063722P00… (博野县)"},
    .right = {"玉田县的项目，编码 13022922P00…", "a project of 玉田县 with the code 13022922P00…"},
    .source = "GB/T 2260",
    .check_form = check_region_mismatch,
};

}  // namespace targetbook::rules::codes
