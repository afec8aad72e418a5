#include "rules/arithmetic/sums.hpp"

#include <algorithm>
#include <limits>

#include "rules/facts/amount_words.hpp"
#include "rules/facts/budget_rows.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/ratios.hpp"

namespace targetbook::rules::arithmetic {
namespace {

constexpr int decimals_of_rounding = 2;

int shown_decimals(const std::string& raw) {
  const auto point = raw.find('.');
  if (point == std::string::npos) return 0;
  const auto end = raw.find_first_not_of("0123456789", point + 1);
  return static_cast<int>(std::min(end, raw.size()) - point - 1);
}

/// The words of parts' names that are the program's own; a form's own words stay as they are.
std::string in_english(const std::string& parts_name) {
  constexpr std::pair<std::string_view, std::string_view> own_words[] = {
      {"下级", "the lines below it"},
      {"各项资金来源", "its sources"},
      {"各项", "its items"},
      {"支出明细", "the lines of the detail"}};
  for (const auto& [zh, en] : own_words)
    if (parts_name == zh) return std::string(en);
  return parts_name;
}

/// One sum, reckoned.
struct Reckoned {
  const Sum* sum = nullptr;
  base::Money total;
  base::Money parts;
  std::int64_t slack = 0;  ///< in fen
  bool is_broken = false;
  bool is_told = false;

  /// What would have to be added to this amount for the sum to hold.
  [[nodiscard]] std::int64_t mend(const model::Amount* amount) const {
    const std::int64_t gap = parts.fen() - total.fen();
    return amount == sum->total ? gap : -gap;
  }
  [[nodiscard]] bool contains(const model::Amount* amount) const {
    return amount == sum->total ||
           std::find(sum->parts.begin(), sum->parts.end(), amount) != sum->parts.end();
  }
};

std::int64_t slack_of(const Sum& sum, base::AmountUnit unit) {
  const int most = base::digits_to_fen(unit);
  int decimals = most;
  std::int64_t count = 0;
  const auto weigh = [&](const model::Amount& amount) {
    if (or_zero(amount) == base::Money{}) return;
    decimals = std::min(decimals, shown_decimals(amount.value.raw));
  };
  weigh(*sum.total);
  for (const model::Amount* part : sum.parts) {
    weigh(*part);
    if (!is_blank(*part)) ++count;
  }
  std::int64_t last_digit = 1;
  for (int i = std::max(decimals, decimals_of_rounding); i < most; ++i) last_digit *= 10;
  return std::max<std::int64_t>(count, 2) * last_digit / 2;
}

std::optional<Reckoned> reckon(const Sum& sum, base::AmountUnit unit) {
  const auto unreadable = [](const model::Amount* part) { return is_unreadable(*part); };
  if (unreadable(sum.total) || std::any_of(sum.parts.begin(), sum.parts.end(), unreadable))
    return std::nullopt;
  Reckoned reckoned{&sum, or_zero(*sum.total), {}, slack_of(sum, unit)};
  for (const model::Amount* part : sum.parts) {
    const auto more = add(reckoned.parts, or_zero(*part));
    if (!more) return std::nullopt;
    reckoned.parts = *more;
  }
  if (!subtract(reckoned.parts, reckoned.total)) return std::nullopt;
  reckoned.is_broken = distance(reckoned.parts, reckoned.total) > reckoned.slack;
  return reckoned;
}

/// How many broken sums a change of this one amount would mend; none where it would break one that holds.
std::size_t mended_by(const model::Amount* amount, const std::vector<Reckoned>& all) {
  std::size_t count = 0;
  std::optional<std::int64_t> mend;
  for (const Reckoned& one : all) {
    if (one.is_told || !one.contains(amount)) continue;
    if (!one.is_broken) return 0;
    if (!mend) mend = one.mend(amount);
    if (std::abs(one.mend(amount) - *mend) > one.slack) return 0;
    ++count;
  }
  return count;
}

/// A part that alone explains all the sums it stands in: nothing where none or several do.
const model::Amount* guilty_part(const Reckoned& broken, const std::vector<Reckoned>& all) {
  const model::Amount* guilty = nullptr;
  for (const model::Amount* part : broken.sum->parts) {
    if (mended_by(part, all) < 2) continue;
    if (guilty != nullptr) return nullptr;
    guilty = part;
  }
  return guilty;
}

/// Whether the sum holds once the amounts are mended that are told to be no quantity times price.
bool holds_when_mended(const BrokenSum& broken, const std::vector<WrongProduct>& wrong,
                       base::AmountUnit unit) {
  std::int64_t gap = broken.parts.fen() - broken.total.fen();
  for (const WrongProduct& one : wrong) {
    if (one.amount == broken.sum->total) gap -= one.right.fen() - or_zero(*one.amount).fen();
    const auto& parts = broken.sum->parts;
    if (std::find(parts.begin(), parts.end(), one.amount) != parts.end())
      gap += one.right.fen() - or_zero(*one.amount).fen();
  }
  return !wrong.empty() && std::abs(gap) <= slack_of(*broken.sum, unit);
}

std::vector<BrokenSum> broken_of(std::vector<Reckoned> all) {
  std::vector<BrokenSum> broken;
  const auto tell = [&](Reckoned& told, const model::Amount* amount) {
    broken.push_back({told.sum, told.total, told.parts, amount == told.sum->total ? nullptr : amount});
    for (Reckoned& other : all)
      if (other.is_broken && other.contains(amount)) other.is_told = true;
  };
  if (std::none_of(all.begin(), all.end(), [](const Reckoned& one) { return one.is_broken; })) return broken;
  // First the totals that explain more than their own sum, then parts that do, then what is left.
  for (Reckoned& one : all)
    if (one.is_broken && !one.is_told && mended_by(one.sum->total, all) > 1) tell(one, one.sum->total);
  for (Reckoned& one : all)
    if (one.is_broken && !one.is_told)
      if (const model::Amount* part = guilty_part(one, all)) tell(one, part);
  for (Reckoned& one : all)
    if (one.is_broken && !one.is_told) {
      broken.push_back({one.sum, one.total, one.parts, nullptr});
      one.is_told = true;
    }
  return broken;
}

}  // namespace

bool says_nothing(const Sum& sum) {
  return is_blank(*sum.total) && std::all_of(sum.parts.begin(), sum.parts.end(),
                                             [](const model::Amount* part) { return is_blank(*part); });
}

bool stands_in_broken(const std::vector<BrokenSum>& broken, const model::Amount& amount) {
  return std::any_of(broken.begin(), broken.end(), [&](const BrokenSum& one) {
    const auto& parts = one.sum->parts;
    return one.sum->total == &amount || std::find(parts.begin(), parts.end(), &amount) != parts.end();
  });
}

FormSums::FormSums(const FormFacts& facts) {
  const model::Form& form = facts.form();
  if (const BudgetRows* rows = facts.budget_rows()) {
    has_sure_parents_ = rows->has_sure_parents();
    add_table_sums(*rows, has_sure_parents_, form.sums, sums_);
  }
  if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body))
    add_department_sums(*department, form.sums, sums_);
  if (const auto* project = std::get_if<model::ProjectTarget>(&form.body))
    add_project_sums(*project, form.sums, sums_);
  std::vector<Reckoned> all;
  for (const Sum& sum : sums_) {
    const auto reckoned = reckon(sum, unit_of(form));
    is_decided_.push_back(reckoned.has_value());
    if (reckoned) all.push_back(*reckoned);
  }
  broken_ = broken_of(std::move(all));
  wrong_products_ = arithmetic::wrong_products(facts);
}

