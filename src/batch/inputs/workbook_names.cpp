#include "batch/inputs/workbook_names.hpp"

#include <locale.h>
#include <cwctype>

#include <array>

#include "base/utf8.hpp"

namespace targetbook::batch {
namespace {

constexpr std::array<std::string_view, 9> endings{".xlsx", ".xlsm", ".xltx", ".xltm", ".xls",
                                                  ".et",   ".ods",  ".csv",  ".xlsb"};

/// The C library's case tables for all of Unicode, whatever the locale of the run is.
locale_t unicode() {
  static const locale_t tables = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
  return tables;
}

}  // namespace

std::string_view workbook_ending(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string ending = fold_case(name.substr(dot));
  for (const auto candidate : endings)
    if (ending == candidate) return name.substr(dot);
  return {};
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
