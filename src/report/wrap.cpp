#include "report/wrap.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::report {
namespace {

constexpr std::u32string_view closing_marks = U"，。、；：？！）】》”’〕」』％…,.;:?!)]}%";
constexpr std::u32string_view opening_marks = U"（【《“‘〔「『([{";

bool is_closing(char32_t c) {
  return closing_marks.find(c) != std::u32string_view::npos;
}
bool is_opening(char32_t c) {
  return opening_marks.find(c) != std::u32string_view::npos;
}

/// A piece that is not broken; `blanks` of them stood before it.
struct Atom {
  std::string text;
  std::size_t blanks = 0;
};

/// Whether a line may break between two neighbours.
bool may_break(char32_t left, char32_t right) {
  if (is_closing(right) || is_opening(left)) return false;
  return base::is_cjk(left) || base::is_cjk(right);
}

std::vector<Atom> atoms_of(std::string_view line) {
  std::vector<Atom> atoms;
  char32_t left = U' ';
  std::size_t blanks = 0;
  base::for_each_code_point(line, [&](char32_t c, std::string_view bytes) {
    if (base::is_white_space(c)) {
      blanks += base::display_width(bytes);
    } else {
      if (atoms.empty() || blanks > 0 || may_break(left, c)) atoms.push_back({{}, blanks});
      atoms.back().text += bytes;
      blanks = 0;
    }
    left = c;
  });
  return atoms;
}

/// Cuts off as many code points as fit, at least one.
std::string cut_front(std::string& text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  bool is_full = false;
  base::for_each_code_point(text, [&](char32_t, std::string_view point) {
    used += base::display_width(point);
    is_full = is_full || (used > width && bytes > 0);
    if (!is_full) bytes += point.size();
  });
  std::string front = text.substr(0, bytes);
  text.erase(0, bytes);
  return front;
}

void wrap_line(std::string_view line, std::size_t width, std::vector<std::string>& lines) {
  std::string current;
  std::size_t used = 0;
  for (Atom& atom : atoms_of(line)) {
    std::size_t atom_width = base::display_width(atom.text);
    if (!current.empty() && used + atom.blanks + atom_width > width) {
      lines.push_back(std::move(current));
      current.clear();
      used = 0;
    }
    const std::size_t blanks = current.empty() && used == 0 && !lines.empty() ? 0 : atom.blanks;
    current.append(blanks, ' ');
    used += blanks;
    while (used + atom_width > width && atom_width > 1) {
      if (width <= used) break;
      std::string front = cut_front(atom.text, width - used);
      if (atom.text.empty()) {
        atom.text = std::move(front);
        break;
      }
      lines.push_back(current + front);
      current.clear();
      used = 0;
      atom_width = base::display_width(atom.text);
    }
    current += atom.text;
    used += base::display_width(atom.text);
  }
  lines.push_back(std::move(current));
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(text, '\n')) {
    std::vector<std::string> part;
    wrap_line(line, std::max<std::size_t>(width, 1), part);
    lines.insert(lines.end(), part.begin(), part.end());
  }
  return lines;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  for (const std::string& line : wrap(text, width > indent ? width - indent : 1))
    out += (line.empty() ? "" : std::string(indent, ' ') + line) + "\n";
  return out;
}

}  // namespace targetbook::report
