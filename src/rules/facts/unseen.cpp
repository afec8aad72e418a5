#include "rules/facts/unseen.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "rules/facts/observed.hpp"

namespace targetbook::rules {
namespace {

using model::Observation;

/// Without these an indicator's row cannot be told apart.
constexpr std::array<std::string_view, 5> telling_columns = {"一级指标", "二级指标", "三级指标", "指标值",
                                                             "预计当年实现"};
/// What looks at the sheet itself, not at what was read of it.
constexpr std::array<std::string_view, 4> rules_of_sheets = {"S-04", "S-08", "S-09", "S-10"};
/// What reckons with the amounts of a form's head.
constexpr std::array<std::string_view, 6> rules_of_funds = {"A-02", "A-04", "A-05", "A-06", "A-13", "A-19"};

template <class List>
bool holds(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool hides(const Observation& missing, const base::Finding& finding) {
  const auto within = [&](std::string_view table) { return finding.field.starts_with(table); };
  if (missing.other.empty())
    return holds(rules_of_funds, finding.code) || (!finding.cell && finding.code.starts_with("R-"));
  if (missing.other == "indicators") {
    if (holds(telling_columns, missing.text)) return within("indicators") || finding.code == "S-05";
    return missing.text == "目标名称" && finding.code == "R-05";
  }
  if (missing.other == "spending" && finding.code == "A-06") return true;
  if (missing.other == "goal_pairs") return within("goals");
  return within(missing.other);
}

}  // namespace

void leave_out_unseen(const WorkbookContext& workbook, std::vector<base::Finding>& findings,
                      std::span<Coverage> coverage) {
  std::multimap<const model::Form*, const Observation*> missing;
  for (const Observation* one : observed(workbook.book, Observation::Kind::missing_heading))
    missing.emplace(form_at(workbook.book, one->sheet, one->cell), one);
  if (missing.empty()) return;
  const auto is_unseen = [&](const base::Finding& finding) {
    if (finding.sheet.empty() || finding.code.starts_with("U-") || holds(rules_of_sheets, finding.code))
      return false;
    const auto [from, to] = missing.equal_range(form_at(workbook.book, finding.sheet, finding.cell));
    return std::any_of(from, to, [&](const auto& entry) { return hides(*entry.second, finding); });
  };
  for (const base::Finding& finding : findings) {
    if (!is_unseen(finding)) continue;
    const auto counted = std::find_if(coverage.begin(), coverage.end(), [&](const Coverage& one) {
      return one.code == finding.code && one.checked > 0;
    });
    if (counted == coverage.end()) continue;
    --counted->checked;
    ++counted->insufficient;
  }
  std::erase_if(findings, is_unseen);
}

}  // namespace targetbook::rules
