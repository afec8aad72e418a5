#include "containers/xls/formula_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "containers/xls/function_names.hpp"
#include "containers/xls/token_cursor.hpp"
#include "containers/xls/values.hpp"

namespace targetbook::containers::xls {
namespace {

/// Thrown where a formula has no text; caught by the one who asked for it.
struct Untold {};

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether a name may be taken for a cell: `AB12`, `R1C1`.
bool looks_like_cell(std::string_view name) {
  const auto take = [&](auto&& belongs) {
    std::size_t count = 0;
    while (!name.empty() && belongs(name.front())) {
      name.remove_prefix(1);
      ++count;
    }
    return count;
  };
  constexpr std::size_t most_letters = 3;
  const std::size_t letters = take(is_letter);
  if (letters == 0 || letters > most_letters) return false;
  take(is_digit);
  take(is_letter);
  take(is_digit);
  return name.empty();
}

class Printer {
 public:
  Printer(const Globals& globals, TextReader& texts, std::string_view tokens, base::CellRef at,
          std::uint64_t& work_left)
      : globals_(globals), texts_(texts), cursor_(tokens, texts.version()), at_(at), work_left_(work_left) {}

  std::string print(std::size_t size) {
    spend(size);
    while (!cursor_.is_at_end()) print_token();
    if (operands_.size() != 1) throw Untold{};
    return std::move(out_);
  }

 private:
  bool is_biff8() const { return texts_.version() == Version::biff8; }

  void spend(std::size_t work) {
    if (work_left_ < work) throw Untold{};
    work_left_ -= work;
  }

  void push(std::string_view text) {
    spend(text.size() + 1);
    operands_.push_back(out_.size());
    out_ += text;
  }
  /// Where the operand begins that is the `nth` from behind, counted from 1 on.
  std::size_t start_of(std::size_t nth) const {
    if (nth > operands_.size()) throw Untold{};
    return operands_[operands_.size() - nth];
  }

