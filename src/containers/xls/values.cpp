#include "containers/xls/values.hpp"

#include <cstring>

namespace targetbook::containers::xls {

double rk_number(std::uint32_t rk) {
  constexpr std::uint32_t is_hundredth = 1;
  constexpr std::uint32_t is_whole = 2;
  double number = 0;
  if ((rk & is_whole) != 0) {
    number = static_cast<std::int32_t>(rk) >> 2;  // the sign comes along
  } else {
    const std::uint64_t bits = std::uint64_t{rk & ~(is_hundredth | is_whole)} << 32U;
    std::memcpy(&number, &bits, sizeof number);
  }
  return (rk & is_hundredth) != 0 ? number / 100 : number;
}

std::string_view error_name(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    case 0x2A:
      return "#N/A";
    case 0x2B:
      return "#GETTING_DATA";
    default:
      return {};
  }
}

}  // namespace targetbook::containers::xls
