#include "report/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "report/wrap.hpp"

namespace targetbook::report {
namespace {

constexpr std::size_t gap = 2;
/// Narrower than this a column cannot be read.
constexpr std::size_t narrowest = 6;
/// On average they should have this much.
constexpr std::size_t readable = 10;

std::size_t widest_line(const std::string& text) {
  std::size_t width = 0;
  for (const auto line : base::split(text, '\n')) width = std::max(width, base::display_width(line));
  return width;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string aligned(const std::string& text, std::size_t width, bool to_the_right) {
  const std::size_t used = base::display_width(text);
  if (!to_the_right || used >= width) return base::pad_width(text, width);
  return std::string(width - used, ' ') + text;
}

std::size_t total(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

}  // namespace

void TextTable::add_row(Row cells) {
  rows_.push_back(std::move(cells));
}

void TextTable::add_rule() {
  rows_.emplace_back();
}

std::vector<std::string> TextTable::drop_empty_columns() {
  std::vector<std::string> dropped;
  for (std::size_t c = columns_.size(); c-- > 0;) {
    const bool is_empty =
        std::all_of(rows_.begin(), rows_.end(), [&](const Row& r) { return r.empty() || r[c].empty(); });
    if (!is_empty) continue;
    dropped.insert(dropped.begin(), columns_[c].title);
    const auto at = static_cast<std::ptrdiff_t>(c);
    columns_.erase(columns_.begin() + at);
    for (Row& row : rows_)
      if (!row.empty()) row.erase(row.begin() + at);
  }
  return dropped;
}

bool TextTable::is_readable(std::size_t indent, const TextStyle& style) const {
  const std::size_t available = style.width - std::min(style.width, indent);
  return columns_.size() * (readable + gap) <= available + gap;
}

std::vector<std::size_t> TextTable::widths(std::size_t available) const {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> least;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    std::size_t cells = 0;
    for (const Row& row : rows_)
      if (!row.empty()) cells = std::max(cells, widest_line(row[c]));
    const std::size_t title = base::display_width(columns_[c].title);
    widths.push_back(std::max(cells, title));
    least.push_back(columns_[c].is_figure ? std::max(cells, narrowest) : narrowest);
  }
  const std::size_t room = available - std::min(available, gap * (columns_.size() - 1));
  // The widest column that can give way does so, one step at a time, until the line fits.
  while (total(widths) > room) {
    std::size_t widest = columns_.size();
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (widths[c] > least[c] && (widest == columns_.size() || widths[c] > widths[widest])) widest = c;
    if (widest == columns_.size()) break;
    --widths[widest];
  }
  return widths;
}

std::string TextTable::render_row(const Row& row, const std::vector<std::size_t>& widths,
                                  std::size_t indent) const {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    cells.push_back(wrap(row[c], widths[c]));
    height = std::max(height, cells.back().size());
  }
  std::string text;
  for (std::size_t line = 0; line < height; ++line) {
    std::string out(indent, ' ');
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string cell = line < cells[c].size() ? cells[c][line] : "";
      out += (c == 0 ? "" : std::string(gap, ' ')) + aligned(cell, widths[c], columns_[c].is_figure);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    text += out + "\n";
  }
  return text;
}

std::string TextTable::render(std::size_t indent, const TextStyle& style) const {
  if (columns_.empty()) return {};
  const std::vector<std::size_t> widths = this->widths(style.width - std::min(style.width, indent));
  const std::string rule = repeated("─", total(widths) + gap * (columns_.size() - 1));
  const std::string margin(indent, ' ');
  Row titles;
  for (const Column& column : columns_) titles.push_back(column.title);
  std::string text = toned(render_row(titles, widths, indent), Tone::strong, style);
  text += margin + toned(rule, Tone::faint, style) + "\n";
  for (const Row& row : rows_)
    text += row.empty()
                ? margin +
                      toned(repeated("┄", total(widths) + gap * (columns_.size() - 1)), Tone::faint, style) +
                      "\n"
                : render_row(row, widths, indent);
  return text;
}

}  // namespace targetbook::report
