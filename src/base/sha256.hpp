#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace targetbook::base {

/// SHA-256 of the bytes, in 64 lower-case hexadecimal digits.
std::string sha256_hex(std::span<const char> bytes);

/// The same of a file, which is read in pieces and never held whole. Throws FileError (missing,
/// no-permission, io-error).
std::string sha256_hex_of_file(const std::filesystem::path& path);

}  // namespace targetbook::base
