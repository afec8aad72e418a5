#include <cmath>
#include <cstring>

#include "../fuzzed.hpp"
#include "grid/number_format.hpp"

// Any format code shows any number. The first eight bytes are the number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  double number = 0;
  if (size < sizeof number) return 0;
  std::memcpy(&number, data, sizeof number);
  if (!std::isfinite(number)) number = 45000.5;
  const std::string code = targetbook::fuzz::bytes_of(data + sizeof number, size - sizeof number);
  const targetbook::grid::NumberFormat format(code);
  for (const bool date1904 : {false, true})
    for (const double one : {number, -number, 0.0}) (void)format.show(one, date1904);
  return 0;
}
