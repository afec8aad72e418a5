#include "writers/returned/annotated_copy.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/say.hpp"
#include "containers/edit/marked_book.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "writers/returned/copied_book.hpp"
#include "writers/returned/return_slip.hpp"
#include "writers/text_fit.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers {
namespace {

using base::Finding;
using base::FindingStatus;
using containers::edit::Mark;

constexpr int note_size = 9;
constexpr double note_width = 280;           // of its text, in pixels
constexpr double tallest_note = 700;         // more than a screen helps nobody: it can be drawn larger
constexpr std::size_t longest_note = 8'000;  // in UTF-16 units; 问题清单 has all of it
constexpr double pixels_per_point = 96.0 / 72.0;

std::string note_of(const Finding& finding, base::Language language) {
  base::Words text =
      base::say("{} {}{}：{}", "{} {}{}: {}", finding.code, severity_word(finding.severity, language),
                status_word(finding.status, language), finding.message);
  if (!finding.fix.in(language).empty())
    text = base::say("{}\n改法：{}", "{}\nTo mend: {}", text, finding.fix);
  return text.in(language);
}

/// The findings of one cell: the gravest gives the colour, the notes stand one below the other.
struct CellFindings {
  base::Severity gravest = base::Severity::info;
  std::string note;
};

Mark mark_of(base::CellRef cell, const CellFindings& found, base::Language language) {
  Mark mark{cell, std::string(severity_colour(found.gravest)), found.note, 0};
  if (const auto pieces = xlsx::split_text(mark.note, longest_note); pieces.size() > 1)
    mark.note = base::say("{}……（其余见问题清单）", "{}… (the rest is on the sheet 问题清单)", pieces.front())
                    .in(language);
  constexpr std::size_t lines_around = 2;  // by which the note is known to be ours
  const std::size_t lines = count_lines(mark.note, note_size, note_width) + lines_around;
  mark.note_height = std::min(tallest_note, lines_height(lines, note_size) * pixels_per_point);
  return mark;
}

std::string cells_words(const std::vector<base::CellRef>& cells) {
  std::string text;
  for (const base::CellRef cell : cells) text += (text.empty() ? "" : " ") + base::to_a1(cell);
  return text;
}

/// Marks an .xlsx; `lost` is what it has not of its original.
AnnotatedCopy marked(std::string_view bytes, std::span<const Finding* const> findings, const SlipFacts& facts,
                     const containers::Limits& limits, std::vector<base::Words> lost) {
  containers::edit::MarkedBook book(
      bytes, {std::string(layouts::findings_sheet), slip_titles(), std::string(layouts::marks_sheet)},
      limits);
  AnnotatedCopy copy;
  copy.lost = std::move(lost);
  if (book.lost_signature())
    copy.lost.push_back({"原件带有数字签名；加了标记，签名即失效，已从本副本中去掉（原件未动）。",
                         "The workbook was digitally signed; marks would break the signature, so this copy "
                         "is without it (the "
                         "original is untouched)."});

  std::map<std::string, std::map<base::CellRef, CellFindings>> by_sheet;
  for (const Finding* const finding : findings) {
    if (!finding->cell || finding->status == FindingStatus::waived || !book.has_sheet(finding->sheet))
      continue;
    CellFindings& cell = by_sheet[finding->sheet][*finding->cell];
    cell.gravest = std::min(cell.gravest, finding->severity);  // errors come first
    cell.note += (cell.note.empty() ? "" : "\n") + note_of(*finding, facts.language);
  }
  for (const auto& [sheet, cells] : by_sheet) {
    std::vector<Mark> marks;
    for (const auto& [cell, found] : cells) marks.push_back(mark_of(cell, found, facts.language));
    const std::vector<base::CellRef> threaded = book.mark(sheet, marks);
    if (threaded.empty()) continue;
    copy.lost.push_back(
        base::say("工作表“{}”的 {} 有对话批注，不能再加批注，问题只列在本表。",
                  "Sheet '{}', {}: a thread of comments takes no note, the findings stand in the list only.",
                  sheet, cells_words(threaded)));
  }
  copy.bytes = book.finish(
      return_slip(findings, facts, copy.lost, [&](std::string_view sheet) { return book.has_sheet(sheet); }));
  return copy;
}

/// The findings, at the sheets as the copy names them.
std::vector<Finding> moved_to(const std::map<std::string, std::string>& renamed,
                              std::span<const Finding* const> findings) {
  std::vector<Finding> moved;
  for (const Finding* const finding : findings) {
    moved.push_back(*finding);
    const auto name = renamed.find(finding->sheet);
    if (name != renamed.end()) moved.back().sheet = name->second;
  }
  return moved;
}

}  // namespace

AnnotatedCopy annotated_copy(std::string_view bytes, std::span<const Finding* const> findings,
                             const SlipFacts& facts, const containers::Limits& limits) {
  std::optional<CopiedBook> copied = copied_book(facts.workbook, bytes, limits);
  if (!copied) return marked(bytes, findings, facts, limits, {});
  const std::vector<Finding> moved = moved_to(copied->renamed, findings);
  std::vector<const Finding*> all;
  for (const Finding& finding : moved) all.push_back(&finding);
  return marked(copied->bytes, all, facts, limits, std::move(copied->lost));
}

}  // namespace targetbook::writers
