#include "writers/blank/applied_rules.hpp"

#include <algorithm>
#include <array>

#include "layouts/read/read.hpp"
#include "rules/engine/check.hpp"
#include "writers/blank/blank_places.hpp"

namespace targetbook::writers {
namespace {

using layouts::EntryKind;

constexpr int sample_year = 2026;

/// What a clerk may write, one after another down a table: so that rules which look for such words find some.
constexpr std::array sample_names = {"馆藏档案扫描数量", "扫描质量合格率", "扫描任务按期完成率",
                                     "项目总成本",       "查档利用人次",   "查档群众满意度"};
constexpr std::array sample_values = {"≥400000页", "≥98%",     "2026年12月底前",
                                      "≤120万元",  "明显提升", "95%以上"};
constexpr std::array sample_codes = {"201", "20126", "2012604", "208", "20805", "2080505"};
constexpr std::array sample_lines = {"一、本年收入", "（一）一般公共预算拨款", "201", "2012604", "合计",
                                     "（二）其他"};
constexpr std::string_view sample_paragraph =
    "1.完成馆藏档案扫描40万页，扫描质量合格率达到98%，查档群众满意度达到95%。\n2."
    "安排项目资金120万元，其中财政拨款100万元，比上年增加20万元，增长20%。\n"
    "3.资金支出进度3月底25%、6月底50%、10月底75%、12月底100%；扫描加工 40*2.5=100万元；在职人员12人。";

std::string sample_text(const layouts::BlankEntry& entry, std::size_t row) {
  if (entry.is_paragraph) return std::string(sample_paragraph);
  switch (entry.kind) {
    case EntryKind::code:
      return entry.slot.starts_with("project.") ? "13022926P000000000001"
                                                : sample_codes[row % sample_codes.size()];
    case EntryKind::year:
      return std::to_string(sample_year);
    case EntryKind::target:
      return sample_values[row % sample_values.size()];
    case EntryKind::level1:
      return "产出指标";
    case EntryKind::level2:
      return "数量指标";
    case EntryKind::goal:
      return "年度绩效目标1";
    case EntryKind::choice:
      return entry.options.empty() ? "样例" : entry.options.front();
    default:
      break;
  }
  if (entry.slot == "name") return "年度绩效目标1";
  if (entry.slot == "basis") return "扫描加工 40*2.5=100万元";
  if (entry.slot == "project.total_budget") return "1";
  if (entry.slot.ends_with("数量") || entry.slot == "quantity") return "2";
  if (entry.slot.ends_with("功能科目") || entry.slot.ends_with("功能分类科目")) return "2012604 档案馆";
  if (entry.slot.ends_with("经济分类")) return "30201 办公费";
  if (entry.slot.find("科目") != std::string::npos || entry.slot.find("项目") != std::string::npos)
    return sample_lines[row % sample_lines.size()];
  return sample_names[row % sample_names.size()];
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
    const layouts::BlankEntry* entry =
        next < places.all.size() && places.all[next].ink == i ? &places.all[next++].entry : nullptr;
    if (ink.place.first != ink.place.last) sheet.merges.push_back(ink.place);
    const auto* text = std::get_if<std::string>(&ink.content);
    const bool is_number = entry != nullptr && entry->is_open && text == nullptr &&
                           (entry->kind == EntryKind::amount || entry->kind == EntryKind::percent ||
                            entry->kind == EntryKind::weight);
    if (is_number)
      sheet.cells.push_back(grid::Cell::of_number(ink.place.first, 1));
    else if (text != nullptr)
      sheet.cells.push_back(grid::Cell::of_text(ink.place.first, book.texts.keep(*text)));
    else if (entry != nullptr)
      sheet.cells.push_back(grid::Cell::of_text(
          ink.place.first, book.texts.keep(sample_text(*entry, form.origins[i].record.value_or(0)))));
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace

AppliedRules::AppliedRules(const std::vector<const layouts::Drawing*>& drawings,
                           const rules::RuleSettings& settings)
    : settings_(settings) {
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
      if (found == by_layout_.end() ||
          std::find(found->second.begin(), found->second.end(), rule) == found->second.end())
        continue;
      applied.push_back(rule);
      break;
    }
  return applied;
}

}  // namespace targetbook::writers
