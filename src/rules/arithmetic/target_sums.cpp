#include <algorithm>

#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"

namespace targetbook::rules::arithmetic {
namespace {

bool has_any(const std::vector<const model::Amount*>& amounts) {
  return std::any_of(amounts.begin(), amounts.end(),
                     [](const model::Amount* amount) { return !is_blank(*amount); });
}

/// The same amount of each line of the department's funds: this year's, or an earlier year's.
struct FundColumn {
  std::string name;
  std::string field;
  std::size_t history = 0;  ///< one more than the index of the earlier year; 0 for this year
};

const model::Amount* amount_in(const model::DepartmentFund& fund, const FundColumn& column) {
  if (column.history == 0) return &fund.amount;
  return column.history <= fund.history.size() ? &fund.history[column.history - 1].amount : nullptr;
}

void add_fund_sums(const model::DepartmentTarget& target, const FundColumn& column, std::vector<Sum>& sums) {
  std::vector<std::size_t> totals;
  for (std::size_t i = 0; i < target.funds.size(); ++i) {
    if (target.funds[i].item.value != "合计") continue;
    const model::Amount* total = amount_in(target.funds[i], column);
    if (total == nullptr || !total->cell) continue;
    Sum sum{"A-01", total, {}, "各项", "funds[" + std::to_string(i) + "]." + column.field, {}};
    for (const model::DepartmentFund& fund : target.funds)
      if (fund.group.value == target.funds[i].group.value && fund.item.value != "合计")
        if (const model::Amount* part = amount_in(fund, column); part != nullptr && part->cell)
          sum.parts.push_back(part);
    sum.name = "「" + target.funds[i].group.value + "」的合计（" + column.name + "）";
    const bool says_something = !is_blank(*total) || has_any(sum.parts);
    if (!sum.parts.empty() && says_something) sums.push_back(std::move(sum));
    if (says_something) totals.push_back(i);
  }
  if (totals.size() != 2) return;
  const auto at = [&](std::size_t which) { return amount_in(target.funds[totals[which]], column); };
  const auto name = [&](std::size_t which) {
    return "「" + target.funds[totals[which]].group.value + "」的合计（" + column.name + "）";
  };
  sums.push_back(
      {"A-03", at(1), name(1), name(0), "funds[" + std::to_string(totals[1]) + "]." + column.field, {at(0)}});
}

}  // namespace

void add_department_sums(const model::DepartmentTarget& target, std::vector<Sum>& sums) {
  add_fund_sums(target, {"当年金额", "amount", 0}, sums);
  std::size_t years = 0;
  for (const model::DepartmentFund& fund : target.funds) years = std::max(years, fund.history.size());
  for (std::size_t i = 0; i < years; ++i) {
    const auto fund = std::find_if(target.funds.begin(), target.funds.end(),
                                   [&](const model::DepartmentFund& f) { return f.history.size() > i; });
    add_fund_sums(
        target,
        {std::to_string(fund->history[i].year) + "年", "history[" + std::to_string(i) + "].amount", i + 1},
        sums);
  }
}

void add_project_sums(const model::ProjectTarget& target, bool is_hebei, std::vector<Sum>& sums) {
  const model::Amount& total = target.funds.total;
  if (!target.fund_sources.empty() && target.fund_sources_total.cell) {
    Sum sources{"A-04", &target.fund_sources_total, "当年预算合计", "各项资金来源", "fund_sources", {}};
    for (const model::FundSource& source : target.fund_sources) sources.parts.push_back(&source.amount);
    if (!is_blank(target.fund_sources_total) || has_any(sources.parts)) sums.push_back(std::move(sources));
    if (total.cell && !is_blank(total) && !is_blank(target.fund_sources_total))
      sums.push_back(
          {"A-04", &total, "项目当年预算", "当年预算合计", "funds.total", {&target.fund_sources_total}});
  } else if (total.cell && !is_blank(total)) {
    Sum parts{
        is_hebei ? "A-05" : "A-04", &total, is_hebei ? "预算数" : "年度资金总额", {}, "funds.total", {}};
    for (const auto& [part, name] : {std::pair(&target.funds.fiscal, is_hebei ? "财政资金" : "财政拨款"),
                                     {&target.funds.carryover, "结余结转"},
                                     {&target.funds.other, "其他资金"}}) {
      if (!part->cell) continue;
      parts.parts.push_back(part);
      parts.parts_name += (parts.parts_name.empty() ? "" : "+") + std::string(name);
    }
    if (!parts.parts.empty()) sums.push_back(std::move(parts));
  }
  if (target.spending.empty() || !total.cell || is_blank(total)) return;
  Sum spending{"A-06", &total, "项目当年预算", "支出明细", "funds.total", {}};
  for (const model::SpendingItem& item : target.spending)
    for (const model::Amount* amount : {&item.own, &item.transfer, &item.other})
      spending.parts.push_back(amount);
  if (has_any(spending.parts)) sums.push_back(std::move(spending));
}

}  // namespace targetbook::rules::arithmetic
