#include "containers/csv/delimiter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <tuple>

namespace targetbook::containers::csv {
namespace {

constexpr std::array candidates = {'\t', ';', ','};
constexpr std::string_view separator_mark = "sep=";

/// How a delimiter cuts a text.
class Cut {
 public:
  Cut(std::string_view text, char delimiter) : rest_(text), delimiter_(delimiter) {
    while (!rest_.empty()) take_value();
    end_line();
  }

  [[nodiscard]] bool is_used() const { return used_ > 0; }
  /// Sound before broken, then by how many lines it cuts, and how many of these alike.
  [[nodiscard]] std::tuple<bool, std::size_t> score() const {
    std::size_t cut = 0;
    std::size_t alike = 0;
    for (const auto& [count, lines] : lines_) {
      cut += lines;
      alike = std::max(alike, lines);
    }
    return {is_sound_, cut + alike};
  }

 private:
  void take_value() {
    if (rest_.front() == '"') {
      rest_.remove_prefix(1);
      take_quoted();
      const bool ends_here =
          rest_.empty() || rest_.front() == delimiter_ || rest_.front() == '\r' || rest_.front() == '\n';
      is_sound_ = is_sound_ && ends_here;
    }
    const std::size_t end = value_end(rest_, delimiter_);
    if (end == rest_.size()) return rest_.remove_prefix(rest_.size());
    if (rest_[end] == delimiter_) {
      ++used_;
      ++in_line_;
    } else {
      end_line();
    }
    rest_.remove_prefix(end + 1);
  }

  void take_quoted() {
    for (;;) {
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) {
        is_sound_ = false;
        return rest_.remove_prefix(rest_.size());
      }
      const bool doubled = rest_.substr(quote + 1).starts_with('"');
      rest_.remove_prefix(quote + (doubled ? 2 : 1));
      if (!doubled) return;
    }
  }

  void end_line() {
    constexpr std::size_t most_counts = 16'384;
    if (in_line_ > 0) ++lines_[std::min(in_line_, most_counts)];
    in_line_ = 0;
  }

  std::string_view rest_;
  char delimiter_;
  std::map<std::size_t, std::size_t> lines_;  ///< by how often the delimiter stands in them
  std::size_t used_ = 0;
  std::size_t in_line_ = 0;
  bool is_sound_ = true;
};

/// The character that the first line names; 0 where it names none.
char told_delimiter(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (!line.starts_with(separator_mark) || line.size() != separator_mark.size() + 1) return '\0';
  return std::find(candidates.begin(), candidates.end(), line.back()) == candidates.end() ? '\0'
                                                                                          : line.back();
}

}  // namespace

Delimiter delimiter_of(std::string_view text) {
  if (const char told = told_delimiter(text); told != '\0') return {told, true, true};
  Delimiter best;
  std::tuple<bool, std::size_t> score{false, 0};
  for (const char candidate : candidates) {
    const Cut cut(text, candidate);
    if (!cut.is_used() || (best.is_used && cut.score() <= score)) continue;
    best = {candidate, false, true};
    score = cut.score();
  }
  return best;
}

std::string_view without_separator_line(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_of("\r\n"), text.size()));
  text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(text.size(), 1));
  return text;
}

}  // namespace targetbook::containers::csv
