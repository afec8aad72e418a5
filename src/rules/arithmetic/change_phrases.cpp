#include "rules/arithmetic/change_phrases.hpp"

namespace targetbook::rules::arithmetic {
namespace {

/// Where the sentence that holds `at` begins.
std::size_t sentence_begin(std::string_view text, std::size_t at) {
  std::size_t from = 0;
  for (const std::string_view sign : {"。", "；", "\n"})
    if (const auto mark = text.substr(0, at).rfind(sign); mark != std::string_view::npos)
      from = std::max(from, mark + sign.size());
  return from;
}

bool compares(std::string_view words) {
  return words.find("比") != std::string_view::npos || words.find("较") != std::string_view::npos;
}

}  // namespace

std::optional<bool> tells_more(std::string_view words) {
  if (words.ends_with("了")) words.remove_suffix(std::string_view("了").size());
  for (const std::string_view tail : {"预算", "经费", "安排"})
    if (words.ends_with(tail)) words.remove_suffix(tail.size());
  for (const std::string_view word : {"增加", "增长", "提高", "上升"})
    if (words.ends_with(word)) return true;
  for (const std::string_view word : {"减少", "下降", "压减", "降低", "压缩", "核减"})
    if (words.ends_with(word)) return false;
  return std::nullopt;
}

std::vector<ChangePhrase> changes_in(const TextLine& line) {
  std::vector<ChangePhrase> changes;
  const std::string_view text = line.text;
  const std::vector<Figure>& figures = line.figures;
  std::optional<base::Money> now;
  std::size_t now_end = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto money = figures[i].money();
    if (!money) continue;
    const auto more = tells_more(text.substr(0, figures[i].begin));
    if (!more) {
      now = money;
      now_end = figures[i].end;
      continue;
    }
    const std::size_t from = sentence_begin(text, figures[i].begin);
    if (!now || now_end < from || !compares(text.substr(now_end, figures[i].begin - now_end))) continue;
    ChangePhrase change;
    change.now = *now;
    change.by = *money;
    change.unit = figures[i].money_unit().value_or(base::AmountUnit::yuan);
    change.is_more = *more;
    if (i + 1 < figures.size() && figures[i + 1].is_percent() &&
        sentence_begin(text, figures[i + 1].begin) == from)
      if (const auto percent_more = tells_more(text.substr(0, figures[i + 1].begin))) {
        change.percent = figures[i + 1];
        change.percent_is_more = *percent_more;
      }
    changes.push_back(std::move(change));
    now.reset();
  }
  return changes;
}

}  // namespace targetbook::rules::arithmetic
