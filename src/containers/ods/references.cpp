#include "containers/ods/references.hpp"

#include <algorithm>

namespace targetbook::containers::ods {
namespace {

/// Where a character stands first, or last, outside of 'quotes'; `npos` where it does not.
std::size_t find_unquoted(std::string_view text, char wanted, bool last = false) {
  bool quoted = false;
  std::size_t found = std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') quoted = !quoted;
    if (quoted || text[i] != wanted) continue;
    if (!last) return i;
    found = i;
  }
  return found;
}

/// Takes the sheet off the front of `$Sheet1.$A$1`.
std::string_view take_sheet(std::string_view& reference) {
  const std::size_t point = find_unquoted(reference, '.', true);
  if (point == std::string_view::npos) return {};
  std::string_view sheet = reference.substr(0, point);
  reference.remove_prefix(point + 1);
  if (sheet.starts_with('$')) sheet.remove_prefix(1);
  return sheet;
}

/// Takes `of:=`, `oooc:=` or `=` off the front.
std::string_view without_prefix(std::string_view formula) {
  const std::size_t sign = formula.find('=');
  const bool is_prefix = sign != std::string_view::npos &&
                         (sign == 0 || (formula[sign - 1] == ':' &&
                                        std::all_of(formula.begin(), formula.begin() + sign - 1, [](char c) {
                                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                                        })));
  return is_prefix ? formula.substr(sign + 1) : formula;
}

}  // namespace

std::string to_a1_reference(std::string_view address) {
  const std::size_t colon = find_unquoted(address, ':');
  std::string_view first = address.substr(0, colon);
  const std::string_view sheet = take_sheet(first);
  std::string out(sheet);
  if (!sheet.empty()) out += '!';
  out += first;
  if (colon == std::string_view::npos) return out;
  std::string_view last = address.substr(colon + 1);
  const std::string_view last_sheet = take_sheet(last);
  out += ':';
  if (!last_sheet.empty() && last_sheet != sheet) out.append(last_sheet).append("!");
  return out.append(last);
}

std::string to_a1_formula(std::string_view formula) {
  std::string_view rest = without_prefix(formula);
  std::string out;
  bool in_array = false;
  while (!rest.empty()) {
    const char c = rest.front();
    std::size_t taken = 1;
    if (c == '"') {
      taken = std::min(rest.find('"', 1), rest.size() - 1) + 1;
      out += rest.substr(0, taken);
    } else if (c == '[') {
      const std::size_t end = find_unquoted(rest, ']');
      taken = end == std::string_view::npos ? rest.size() : end + 1;
      out += to_a1_reference(rest.substr(1, std::min(end, rest.size()) - 1));
    } else {
      if (c == '{' || c == '}') in_array = c == '{';
      const bool parts = c == ';' || c == '~';
      out += parts ? ',' : (c == '|' && in_array ? ';' : c);
    }
    rest.remove_prefix(taken);
  }
  return out;
}

std::optional<base::CellRange> only_range(std::string_view list) {
  if (find_unquoted(list, ' ') != std::string_view::npos) return std::nullopt;
  const std::string reference = to_a1_reference(list);
  const std::size_t sign = reference.rfind('!');
  return base::parse_cell_range(sign == std::string::npos ? reference : reference.substr(sign + 1));
}

}  // namespace targetbook::containers::ods
