#include <algorithm>

#include "model/fields/fields.hpp"
#include "rules/arithmetic/sums.hpp"
#include "rules/facts/amount_words.hpp"

namespace targetbook::rules::arithmetic {
namespace {

using model::SumLine;
using model::SumTerm;

bool has_any(const std::vector<const model::Amount*>& amounts) {
  return std::any_of(amounts.begin(), amounts.end(),
                     [](const model::Amount* amount) { return !is_blank(*amount); });
}

/// The same amount of each line of the department's funds: this year's, or an earlier year's.
class FundColumn {
 public:
  /// `amount`, `history.1`
  explicit FundColumn(const std::string& drawn) {
    constexpr std::string_view history = "history.";
    if (drawn.starts_with(history)) history_ = std::stoul(drawn.substr(history.size()));
  }
  [[nodiscard]] const model::Amount* of(const model::DepartmentFund& fund) const {
    if (history_ == 0) return &fund.amount;
    return history_ <= fund.history.size() ? &fund.history[history_ - 1].amount : nullptr;
  }
  [[nodiscard]] std::string field() const {
    return history_ == 0 ? "amount" : "history[" + std::to_string(history_ - 1) + "].amount";
  }
  [[nodiscard]] std::string words(const model::DepartmentFund& fund) const {
    return history_ == 0 ? "当年金额" : std::to_string(fund.history[history_ - 1].year) + "年";
  }

 private:
  std::size_t history_ = 0;  ///< one more than the index of the earlier year; 0 for this year
};

/// Lines of the funds, which come in groups.
class FundLines {
 public:
  FundLines(const model::DepartmentTarget& target, const std::string& column)
      : funds_(target.funds), column_(column) {}

  void add(const SumLine& line, std::vector<Sum>& sums) const {
    if (line.parts.size() == 1 && line.parts.front().lines == model::sum_lines::others)
      return add_groups(line, sums);
    const std::size_t total = find(line.total);
    if (total == funds_.size()) return;
    Sum sum{line.rule, column_.of(funds_[total]), name(total), {}, field(total), {}};
    for (const SumTerm& term : line.parts) {
      const std::size_t part = find(term);
      if (part == funds_.size()) return;
      sum.parts_name += (sum.parts_name.empty() ? "" : "+") + name(part);
      sum.parts.push_back(column_.of(funds_[part]));
    }
    sums.push_back(std::move(sum));
  }

 private:
  void add_groups(const SumLine& line, std::vector<Sum>& sums) const {
    for (std::size_t i = 0; i < funds_.size(); ++i) {
      if (!model::stands_in(line.total, funds_[i].group.value, funds_[i].item.value)) continue;
      const model::Amount* total = column_.of(funds_[i]);
      if (total == nullptr || !total->cell) continue;
      Sum sum{line.rule, total, name(i), "各项", field(i), parts_of(i, line.total)};
      if (!sum.parts.empty() && says_something(i, line.total)) sums.push_back(std::move(sum));
    }
  }

  [[nodiscard]] std::vector<const model::Amount*> parts_of(std::size_t total, const SumTerm& term) const {
    std::vector<const model::Amount*> parts;
    for (const model::DepartmentFund& fund : funds_) {
      if (fund.group.value != funds_[total].group.value ||
          model::stands_in(term, fund.group.value, fund.item.value))
        continue;
      if (const model::Amount* part = column_.of(fund); part != nullptr && part->cell) parts.push_back(part);
    }
    return parts;
  }

  [[nodiscard]] bool says_something(std::size_t total, const SumTerm& term) const {
    return !is_blank(*column_.of(funds_[total])) || has_any(parts_of(total, term));
  }

  /// The line that is meant, in a group in which anything is written: an empty group is no side of a balance.
  [[nodiscard]] std::size_t find(const SumTerm& term) const {
    for (std::size_t i = 0; i < funds_.size(); ++i) {
      if (!model::stands_in(term, funds_[i].group.value, funds_[i].item.value)) continue;
      const model::Amount* amount = column_.of(funds_[i]);
      if (amount != nullptr && amount->cell && says_something(i, term)) return i;
    }
    return funds_.size();
  }

  [[nodiscard]] std::string name(std::size_t line) const {
    return "「" + funds_[line].group.value + "」的" + funds_[line].item.value + "（" +
           column_.words(funds_[line]) + "）";
  }
  [[nodiscard]] std::string field(std::size_t line) const {
    return "funds[" + std::to_string(line) + "]." + column_.field();
  }

