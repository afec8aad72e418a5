#include "base/text.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"

namespace targetbook::rules::arithmetic {
namespace {

enum class LineKind : std::uint8_t { other, first_level, second_level, subtotal, grand_total };

struct SideLine {
  LineKind kind = LineKind::other;
  std::string label;
  const model::Amount* amount = nullptr;
  std::string field;
};

std::size_t chinese_digits(std::string_view text) {
  std::size_t at = 0;
  while (text.size() >= at + 3 &&
         std::string_view("一二三四五六七八九十廿").find(text.substr(at, 3)) != std::string_view::npos)
    at += 3;
  return at;
}

LineKind kind_of_line(std::string_view label) {
  if (label.find("总计") != std::string_view::npos) return LineKind::grand_total;
  if (label.ends_with("合计")) return LineKind::subtotal;
  if (const std::size_t digits = chinese_digits(label); digits > 0 && label.substr(digits).starts_with("、"))
    return LineKind::first_level;
  if (label.starts_with("(") && chinese_digits(label.substr(1)) > 0) return LineKind::second_level;
  return LineKind::other;
}

std::vector<SideLine> side_of(const BudgetRows& rows, const std::string& side) {
  std::vector<SideLine> lines;
  const std::size_t label = rows.column(side + "/项目");
  const std::size_t value = rows.column(side + "/预算数");
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const model::Text* text = rows.text(row, label);
    const model::Amount* amount = rows.amount(row, value);
    if (text == nullptr || text->value.empty() || amount == nullptr || !amount->cell) continue;
    const std::string folded = base::fold_label(text->value);
    if (folded.starts_with("其中")) continue;
    lines.push_back(
        {kind_of_line(folded), base::without_white_space(text->value), amount, rows.field(row, value)});
  }
  return lines;
}

bool says_nothing(const Sum& sum) {
  if (!is_blank(*sum.total)) return false;
  for (const model::Amount* part : sum.parts)
    if (!is_blank(*part)) return false;
  return true;
}

/// The sums of one side, from its top; its grand total, null where it has none.
const SideLine* add_side(const std::vector<SideLine>& lines, std::vector<Sum>& sums) {
  const SideLine* grand = nullptr;
  const SideLine* subtotal = nullptr;
  std::vector<const SideLine*> first_levels;
  std::vector<const SideLine*> since_subtotal;
  const auto add = [&](std::string_view rule, const SideLine& total,
                       const std::vector<const SideLine*>& parts, std::string parts_name) {
    Sum sum{rule, total.amount, "「" + total.label + "」", std::move(parts_name), total.field, {}};
    for (const SideLine* part : parts) sum.parts.push_back(part->amount);
    if (!sum.parts.empty() && !says_nothing(sum)) sums.push_back(std::move(sum));
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SideLine& line = lines[i];
    if (line.kind == LineKind::first_level) {
      std::vector<const SideLine*> second_levels;
      for (std::size_t k = i + 1; k < lines.size() && lines[k].kind == LineKind::second_level; ++k)
        second_levels.push_back(&lines[k]);
      add("A-01", line, second_levels, "下级");
      first_levels.push_back(&line);
    } else if (line.kind == LineKind::subtotal && subtotal == nullptr) {
      add("A-01", line, first_levels, "各项");
      subtotal = &line;
      since_subtotal.clear();
    } else if (line.kind == LineKind::grand_total) {
      grand = &line;
      std::vector<const SideLine*> parts = subtotal == nullptr ? first_levels : std::vector{subtotal};
      if (subtotal != nullptr) parts.insert(parts.end(), since_subtotal.begin(), since_subtotal.end());
      std::string names;
      for (const SideLine* part : parts) names += (names.empty() ? "" : "+") + part->label;
      add("A-03", line, parts, parts.size() > 3 ? "各项" : names);
      break;
    } else if (line.kind != LineKind::second_level) {
      since_subtotal.push_back(&line);
    }
    if (line.kind == LineKind::first_level && subtotal != nullptr) since_subtotal.push_back(&line);
  }
  return grand;
}

}  // namespace

void add_two_sided_sums(const model::BudgetTable& table, std::vector<Sum>& sums) {
  const BudgetRows rows(table);
  if (rows.column("收入/项目") == no_column || rows.column("支出/项目") == no_column) return;
  const std::vector<SideLine> income = side_of(rows, "收入");
  const std::vector<SideLine> spending = side_of(rows, "支出");
  const SideLine* in = add_side(income, sums);
  const SideLine* out = add_side(spending, sums);
  if (in == nullptr || out == nullptr || (is_blank(*in->amount) && is_blank(*out->amount))) return;
  sums.push_back(
      {"A-03", out->amount, "「" + out->label + "」", "「" + in->label + "」", out->field, {in->amount}});
}

}  // namespace targetbook::rules::arithmetic
