#include "base/sha256.hpp"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

#include "base/files.hpp"

namespace targetbook::base {
namespace {

class Hasher {
 public:
  Hasher() { sha256_init(&state_); }

  void add(std::span<const char> bytes) {
    sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  }

  std::string hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_, digest.size(), digest.data());
    constexpr const char* digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
      hex.push_back(digits[byte >> 4U]);
      hex.push_back(digits[byte & 0xFU]);
    }
    return hex;
  }

 private:
  sha256_ctx state_{};
};

}  // namespace

std::string sha256_hex(std::span<const char> bytes) {
  Hasher hasher;
  hasher.add(bytes);
  return hasher.hex();
}

std::string sha256_hex_of_file(const std::filesystem::path& path) {
  Hasher hasher;
  read_pieces(path, [&](std::string_view piece) { hasher.add(piece); });
  return hasher.hex();
}

}  // namespace targetbook::base