  void print_binary(unsigned number) {
    constexpr std::array signs{"+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":"};
    (void)start_of(2);
    const std::size_t second = start_of(1);
    spend(out_.size() - second + 2);
    out_.insert(second, signs[number - static_cast<unsigned>(Token::add)]);
    operands_.pop_back();
  }

  void put_around(std::string_view before, std::string_view behind) {
    const std::size_t start = start_of(1);
    spend(out_.size() - start + before.size() + behind.size());
    out_.insert(start, before);
    out_ += behind;
  }

  /// The last operands become the arguments of a function.
  void print_function(std::string_view name, std::size_t arguments) {
    const std::size_t start = arguments == 0 ? out_.size() : start_of(arguments);
    spend(out_.size() - start + name.size() + arguments + 2);
    std::string text(name);
    text += '(';
    for (std::size_t nth = arguments; nth > 0; --nth) {
      const std::size_t from = start_of(nth);
      const std::size_t to = nth == 1 ? out_.size() : start_of(nth - 1);
      if (nth != arguments) text += ',';
      text.append(out_, from, to - from);
    }
    text += ')';
    operands_.resize(operands_.size() - arguments);
    out_.resize(start);
    operands_.push_back(start);
    out_ += text;
  }

  void print_string() {
    const std::size_t count = cursor_.u8();
    const bool is_wide = is_biff8() && (Body(cursor_.rest()).u8(0) & 1U) != 0;
    const std::size_t size = is_biff8() ? 1 + count * (is_wide ? 2 : 1) : count;
    ContinuedBody body(Body(cursor_.rest()).slice(0, size));
    cursor_.skip(size);
    std::string text = "\"";
    text += base::replace_all(std::string(texts_.read_characters(body, count)), "\"", "\"\"");
    push(text += '"');
  }

  void print_number(double number) {
    std::array<char, 32> digits{};
    std::string text(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    for (char& c : text)
      if (c == 'e') c = 'E';
    push(text);
  }

  void print_attribute() {
    constexpr unsigned choose = 0x04;
    constexpr unsigned sum = 0x10;
    const unsigned kind = cursor_.u8();
    const std::size_t count = cursor_.u16();
    if ((kind & choose) != 0) cursor_.skip((count + 1) * 2);
    if ((kind & sum) != 0) print_function("SUM", 1);
  }

  void print_varying_function() {
    constexpr unsigned counts = 0x7F;
    constexpr unsigned numbers = 0x7FFF;
    constexpr unsigned user_defined = 255;
    const std::size_t arguments = cursor_.u8() & counts;
    const unsigned number = cursor_.u16() & numbers;
    if (number == user_defined) {
      if (arguments == 0) throw Untold{};
      // Its first argument is its name.
      const std::size_t start = start_of(arguments);
      const std::size_t end = arguments == 1 ? out_.size() : start_of(arguments - 1);
      std::string name = out_.substr(start, end - start);
      constexpr std::string_view of_later_versions = "_xlfn.";
      if (name.starts_with(of_later_versions)) name.erase(0, of_later_versions.size());
      print_function(name, arguments - 1);
      const std::string call = out_.substr(operands_.back());
      operands_.pop_back();
      spend(call.size());
      out_.resize(start);
      out_ += call;
      return;
    }
    const Function* const function = function_of(static_cast<std::uint16_t>(number));
    if (function == nullptr) throw Untold{};
    print_function(function->name, arguments);
  }

  void print_fixed_function() {
    const Function* const function = function_of(cursor_.u16());
    if (function == nullptr || function->arguments == varying) throw Untold{};
    print_function(function->name, static_cast<std::size_t>(function->arguments));
  }

  void print_name(std::size_t number) {
    if (number == 0 || number > globals_.names.size() || globals_.names[number - 1].name.empty())
      throw Untold{};
    push(globals_.names[number - 1].name);
  }

  void print_name_elsewhere() {
    if (!is_biff8()) throw Untold{};
    const std::size_t reference = cursor_.u16();
    const std::size_t number = cursor_.u16();
    cursor_.skip(2);
    if (reference >= globals_.references.size()) throw Untold{};
    const SheetReference& where = globals_.references[reference];
    if (where.is_here) return print_name(number);
    if (where.book >= globals_.foreign_names.size()) throw Untold{};
    const auto& names = globals_.foreign_names[where.book];
    if (number == 0 || number > names.size() || names[number - 1].empty()) throw Untold{};
    push(names[number - 1]);
  }

  /// `Sheet1!`, as far as it is one of this workbook.
  std::string sheets_in_front() {
    std::int16_t first = 0;
    std::int16_t last = 0;
    if (is_biff8()) {
      const std::size_t number = cursor_.u16();
      if (number >= globals_.references.size() || !globals_.references[number].is_here) throw Untold{};
      first = globals_.references[number].first;
      last = globals_.references[number].last;
    } else {
      const auto own = static_cast<std::int16_t>(cursor_.u16());
      cursor_.skip(8);
      if (own >= 0) throw Untold{};  // sheets of another workbook
      first = static_cast<std::int16_t>(cursor_.u16());
      last = static_cast<std::int16_t>(cursor_.u16());
    }
    if (first == -1 || last == -1) return "#REF!";
    const auto count = static_cast<std::int64_t>(globals_.sheets.size());
    if (first < 0 || last < 0 || first >= count || last >= count) throw Untold{};
    const std::string& name = globals_.sheets[static_cast<std::size_t>(first)].name;
    if (first == last) return sheet_in_formula(name) + '!';
    return sheet_in_formula(name + ':' + globals_.sheets[static_cast<std::size_t>(last)].name) + '!';
  }

  static std::string column_of(const Place& place) {
    return (place.column.is_relative ? "" : "$") + base::column_name(place.column.number);
  }
  static std::string row_of(const Place& place) {
    return (place.row.is_relative ? "" : "$") + std::to_string(place.row.number + 1);
  }
  static std::string text_of(const Place& place) { return column_of(place) + row_of(place); }
  bool is_whole_columns(const Place& first, const Place& last) const {
    return first.row.number == 0 && last.row.number == last_row(texts_.version());
  }
  static bool is_whole_rows(const Place& first, const Place& last) {
    return first.column.number == 0 && last.column.number == last_column;
  }
  void print_ref(std::string sheet, bool is_offset) { push(sheet += text_of(cursor_.place(is_offset, at_))); }
  void print_area(std::string sheet, bool is_offset) {
    Place first;
    Place last;
    cursor_.area(is_offset, at_, first, last);
    push(sheet += is_whole_columns(first, last) ? column_of(first) + ':' + column_of(last)
                  : is_whole_rows(first, last)  ? row_of(first) + ':' + row_of(last)
                                                : text_of(first) + ':' + text_of(last));
  }
  void print_lost(std::size_t size, bool has_sheet) {
    if (has_sheet) (void)sheets_in_front();
    cursor_.skip(size);
    push("#REF!");
  }

  void print_token() {
    const Token token = cursor_.token();
    if (token >= Token::add && token <= Token::range) return print_binary(static_cast<unsigned>(token));
    switch (token) {
      case Token::unary_plus:
        return put_around("+", "");
      case Token::unary_minus:
        return put_around("-", "");
      case Token::percent:
        return put_around("", "%");
      case Token::parentheses:
        return put_around("(", ")");
      case Token::missing_argument:
        return push("");
      case Token::string:
        return print_string();
      case Token::attribute:
        return print_attribute();
      case Token::error:
        return push(error_name(cursor_.u8()));
      case Token::boolean:
        return push(cursor_.u8() != 0 ? "TRUE" : "FALSE");
      case Token::whole:
        return push(std::to_string(cursor_.u16()));
      case Token::number:
        return print_number(cursor_.f64());
      case Token::function:
        return print_fixed_function();
      case Token::function_varying:
        return print_varying_function();
      case Token::name: {
        const std::size_t number = cursor_.u16();
        cursor_.skip(is_biff8() ? 2 : 12);
        return print_name(number);
      }
      case Token::ref:
        return print_ref({}, false);
      case Token::area:
        return print_area({}, false);
      case Token::ref_relative:
        return print_ref({}, true);
      case Token::area_relative:
        return print_area({}, true);
      case Token::mem_area:
      case Token::mem_error:
      case Token::mem_no_mem:
        return cursor_.skip(6);
      case Token::mem_function:
        return cursor_.skip(2);
      case Token::ref_error:
        return print_lost(is_biff8() ? 4 : 3, false);
      case Token::area_error:
        return print_lost(is_biff8() ? 8 : 6, false);
      case Token::name_elsewhere:
        return print_name_elsewhere();
      case Token::ref_3d:
        return print_ref(sheets_in_front(), false);
      case Token::area_3d:
        return print_area(sheets_in_front(), false);
      case Token::ref_error_3d:
        return print_lost(is_biff8() ? 4 : 3, true);
      case Token::area_error_3d:
        return print_lost(is_biff8() ? 8 : 6, true);
      default:
        throw Untold{};
    }
  }

  const Globals& globals_;
  TextReader& texts_;
  TokenCursor cursor_;
  base::CellRef at_;
  std::uint64_t& work_left_;
  std::string out_;
  std::vector<std::size_t> operands_;  ///< where each begins in `out_`
};

// A printed byte costs a few units of work; 64 Mi of them are done in a third of a second.
constexpr std::uint64_t work_for_a_byte = 2;
constexpr std::uint64_t work_for_any = std::uint64_t{64} << 20U;
constexpr std::uint64_t room_for_any = std::uint64_t{16} << 20U;
constexpr std::uint64_t work_of_giving_up = 500;

}  // namespace

FormulaText::FormulaText(const Globals& globals, std::size_t stream_size)
    : globals_(globals),
      texts_(globals.texts),
      work_left_(work_for_any + stream_size * work_for_a_byte),
      text_left_(room_for_any + stream_size) {}

std::string FormulaText::print(std::string_view tokens, base::CellRef at) {
  if (work_left_ < tokens.size() + work_of_giving_up) return {};
  try {
    std::string text = Printer(globals_, texts_, tokens, at, work_left_).print(tokens.size());
    if (text.size() > text_left_) return {};
    text_left_ -= text.size();
    return text;
  } catch (const Untold&) {
    work_left_ -= std::min(work_left_, work_of_giving_up);
  } catch (const base::FileError&) {  // tokens cut short
    work_left_ -= std::min(work_left_, work_of_giving_up);
  }
  return {};
}

std::vector<base::CellRange> areas_in(std::string_view tokens, Version version) {
  std::vector<base::CellRange> areas;
  try {
    TokenCursor cursor(tokens, version);
    while (!cursor.is_at_end()) {
      const Token token = cursor.token();
      if (token == Token::mem_function) {
        cursor.skip(2);
      } else if (token == Token::area_3d || token == Token::ref_3d) {
        cursor.skip(version == Version::biff8 ? 2 : 14);
        Place first;
        Place last;
        if (token == Token::area_3d)
          cursor.area(false, {}, first, last);
        else
          first = last = cursor.place(false, {});
        areas.push_back({{first.row.number, first.column.number}, {last.row.number, last.column.number}});
      } else if (token < Token::add || token > Token::range) {
        return {};
      }
    }
  } catch (const base::FileError&) {
    return {};
  }
  return areas;
}

std::string sheet_in_formula(std::string_view name) {
  bool is_plain = !name.empty() && !is_digit(name.front()) && !looks_like_cell(name);
  base::for_each_code_point(name, [&](char32_t point, std::string_view) {
    const bool is_han = point >= 0x4E00 && point <= 0x9FFF;
    const bool is_word = point < 0x80 && (is_letter(static_cast<char>(point)) ||
                                          is_digit(static_cast<char>(point)) || point == '_' || point == '.');
    is_plain = is_plain && (is_han || is_word);
  });
  if (is_plain) return std::string(name);
  return "'" + base::replace_all(std::string(name), "'", "''") + "'";
}

}  // namespace targetbook::containers::xls
