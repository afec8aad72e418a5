#include "writers/blank/blank_form.hpp"

#include <algorithm>

#include "layouts/drawing/own_sheets.hpp"
#include "writers/blank/blank_places.hpp"
#include "writers/blank/entry_checks.hpp"
#include "writers/blank/filling_notes.hpp"
#include "writers/blank/identity.hpp"
#include "writers/blank/live_checks.hpp"
#include "writers/normalised/drawn_sheet_writer.hpp"

namespace targetbook::writers {
namespace {

using layouts::BlankEntry;
using layouts::EntryKind;

constexpr std::int64_t open_fill = 0xFFFCEB;  ///< so light that it prints as white
constexpr double paragraph_height = 66;
constexpr double row_height = 24;
constexpr double two_lines_height = 37;
constexpr double tasks_height = 150;

double height_for(const BlankPlace& place, const layouts::Drawing& drawing) {
  if (place.entry.slot == "title") return 0;
  if (place.entry.slot == "functions" || place.entry.slot == "tasks")
    return tasks_height;  // lists of up to ten lines
  if (place.entry.is_paragraph) return paragraph_height;
  const bool is_text = place.entry.kind == EntryKind::text || place.entry.kind == EntryKind::target;
  const bool may_wrap = place.record && is_text && drawing.kind != layouts::FormKind::budget_table &&
                        drawing.kind != layouts::FormKind::contents;
  return may_wrap ? two_lines_height : row_height;
}

/// Rows are tall enough for what will be written into them.
void make_room(layouts::DrawnSheet& sheet, const layouts::Drawing& drawing, const BlankPlaces& places) {
  sheet.row_heights.assign(places.end_row, 0);
  for (const BlankPlace& place : places.all) {
    if (!place.entry.is_open || place.area.first.row != place.area.last.row) continue;
    double& height = sheet.row_heights[place.area.first.row];
    // A paragraph in a row of its own: programs make the row as tall as it gets.
    const bool grows = drawing.kind == layouts::FormKind::narrative && place.entry.is_paragraph;
    height = grows ? layouts::free_height : std::max(height, height_for(place, drawing));
  }
}

class BookWriter {
 public:
  BookWriter(xlsx::XlsxFile& file, const BlankBook& book, const AppliedRules& rules)
      : file_(file), book_(book), rules_(rules) {}

  void write() {
    std::vector<MarkedSheet> marked;
    std::vector<const layouts::Drawing*> drawings;
    for (const BlankPage& page : book_.pages) {
      marked.push_back({&write_page(page), page.drawing});
      if (std::find(drawings.begin(), drawings.end(), page.drawing) == drawings.end())
        drawings.push_back(page.drawing);
    }
    write_filling_notes(file_, book_, drawings, rules_);
    lists_.write(file_);
    write_identity(file_, book_, marked);
  }

 private:
  xlsx::XlsxSheet& write_page(const BlankPage& page) {
    const layouts::Drawing& drawing = *page.drawing;
    layouts::BlankForm form =
        layouts::draw_blank(drawing, {book_.year, book_.bureau_code, book_.bureau, page.project});
    const BlankPlaces places = places_of(drawing, form);
    make_room(form.sheet, drawing, places);
    const rules::Profile& profile = rules_.settings().profiles.of_layout(drawing.id);
    const LiveChecks checks = live_checks(drawing, places, profile);

    xlsx::XlsxSheet& sheet = file_.add_sheet(page.tab);
    SheetTouches touches;
    touches.style = [&](std::size_t ink, xlsx::Style& style) { open_up(places, ink, style); };
    touches.page = [&](xlsx::PageSetup& setup) {
      setup.print_columns = drawing.columns;
      setup.print_rows = places.end_row + (has_notes(drawing) ? 1 : 0);
      setup.header = book_.full_name();
    };
    touches.more_widths = checks.widths;
    write_drawn_sheet(file_, sheet, form.sheet, touches);
    if (has_notes(drawing)) write_note_line(sheet, drawing, places);
    for (const PlacedCheck& check : entry_checks(drawing, places, profile, checks.level1_column, lists_))
      sheet.add_entry_check(check.area, check.check);
    write_live_checks(file_, sheet, checks);
    sheet.protect();
    return sheet;
  }

  /// A budget table has room for its note below.
  static bool has_notes(const layouts::Drawing& drawing) {
    return drawing.kind == layouts::FormKind::budget_table;
  }

  void write_note_line(xlsx::XlsxSheet& sheet, const layouts::Drawing& drawing, const BlankPlaces& places) {
    xlsx::Style style;
    style.unlocked = true;
    style.fill = open_fill;
    style.wrapped = true;
    style.across = xlsx::Across::left;
    sheet.put_area({{places.end_row, 0}, {places.end_row, drawing.columns - 1}}, layouts::note_line,
                   file_.format(style));
  }

  static void open_up(const BlankPlaces& places, std::size_t ink, xlsx::Style& style) {
    const auto place =
        std::lower_bound(places.all.begin(), places.all.end(), ink,
                         [](const BlankPlace& one, std::size_t wanted) { return one.ink < wanted; });
    if (place == places.all.end() || place->ink != ink || !place->entry.is_open) return;
    style.unlocked = true;
    style.fill = open_fill;
    style.wrapped = true;
    const BlankEntry& entry = place->entry;
    const std::string format = number_format_of(entry);
    if (format != "General") style.number_format = format;
    if (entry.kind == EntryKind::amount) style.across = xlsx::Across::right;
    if (entry.is_paragraph) {
      style.across = xlsx::Across::left;
      style.down = xlsx::Down::top;
    }
  }

  xlsx::XlsxFile& file_;
  const BlankBook& book_;
  const AppliedRules& rules_;
  FillLists lists_;
};

}  // namespace

std::string render_blank_book(const BlankBook& book, const AppliedRules& rules) {
  xlsx::XlsxFile::Options options;
  options.created = book.created;
  xlsx::XlsxFile file(options);
  BookWriter(file, book, rules).write();
  return file.close_to_bytes();
}

}  // namespace targetbook::writers
