#include "containers/markup/named_formats.hpp"

#include <algorithm>
#include <iterator>

#include "grid/number_format.hpp"

namespace targetbook::containers::markup {
namespace {

struct Named {
  std::string_view name;
  unsigned builtin;
};

/// The names and the built-in formats they stand for.
constexpr Named named[] = {
    {"General", 0},      {"General Number", 0}, {"Fixed", 2},       {"Standard", 4},      {"Currency", 8},
    {"Percent", 10},     {"Scientific", 11},    {"Short Date", 14}, {"Medium Date", 15},  {"Long Date", 31},
    {"Medium Time", 18}, {"Long Time", 19},     {"Short Time", 20}, {"General Date", 22},
};

struct Coded {
  std::string_view name;
  std::string_view code;
};

constexpr Coded coded[] = {
    {"Euro Currency", "[$€-2]\\ #,##0.00;[Red]\\-[$€-2]\\ #,##0.00"},
    {"Yes/No", "\"Yes\";\"Yes\";\"No\""},
    {"True/False", "\"True\";\"True\";\"False\""},
    {"On/Off", "\"On\";\"On\";\"Off\""},
};

}  // namespace

std::string_view code_of_format(std::string_view name_or_code) {
  const auto is_it = [&](const auto& entry) { return entry.name == name_or_code; };
  if (const auto* const it = std::find_if(std::begin(named), std::end(named), is_it); it != std::end(named))
    return grid::builtin_format(it->builtin);
  if (const auto* const it = std::find_if(std::begin(coded), std::end(coded), is_it); it != std::end(coded))
    return it->code;
  return name_or_code;
}

}  // namespace targetbook::containers::markup
