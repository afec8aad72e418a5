#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace targetbook::containers {

/// How many bytes same_bytes and copy_short may look at past the end of a short run.
inline constexpr std::size_t short_bytes = 8;

/// memcmp for runs that are mostly shorter than a call is worth. REQUIRES: short_bytes can be read from both.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  if constexpr (std::endian::native == std::endian::little) {
    if (size > 0 && size <= short_bytes) {
      std::uint64_t left = 0;
      std::uint64_t right = 0;
      std::memcpy(&left, a, short_bytes);
      std::memcpy(&right, b, short_bytes);
      return (left ^ right) << ((short_bytes - size) * 8) == 0;
    }
  }
  return std::memcmp(a, b, size) == 0;
}

/// memcpy for such runs. REQUIRES: short_bytes can be read and written.
inline void copy_short(char* to, const char* from, std::size_t size) {
  if (size <= short_bytes)
    std::memcpy(to, from, short_bytes);
  else
    std::memcpy(to, from, size);
}

}  // namespace targetbook::containers
