#include "rules/facts/unseen.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "rules/facts/observed.hpp"

namespace targetbook::rules {
namespace {

using model::Observation;

/// Without these an indicator's row cannot be told apart.
constexpr std::array<std::string_view, 6> telling_columns = {"一级指标", "二级指标",   "三级指标",
                                                             "指标值",   "年度指标值", "预计当年实现"};
/// What a value says is not all that it says without these.
constexpr std::array<std::string_view, 2> unit_columns = {"计量单位", "度量单位"};
constexpr std::array<std::string_view, 2> rules_of_units = {"T-04", "T-05"};
/// What looks at the sheet itself, not at what was read of it.
constexpr std::array<std::string_view, 4> rules_of_sheets = {"S-04", "S-08", "S-09", "S-10"};
/// What reckons with the amounts of a form's head.
constexpr std::array<std::string_view, 6> rules_of_funds = {"A-02", "A-04", "A-05", "A-06", "A-13", "A-19"};

template <class List>
bool holds(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// `*指标值` and `指标值（长期）` are the column 指标值.
std::string_view plain_heading(std::string_view heading) {
  if (heading.starts_with("*")) heading.remove_prefix(1);
  return heading.substr(0, heading.find("（"));
}

/// The forms of one list are under one heading.
const model::Form* first_of_list(const model::Submission& book, const model::Form* form) {
  if (form == nullptr || !form->title.cell) return form;
  for (const model::Form& other : book.forms)
    if (other.sheet == form->sheet && other.layout == form->layout && other.title.cell == form->title.cell)
      return &other;
  return form;
}

bool hides(const Observation& missing, const base::Finding& finding) {
  const auto within = [&](std::string_view table) { return finding.field.starts_with(table); };
  if (missing.other.empty())
    return holds(rules_of_funds, finding.code) || (!finding.cell && finding.code.starts_with("R-")) ||
           (finding.code == "R-04" && missing.text.find("目标") != std::string::npos);
  // A column of a list has the values of its forms.
  if (missing.other == "funds.total" && holds(rules_of_funds, finding.code)) return true;
  if (missing.other == "indicators") {
    if (holds(telling_columns, plain_heading(missing.text)))
      return within("indicators") || finding.code == "S-05" || finding.code.starts_with("P-");
    if (holds(unit_columns, plain_heading(missing.text)))
      return within("indicators") && holds(rules_of_units, finding.code);
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
    missing.emplace(first_of_list(workbook.book, form_at(workbook.book, one->sheet, one->cell)), one);
  if (missing.empty()) return;
  const auto is_unseen = [&](const base::Finding& finding) {
    if (finding.sheet.empty() || finding.code.starts_with("U-") || holds(rules_of_sheets, finding.code))
      return false;
    const auto [from, to] = missing.equal_range(
        first_of_list(workbook.book, form_at(workbook.book, finding.sheet, finding.cell)));
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
