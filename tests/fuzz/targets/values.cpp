#include <cstdlib>

#include "../fuzzed.hpp"
#include "base/cell_ref.hpp"
#include "base/decimal.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/levels.hpp"
#include "model/target_value.hpp"

// The grammar of values and of all other texts that a clerk types. Readers hand on nothing but UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  const std::string text = fuzz::bytes_of(data, size);
  if (base::find_invalid_utf8(text) != std::string_view::npos) return 0;
  const std::string tidy = base::tidy_text(text);
  if (base::tidy_text(tidy) != tidy) std::abort();  // tidied once is tidied
  (void)base::fold_label(text);
  (void)base::parse_cell_range(text);
  (void)model::parse_target_value(tidy);
  (void)model::parse_chinese_number(tidy);
  (void)model::parse_level1(tidy);
  (void)model::parse_level2(tidy);
  (void)base::parse_amount_unit(tidy);
  if (const auto number = base::Decimal::parse(text)) (void)model::parse_target_value(tidy, *number);
  return 0;
}
