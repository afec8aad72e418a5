#include "rules/facts/budget_history.hpp"

#include "rules/arithmetic/change_phrases.hpp"

namespace targetbook::rules {

BudgetHistory budget_history(std::string_view text, std::optional<int> year) {
  BudgetHistory history;
  std::optional<int> speaks_of;
  for (const Figure& figure : figures_in(text)) {
    if (figure.is_year()) {
      speaks_of = static_cast<int>(figure.number.coefficient());
      continue;
    }
    const auto money = figure.money();
    if (!money || !speaks_of) continue;
    const std::string_view words = words_before(text, figure.begin);
    const auto more = arithmetic::tells_more(words);
    const bool compares =
        words.find("较") != std::string_view::npos || words.find("比") != std::string_view::npos;
    if (more && compares) {
      const bool is_own = words.find("上年") != std::string_view::npos || (year && *speaks_of + 1 == *year) ||
                          speaks_of == year;
      if (is_own && !history.change) history.change = *more ? *money : base::Money::from_fen(-money->fen());
    } else if (words.find("预算") != std::string_view::npos && words.find("执行") == std::string_view::npos) {
      history.budgets.try_emplace(*speaks_of, *money);
    }
  }
  if (year)
    if (const auto before = history.budgets.find(*year - 1); before != history.budgets.end())
      history.last_year = before->second;
  if (!history.change && text.find("持平") != std::string_view::npos) history.change = base::Money{};
  return history;
}

}  // namespace targetbook::rules
