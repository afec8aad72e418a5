#pragma once
#include <cstdint>
#include <string_view>

namespace targetbook::containers::xls {

/// A number in 30 bits: the upper part of a double or a whole number, either also divided by 100
/// (MS-XLS 2.5.217 RkNumber).
double rk_number(std::uint32_t rk);

/// `#N/A` and the like (MS-XLS 2.5.10 BErr); empty for a code that none has.
std::string_view error_name(std::uint8_t code);

}  // namespace targetbook::containers::xls
