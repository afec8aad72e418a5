#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Eight bytes of text at a time, in one machine word: most runs in a sheet are shorter than that, and a loop over
/// bytes would cost a wrongly guessed branch for each. Whoever loads a word looks up to word_size bytes past what
/// it was after; the buffers leave room for that.
namespace targetbook::containers {

inline constexpr std::size_t word_size = 8;
inline constexpr std::uint64_t in_every_byte = 0x0101010101010101U;

/// The word at `at`, its first byte in the lowest place on any machine.
inline std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, word_size);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// These flag bytes by their top bit. Only the lowest flag is sure: the subtraction may borrow from those above it.
inline std::uint64_t flag_zero(std::uint64_t word) { return (word - in_every_byte) & ~word & (in_every_byte * 0x80); }
inline std::uint64_t flag_equal(std::uint64_t word, char wanted) {
  return flag_zero(word ^ (in_every_byte * static_cast<unsigned char>(wanted)));
}
/// Control characters: below the blank.
inline std::uint64_t flag_control(std::uint64_t word) {
  return (word - in_every_byte * 0x20) & ~word & (in_every_byte * 0x80);
}
/// Control characters and what is past ASCII.
inline std::uint64_t flag_not_plain(std::uint64_t word) {
  return ((word - in_every_byte * 0x20) | word) & (in_every_byte * 0x80);
}
/// Which byte the lowest flag stands for.
inline std::size_t first_flagged(std::uint64_t flags) { return static_cast<std::size_t>(std::countr_zero(flags)) / 8; }

/// memcmp for runs that are mostly shorter than a call is worth. REQUIRES: a word can be loaded from both.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  if (size - 1 >= word_size) return std::memcmp(a, b, size) == 0;
  return (load_word(a) ^ load_word(b)) << ((word_size - size) * 8) == 0;
}

/// memcpy for such runs. REQUIRES: a word can be loaded, and stored.
inline void copy_short(char* to, const char* from, std::size_t size) {
  std::memcpy(to, from, size <= word_size ? word_size : size);
}

}  // namespace targetbook::containers
