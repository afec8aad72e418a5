#include "base/sha256.hpp"

#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

#include <openssl/evp.h>

#include "base/files.hpp"

namespace targetbook::base {
namespace {

class Hasher {
 public:
  Hasher() : state_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    require(state_ != nullptr && EVP_DigestInit_ex(state_.get(), EVP_sha256(), nullptr) == 1);
  }

  void add(std::span<const char> bytes) {
    require(EVP_DigestUpdate(state_.get(), bytes.data(), bytes.size()) == 1);
  }

  std::string hex() {
    std::array<unsigned char, 32> digest{};
    unsigned length = 0;
    require(EVP_DigestFinal_ex(state_.get(), digest.data(), &length) == 1);
    constexpr const char* digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
      hex.push_back(digits[byte >> 4U]);
      hex.push_back(digits[byte & 0xFU]);
    }
    return hex;
  }

 private:
  static void require(bool is_done) {
    if (!is_done) throw std::runtime_error("SHA-256 is not available");
  }
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state_;
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
