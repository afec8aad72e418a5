#include <algorithm>

#include "rules/arithmetic/family.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/ratios.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::arithmetic {
namespace {

int decimals_of(const std::string& raw) {
  const auto point = raw.find('.');
  if (point == std::string::npos) return 0;
  return static_cast<int>(std::min(raw.find_first_not_of("0123456789", point + 1), raw.size()) - point - 1);
}

void check_fund_shares(const FormContext& context, const model::DepartmentTarget& target, Report& report) {
  const std::vector<BrokenSum>& broken = context.facts.sums().broken();
  for (const model::DepartmentFund& total : target.funds) {
    if (total.item.value != "合计" || !total.amount.value.money || total.amount.value.money->fen() == 0)
      continue;
    // Shares of a sum that does not hold cannot be judged; that is told as such.
    const bool is_broken = std::any_of(broken.begin(), broken.end(), [&](const BrokenSum& one) {
      return one.sum->rule == "A-01" && one.sum->total == &total.amount;
    });
    for (std::size_t i = 0; i < target.funds.size(); ++i) {
      const model::DepartmentFund& fund = target.funds[i];
      if (fund.group.value != total.group.value || !fund.share.value.number) continue;
      if (is_broken || is_unreadable(fund.amount)) {
        report.insufficient();
        continue;
      }
      report.checked();
      const base::Money amount = or_zero(fund.amount);
      const int decimals = decimals_of(fund.share.value.raw);
      if (is_share(*fund.share.value.number, decimals, amount, *total.amount.value.money)) continue;
      const std::string right = share_text(amount, *total.amount.value.money, std::clamp(decimals, 0, 4));
      Place place;
      place.cell = fund.share.cell;
      place.field = "funds[" + std::to_string(i) + "].share";
      report.found(std::move(place),
                   {.message = say("「{}」占比为{}，应为{}%", "the share of 「{}」 is {}, but should be {} %",
                                   fund.item.value, fund.share.value.raw, right),
                    .actual = fund.share.value.number->to_string(),
                    .expected = right,
                    .fix = {},
                    .severity = {}});
    }
  }
}

/// `基本支出482.97万元，占58.5%` in a paragraph: shares of one whole, which the others show.
struct TextShare {
  base::Money amount;
  Figure percent;
};

std::vector<TextShare> shares_in(const TextLine& line, std::optional<base::Money>* first) {
  std::vector<TextShare> shares;
  std::optional<base::Money> last;
  for (const Figure& figure : line.figures) {
    if (const auto money = figure.money()) {
      last = money;
      if (!*first) *first = money;
    } else if (figure.is_percent() && last &&
               std::string_view(line.text).substr(0, figure.begin).ends_with("占")) {
      shares.push_back({*last, figure});
      last.reset();
    }
  }
  return shares;
}

void check_text_shares(const std::vector<TextLine>& lines, Report& report) {
  for (const TextLine& line : lines) {
    std::optional<base::Money> first;
    const std::vector<TextShare> shares = shares_in(line, &first);
    if (shares.size() < 2) continue;
    base::Money sum;
    for (const TextShare& share : shares) sum = add(sum, share.amount).value_or(sum);
    const auto fits = [&](const TextShare& share, base::Money whole) {
      return is_share(share.percent.number, share.percent.decimals, share.amount, whole);
    };
    // The whole is what most of the shares agree on.
    base::Money whole = sum;
    const auto agreeing = [&](base::Money candidate) {
      return std::count_if(shares.begin(), shares.end(),
                           [&](const TextShare& share) { return fits(share, candidate); });
    };
    if (sum.fen() == 0) continue;
    if (first && first->fen() != 0 && agreeing(*first) > agreeing(sum)) whole = *first;
    if (agreeing(whole) == 0) {
      report.insufficient();
      continue;
    }
    report.checked(shares.size());
    for (const TextShare& share : shares) {
      if (fits(share, whole)) continue;
      const std::string right = share_text(share.amount, whole, std::min(share.percent.decimals, 4));
      Place place;
      place.cell = line.cell;
      place.field = line.field;
      report.found(std::move(place), {.message = say("文字中的占比{}%，应为{}%",
                                                     "the text gives a share of {} %, but it is {} %",
                                                     share.percent.number.to_string(), right),
                                      .actual = share.percent.number.to_string(),
                                      .expected = right,
                                      .fix = {},
                                      .severity = {}});
    }
  }
}

void check_share_wrong(const FormContext& context, Report& report) {
  if (const auto* target = context.department()) check_fund_shares(context, *target, report);
  check_text_shares(context.facts.lines(), report);
}

constexpr std::string_view share_wrong_speaks_over[] = {"X-07"};

}  // namespace

const Rule share_wrong{
    .code = "A-14",
    .name = "share-wrong",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"占比计算有误", "A share is wrong"},
    .what = {"占比不等于金额除以合计（按写出的小数位数四舍五入）；预算说明的一段文字里各项占比也这样核对。",
             "A share is not the amount over its total, rounded to the digits shown; the shares in a "
             "paragraph of the budget "
             "text are checked alike."},
    .why = {"占比错误会误导对支出结构的判断。", "A wrong share misleads about what the money goes to."},
    .fix = {"按金额除以合计重新计算占比", "compute the share again"},
    .wrong = {"438.22占825.16的55.11%", "438.22 of 825.16 given as 55.11 %"},
    .right = {"438.22占825.16的53.11%", "438.22 of 825.16 given as 53.11 %"},
    .source = "江汉 2024, 部门总体资金情况",
    .supersedes = share_wrong_speaks_over,
    .check_form = check_share_wrong,
};

}  // namespace targetbook::rules::arithmetic
