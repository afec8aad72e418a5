#include "model/target_value.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

bool is_target(const WordLists& words, std::string_view basis) {
  const model::TargetValue value = model::parse_target_value(basis);
  if (value.type == model::ValueType::date) return true;
  return is_quantity(value) && (value.op.has_value() || is_known_unit(words, value.unit));
}

void check_value_and_basis_swapped(const FormContext& context, Report& report) {
  const WordLists& words = context.know.words;
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (row.basis.value.empty() || row.value.value.type == model::ValueType::empty) return;
    report.checked();
    if (!is_in_words(row.value.value) || !words.any_in("basis_marks", row.value.value.raw)) return;
    if (!is_target(words, row.basis.value)) return;
    Said said = saying(say("指标值「{}」是依据，依据「{}」才是值：两栏填反",
                           "the value '{}' is a basis and the basis '{}' a value: they are swapped",
                           row.value.value.raw, row.basis.value),
                       row.value.value.raw, row.basis.value);
    said.fix = say("指标值填「{}」，依据填「{}」", "put '{}' as the value and '{}' as the basis",
                   row.basis.value, row.value.value.raw);
    report.found(at(row.value, indicator_path(i, "value")), std::move(said));
  });
}

constexpr std::string_view value_and_basis_swapped_speaks_over[] = {"P-03", "T-02", "T-06", "T-07", "Q-04",
                                                                    "Q-05", "Q-06", "Q-08", "R-09"};

}  // namespace

const Rule value_and_basis_swapped{
    .code = "Q-12",
    .name = "value-and-basis-swapped",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"指标值与依据填反", "Value and basis in each other's place"},
    .what = {"指标值写的是文件、合同一类的依据，而依据栏写的是带运算符或单位的数。",
             "The value is a document, a contract or the like, and the basis is a number with an operator or "
             "unit."},
    .why = {"填反后指标没有目标值。", "Swapped, the indicator has no target."},
    .fix = {"两栏对调", "swap the two"},
    .wrong = {"指标值《扫描规范》，依据≥98%", "value 《扫描规范》, basis ≥98%"},
    .right = {"指标值≥98%，依据《扫描规范》", "value ≥98%, basis 《扫描规范》"},
    .source = "practice",
    .supersedes = value_and_basis_swapped_speaks_over,
    .check_form = check_value_and_basis_swapped,
};

}  // namespace targetbook::rules::quality
