#pragma once
#include <optional>
#include <vector>

#include "rules/facts/text_figures.hpp"

/// `机关运行经费44.75万元，较2023年预算减少7.25万元，下降13.9%`.
namespace targetbook::rules::arithmetic {

struct ChangePhrase {
  base::Money now;
  base::Money by;
  base::AmountUnit unit = base::AmountUnit::ten_thousand_yuan;  ///< `by` is stated in it
  bool is_more = true;
  std::optional<Figure> percent;
  bool percent_is_more = true;
};

/// The changes against an earlier year that a scanned paragraph tells.
std::vector<ChangePhrase> changes_in(const TextLine& line);

/// Whether the words end with one that tells more (增加) or less (减少); nothing for other words.
std::optional<bool> tells_more(std::string_view words);

}  // namespace targetbook::rules::arithmetic
