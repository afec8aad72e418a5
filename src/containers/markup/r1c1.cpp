#include "containers/markup/r1c1.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

namespace targetbook::containers::markup {
namespace {

bool is_name_char(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

/// A row's or a column's half of a reference: `3`, `[-1]`, or nothing.
struct Half {
  bool is_there = false;
  bool is_absolute = false;
  std::int64_t number = 0;
};

class Converter {
 public:
  Converter(std::string_view formula, base::CellRef at) : left_(formula), at_(at) {}

  std::string convert() {
    while (!left_.empty()) {
      if (left_.front() == '"' || left_.front() == '\'') {
        copy_quoted();
      } else if (is_name_char(left_.front())) {
        if (!convert_reference()) copy_name();
      } else if (left_.front() == '[') {
        copy(std::min(left_.find(']'), left_.size() - 1) + 1);  // another workbook's name
      } else {
        copy(1);
      }
    }
    return std::move(out_);
  }

 private:
  void copy(std::size_t count) {
    out_ += left_.substr(0, count);
    left_.remove_prefix(count);
  }
  void copy_quoted() {
    const std::size_t end = left_.find(left_.front(), 1);
    copy(end == std::string_view::npos ? left_.size() : end + 1);
  }
  void copy_name() {
    std::size_t count = 1;
    while (count < left_.size() && is_name_char(left_[count])) ++count;
    copy(count);
  }

  static bool take_letter(std::string_view& text, char letter) {
    if (text.empty() || (text.front() & ~0x20) != letter) return false;
    text.remove_prefix(1);
    return true;
  }
  static bool take_number(std::string_view& text, std::int64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
  }

  static Half take_half(std::string_view& text, char letter) {
    Half half;
    half.is_there = take_letter(text, letter);
    if (!half.is_there) return half;
    std::string_view rest = text;
    if (rest.starts_with('[')) {
      rest.remove_prefix(1);
      if (take_number(rest, half.number) && rest.starts_with(']')) text = rest.substr(1);
    } else if (!rest.starts_with('-') && take_number(rest, half.number)) {
      half.is_absolute = true;
      text = rest;
    }
    return half;
  }

  /// `B` or `$B`, `7` or `$7`; nothing where that lies off the sheet.
  static std::optional<std::string> place(const Half& half, std::uint32_t here, std::uint32_t most,
                                          bool is_column) {
    const std::int64_t index = half.is_absolute ? half.number - 1 : half.number + here;
    if (index < 0 || index >= most) return std::nullopt;
    const auto at = static_cast<std::uint32_t>(index);
    return (half.is_absolute ? "$" : "") + (is_column ? base::column_name(at) : std::to_string(at + 1));
  }
  [[nodiscard]] std::optional<std::string> column(const Half& half) const {
    return place(half, at_.column, base::max_columns, true);
  }
  [[nodiscard]] std::optional<std::string> row(const Half& half) const {
    return place(half, at_.row, base::max_rows, false);
  }

  bool convert_reference() {
    std::string_view rest = left_;
    const Half of_row = take_half(rest, 'R');
    const Half of_column = take_half(rest, 'C');
    const bool ends_here = rest.empty() || (!is_name_char(rest.front()) && rest.front() != '(');
    if (!ends_here || !(of_row.is_there || of_column.is_there)) return false;
    if (of_row.is_there && of_column.is_there) {
      const auto [letters, digits] = std::pair(column(of_column), row(of_row));
      out_ += letters && digits ? *letters + *digits : "#REF!";
    } else {
      convert_whole(of_row.is_there, of_row.is_there ? row(of_row) : column(of_column), rest);
    }
    left_ = rest;
    return true;
  }

  /// Whole rows or columns are always written as a range in A1: `C1` is `$A:$A`.
  void convert_whole(bool is_row, const std::optional<std::string>& first, std::string_view& rest) {
    std::optional<std::string> last = first;
    if (rest.starts_with(':')) {
      std::string_view behind = rest.substr(1);
      const Half half = take_half(behind, is_row ? 'R' : 'C');
      const bool ends_here = behind.empty() || (!is_name_char(behind.front()) && behind.front() != '(');
      if (half.is_there && ends_here) {
        last = is_row ? row(half) : column(half);
        rest = behind;
      }
    }
    out_ += first && last ? *first + ':' + *last : "#REF!";
  }

  std::string_view left_;
  base::CellRef at_;
  std::string out_;
};

}  // namespace

std::string formula_in_a1(std::string_view formula, base::CellRef at) {
  return Converter(formula, at).convert();
}

}  // namespace targetbook::containers::markup
