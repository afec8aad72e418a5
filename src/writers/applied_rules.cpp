#include "writers/applied_rules.hpp"

#include <algorithm>

#include "layouts/read.hpp"
#include "rules/check.hpp"
#include "writers/blank_places.hpp"

namespace targetbook::writers {
namespace {

using layouts::EntryKind;

constexpr int sample_year = 2026;

std::string sample_text(const layouts::BlankEntry& entry) {
  switch (entry.kind) {
    case EntryKind::code: return "130229000000000000001";
    case EntryKind::year: return std::to_string(sample_year);
    case EntryKind::target: return "≥95%";
    case EntryKind::level1: return "产出指标";
    case EntryKind::level2: return "数量指标";
    case EntryKind::goal: return "年度绩效目标1";
    case EntryKind::choice: return entry.options.empty() ? "样例" : entry.options.front();
    default: return entry.slot == "name" ? "年度绩效目标1" : "样例文字2项";
  }
}

/// The blank form with something typed into each open place.
grid::Workbook sample_of(const layouts::Drawing& drawing) {
  const layouts::BlankForm form = layouts::draw_blank(drawing, {sample_year, "202001", "样例局", "样例项目"});
  const BlankPlaces places = places_of(drawing, form);
  grid::Workbook book;
  grid::Sheet sheet;
  sheet.name = "样例";
  std::size_t next = 0;
  for (std::size_t i = 0; i < form.sheet.ink.size(); ++i) {
    const layouts::Ink& ink = form.sheet.ink[i];
    const layouts::BlankEntry* entry = next < places.all.size() && places.all[next].ink == i ? &places.all[next++].entry : nullptr;
    if (ink.place.first != ink.place.last) sheet.merges.push_back(ink.place);
    const auto* text = std::get_if<std::string>(&ink.content);
    const bool is_number = entry != nullptr && entry->is_open && text == nullptr &&
                           (entry->kind == EntryKind::amount || entry->kind == EntryKind::percent || entry->kind == EntryKind::weight);
    if (is_number)
      sheet.cells.push_back(grid::Cell::of_number(ink.place.first, 1));
    else if (text != nullptr)
      sheet.cells.push_back(grid::Cell::of_text(ink.place.first, book.texts.keep(*text)));
    else if (entry != nullptr)
      sheet.cells.push_back(grid::Cell::of_text(ink.place.first, book.texts.keep(sample_text(*entry))));
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace

AppliedRules::AppliedRules(const std::vector<const layouts::Drawing*>& drawings, const rules::RuleSettings& settings) : settings_(settings) {
  const rules::Checker checker(settings);
  for (const layouts::Drawing* drawing : drawings) {
    if (by_layout_.contains(drawing->id)) continue;
    layouts::Catalogue alone;
    alone.add(*drawing);
    const layouts::Reading reading = layouts::read_workbook(sample_of(*drawing), alone, "");
    std::vector<const rules::Rule*>& applied = by_layout_[drawing->id];
    for (const rules::Coverage& coverage : checker.check_book(reading.submission, {}).coverage)
      if (coverage.checked > 0)
        if (const rules::Rule* rule = rules::find_rule(coverage.code)) applied.push_back(rule);
  }
}

std::vector<const rules::Rule*> AppliedRules::of(const std::vector<const layouts::Drawing*>& drawings) const {
  std::vector<const rules::Rule*> applied;
  for (const rules::Rule* rule : rules::all_rules())
    for (const layouts::Drawing* drawing : drawings) {
      const auto found = by_layout_.find(drawing->id);
      if (found == by_layout_.end() || std::find(found->second.begin(), found->second.end(), rule) == found->second.end()) continue;
      applied.push_back(rule);
      break;
    }
  return applied;
}

}  // namespace targetbook::writers
