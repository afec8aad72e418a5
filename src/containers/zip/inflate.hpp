#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace targetbook::containers {

/// Inflates whole entries at once; keep one for many entries. The only home of libdeflate.
class Inflater {
 public:
  Inflater();
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  /// Fills `out` from raw deflate data (RFC 1951). False unless the data is sound and gives just as many
  /// bytes as `out` holds, with nothing left over.
  [[nodiscard]] bool inflate(std::string_view compressed, std::span<char> out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Raw deflate data for `bytes`, the same for the same bytes.
enum class Effort : std::uint8_t { usual, least };
std::string deflated(std::string_view bytes, Effort effort = Effort::usual);

/// CRC-32 (as in zip) of what was before, whose CRC is `before`, followed by `bytes`.
std::uint32_t crc32(std::uint32_t before, std::string_view bytes);

}  // namespace targetbook::containers
