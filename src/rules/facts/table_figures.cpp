#include "rules/facts/table_figures.hpp"

#include "base/text.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules {
namespace {

base::Money plus(base::Money left, base::Money right) {
  return add(left, right).value_or(left);
}

class Collector {
 public:
  explicit Collector(TableFigures& figures) : figures_(figures) {}

  void read(const model::Form& form, const BudgetRows& rows) {
    form_ = &form;
    if (rows.column("收入/项目") != no_column)
      read_sides(rows);
    else if (rows.column("采购金额合计") != no_column)
      read_purchases(rows);
    else if (rows.column("购买金额") != no_column)
      add_total(rows, "购买金额", {"政府购买服务支出合计", "政府购买服务支出", "政府购买服务预算"});
    else if (rows.column("项目单位") != no_column)
      read_projects(rows);
    else if (rows.code_column() != no_column)
      read_classes(rows);
    else
      read_single_row(rows);
  }

 private:
  void add(std::string label, const model::Amount& amount) {
    if (is_unreadable(amount)) return;
    figures_[std::move(label)].push_back({or_zero(amount), form_, amount.cell});
  }

  /// `一、一般公共预算拨款收入` without its number.
  static std::string bare(std::string_view label) {
    const std::string text = scan_text(label);
    for (const std::string_view sign : {"、", ")"})
      if (const auto at = text.find(sign); at != std::string::npos && at <= 10)
        return text.substr(at + sign.size());
    return text;
  }

  void read_sides(const BudgetRows& rows) {
    const bool is_fiscal = form_->subject == model::Subject::appropriation;
    for (const char* side : {"收入", "支出"}) {
      const std::size_t label = rows.column(std::string(side) + "/项目");
      const std::size_t value = rows.column(std::string(side) + "/预算数");
      for (std::size_t row = 0; row < rows.rows(); ++row) {
        const model::Text* text = rows.text(row, label);
        const model::Amount* amount = rows.amount(row, value);
        if (text == nullptr || amount == nullptr || text->value.empty()) continue;
        const std::string name = bare(text->value);
        if (name.find("总计") != std::string::npos) {
          add(is_fiscal ? "财政拨款收支总预算" : "收支总预算", *amount);
          if (!is_fiscal) add(std::string(side) + "预算", *amount);
        } else if (name == std::string("本年") + side + "合计") {
          add(std::string(side) + "预算", *amount);
        } else {
          add(name, *amount);
          if (name == "一般公共预算拨款") add("一般公共预算拨款本年收入", *amount);
          if (name == "一般公共预算拨款收入") add("一般公共预算拨款", *amount);
        }
      }
    }
  }

  /// Functional or economic classes: each by its name, and the total row by its columns.
  void read_classes(const BudgetRows& rows) {
    const std::size_t total = rows.column("合计");
    const bool is_basic = form_->subject == model::Subject::basic;
    for (std::size_t row = 0; row < rows.rows(); ++row)
      if (const model::Amount* amount = rows.amount(row, total);
          amount != nullptr && !rows.is_total(row) && !rows.name(row).empty())
        add(rows.name(row), *amount);
    const std::size_t sum = rows.total_row();
    for (const std::size_t column : rows.summed_columns()) {
      const std::string& name = rows.columns()[column].name;
      // A table without rows says that there is nothing to spend.
      const model::Amount* amount = sum == no_row ? &nothing_ : rows.amount(sum, column);
      if (amount == nullptr || (sum == no_row && rows.rows() != 0)) continue;
      const auto slash = name.find('/');
      const std::string group = slash == std::string::npos ? std::string() : name.substr(0, slash);
      const std::string_view last = last_part(name);
      if (last == "小计")
        add(group, *amount);
      else if (last == "合计" && !group.empty())
        add(std::string(group.starts_with("本年") ? group.substr(6) : group), *amount);
      else if (last == "合计" && form_->subject == model::Subject::general_budget)
        add("一般公共预算拨款", *amount);
      else if (last == "合计")
        add(form_->subject == model::Subject::income ? "收入预算" : "支出预算", *amount);
      else if (sum != no_row)
        add(std::string(last), *amount);
      if (is_basic && last == "合计") add("基本支出", *amount);
      if (is_basic && last == "公用经费") add("机关运行经费", *amount);
    }
  }

  void read_projects(const BudgetRows& rows) {
    add_total(rows, "合计", {"项目支出"});
    add_total(rows, "本年拨款/一般公共预算", {"一般公共预算本年拨款"});
  }

  void read_purchases(const BudgetRows& rows) {
    add_total(
        rows, "采购金额合计",
        {"政府采购预算支出合计", "政府采购预算", "政府采购支出", "政府采购预算支出", "政府采购支出合计"});
    const std::size_t item = rows.column("政府采购品目");
    const std::size_t value = rows.column("采购金额合计");
    for (const auto& [mark, label] : {std::pair("货物", "货物类"), {"工程", "工程类"}, {"服务", "服务类"}}) {
      model::Amount sum;
      sum.value.money = base::Money{};
      bool has_any = false;
      for (std::size_t row = 0; row < rows.rows(); ++row) {
        const model::Text* text = rows.text(row, item);
        const model::Amount* amount = rows.amount(row, value);
        if (text == nullptr || amount == nullptr || text->value.find(mark) == std::string::npos) continue;
        sum.value.money = plus(*sum.value.money, or_zero(*amount));
        if (!has_any) sum.cell = amount->cell;
        has_any = true;
      }
      if (has_any) add(label, sum);
    }
  }

  /// “三公”经费: one row under its headings, or none.
  void read_single_row(const BudgetRows& rows) {
    for (const std::size_t column : rows.summed_columns()) {
      const model::Amount* amount = rows.rows() == 0 ? &nothing_ : rows.amount(0, column);
      if (amount == nullptr) continue;
      const std::string& name = rows.columns()[column].name;
      const std::string_view last = last_part(name);
      if (last == "小计")
        add(name.substr(0, name.find('/')), *amount);
      else if (last.ends_with("经费合计"))
        add("“三公”经费", *amount), add("“三公”经费预算", *amount);
      else
        add(scan_text(last), *amount);
    }
  }

  void add_total(const BudgetRows& rows, std::string_view column, std::initializer_list<const char*> labels) {
    const std::size_t total = rows.total_row();
    const model::Amount* amount = total == no_row ? nullptr : rows.amount(total, rows.column(column));
    if (amount == nullptr) return;
    for (const char* label : labels) add(label, *amount);
  }

  TableFigures& figures_;
  const model::Form* form_ = nullptr;
  model::Amount nothing_{{base::Money{}, {}, false}, std::nullopt};
};

}  // namespace

TableFigures table_figures(const std::vector<FormFacts>& forms) {
  TableFigures figures;
  Collector collector(figures);
  for (const FormFacts& facts : forms)
    if (const BudgetRows* rows = facts.budget_rows()) collector.read(facts.form(), *rows);
  return figures;
}

}  // namespace targetbook::rules
