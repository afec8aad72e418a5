#include "base/sha256.hpp"

#include <gtest/gtest.h>

#include "base/file_error.hpp"
#include "base/files.hpp"

namespace targetbook::base {
namespace {

// The vectors of FIPS 180-2, appendix B.
TEST(Sha256, MatchesKnownVectors) {
  EXPECT_EQ(sha256_hex(std::string_view("")),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex(std::string_view("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(std::string_view("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "targetbook-sha256-of-file";
  const std::string bytes(200'001, 'a');
  write_file(path, bytes);
  EXPECT_EQ(sha256_hex_of_file(path), sha256_hex(bytes));
  std::filesystem::remove(path);
  EXPECT_THROW(static_cast<void>(sha256_hex_of_file(path)), FileError);
}

}  // namespace
}  // namespace targetbook::base
