#include "layouts/read/read.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/find/heading_place.hpp"
#include "layouts/find/identity.hpp"
#include "layouts/find/moved.hpp"
#include "layouts/find/place.hpp"
#include "layouts/find/recognise.hpp"
#include "layouts/find/restore_labels.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/observe.hpp"
#include "layouts/read/prose.hpp"
#include "layouts/read/year.hpp"

namespace targetbook::layouts {
namespace {

using model::Form;
using model::Unrecognised;

model::FormBody assemble(Record& record, ReadContext& context) {
  switch (context.drawing->kind) {
    case FormKind::department_target:
      return assemble_department(record, context);
    case FormKind::budget_table:
      return assemble_budget_table(record, context);
    default:
      return assemble_project(record, context);
  }
}

class WorkbookReader {
 public:
  WorkbookReader(const grid::Workbook& workbook, const Catalogue& catalogue)
      : workbook_(workbook),
        catalogue_(catalogue),
        labels_(catalogue.labels()),
        identity_(read_identity(workbook)) {}

  Reading run(std::string_view file_name) {
    reading_.submission.bureau = identity_.bureau;
    bool any_cell = false;
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i) {
      const grid::Sheet& sheet = workbook_.sheets[i];
      if (is_own_sheet(sheet.name)) continue;
      any_cell = any_cell || !sheet.cells.empty();
      reading_.submission.sheets.push_back(sheet.name);
      if (!sheet.is_worksheet || is_renamed_notes(sheet)) continue;
      const auto first = static_cast<std::ptrdiff_t>(reading_.submission.adjustments.size());
      const std::size_t first_observation = reading_.submission.observations.size();
      read_sheet(sheet, i);
      settle_observations(reading_.submission.observations, first_observation);
      std::stable_sort(reading_.submission.adjustments.begin() + first, reading_.submission.adjustments.end(),
                       [](const auto& a, const auto& b) { return a.cell < b.cell; });
    }
    complete_years(reading_.submission.forms, workbook_, file_name);
    if (!any_cell) tell_empty();
    return std::move(reading_);
  }

 private:
  /// 填报说明 of a blank form under another name.
  [[nodiscard]] bool is_renamed_notes(const grid::Sheet& sheet) const {
    return !identity_.forms.empty() && !sheet.cells.empty() && sheet.cells.front().text() == notes_sheet;
  }

  void read_sheet(const grid::Sheet& sheet, std::size_t index) {
    SheetView view(workbook_, sheet);
    const Drawing* marked = marked_drawing(index);
    if (marked != nullptr)
      restore_labels(view, *marked, !identity_.of_sheet(index)->is_by_order, reading_.submission.adjustments);
    const SheetForms found =
        find_forms(view, labels_, {marked, marked != nullptr && !identity_.of_sheet(index)->is_by_order});
    if (const Drawing* outdated = outdated_form(found, index)) return tell_version(*outdated, sheet, index);
    observe_sheet(view, reading_.submission.observations);
    if (view.items().empty()) return refuse(sheet, Unrecognised::Reason::empty);
    for (const FoundForm& form : found.forms) read_form(form, view, index);
    if (!found.forms.empty()) return keep_unread(view, found);
    ReadContext context = context_for(sheet);
    if (auto prose = read_prose(view, labels_, context)) {
      add(make_form(*prose, view), prose->score, index);
      return;
    }
    refuse(sheet, found.is_ambiguous ? Unrecognised::Reason::ambiguous : Unrecognised::Reason::no_layout);
    if (found.closest == nullptr) return;
    Unrecognised& refused = reading_.submission.unrecognised.back();
    refused.closest = found.closest->drawing->id;
    refused.closest_name = found.closest->drawing->name;
    refused.missing = found.missing;
  }

  ReadContext context_for(const grid::Sheet& sheet) {
    ReadContext context;
    context.sheet = sheet.name;
    context.adjustments = &reading_.submission.adjustments;
    context.observations = &reading_.submission.observations;
    return context;
  }

