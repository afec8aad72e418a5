#include "model/sums.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace targetbook::model {
namespace {

enum class LineKind : std::uint8_t { other, first_level, second_level, total };

std::size_t chinese_digits(std::string_view text) {
  std::size_t at = 0;
  while (text.size() >= at + 3 &&
         std::string_view("一二三四五六七八九十廿").find(text.substr(at, 3)) != std::string_view::npos)
    at += 3;
  return at;
}

LineKind kind_of_line(std::string_view label) {
  const std::string folded = base::fold_label(label);
  const std::string_view text = folded;
  if (text.find("总计") != std::string_view::npos || text.ends_with("合计")) return LineKind::total;
  if (const std::size_t digits = chinese_digits(text); digits > 0 && text.substr(digits).starts_with("、"))
    return LineKind::first_level;
  if (text.starts_with("(") && chinese_digits(text.substr(1)) > 0) return LineKind::second_level;
  return LineKind::other;
}

/// Words of a line as a drawing has them, in which `*` is any text.
class LineWords {
 public:
  explicit LineWords(std::string_view pattern) {
    for (const std::string_view piece : base::split(pattern, '*')) pieces_.push_back(base::fold_label(piece));
  }
  [[nodiscard]] bool fit(std::string_view words) const {
    const std::string folded = base::fold_label(words);
    const std::string_view text = folded;
    const std::string& front = pieces_.front();
    if (pieces_.size() == 1) return text == front;
    if (!text.starts_with(front)) return false;
    std::size_t at = front.size();
    for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
      const auto found = text.find(pieces_[i], at);
      if (found == std::string_view::npos) return false;
      at = found + pieces_[i].size();
    }
    return text.size() >= at + pieces_.back().size() && text.ends_with(pieces_.back());
  }

 private:
  std::vector<std::string> pieces_;
};

std::optional<std::size_t> first_named(const SumTerm& term, const std::vector<std::string>& labels) {
  const LineWords words(term.lines);
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (!labels[i].empty() && words.fit(labels[i])) return i;
  return std::nullopt;
}

}  // namespace

bool fits_words(std::string_view pattern, std::string_view words) {
  return LineWords(pattern).fit(words);
}

bool stands_in(const SumTerm& term, std::string_view group, std::string_view label) {
  const auto slash = term.lines.find('/');
  if (slash == std::string::npos) return fits_words(term.lines, label);
  const std::string_view lines = term.lines;
  return fits_words(lines.substr(0, slash), group) && fits_words(lines.substr(slash + 1), label);
}

std::vector<std::size_t> total_lines(const SumTerm& total, const std::vector<std::string>& labels) {
  std::vector<std::size_t> lines;
  if (total.lines == sum_lines::first_levels) {
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (kind_of_line(labels[i]) == LineKind::first_level) lines.push_back(i);
  } else if (const auto named = first_named(total, labels)) {
    lines.push_back(*named);
  }
  return lines;
}

std::optional<std::vector<std::size_t>> part_lines(const std::vector<SumTerm>& parts,
                                                   const std::vector<std::string>& labels,
                                                   std::size_t total) {
  std::vector<std::size_t> lines;
  for (const SumTerm& part : parts) {
    if (part.lines == sum_lines::first_levels) {
      for (std::size_t i = 0; i < total; ++i)
        if (kind_of_line(labels[i]) == LineKind::first_level) lines.push_back(i);
    } else if (part.lines == sum_lines::second_levels) {
      for (std::size_t i = total + 1; i < labels.size(); ++i) {
        if (labels[i].empty()) continue;
        if (kind_of_line(labels[i]) != LineKind::second_level) break;
        lines.push_back(i);
      }
    } else if (part.lines == sum_lines::between) {
      for (std::size_t i = lines.empty() ? 0 : lines.back() + 1; i < total; ++i)
        if (!labels[i].empty() && kind_of_line(labels[i]) != LineKind::second_level) lines.push_back(i);
    } else {
      const auto named = first_named(part, labels);
      if (!named) return std::nullopt;
      lines.push_back(*named);
    }
  }
  return lines;
}

std::string names_of(const std::vector<SumTerm>& parts) {
  std::vector<std::string_view> names;
  for (const SumTerm& part : parts)
    if (names.empty() || names.back() != part.words) names.push_back(part.words);
  std::string text;
  for (const std::string_view name : names) text.append(text.empty() ? "" : "+").append(name);
  return text;
}

std::string in_words(const SumLine& line) {
  return line.total.words + "等于" + (line.parts.empty() ? line.number.to_string() : names_of(line.parts));
}

}  // namespace targetbook::model
