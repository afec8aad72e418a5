#include <algorithm>

#include "base/say.hpp"
#include "layouts/check/review.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/drawing/label_index.hpp"
#include "layouts/find/recognise.hpp"

namespace targetbook::layouts {
namespace {

constexpr int sample_year = 2026;

/// The drawing's own blank form as a sheet.
grid::Workbook blank_book(const Drawing& drawing) {
  const BlankForm form = draw_blank(drawing, {sample_year, "202001", "样例局", "样例项目"});
  grid::Workbook book;
  grid::Sheet sheet;
  sheet.name = "样例";
  for (const Ink& ink : form.sheet.ink) {
    if (ink.place.first != ink.place.last) sheet.merges.push_back(ink.place);
    if (const auto* text = std::get_if<std::string>(&ink.content))
      sheet.cells.push_back(grid::Cell::of_text(ink.place.first, book.texts.keep(*text)));
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

/// Whether its own blank form is still read by it where the other drawing is known as well.
bool stands_beside(const Drawing& drawing, const Drawing& other) {
  const grid::Workbook book = blank_book(drawing);
  const SheetView view(book, book.sheets.front());
  Catalogue both;
  both.add(drawing);
  both.add(other);
  const SheetForms found = find_forms(view, both.labels());
  return !found.is_ambiguous &&
         std::all_of(found.forms.begin(), found.forms.end(),
                     [&](const FoundForm& form) { return form.drawing->drawing->id == drawing.id; });
}

/// Texts without a table are known by their titles.
bool is_known_by_title(const Drawing& drawing) {
  return drawing.kind == FormKind::narrative || drawing.kind == FormKind::contents;
}

/// Whether the title of its own blank form is one of the other drawing, too.
bool shares_title(const Drawing& drawing, const Drawing& other) {
  const grid::Workbook book = blank_book(drawing);
  const SheetView view(book, book.sheets.front());
  const PreparedDrawing prepared(std::make_shared<const Drawing>(other));
  return std::any_of(view.items().begin(), view.items().end(),
                     [&](const Item& item) { return is_title(prepared, item.text); });
}

}  // namespace

std::vector<DrawingWarning> rivals(const Drawing& drawing, const Catalogue& catalogue) {
  std::vector<DrawingWarning> warnings;
  for (const auto& other : catalogue.drawings()) {
    if (other->id == drawing.id || is_known_by_title(*other) != is_known_by_title(drawing)) continue;
    const bool fits = is_known_by_title(drawing)
                          ? shares_title(drawing, *other)
                          : !stands_beside(drawing, *other) || !stands_beside(*other, drawing);
    if (fits)
      warnings.push_back(
          {drawing.position, base::say("版式「{}」与同样的工作表同样相符，读取时分不清：请让标题或标签不同",
                                       "the layout '{}' fits the same sheets as well, so that neither is "
                                       "taken: let title or labels differ",
                                       other->id)});
  }
  return warnings;
}

}  // namespace targetbook::layouts
