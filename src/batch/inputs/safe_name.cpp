#include "batch/inputs/safe_name.hpp"

#include <algorithm>
#include <array>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::batch {
namespace {

/// With some room for what stands before and behind it: file systems take 255 bytes.
constexpr std::size_t longest = 180;

constexpr std::array devices = {"con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4",
                                "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
                                "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"};

}  // namespace

std::string fitting_path(std::string_view path) {
  constexpr std::size_t longest_name = 240;  // of 255, with room for an ending and a number
  constexpr std::size_t hash_digits = 8;
  std::string out;
  for (const std::string_view name : base::split(path, '/')) {
    if (!out.empty()) out += '/';
    if (name.size() <= longest_name) {
      out += name;
      continue;
    }
    std::string kept;
    bool is_cut = false;
    base::for_each_code_point(name, [&](char32_t, std::string_view bytes) {
      is_cut = is_cut || kept.size() + bytes.size() + hash_digits + 1 > longest_name;
      if (!is_cut) kept += bytes;
    });
    out += kept + "~" + base::sha256_hex(name).substr(0, hash_digits);
  }
  return out;
}

std::string folded_name(std::string_view name) {
  std::string folded(name);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return folded;
}

std::string safe_file_name(std::string_view name) {
  std::string safe;
  bool tells_something = false;
  base::for_each_code_point(base::trim(name), [&](char32_t c, std::string_view bytes) {
    const bool is_forbidden =
        c < 0x20 || c == 0x7F ||
        (c < 0x80 && std::string_view("<>:\"/\\|?*").find(static_cast<char>(c)) != std::string_view::npos);
    if (safe.size() + bytes.size() > longest) return;
    if (is_forbidden)
      safe += '_';
    else
      safe += bytes;
    tells_something = tells_something || !(is_forbidden || c == U'.' || c == U' ' || c == U'_');
  });
  if (!tells_something) return {};
  // Windows drops dots and blanks at the end; a dot at the beginning hides the file elsewhere.
  for (auto last = safe.rbegin(); last != safe.rend() && (*last == '.' || *last == ' '); ++last) *last = '_';
  if (safe.front() == '.') safe.front() = '_';
  const std::string stem = folded_name(safe.substr(0, safe.find('.')));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) safe.insert(0, "_");
  return safe;
}

}  // namespace targetbook::batch
