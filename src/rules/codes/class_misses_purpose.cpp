#include "rules/codes/code_shapes.hpp"
#include "rules/codes/family.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::codes {
namespace {

/// 其他商品和服务支出 and the like: what fits nowhere else.
constexpr std::string_view residual_ending = "99";

struct Purchase {
  std::string words;  ///< what is bought, in all words there are
  std::string project;
  base::Money amount;
};

Purchase purchase_of(const model::BudgetTable& table, const std::vector<model::BudgetTable::Entry>& row) {
  Purchase purchase;
  for (std::size_t c = 0; c < row.size(); ++c) {
    const std::string& heading = table.columns[c].name;
    if (const auto* amount = std::get_if<model::Amount>(&row[c])) {
      if (heading.find("金额") != std::string::npos && purchase.amount == base::Money())
        purchase.amount = amount->value.money.value_or(base::Money());
    } else if (heading == "项目") {
      purchase.project = text_of(row[c]).value;
    } else if (class_column(heading) == ClassColumn::other && heading.find("单位") == std::string::npos) {
      purchase.words += text_of(row[c]).value + "\n";
    }
  }
  return purchase;
}

/// What the project's own form says it buys for the same money.
std::string words_in_forms(const WorkbookContext& context, const Purchase& purchase) {
  std::string words;
  for (const FormContext& form : context.forms) {
    const auto* target = form.project();
    if (target == nullptr || plain_name(target->project.name.value) != plain_name(purchase.project)) continue;
    for (const model::ProcurementItem& item : target->procurement)
      if (item.amount.value.money == purchase.amount)
        words += item.item.value + "\n" + item.quantity.value + "\n";
  }
  return words;
}

void judge_purchase(const WorkbookContext& context, const FormContext& form, const model::Text& cell,
                    std::string field, const Purchase& purchase, Report& report) {
  const auto coded = bracketed_class(cell.value);
  if (!coded) return;
  if (!coded->code.ends_with(residual_ending)) return report.not_applicable();
  report.checked();
  const std::string words = purchase.words + words_in_forms(context, purchase);
  for (const auto& [word, code] : context.know.words.pairs("purpose_codes")) {
    if (words.find(word) == std::string::npos || code == coded->code) continue;
    const auto name = context.know.codes.economic(code);
    Place place = at(cell, std::move(field));
    place.form = &form.form;
    report.found(std::move(place),
                 saying(say("「{}」编为 {}，疑应为 {}{}", "'{}' is classed {}; perhaps it belongs to {} {}",
                            word, cell.value, code, name.value_or(std::string_view())),
                        coded->code, code));
    return;
  }
}

void check_class_misses_purpose(const WorkbookContext& context, Report& report) {
  for (const FormContext& form : context.forms) {
    const auto* table = form.table();
    if (table == nullptr) continue;
    for (std::size_t c = 0; c < table->columns.size(); ++c) {
      if (class_column(table->columns[c].name) != ClassColumn::economic || table->columns[c].is_amount)
        continue;
      for (std::size_t r = 0; r < table->rows.size(); ++r)
        judge_purchase(context, form, text_of(table->rows[r][c]), row_path(*table, r, c),
                       purchase_of(*table, table->rows[r]), report);
    }
  }
}

}  // namespace

const Rule class_misses_purpose{
    .code = "C-09",
    .name = "class-misses-purpose",
    .severity = base::Severity::info,
    .scope = Scope::workbook,
    .title = {"科目与用途疑似不符", "Class does not fit the purpose"},
    .what =
        {"采购或购买服务编为「其他」类经济科目（末两位99），但所购内容有专门的科目（词表 purpose_codes）。",
         "A purchase is classed as 'other' (an economic class that ends in 99) although what is bought has a "
         "class of its own (word list purpose_codes)."},
    .why = {"有专门科目的支出不应列入「其他」，否则科目统计失真。",
            "What has a class of its own does not belong to 'other', or the statistics by class are wrong."},
    .fix = {"核对经济分类科目", "check the economic class"},
    .wrong = {"印刷服务 [30299]其他商品和服务支出", "印刷服务 [30299]其他商品和服务支出"},
    .right = {"印刷服务 [30202]印刷费", "印刷服务 [30202]印刷费"},
    .source = "J20",
    .check_workbook = check_class_misses_purpose,
};

}  // namespace targetbook::rules::codes
