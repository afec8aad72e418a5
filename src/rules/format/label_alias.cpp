#include "rules/facts/form_facts.hpp"
#include "rules/facts/observed.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

Said taken_for(const std::string& alias, const std::string& standard) {
  Said said;
  said.message = say("「{}」按「{}」处理", "'{}' is taken for '{}'", alias, standard);
  said.actual = alias;
  said.expected = standard;
  return said;
}

/// A text that calls a level otherwise than the forms do: told once, where it first does.
void look_at_text(const FormContext& form, Report& report) {
  for (const auto& [alias, standard] : form.know.words.pairs("level_aliases"))
    for (const FormText& text : form.facts.texts()) {
      if (text.text.find(alias) == std::string::npos) continue;
      Place place;
      place.cell = text.cell;
      place.field = text.field;
      place.form = &form.form;
      report.found(std::move(place), taken_for(alias, standard));
      break;
    }
}

void check_label_alias(const WorkbookContext& context, Report& report) {
  report.checked(context.forms.size());
  for (const model::Observation* label : observed(context.book, model::Observation::Kind::alias_label))
    report.found(place_of(context.book, *label), taken_for(label->text, label->other));
  for (const FormContext& form : context.forms)
    if (form.narrative() != nullptr) look_at_text(form, report);
}

}  // namespace

const Rule label_alias{
    .code = "F-14",
    .name = "label-alias",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"指标层级名称别名", "Label under another name"},
    .what = {"标签用了别的名称（效果指标、环境效益、指标值说明……），按标准名称读取。",
             "A label has another name than the form prints (效果指标, 环境效益, 指标值说明 …); it was read "
             "as the standard one."},
    .why = {"同一文本里名称不一，汇总时要逐一对应。",
            "With several names in one text, a summary has to match them one by one."},
    .fix = {"改用表样中的名称", "use the name that the blank form prints"},
    .wrong = {"效果指标", "效果指标"},
    .right = {"效益指标", "效益指标"},
    .source = "Y5, J24",
    .check_workbook = check_label_alias,
};

}  // namespace targetbook::rules::format
