#include "batch/inputs/workbook_names.hpp"

#include <locale.h>
#include <cwctype>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace targetbook::batch {
namespace {

constexpr std::array<std::string_view, 9> endings{".xlsx", ".xlsm", ".xltx", ".xltm", ".xls",
                                                  ".et",   ".ods",  ".csv",  ".xlsb"};

constexpr std::array<std::string_view, 4> further_endings{".fods", ".xml", ".html", ".htm"};

/// The C library's case tables for all of Unicode, whatever the locale of the run is.
locale_t unicode() {
  static const locale_t tables = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
  return tables;
}

template <std::size_t count>
std::string_view ending_among(std::string_view name, const std::array<std::string_view, count>& known) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string ending = fold_case(name.substr(dot));
  const bool is_known = std::find(known.begin(), known.end(), ending) != known.end();
  return is_known ? name.substr(dot) : std::string_view{};
}

}  // namespace

std::string_view workbook_ending(std::string_view name) {
  return ending_among(name, endings);
}

std::string_view readable_ending(std::string_view name) {
  const std::string_view ending = workbook_ending(name);
  return ending.empty() ? ending_among(name, further_endings) : ending;
}

bool is_dot_file(std::string_view name) {
  return name.starts_with('.');
}

bool is_owner_file(std::string_view name) {
  return name.starts_with("~$") || name.starts_with(".~lock.");
}

std::string fold_case(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  base::for_each_code_point(name, [&](char32_t c, std::string_view bytes) {
    if (c < 0x80) {
      out.push_back(c >= U'A' && c <= U'Z' ? static_cast<char>(c - U'A' + U'a') : static_cast<char>(c));
    } else if (c == U'\uFFFD' || unicode() == locale_t{}) {
      out.append(bytes);
    } else {
      base::append_utf8(out, static_cast<char32_t>(::towlower_l(static_cast<wint_t>(c), unicode())));
    }
  });
  return out;
}

}  // namespace targetbook::batch
