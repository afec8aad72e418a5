#include <array>

#include "writers/tables/csv.hpp"

namespace targetbook::writers {
namespace {

constexpr char guard = '\'';

bool starts_with_any(std::string_view text) {
  // The full-width ones count too: Chinese editions take them for the ASCII ones on entry.
  constexpr std::array<std::string_view, 12> starts{"=",  "+", "-",  "@",  "\t", "\r",
                                                    "\n", "'", "＝", "＋", "－", "＠"};
  for (const std::string_view start : starts)
    if (text.substr(0, start.size()) == start) return true;
  return false;
}

struct FieldOf {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return csv_field(neutralised(text)); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const base::Decimal& number) const { return number.to_string(); }
  std::string operator()(const base::Money& money) const { return money.to_yuan(); }
  std::string operator()(const SourceLink& link) const { return (*this)(link.shown); }
};

}  // namespace

std::string neutralised(std::string_view text) {
  return starts_with_any(text) ? guard + std::string(text) : std::string(text);
}

std::string unneutralised(std::string_view text) {
  return std::string(!text.empty() && text.front() == guard ? text.substr(1) : text);
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

std::string csv_line(const Table& table, const Row& row) {
  std::string line;
  bool first = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].role == ColumnRole::key) continue;
    if (!first) line += ',';
    first = false;
    line += std::visit(FieldOf{}, row[i]);
  }
  return line + "\r\n";
}

}  // namespace targetbook::writers
