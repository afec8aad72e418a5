#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

/// Digits behind the point, as the cell shows them; nothing for a blank, a zero and what is no number, nor
/// for an amount that needs more than the usual two: 2.000001 goes with 2.50 and with 2.500000. What is
/// displayed as a whole number may stand in a cell without a format, which shows no more digits than there
/// are.
std::optional<std::size_t> decimals_of(const model::AmountValue& value, bool is_displayed) {
  if (!value.money || value.money->fen() == 0) return std::nullopt;
  const std::string folded = base::fold_width(value.raw);
  // In a unit of its own it may have other decimals; full-width digits are told as such (F-03).
  if (folded.ends_with("元") || folded != value.raw) return std::nullopt;
  const auto point = folded.find('.');
  if (point == std::string::npos) return is_displayed ? std::nullopt : std::optional<std::size_t>(0);
  const auto end = folded.find_first_not_of("0123456789", point + 1);
  const std::size_t shown = std::min(end, folded.size()) - point - 1;
  const std::size_t needed = folded.find_last_not_of('0', point + shown) - point;
  constexpr std::size_t usual_decimals = 2;
  if (needed > usual_decimals && shown == needed) return std::nullopt;
  return shown;
}

struct AmountColumn {
  std::string name;
  std::vector<std::pair<const FormAmount*, std::size_t>> amounts;  ///< with their decimals

  /// How most of the column is written; with more decimals where two ways are equally many.
  [[nodiscard]] std::size_t usual() const {
    std::map<std::size_t, std::size_t> counts;
    for (const auto& [amount, decimals] : amounts) ++counts[decimals];
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) {
                              return a.second <= b.second && !(a.second == b.second && a.first > b.first);
                            })
        ->first;
  }
};

void tell_odd_ones(const AmountColumn& column, Report& report) {
  constexpr std::size_t few = 3;  // told one by one; of more, the first
  const std::size_t usual = column.usual();
  const auto odd =
      static_cast<std::size_t>(std::count_if(column.amounts.begin(), column.amounts.end(),
                                             [&](const auto& entry) { return entry.second != usual; }));
  std::size_t told = 0;
  for (const auto& [amount, decimals] : column.amounts) {
    if (decimals == usual || (odd > few && told > 0)) continue;
    ++told;
    const std::string raw = amount->amount->value.raw;
    report.found(at(*amount->amount, amount->field),
                 saying(odd > few ? say("「{}」列的金额小数位不一致：「{}」等{}处不是{}位小数",
                                        "decimals differ in the column '{}': '{}' and others ({} in all) do "
                                        "not have {} of them",
                                        column.name, raw, odd, usual)
                                  : say("「{}」列的金额小数位不一致：「{}」应为{}位小数",
                                        "decimals differ in the column '{}': '{}' should have {} of them",
                                        column.name, raw, usual),
                        raw));
  }
}

void check_decimals_differ(const FormContext& context, Report& report) {
  const std::vector<FormAmount>& amounts = context.facts.amounts();
  std::vector<AmountColumn> columns;
  for (const FormAmount& amount : amounts) {
    const auto decimals = decimals_of(amount.amount->value, context.book.source.is_displayed);
    if (!decimals) continue;
    auto column = std::find_if(columns.begin(), columns.end(),
                               [&](const AmountColumn& c) { return c.name == amount.column; });
    if (column == columns.end()) column = columns.insert(columns.end(), {amount.column, {}});
    column->amounts.emplace_back(&amount, *decimals);
  }
  report.checked(columns.size());
  for (const AmountColumn& column : columns) tell_odd_ones(column, report);
}

}  // namespace

const Rule decimals_differ{
    .code = "F-07",
    .name = "decimals-differ",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"小数位数不统一", "Decimals differ"},
    .what = {"同一列金额显示的小数位数不一样；0不算。",
             "The amounts of one column show different numbers of decimals; zeros do not count."},
    .why = {"小数位不齐，容易看错位数。", "Uneven decimals are easily misread."},
    .fix = {"统一单元格的小数位数", "give all cells of the column the same number of decimals"},
    .wrong = {"530.64、52、796.52", "530.64, 52, 796.52"},
    .right = {"530.64、52.00、796.52", "530.64, 52.00, 796.52"},
    .source = "J25",
    .check_form = check_decimals_differ,
};

}  // namespace targetbook::rules::format
