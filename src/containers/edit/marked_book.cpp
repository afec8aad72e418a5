#include "containers/edit/marked_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "containers/edit/earlier_marks.hpp"
#include "containers/edit/notes_edit.hpp"
#include "containers/edit/package_edit.hpp"
#include "containers/edit/part_links.hpp"
#include "containers/edit/sheet_list.hpp"
#include "containers/edit/style_uses.hpp"
#include "containers/edit/styles_edit.hpp"
#include "containers/xlsx/read_xlsx.hpp"
#include "containers/zip/package.hpp"
#include "containers/zip/part_name.hpp"
#include "grid/merge_finder.hpp"

namespace targetbook::containers::edit {
namespace {

grid::Workbook read_grid(std::string_view bytes, const Limits& limits) {
  Package package(bytes, limits);
  package.check_readable();
  return xlsx::read_workbook(package);
}

/// The upper left of the merge that a cell lies in, and the column behind it.
struct Seat {
  base::CellRef cell;
  std::uint32_t beside = 0;
};

/// Of each mark.
std::vector<Seat> seats_of(const std::vector<Mark>& marks, const std::vector<base::CellRange>& merges) {
  std::vector<std::size_t> order(marks.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return marks[a].cell < marks[b].cell; });
  grid::MergeFinder finder(merges);
  std::vector<Seat> seats(marks.size());
  for (const std::size_t i : order) {
    const base::CellRef cell = marks[i].cell;
    const base::CellRange* const merge = finder.find(cell);
    seats[i] = merge == nullptr ? Seat{cell, cell.column + 1} : Seat{merge->first, merge->last.column + 1};
  }
  return seats;
}

}  // namespace

class MarkedBook::Book {
 public:
  Book(std::string_view bytes, OwnSheets names, const Limits& limits)
      : names_(std::move(names)), package_(bytes, limits), sheets_(package_) {
    grid::Workbook grid = read_grid(bytes, package_.limits());
    drop_signature();
    remove_earlier_marks(package_, sheets_, grid, names_);
    for (grid::Sheet& sheet : grid.sheets)
      if (sheet.is_worksheet) merges_.emplace(sheet.name, std::move(sheet.merges));
    open_styles();
  }

  bool lost_signature = false;

  [[nodiscard]] bool has_sheet(std::string_view sheet) const {
    return merges_.contains(sheet) && sheets_.find(sheet) != nullptr;
  }

  std::vector<base::CellRef> mark(std::string_view sheet, const std::vector<Mark>& marks) {
    const ListedSheet& listed = *sheets_.find(sheet);
    const std::vector<Seat> seats = seats_of(marks, merges_.find(sheet)->second);
    std::set<std::uint32_t> rows;
    for (const Seat& seat : seats) rows.insert(seat.cell.row);
    SheetEdit edit(listed.part, package_.text(listed.part), package_.limits(), rows);
    NotesEdit notes(package_, listed.part, edit, sheets_.folder(), sheets_.is_strict());
    std::vector<base::CellRef> threaded;
    std::set<base::CellRef> done;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      const Seat& seat = seats[i];
      if (!done.insert(seat.cell).second) continue;
      const std::size_t before = edit.format_of(seat.cell);
      const bool is_made = !edit.has_cell(seat.cell);
      edit.set_format(seat.cell, styles_->filled(before, mark.colour));
      const std::string text = std::string(note_begin) + "\n" + mark.note + "\n" + std::string(note_end);
      const auto placed = notes.add({seat.cell, seat.beside, text, mark.note_height});
      if (placed.placed == NotesEdit::Placed::threaded) threaded.push_back(mark.cell);
      record_.push_back({listed.name, seat.cell, before, is_made, placed.anchor, mark.colour});
    }
    notes.finish();
    package_.put(listed.part, edit.finish());
    return threaded;
  }

  std::string finish(const MadeSheet& list) {
    for (const ListedSheet& sheet : sheets_.sheets()) deselect(sheet);
    SheetList::Front front{free_name(names_.list), list.heading, {}};
    if (list.heading && list.last_of_table > *list.heading)
      front.table = fmt::format("$A${}:${}${}", *list.heading + 1,
                                base::column_name(static_cast<std::uint32_t>(list.widths.size()) - 1),
                                list.last_of_table + 1);
    const std::string list_xml = sheet_xml(list, *styles_, sheets_.is_strict(), true);
    const std::string record_xml =
        sheet_xml(record_sheet(record_, front.name), *styles_, sheets_.is_strict(), false);
    sheets_.add(front, list_xml, free_name(names_.record), record_xml);
    package_.put(styles_part_, styles_->finish());
    return package_.finish();
  }

 private:
  void drop_signature() {
    for (const PartLink& link : links_of(package_, "")) {
      if (link.type.find("/digital-signature/origin") == std::string::npos) continue;
      lost_signature = true;
      std::vector<std::string> parts{link.target};
      for (const PartLink& signature : links_of(package_, link.target)) parts.push_back(signature.target);
      for (const std::string& part : parts) {
        package_.remove(part);
        package_.remove(relationships_part_of(part));
        remove_content_type(package_, part);
      }
      remove_link(package_, "", link.id);
    }
  }

  void open_styles() {
    styles_part_ = sheets_.part_of("styles");
    if (styles_part_.empty()) {
      // Some programs look for it under this name and no other.
      styles_part_ = sheets_.folder() + "styles.xml";
      if (package_.has(styles_part_)) styles_part_ = package_.free_name(sheets_.folder() + "styles", ".xml");
      package_.put(styles_part_, empty_styles(sheets_.is_strict()));
      set_content_type(package_, styles_part_,
                       "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
      sheets_.link_to(styles_part_, "styles");
    }
    styles_.emplace(styles_part_, package_.text(styles_part_), package_.limits(),
                    style_uses(package_, sheets_));
  }

  /// Two selected sheets would be edited together.
  void deselect(const ListedSheet& sheet) {
    if (sheet.part.empty() || !package_.has(sheet.part)) return;
    std::string text = package_.text(sheet.part);
    if (text.find("tabSelected") == std::string::npos) return;
    SheetEdit edit(sheet.part, text, package_.limits(), {});
    edit.deselect();
    if (std::string changed = edit.finish(); changed != text) package_.put(sheet.part, std::move(changed));
  }

  [[nodiscard]] std::string free_name(const std::string& wished) const {
    std::string name = wished;
    for (int number = 2; sheets_.find(name) != nullptr; ++number)
      name = fmt::format("{} ({})", wished, number);
    return name;
  }

  OwnSheets names_;
  PackageEdit package_;
  SheetList sheets_;
  std::map<std::string, std::vector<base::CellRange>, std::less<>> merges_;
  std::string styles_part_;
  std::optional<StylesEdit> styles_;
  std::vector<MarkRecord> record_;
};

MarkedBook::MarkedBook(std::string_view bytes, OwnSheets names, const Limits& limits)
    : book_(std::make_unique<Book>(bytes, std::move(names), limits)) {}
MarkedBook::~MarkedBook() = default;

bool MarkedBook::lost_signature() const {
  return book_->lost_signature;
}
bool MarkedBook::has_sheet(std::string_view sheet) const {
  return book_->has_sheet(sheet);
}
std::vector<base::CellRef> MarkedBook::mark(std::string_view sheet, const std::vector<Mark>& marks) {
  return book_->mark(sheet, marks);
}
std::string MarkedBook::finish(const MadeSheet& list) {
  return book_->finish(list);
}

}  // namespace targetbook::containers::edit
