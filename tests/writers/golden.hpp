#pragma once
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace targetbook::writers {

inline std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// Compares with tests/writers/golden/NAME; with TARGETBOOK_BLESS=1 in the environment writes it instead.
inline void expect_golden(const std::string& actual, const std::string& name) {
  const std::filesystem::path path =
      std::filesystem::path(TARGETBOOK_SOURCE_DIR) / "tests/writers/golden" / name;
  const char* bless = std::getenv("TARGETBOOK_BLESS");
  if (bless != nullptr && std::string(bless) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, read_whole(path)) << "bless with TARGETBOOK_BLESS=1, then read the difference";
}

}  // namespace targetbook::writers
