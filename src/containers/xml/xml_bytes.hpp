#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// A block of text at a time: a loop over single bytes would be most of the cost of reading a sheet. Whoever
/// loads a block looks up to block_size bytes past what it was after; the buffers leave room for that.
namespace targetbook::containers {

inline constexpr std::size_t word_size = 8;

/// The eight bytes at `at`, the first in the lowest place on any machine.
inline std::uint64_t load_word(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, word_size);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// Questions about a block give flags, of which the lowest stands for the first byte they hold for, and only
// that one is sure.
#ifdef __SSE2__

using Block = __m128i;
using Flags = std::uint32_t;
inline constexpr std::size_t block_size = 16;

inline Block load_block(const char* at) {
  return _mm_loadu_si128(static_cast<const Block*>(static_cast<const void*>(at)));
}
inline Flags flags_of(Block matches) {
  return static_cast<Flags>(_mm_movemask_epi8(matches));
}
inline Block equal_to(Block block, char wanted) {
  return _mm_cmpeq_epi8(block, _mm_set1_epi8(wanted));
}
/// At most `highest`, as unsigned bytes.
inline Block at_most(Block block, char highest) {
  return _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(highest)), block);
}
inline Block either(Block a, Block b) {
  return _mm_or_si128(a, b);
}
/// Past ASCII.
inline Flags flags_past_ascii(Block block) {
  return flags_of(block);
}
inline std::size_t first_flagged(Flags flags) {
  return static_cast<std::size_t>(std::countr_zero(flags));
}

#else

using Block = std::uint64_t;
using Flags = std::uint64_t;
inline constexpr std::size_t block_size = word_size;

inline constexpr Block in_every_byte = 0x0101010101010101U;
inline constexpr Block top_bits = in_every_byte * 0x80U;
inline Block load_block(const char* at) {
  return load_word(at);
}
inline Flags flags_of(Block matches) {
  return matches & top_bits;
}
inline Block at_most(Block block, char highest) {
  return (block - in_every_byte * (static_cast<unsigned char>(highest) + 1U)) & ~block;
}
inline Block equal_to(Block block, char wanted) {
  return at_most(block ^ (in_every_byte * static_cast<unsigned char>(wanted)), 0);
}
inline Block either(Block a, Block b) {
  return a | b;
}
inline Flags flags_past_ascii(Block block) {
  return block & top_bits;
}
inline std::size_t first_flagged(Flags flags) {
  return static_cast<std::size_t>(std::countr_zero(flags)) / 8;
}

#endif

/// memcmp for runs that are mostly shorter than a call is worth. REQUIRES: a word can be loaded from both.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  if (size - 1 >= word_size) return std::memcmp(a, b, size) == 0;  // none at all, or many
  return (load_word(a) ^ load_word(b)) << ((word_size - size) * 8) == 0;
}

/// The same where `b` is a short name with nothing behind it.
inline bool begins_with(const char* a, std::string_view b) {
  for (std::size_t i = 0; i < b.size(); ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// memcpy for such runs. REQUIRES: a word can be loaded, and stored.
inline void copy_short(char* to, const char* from, std::size_t size) {
  if (size <= word_size)
    std::memcpy(to, from, word_size);
  else
    std::memcpy(to, from, size);
}

}  // namespace targetbook::containers
