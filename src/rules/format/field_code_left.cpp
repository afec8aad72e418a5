#include <set>

#include "rules/facts/form_facts.hpp"
#include "rules/facts/observed.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// `[bookmark: _Toc…]` and ` TC 标题 \f A \l 1 `: what a word processor keeps hidden.
std::string field_code_in(std::string_view text) {
  if (const auto open = text.find("[bookmark:"); open != std::string_view::npos) {
    const auto close = text.find(']', open);
    return std::string(text.substr(open, close == std::string_view::npos ? close : close - open + 1));
  }
  const auto code = text.find("TC ");
  const auto flag = code == std::string_view::npos ? code : text.find("\\f", code);
  if (flag == std::string_view::npos || text.find("\\l", flag) == std::string_view::npos) return {};
  return std::string(text.substr(code));
}

class FieldCodes {
 public:
  FieldCodes(const WorkbookContext& context, Report& report) : context_(context), report_(report) {}

  void look_at(const std::string& sheet, const std::optional<base::CellRef>& cell, std::string_view text,
               const std::string& field) {
    const std::string code = field_code_in(text);
    if (code.empty() || !told_.insert({sheet, cell.value_or(base::CellRef{})}).second) return;
    Place place;
    place.cell = cell;
    place.field = field;
    place.form = form_at(context_.book, sheet, cell);
    place.sheet = sheet;
    Said said;
    said.message =
        say("含Word域代码残留「{}」", "a word processor's field code is left in the text: '{}'", code);
    said.actual = code;
    report_.found(std::move(place), std::move(said));
  }

 private:
  const WorkbookContext& context_;
  Report& report_;
  std::set<std::pair<std::string, base::CellRef>> told_;
};

void check_field_code_left(const WorkbookContext& context, Report& report) {
  FieldCodes codes(context, report);
  report.checked(context.forms.size());
  for (const model::Adjustment& adjustment : context.book.adjustments)
    codes.look_at(adjustment.sheet, adjustment.cell, adjustment.before, adjustment.field);
  for (const model::UnreadText& unread : context.book.unread)
    codes.look_at(unread.sheet, unread.text.cell, unread.text.value, {});
  for (const FormContext& form : context.forms) {
    for (const model::Text& remark : form.form.remarks)
      codes.look_at(form.form.sheet, remark.cell, remark.value, {});
    for (const FormText& text : form.facts.texts())
      codes.look_at(form.form.sheet, text.cell, text.text, text.field);
  }
}

}  // namespace

const Rule field_code_left{
    .code = "F-10",
    .name = "field-code-left",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"域代码残留", "Field code left"},
    .what = {"文字里有从Word带来的域代码：[bookmark: …] 或 TC … \\f A \\l 1。",
             "A text holds a field code that came with it from a word processor: [bookmark: …] or TC … \\f A "
             "\\l 1."},
    .why = {"公开后读者会看到这些代码。", "Once published, readers see these codes."},
    .fix = {"删去域代码", "delete the field code"},
    .wrong = {"[bookmark: _Toc_2]一、总体绩效目标", "[bookmark: _Toc_2]一、总体绩效目标"},
    .right = {"一、总体绩效目标", "一、总体绩效目标"},
    .source = "Y20, S8",
    .check_workbook = check_field_code_left,
};

}  // namespace targetbook::rules::format