  void read_form(const FoundForm& found, const SheetView& view, std::size_t index) {
    const PlacedForm placed = place_blocks(found, view);
    Record record = extract(found, placed, view);
    ReadContext context = context_for(view.sheet());
    std::set<base::CellRef> unvalued;
    for (const grid::Cell* fault : view.faults())
      if (fault->kind() == grid::CellKind::unvalued) unvalued.insert(fault->at());
    context.unvalued = &unvalued;
    context.drawing = found.drawing->drawing.get();
    Form form;
    form.layout = context.drawing->id;
    form.subject = context.drawing->subject;
    form.sums = context.drawing->sums;
    form.sheet = view.sheet().name;
    form.range = record.range;
    if (record.title) form.title = {read_title(*record.title, context), record.title->at};
    read_head(record, form, context);
    form.unit_place = unit_place(*context.drawing, placed, record);
    form.year_place = year_place(*context.drawing, placed, record);
    if (const RawCell* year = field(record, "year"))
      form.says_year = form.year_place && year_in(year->text).has_value();
    context.form_extras = &form.extras;
    for (const auto& [heading, cell] : record.extras) form.extras.push_back({heading, {cell.text, cell.at}});
    context.unit = form.unit.value_or(context.drawing->unit);
    form.body = assemble(record, context);
    observe_form(found, placed, record, view, reading_.submission.observations);
    for (const RawCell& remark : record.remarks)
      form.remarks.push_back({base::tidy_text(remark.text), remark.at});
    for (base::Finding& finding : find_moved(found, placed, view)) {
      finding.form = form.title.value;
      reading_.findings.push_back(std::move(finding));
    }
    add(std::move(form), found.score, index);
  }

  static std::string read_title(const RawCell& title, const ReadContext& context) {
    const std::string clean = without_field_codes(title.text);
    if (clean != title.text)
      adjust(title, "title", title.text, clean, {"去掉域代码", "field codes taken off"}, context);
    return base::tidy_text(clean);
  }

  static const RawCell* field(const Record& record, std::string_view name) {
    const auto it = record.fields.find(name);
    return it == record.fields.end() || it->second.is_blank() ? nullptr : &it->second;
  }

  void read_head(const Record& record, Form& form, const ReadContext& context) {
    if (const RawCell* unit = field(record, "unit")) form.unit = base::parse_amount_unit(unit->text);
    if (const RawCell* line = field(record, "department")) split_department(*line, form, context);
    if (const RawCell* name = field(record, "department.name"))
      form.department_name = {read_text(*name, "department.name", context), name->at};
    form.year = year_in(form.title.value);
    for (const char* name : {"project.year", "year"})
      if (const RawCell* year = field(record, name); year != nullptr && !form.year)
        form.year = year_in(year->text);
  }

  /// `202001玉田县信访局本级`: the unit's code and its name.
  static void split_department(const RawCell& line, Form& form, const ReadContext& context) {
    const std::string text = base::tidy_text(line.text);
    const std::string folded = base::fold_width(text);
    const auto digits = std::min(folded.find_first_not_of("0123456789"), folded.size());
    // Folding makes full-width digits one byte each; find where the name begins in the text itself.
    std::string_view name = text;
    for (std::size_t i = 0; i < digits; ++i)
      name.remove_prefix(name.front() >= '0' && name.front() <= '9' ? 1 : 3);
    constexpr std::size_t shortest_code = 3;
    if (digits < shortest_code)
      name = text;
    else
      form.department_code = {folded.substr(0, digits), line.at};
    form.department_name = {std::string(base::trim(name)), line.at};
    if (digits >= shortest_code && text.size() - name.size() != digits &&
        !text.starts_with(form.department_code.value))
      adjust(line, "department.code", text, form.department_code.value,
             {"全角数字改为半角", "full-width digits made half-width"}, context);
  }

  Form make_form(ProseForm& prose, const SheetView& view) {
    Form form;
    form.layout = prose.drawing->id;
    form.subject = prose.drawing->subject;
    form.sheet = view.sheet().name;
    form.range = prose.range;
    form.title = prose.title;
    form.year = year_in(form.title.value);
    form.body = std::move(prose.body);
    return form;
  }

  void add(Form form, double score, std::size_t sheet_index) {
    read_own_mark(form, sheet_index);
    reading_.recognised.push_back({form.sheet, form.range, form.layout, score});
    reading_.submission.forms.push_back(std::move(form));
  }

  /// The year in our own mark wins over everything the form says.
  void read_own_mark(Form& form, std::size_t sheet_index) const {
    const FormMark* mark = identity_.of_sheet(sheet_index);
    if (mark != nullptr && mark->layout == form.layout && mark->year) form.year = mark->year;
  }

  /// The layout of the blank form that the sheet was made from; null where it bears no mark.
  [[nodiscard]] const Drawing* marked_drawing(std::size_t sheet_index) const {
    const FormMark* mark = identity_.of_sheet(sheet_index);
    return mark == nullptr || !mark->version ? nullptr : catalogue_.find(mark->layout);
  }

