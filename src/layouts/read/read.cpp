#include "layouts/read/read.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>

#include "base/file_error.hpp"
#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/find/heading_place.hpp"
#include "layouts/find/identity.hpp"
#include "layouts/find/moved.hpp"
#include "layouts/find/place.hpp"
#include "layouts/find/recognise.hpp"
#include "layouts/find/restore_labels.hpp"
#include "layouts/find/side_by_side.hpp"
#include "layouts/read/accounts.hpp"
#include "layouts/read/assemble.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/list_forms.hpp"
#include "layouts/read/observe.hpp"
#include "layouts/read/other_names.hpp"
#include "layouts/read/prose.hpp"
#include "layouts/read/sheet_words.hpp"
#include "layouts/read/unit_scope.hpp"
#include "layouts/read/units.hpp"
#include "layouts/read/unread.hpp"
#include "layouts/read/year.hpp"
#include "layouts/vocabulary/form_sketch.hpp"
#include "layouts/vocabulary/word_form.hpp"

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
  WorkbookReader(const grid::Workbook& workbook, const Catalogue& catalogue, const BureauUnits& units,
                 const FormLimits& limits)
      : left_(limits),
        limits_(limits),
        workbook_(workbook),
        catalogue_(catalogue),
        units_(units),
        labels_(catalogue.labels()),
        identity_(read_identity(workbook)) {}

  Reading run(std::string_view file_name) {
    reading_.submission.bureau = identity_.bureau;
    note_choices();
    bool any_cell = false;
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i) {
      const grid::Sheet& sheet = workbook_.sheets[i];
      if (is_own_sheet(sheet.name)) continue;
      any_cell = any_cell || holds_something(sheet);
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
  /// Blanks alone are nothing.
  static bool holds_something(const grid::Sheet& sheet) {
    return std::any_of(sheet.cells.begin(), sheet.cells.end(), [](const grid::Cell& cell) {
      return cell.kind() != grid::CellKind::text || !base::trim(cell.text()).empty();
    });
  }
  /// What the container's reader had to choose is told at the first cell it holds for.
  void note_choices() {
    for (const grid::Choice& choice : workbook_.choices)
      reading_.submission.adjustments.push_back(
          {workbook_.sheets.front().name, {}, choice.field, {}, choice.chosen, choice.why});
  }
  /// 填报说明 of a blank form under another name.
  [[nodiscard]] bool is_renamed_notes(const grid::Sheet& sheet) const {
    return !identity_.forms.empty() && !sheet.cells.empty() && sheet.cells.front().text() == notes_sheet;
  }

  /// Whether no form is as large as this sheet. Throws where its beginning is one's all the same.
  bool is_too_large(const grid::Sheet& sheet) {
    const FormLimits size = size_of(sheet);
    const bool has_too_many_cells = size.cells > left_.cells;
    if (!has_too_many_cells && size.text_bytes <= left_.text_bytes) return false;
    const SheetView head(workbook_, sheet, {}, {looked_at_cells, looked_at_bytes});
    if (find_forms(head, labels_).forms.empty()) return true;
    base::FileError error(
        base::FileErrorKind::too_large,
        base::say(
            "文件过大：有表的工作表内容超过上限（{}={}）。请删去表以外的内容；上限可以用 --limit 调高。",
            "The file is too large: its sheets with forms hold more than the limit ({}={}). Remove what "
            "does not belong to the forms; --limit raises the limit.",
            has_too_many_cells ? "form-cells" : "form-text-bytes",
            has_too_many_cells ? limits_.cells : limits_.text_bytes));
    throw error.at(sheet.name, std::nullopt);
  }

  /// What was read of a sheet with forms counts.
  void count(const grid::Sheet& sheet) {
    const FormLimits size = size_of(sheet);
    left_.cells -= std::min(left_.cells, size.cells);
    left_.text_bytes -= std::min(left_.text_bytes, size.text_bytes);
  }

  static FormLimits size_of(const grid::Sheet& sheet) {
    FormLimits size{sheet.cells.size(), 0};
    for (const grid::Cell& cell : sheet.cells) size.text_bytes += cell.text().size();
    return size;
  }

  void read_sheet(const grid::Sheet& sheet, std::size_t index) {
    if (is_too_large(sheet)) return refuse(sheet, Unrecognised::Reason::no_layout);
    const std::size_t forms = reading_.submission.forms.size();
    read_fitting_sheet(sheet, index);
    if (reading_.submission.forms.size() > forms) count(sheet);
  }

  void read_fitting_sheet(const grid::Sheet& sheet, std::size_t index) {
    SheetView view(workbook_, sheet);
    const Drawing* marked = marked_drawing(index);
    if (marked == nullptr)
      if (const std::vector<ColumnSpan> parts = columns_of_forms(view, labels_); parts.size() > 1)
        return read_side_by_side(view, parts, index);
    if (marked != nullptr)
      restore_labels(view, *marked, !identity_.of_sheet(index)->is_by_order, reading_.submission.adjustments);
    const SheetForms found =
        find_forms(view, labels_, {marked, marked != nullptr && !identity_.of_sheet(index)->is_by_order});
    if (const Drawing* outdated = outdated_form(found, index)) return tell_version(*outdated, sheet, index);
    observe_sheet(view, reading_.submission.observations);
    if (view.items().empty()) return refuse(sheet, Unrecognised::Reason::empty);
    Accounts accounts(view);
    if (!found.forms.empty()) return read_forms(found, view, index, accounts);
    ReadContext context = context_for(sheet);
    if (auto prose = read_prose(view, labels_, context, accounts)) {
      Form form = make_form(*prose, view);
      give_back_unsaid(cells_of(form), view.items(), accounts);
      add(std::move(form), prose->score, index);
      return keep_unread(view, accounts);
    }
    if (std::vector<Sketch> words = sketch_forms(view); !words.empty() && may_be_told(found, words)) {
      const std::size_t forms = reading_.submission.forms.size();
      read_told(take_told(std::move(words), view, 0, accounts), view, index, accounts, 0);
      if (reading_.submission.forms.size() > forms) return keep_unread(view, accounts);
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
    context.workbook = &workbook_;
    context.sheet = sheet.name;
    context.adjustments = &reading_.submission.adjustments;
    context.observations = &reading_.submission.observations;
    return context;
  }

  void read_side_by_side(const SheetView& whole, const std::vector<ColumnSpan>& parts, std::size_t index) {
    observe_sheet(whole, reading_.submission.observations);
    for (const ColumnSpan& columns : parts) {
      const SheetView view(workbook_, whole.sheet(), columns);
      Accounts accounts(view);
      read_forms(find_forms(view, labels_), view, index, accounts);
    }
  }

  void read_forms(const SheetForms& found, const SheetView& view, std::size_t index, Accounts& accounts) {
    std::uint32_t lead_row = 0;
    SheetWords words(view);
    for (const FoundForm& form : found.forms) {
      const PlacedForm placed = place_blocks(form, view);
      Accounts used = accounts;
      Record drawn = extract(form, placed, view, used, lead_row);
      std::vector<ToldForm> told = marked_drawing(index) == nullptr
                                       ? words.instead_of(form, placed, drawn, lead_row, accounts)
                                       : std::vector<ToldForm>{};
      if (!told.empty()) {
        lead_row = read_told(std::move(told), view, index, accounts, lead_row);
        continue;
      }
      accounts = std::move(used);
      read_form(form, placed, std::move(drawn), view, index, accounts, lead_row);
      lead_row = form.end_row;
    }
    keep_unread(view, accounts);
    if (found.is_ambiguous) refuse(view.sheet(), Unrecognised::Reason::ambiguous);
  }

  /// One past the last row of these forms.
  std::uint32_t read_told(std::vector<ToldForm> told, const SheetView& view, std::size_t index,
                          Accounts& accounts, std::uint32_t lead_row) {
    for (ToldForm& one : told) {
      read_told(one, view, index, accounts, lead_row);
      lead_row = one.form.sketch().end_row;
    }
    return lead_row;
  }

  void read_told(ToldForm& told, const SheetView& view, std::size_t index, Accounts& accounts,
                 std::uint32_t lead_row) {
    const WordForm& form = told.form;
    for (model::Adjustment& by_word : adjustments_of(form.sketch(), view.sheet().name))
      reading_.submission.adjustments.push_back(std::move(by_word));
    const std::size_t forms = reading_.submission.forms.size();
    read_form(form.found(), form.placed(), std::move(told.record), view, index, accounts, lead_row);
    for (std::size_t i = forms; i < reading_.submission.forms.size(); ++i) {
      const Form& read = reading_.submission.forms[i];
      base::Finding finding = base::reading::finding_of(
          base::reading::by_vocabulary,
          {"没有版式与本表相符，按栏目用语读取", "no layout fits; read by its words"});
      finding.sheet = read.sheet;
      finding.cell = read.range.first;
      finding.layout = read.layout;
      finding.form = read.title.value;
      reading_.findings.push_back(std::move(finding));
    }
  }

  void read_form(const FoundForm& found, const PlacedForm& placed, Record record, const SheetView& view,
                 std::size_t index, Accounts& accounts, std::uint32_t lead_row) {
    ReadContext context = context_for(view.sheet());
    std::set<base::CellRef> unvalued;
    for (const grid::Cell* fault : view.faults())
      if (fault->kind() == grid::CellKind::unvalued) unvalued.insert(fault->at());
    context.unvalued = &unvalued;
    context.drawing = found.drawing->drawing.get();
    tell_other_names(placed, context);
    UnitEvidence units(unit_scope(found, placed, record, view, lead_row), units_.of(context.drawing->id));
    context.units = &units;
    observe_form(found, placed, record, view, reading_.submission.observations);
    std::set<base::CellRef> said;
    std::string title;
    for (Record& one : forms_of(std::move(record), view, accounts)) {
      units.begin_form();
      Form form = make_form(one, placed, context);
      if (title.empty()) title = form.title.value;
      said.merge(cells_of(form));
      add(std::move(form), found.score, index);
    }
    give_back_unsaid(said, view.rows(lead_row, found.end_row), accounts);
    for (base::Finding& finding : find_moved(found, placed, view)) {
      finding.form = title;
      reading_.findings.push_back(std::move(finding));
    }
  }

  Form make_form(Record& record, const PlacedForm& placed, ReadContext& context) {
    Form form;
    form.layout = context.drawing->id;
    form.subject = context.drawing->subject;
    form.sums = context.drawing->sums;
    form.sheet = context.sheet;
    form.range = record.range;
    read_head(record, form, context);
    UnitEvidence& units = *context.units;
    form.unit = units.stated();
    form.unit_place = units.place() ? units.place() : unit_place(*context.drawing, placed, record);
    form.year_place = year_place(*context.drawing, placed, record);
    if (const RawCell* year = field(record, "year"))
      form.says_year = form.year_place && year_in(year->text).has_value();
    context.form_extras = &form.extras;
    for (const auto& [heading, cell] : record.extras) form.extras.push_back({heading, {cell.text, cell.at}});
    form.body = assemble(record, context);
    if (!form.unit && says_unit_at_labels(*context.drawing)) form.unit = units.agreed();
    form.unit_doubts = units.doubts();
    form.amounts_in = units.first_read();
    for (const RawCell& remark : record.remarks)
      form.remarks.push_back({base::tidy_text(remark.text), remark.at});
    for (RecordTable& table : record.tables)
      std::move(table.changes.begin(), table.changes.end(), std::back_inserter(record.changes));
    for (const FoundChange& change : record.changes)
      reading_.submission.adjustments.push_back(
          {form.sheet, change.cell, change.field, change.before, change.after, change.why});
    return form;
  }

  /// A form of a project that has no line of its own for the unit: its labels say it.
  static bool says_unit_at_labels(const Drawing& drawing) {
    return is_of_project(drawing.kind) &&
           std::none_of(drawing.blocks.begin(), drawing.blocks.end(),
                        [](const Block& block) { return block.id == "heading" && draws(block, "unit"); });
  }
  static bool draws(const Block& block, std::string_view slot) {
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        for (const Piece& piece : cell.pieces)
          if (piece.slot == slot) return true;
    return false;
  }

  static const RawCell* field(const Record& record, std::string_view name) {
    const auto it = record.fields.find(name);
    return it == record.fields.end() || it->second.is_blank() ? nullptr : &it->second;
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
    form.remarks = std::move(prose.remarks);
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

  /// What nobody used is kept and told. Where that is a table by itself, the sheet holds a form we don't
  /// know.
  void keep_unread(const SheetView& view, const Accounts& accounts) {
    std::vector<const Item*> unread = accounts.unused();
    for (const Item& item : view.covered()) unread.push_back(&item);
    std::sort(unread.begin(), unread.end(), [](const Item* a, const Item* b) { return a->at() < b->at(); });
    for (const Item* item : unread)
      reading_.submission.unread.push_back({view.sheet().name, {item->text, item->at()}});
    for (base::Finding& finding : tell_unread(unread, view.sheet().name, reading_.submission.observations))
      reading_.findings.push_back(std::move(finding));
    if (is_table(unread)) refuse(view.sheet(), Unrecognised::Reason::no_layout);
  }

  /// Whether these cells, outside of all forms, stand in rows like those of a table.
  bool is_table(const std::vector<const Item*>& unread) const {
    constexpr std::uint32_t least_rows = 3;
    if (unread.empty()) return false;
    std::vector<grid::Span> in_forms;
    for (const Form& form : reading_.submission.forms)
      if (form.sheet == reading_.submission.unread.back().sheet)
        in_forms.push_back({form.range.first.row, form.range.last.row});
    std::sort(in_forms.begin(), in_forms.end(),
              [](const grid::Span& a, const grid::Span& b) { return a.first < b.first; });
    std::map<std::uint32_t, std::uint32_t> cells_by_row;
    auto form = in_forms.begin();
    std::uint32_t form_end = 0;  // one past the last row of those that begin so far
    for (const Item* item : unread) {
      const std::uint32_t row = item->at().row;
      for (; form != in_forms.end() && form->first <= row; ++form)
        form_end = std::max(form_end, form->last + 1);
      if (row >= form_end) ++cells_by_row[row];
    }
    return std::count_if(cells_by_row.begin(), cells_by_row.end(),
                         [](const auto& row) { return row.second > 1; }) >= least_rows;
  }

  void refuse(const grid::Sheet& sheet, Unrecognised::Reason reason) {
    reading_.submission.unrecognised.push_back({sheet.name, reason, {}});
  }

  void tell_empty() {
    reading_.findings.push_back(base::reading::finding_of(
        base::reading::empty, {"工作簿的各个工作表都没有内容", "no sheet of the workbook holds anything"}));
  }

  // How much of a sheet that is too large tells whether it holds a form.
  static constexpr std::size_t looked_at_cells = 20'000;
  static constexpr std::size_t looked_at_bytes = std::size_t{4} << 20U;

  FormLimits left_;
  const FormLimits& limits_;
  const grid::Workbook& workbook_;
  const Catalogue& catalogue_;
  const BureauUnits& units_;
  const LabelIndex& labels_;
  Identity identity_;
  Reading reading_;
};

}  // namespace

Reading read_workbook(const grid::Workbook& workbook, const Catalogue& catalogue, std::string_view file_name,
                      const BureauUnits& units, const FormLimits& limits) {
  return WorkbookReader(workbook, catalogue, units, limits).run(file_name);
}

}  // namespace targetbook::layouts