  const std::vector<model::DepartmentFund>& funds_;
  FundColumn column_;
};

/// The record's amount of this name; null where it has none.
template <class Record>
const model::Amount* amount_of(const Record& record, std::string_view name) {
  const auto* field = model::find_field<Record>(name);
  if (field == nullptr) return nullptr;
  const model::ConstMember member = field->of(record);
  const auto* amount = std::get_if<const model::Amount*>(&member);
  return amount == nullptr ? nullptr : *amount;
}

/// The amounts that a side of a sum means, those left out that the form has not.
std::vector<const model::Amount*> amounts_of(const model::ProjectTarget& target, const SumTerm& term) {
  std::vector<const model::Amount*> amounts;
  const auto add_rows = [&](const auto& rows) {
    for (const auto& row : rows) amounts.push_back(amount_of(row, term.name));
  };
  if (term.table == "fund_sources") add_rows(target.fund_sources);
  if (term.table == "spending") add_rows(target.spending);
  if (term.table == "procurement") add_rows(target.procurement);
  if (term.table == "execution") add_rows(target.execution);
  if (!term.table.empty()) return amounts;
  const model::Amount* value = amount_of(target, term.name);
  if (value != nullptr && value->cell) amounts.push_back(value);
  return amounts;
}

/// A printed line of what became of the money, and the lines it is made of. A line that neither side means
/// may be a part of a part: then nothing is said.
void add_execution_sum(const model::ProjectTarget& target, const SumLine& line, std::vector<Sum>& sums) {
  const std::vector<model::Execution>& lines = target.execution;
  const auto is_line = [&](const SumTerm& term, std::size_t i) {
    return model::stands_in(term, {}, lines[i].item.value);
  };
  Sum sum{line.rule, nullptr, {}, model::names_of(line.parts), {}, {}};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const model::Amount* amount = amount_of(lines[i], line.total.name);
    if (amount == nullptr || !amount->cell) continue;
    const auto is_part = [&](const SumTerm& part) { return is_line(part, i); };
    if (is_line(line.total, i)) {
      if (sum.total != nullptr) return;
      sum.total = amount;
      sum.name = line.total.words;
      sum.field = "execution[" + std::to_string(i) + "]." + line.total.name;
    } else if (std::any_of(line.parts.begin(), line.parts.end(), is_part)) {
      sum.parts.push_back(amount);
    } else if (!is_blank(*amount)) {
      return;
    }
  }
  if (sum.total != nullptr && has_any(sum.parts)) sums.push_back(std::move(sum));
}

void add_project_sum(const model::ProjectTarget& target, const SumLine& line, std::vector<Sum>& sums) {
  if (line.total.table == "execution") return add_execution_sum(target, line, sums);
  const model::Amount* total = amount_of(target, line.total.name);
  if (total == nullptr || !total->cell) return;
  Sum sum{line.rule, total, line.total.words, {}, line.total.name, {}};
  std::vector<SumTerm> present;
  for (const SumTerm& part : line.parts) {
    const auto amounts = amounts_of(target, part);
    if (!amounts.empty()) present.push_back(part);
    sum.parts.insert(sum.parts.end(), amounts.begin(), amounts.end());
  }
  if (sum.parts.empty()) return;
  sum.parts_name = model::names_of(present);
  // Values of the form are parts of a whole, and a blank one is zero; what merely repeats the total, line by
  // line or in another place, says nothing while it is blank. A budget left blank is told as such (R-03).
  const bool is_of_lines = !line.parts.front().table.empty();
  const bool is_of_values = !is_of_lines && line.parts.size() > 1;
  const bool is_sum_of_its_own = is_of_lines && line.total.name == "fund_sources_total";
  if (is_sum_of_its_own ? is_blank(*total) && !has_any(sum.parts)
                        : is_blank(*total) || (!is_of_values && !has_any(sum.parts)))
    return;
  if (line.total.name == "fund_sources_total") sum.field = "fund_sources";
  sums.push_back(std::move(sum));
}

}  // namespace

void add_department_sums(const model::DepartmentTarget& target, const std::vector<SumLine>& lines,
                         std::vector<Sum>& sums) {
  for (const SumLine& line : lines)
    if (line.total.table == "funds") FundLines(target, line.total.name).add(line, sums);
}

void add_project_sums(const model::ProjectTarget& target, const std::vector<SumLine>& lines,
                      std::vector<Sum>& sums) {
  for (const SumLine& line : lines) add_project_sum(target, line, sums);
}

}  // namespace targetbook::rules::arithmetic