  /// The layout, where the sheet is a blank form of it in a version that is no longer accepted. A copy of a
  /// marked sheet bears no mark of its own and goes by the others of its layout.
  [[nodiscard]] const Drawing* outdated_form(const SheetForms& found, std::size_t sheet_index) const {
    const auto is_found = [&](const std::string& layout) {
      return std::any_of(found.forms.begin(), found.forms.end(),
                         [&](const FoundForm& form) { return form.drawing->drawing->id == layout; });
    };
    const FormMark* own = identity_.of_sheet(sheet_index);
    for (const auto& [index, mark] : identity_.forms) {
      const Drawing* drawing = mark.version ? catalogue_.find(mark.layout) : nullptr;
      if (drawing == nullptr || drawing->accepts(*mark.version)) continue;
      const bool is_its_own =
          own == &mark && (!mark.is_by_order || found.forms.empty() || is_found(mark.layout));
      if (is_its_own || (own == nullptr && is_found(mark.layout))) return drawing;
    }
    return nullptr;
  }

  static base::Finding version_finding(const Drawing& drawing, int version) {
    const base::Words& form = drawing.name;
    const int now = drawing.version;
    base::Finding finding = base::reading::finding_of(
        base::reading::version,
        base::say("本表由第 {0} 版空白表「{1}」填成，该版本已停用",
                  "made from version {0} of the blank form '{2}', which is no longer accepted", version,
                  form.zh, form.en));
    finding.fix = base::say("请改用第 {} 版空白表填报", "fill in version {} of the blank form", now);
    if (version > now) {
      finding.message =
          base::say("本表由第 {0} 版空白表「{1}」填成，本程序只认到第 {3} 版",
                    "made from version {0} of the blank form '{2}'; this program knows versions up to {3}",
                    version, form.zh, form.en, now);
      finding.fix = {"请更新程序或版式后再读取", "update the program or its layouts, then read it again"};
    }
    finding.actual = std::to_string(version);
    finding.expected = std::to_string(now);
    return finding;
  }

  void tell_version(const Drawing& drawing, const grid::Sheet& sheet, std::size_t sheet_index) {
    const FormMark* mark = identity_.of_sheet(sheet_index);
    if (mark == nullptr || !mark->version)  // a copy of a marked sheet
      for (const auto& [index, other] : identity_.forms)
        if (other.layout == drawing.id && other.version) mark = &other;
    base::Finding finding = version_finding(drawing, *mark->version);
    finding.sheet = sheet.name;
    finding.layout = drawing.id;
    reading_.findings.push_back(std::move(finding));
  }

  /// Text on the sheet that lies in no form: kept, so that a normalised workbook can list it.
  void keep_unread(const SheetView& view, const SheetForms& found) {
    std::vector<base::CellRange> taken;
    for (const Form& form : reading_.submission.forms)
      if (form.sheet == view.sheet().name) taken.push_back(form.range);
    std::uint32_t rows_of_a_table = 0;
    std::optional<std::uint32_t> last_row;
    for (const Item& item : view.items()) {
      const bool is_taken = std::any_of(taken.begin(), taken.end(), [&](const base::CellRange& range) {
        return item.at().row >= range.first.row && item.at().row <= range.last.row;
      });
      if (is_taken) continue;
      reading_.submission.unread.push_back({view.sheet().name, {item.text, item.at()}});
      if (last_row != item.at().row && view.row(item.at().row).size() > 1) ++rows_of_a_table;
      last_row = item.at().row;
    }
    constexpr std::uint32_t least_table = 3;
    if (rows_of_a_table >= least_table || found.is_ambiguous)
      refuse(view.sheet(),
             found.is_ambiguous ? Unrecognised::Reason::ambiguous : Unrecognised::Reason::no_layout);
  }

  void refuse(const grid::Sheet& sheet, Unrecognised::Reason reason) {
    reading_.submission.unrecognised.push_back({sheet.name, reason, {}});
  }

  void tell_empty() {
    reading_.findings.push_back(base::reading::finding_of(
        base::reading::empty, {"工作簿的各个工作表都没有内容", "no sheet of the workbook holds anything"}));
  }

  const grid::Workbook& workbook_;
  const Catalogue& catalogue_;
  const LabelIndex& labels_;
  Identity identity_;
  Reading reading_;
};

}  // namespace

Reading read_workbook(const grid::Workbook& workbook, const Catalogue& catalogue,
                      std::string_view file_name) {
  return WorkbookReader(workbook, catalogue).run(file_name);
}

}  // namespace targetbook::layouts
