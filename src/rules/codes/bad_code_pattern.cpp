#include <algorithm>

#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::codes {
namespace {

/// `1.30229E+20`: a spreadsheet program took the code for a number.
bool is_scientific(std::string_view code) {
  const auto e = code.find_first_of("Ee");
  return e != std::string_view::npos && e > 0 && is_digits(code.substr(0, 1)) &&
         code.find('+', e) != std::string_view::npos;
}

void check_bad_code_pattern(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || !target->project.code.cell) return;
  const model::Text& code = target->project.code;
  if (code.value.empty()) return report.insufficient();
  const auto& patterns = context.profile.code_patterns;
  const bool is_known = dated_code(code.value).has_value() ||
                        std::any_of(patterns.begin(), patterns.end(),
                                    [&](const auto& pattern) { return pattern.fits(code.value); });
  if (!is_known && patterns.empty() && !is_scientific(code.value)) return report.insufficient();
  report.checked();
  if (is_known) return;
  Said said =
      saying(say("项目编码「{}」不符合编码规则", "project code '{}' follows no known pattern", code.value),
             code.value);
  if (is_scientific(code.value)) {
    said.message =
        say("项目编码变成了数值「{}」", "the project code was turned into the number '{}'", code.value);
    said.fix = {"把单元格设为文本格式，重新输入完整编码",
                "set the cell's format to text and type the whole code again"};
  }
  report.found(at(code, "project.code"), std::move(said));
}

}  // namespace

const Rule bad_code_pattern{
    .code = "C-01",
    .name = "bad-code-pattern",
    .severity = base::Severity::error,
    .scope = Scope::form,
    .title = {"项目编码格式", "Bad code pattern"},
    .what = {"项目编码不是本地区使用的任何一种编码：6位区划、2位年份、1位类别字母加12位尾号，或本地区配置中的"
             "其他格式。地区没有规定格式的，不作判断。",
             "The project code is none of the patterns in use: six digits of region, two of the year, a "
             "letter and "
             "twelve characters, or a pattern of the region's profile. Where the region sets none, nothing "
             "is decided."},
    .why = {"编码是项目在各系统之间对应的唯一依据，错一位就对不上。",
            "The code alone ties the project to the other systems; one wrong character breaks the tie."},
    .fix = {"从项目库中复制完整的项目编码", "copy the whole code from the project library"},
    .wrong = {"项目编码：13022922P00JXC", "项目编码: 13022922P00JXC"},
    .right = {"项目编码：13022922P00JXC4117677", "项目编码: 13022922P00JXC4117677"},
    .source = "forms §1.9",
    .check_form = check_bad_code_pattern,
};

}  // namespace targetbook::rules::codes
