#pragma once
#include <span>
#include <string>

namespace targetbook::base {

/// SHA-256 of the bytes, in 64 lower-case hexadecimal digits.
std::string sha256_hex(std::span<const char> bytes);

}  // namespace targetbook::base
