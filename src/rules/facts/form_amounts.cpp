#include "rules/facts/form_amounts.hpp"

namespace targetbook::rules {
namespace {

class AmountGatherer {
 public:
  void add(const model::Amount& amount, std::string field, std::string column) {
    if (amount.cell) amounts_.push_back({&amount, std::move(field), std::move(column)});
  }

  void add_execution(const std::vector<model::Execution>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      add(lines[i].initial, path("execution", i, "initial"), "年初预算数");
      add(lines[i].adjusted, path("execution", i, "adjusted"), "全年预算数");
      add(lines[i].executed, path("execution", i, "executed"), "全年执行数");
    }
  }

  void add_project(const model::ProjectTarget& target) {
    const model::Funds& funds = target.funds;
    add(target.project.total_budget, "project.total_budget", "资金");
    add_execution(target.execution);
    // Where the money is a table, the values of the form only repeat its lines.
    if (target.execution.empty()) add(funds.total, "funds.total", "资金");
    if (target.fund_sources.empty() && target.execution.empty()) {
      add(funds.fiscal, "funds.fiscal", "资金");
      add(funds.carryover, "funds.carryover", "资金");
      add(funds.other, "funds.other", "资金");
    }
    add(target.fund_sources_total, "fund_sources_total", "资金来源");
    for (std::size_t i = 0; i < target.fund_sources.size(); ++i)
      add(target.fund_sources[i].amount, path("fund_sources", i, "amount"), "资金来源");
    for (std::size_t i = 0; i < target.spending.size(); ++i) {
      add(target.spending[i].own, path("spending", i, "own"), "本级财政拨款金额");
      add(target.spending[i].transfer, path("spending", i, "transfer"), "上级转移支付金额");
      add(target.spending[i].other, path("spending", i, "other"), "其他资金");
    }
    for (std::size_t i = 0; i < target.procurement.size(); ++i)
      add(target.procurement[i].amount, path("procurement", i, "amount"), "采购金额");
  }

  void add_department(const model::DepartmentTarget& target) {
    for (std::size_t i = 0; i < target.funds.size(); ++i) {
      const model::DepartmentFund& fund = target.funds[i];
      add(fund.amount, path("funds", i, "amount"), "当年金额");
      for (std::size_t h = 0; h < fund.history.size(); ++h)
        add(fund.history[h].amount, path("funds", i, "history[" + std::to_string(h) + "].amount"),
            std::to_string(fund.history[h].year) + "年");
    }
    for (std::size_t i = 0; i < target.projects.size(); ++i) {
      add(target.projects[i].total, path("projects", i, "total"), "项目总预算");
      add(target.projects[i].year_budget, path("projects", i, "year_budget"), "项目本年度预算");
    }
  }

  void add_table(const model::BudgetTable& table) {
    for (std::size_t r = 0; r < table.rows.size(); ++r)
      for (std::size_t c = 0; c < table.rows[r].size(); ++c)
        if (const auto* amount = std::get_if<model::Amount>(&table.rows[r][c]))
          add(*amount, path("rows", r, table.columns[c].name), table.columns[c].name);
  }

  [[nodiscard]] std::vector<FormAmount> take() { return std::move(amounts_); }

 private:
  static std::string path(std::string_view list, std::size_t index, std::string_view member) {
    return std::string(list) + "[" + std::to_string(index) + "]." + std::string(member);
  }

  std::vector<FormAmount> amounts_;
};

}  // namespace

std::vector<FormAmount> amounts_of(const model::Form& form) {
  AmountGatherer gatherer;
  if (const auto* project = std::get_if<model::ProjectTarget>(&form.body)) gatherer.add_project(*project);
  if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body))
    gatherer.add_department(*department);
  if (const auto* table = std::get_if<model::BudgetTable>(&form.body)) gatherer.add_table(*table);
  return gatherer.take();
}

}  // namespace targetbook::rules
