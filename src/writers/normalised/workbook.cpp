#include "writers/normalised/workbook.hpp"

#include <algorithm>

#include "base/file_error.hpp"
#include "base/say.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "writers/list_sheet.hpp"
#include "writers/normalised/drawn_sheet_writer.hpp"
#include "writers/words.hpp"

namespace targetbook::writers {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The layout to draw a form in; both are of the form's kind.
const layouts::Drawing& drawing_for(const model::Form& form, const RenderContext& context) {
  const std::string_view kind = kind_of(form.body);
  if (context.as != nullptr && kind == to_string(context.as->kind)) return *context.as;
  if (const layouts::Drawing* own = context.catalogue.to_print(form.layout, kind)) return *own;
  throw base::FileError(base::FileErrorKind::unsupported,
                        base::say("没有版式「{}」", "there is no layout '{}'", form.layout));
}

/// The form's own sheet name; where several forms stood on one sheet, what each of them is about.
std::string wished_name(const model::Submission& submission, const model::Form& form) {
  const auto shares = [&](const model::Form& other) { return other.sheet == form.sheet; };
  if (std::count_if(submission.forms.begin(), submission.forms.end(), shares) < 2) return form.sheet;
  const auto* target = std::get_if<model::ProjectTarget>(&form.body);
  if (target != nullptr && !target->project.name.value.empty()) return target->project.name.value;
  return form.title.value.empty() ? form.sheet : form.title.value;
}

class WorkbookWriter {
 public:
  WorkbookWriter(xlsx::XlsxFile& file, const model::Submission& submission, const RenderContext& context)
      : file_(&file), submission_(&submission), context_(&context) {}

  void write() {
    for (std::size_t i = 0; i < submission_->forms.size(); ++i) write_form(i);
    note_unread();
    note_unrecognised();
    if (submission_->forms.empty() && others_.empty())
      others_.push_back(
          {"", "", in_words({"说明", "note"}), in_words({"工作簿中没有内容", "the workbook is empty"})});
    if (!others_.empty())
      write_list_sheet(*file_, file_->add_sheet(layouts::leftovers_sheet),
                       {{"工作表", 20}, {"字段", 28}, {"名称", 20}, {"内容", 70}}, others_);
    write_adjustments();
  }

 private:
  [[nodiscard]] const std::string& in_words(const base::Words& words) const {
    return words.in(context_->language);
  }

  void write_form(std::size_t index) {
    const model::Form& form = submission_->forms[index];
    const layouts::Drawing& drawing = drawing_for(form, *context_);
    const layouts::Drawn drawn = layouts::draw(form, drawing);
    xlsx::XlsxSheet& sheet = file_->add_sheet(wished_name(*submission_, form));
    const std::vector<Overflow> overflows = write_drawn_sheet(*file_, sheet, drawn.sheet);
    for (const Overflow& overflow : overflows)
      others_.push_back(
          {sheet.name(), base::to_a1(overflow.cell), in_words({"全文", "whole text"}), overflow.text});
    for (const layouts::Leftover& leftover : drawn.leftovers)
      others_.push_back({sheet.name(), leftover.field, in_words(leftover.label), leftover.text});
    model::Form marked;  // the mark tells layout and year of what stands on the sheet now
    marked.layout = drawing.id;
    marked.year = form.year;
    file_->set_property(layouts::form_mark_name(index), layouts::form_mark(marked));
  }

  /// Text beside the forms on their sheets, which no layout has a place for.
  void note_unread() {
    for (const model::UnreadText& unread : submission_->unread)
      others_.push_back({unread.sheet, unread.text.cell ? base::to_a1(*unread.text.cell) : "",
                         in_words({"表外文字", "text beside the form"}), unread.text.value});
  }

  void note_unrecognised() {
    for (const model::Unrecognised& sheet : submission_->unrecognised)
      others_.push_back({sheet.sheet, "unrecognised", in_words({"未识别的工作表", "unrecognised sheet"}),
                         in_words(reason_words(sheet))});
  }

  void write_adjustments() {
    if (submission_->adjustments.empty()) return;
    Rows rows;
    for (const model::Adjustment& one : submission_->adjustments)
      rows.push_back({one.sheet, base::to_a1(one.cell), one.field, one.before, one.after, in_words(one.why)});
    write_list_sheet(*file_, file_->add_sheet(layouts::adjustments_sheet),
                     {{"工作表", 18}, {"单元格", 9}, {"字段", 28}, {"原值", 28}, {"现值", 28}, {"原因", 36}},
                     rows);
  }

  xlsx::XlsxFile* file_;
  const model::Submission* submission_;
  const RenderContext* context_;
  Rows others_;
};

}  // namespace

std::string render_workbook(const model::Submission& submission, const RenderContext& context) {
  xlsx::XlsxFile::Options options;
  options.created = context.created;
  xlsx::XlsxFile file(options);
  WorkbookWriter(file, submission, context).write();
  return file.close_to_bytes();
}

}  // namespace targetbook::writers