FormSums::Count FormSums::count_of(std::string_view rule) const {
  Count count;
  for (std::size_t i = 0; i < sums_.size(); ++i)
    if (sums_[i].rule == rule) ++(is_decided_[i] ? count.decided : count.undecided);
  return count;
}

void report_sums(const FormContext& context, Report& report, std::string_view rule, SumWords words) {
  const FormSums& sums = context.facts.sums();
  const base::AmountUnit unit = unit_of(context.form);
  const FormSums::Count count = sums.count_of(rule);
  report.checked(count.decided);
  report.insufficient(count.undecided);
  // Codes that are wrong are told as such (C-08); what they hide of the sums stays undecided.
  if (rule == "A-01" && !sums.has_sure_parents()) report.insufficient();
  for (const BrokenSum& broken : sums.broken()) {
    if (broken.sum->rule != rule || holds_when_mended(broken, sums.wrong_products(), unit)) continue;
    Place place;
    place.cell = broken.sum->total->cell;
    place.field = broken.sum->field;
    for (const model::Amount* part : broken.sum->parts) {
      if (!part->cell) continue;
      if (!place.range) place.range = base::CellRange{*part->cell, *part->cell};
      place.range->first = {std::min(place.range->first.row, part->cell->row),
                            std::min(place.range->first.column, part->cell->column)};
      place.range->last = {std::max(place.range->last.row, part->cell->row),
                           std::max(place.range->last.column, part->cell->column)};
    }
    Said said;
    const auto gap = base::Money::from_fen(distance(broken.total, broken.parts));
    said.message = {fmt::format(fmt::runtime(words.zh), broken.sum->name, with_unit(broken.total, unit),
                                broken.sum->parts_name, with_unit(broken.parts, unit), with_unit(gap, unit)),
                    fmt::format(fmt::runtime(words.en), broken.sum->name, with_unit_en(broken.total, unit),
                                in_english(broken.sum->parts_name), with_unit_en(broken.parts, unit),
                                with_unit_en(gap, unit))};
    if (broken.suspect != nullptr && broken.suspect->cell) {
      const std::string cell = base::to_a1(*broken.suspect->cell);
      said.message.zh += "，疑为 " + cell + " 有误";
      said.message.en += "; " + cell + " is probably the wrong one";
    }
    said.actual = in_unit(broken.total, unit);
    if (words.total_is_wrong) said.expected = in_unit(broken.parts, unit);
    report.found(std::move(place), std::move(said));
  }
}

}  // namespace targetbook::rules::arithmetic
