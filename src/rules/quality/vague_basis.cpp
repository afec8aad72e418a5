#include "base/pattern.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

/// 无, a dash, a bare number or percent.
bool says_nothing(std::string_view basis) {
  static const base::Pattern nothing("[0-9.%+\\-—–/\\\\*.。、,;·…_]*|无+[。.]?");
  return nothing.fits(basis);
}

bool is_vague_basis(const WordLists& words, const model::Indicator& row) {
  std::string basis = plain_text(row.basis.value);
  constexpr std::string_view stop = "。";
  if (basis.ends_with(stop)) basis.resize(basis.size() - stop.size());
  if (says_nothing(basis) || words.has("vague_bases", basis)) return true;
  for (const std::string& question : words.list("question_words"))
    if (basis.starts_with(question)) return true;
  return basis == plain_text(row.level3.value) || basis == plain_value(row.value.value);
}

void check_vague_basis(const FormContext& context, Report& report) {
  for_each_indicator(context, [&](const model::Indicator& row, std::size_t i) {
    if (row.basis.value.empty()) return;  // a blank basis has a rule of its own
    report.checked();
    if (!is_vague_basis(context.know.words, row)) return;
    report.found(at(row.basis, indicator_path(i, "basis")),
                 saying(say("依据「{}」未指明文件", "the basis '{}' names no document", row.basis.value),
                        row.basis.value));
  });
}

}  // namespace

const Rule vague_basis{
    .code = "Q-08",
    .name = "vague-basis",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"依据空泛", "Vague basis"},
    .what =
        {"指标值确定依据是「依据相关政策文件」「工作方案」一类没有名称的说法（词表 "
         "vague_bases），只是一个数或一道杠，或以「是否」开头，或与指标名称相同。",
         "The basis is 依据相关政策文件, 工作方案 or another phrase without a name (word list "
         "vague_bases), no more than a number or a dash, begins with 是否, or repeats the indicator's name."},
    .why = {"依据要能查到，审核的人才知道数值从哪里来。",
            "A basis that can be looked up tells the reviewer where the number comes from."},
    .fix = {"写明文件名称和文号、合同、统计口径或历史数据",
            "name the document and its number, the contract, the statistics or past figures"},
    .wrong = {"依据相关政策文件", "依据相关政策文件"},
    .right = {"《信访工作条例》第三十六条", "《信访工作条例》第三十六条"},
    .source = "Y14, B12, S9",
    .check_form = check_vague_basis,
};

}  // namespace targetbook::rules::quality
