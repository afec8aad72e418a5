#include "containers/csv/read_csv.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "containers/cell_pool.hpp"
#include "containers/csv/csv_text.hpp"
#include "containers/csv/delimiter.hpp"
#include "containers/errors.hpp"
#include "containers/text/spent_bytes.hpp"
#include "grid/formula_text.hpp"

namespace targetbook::containers::csv {
namespace {

using base::CellRef;

class Reader {
 public:
  /// Reads what is behind the first `start` bytes; the memory of what was read is given back meanwhile.
  Reader(std::string& text, std::size_t start, char separator, const Limits& limits, grid::Workbook& book,
         grid::Sheet& sheet)
      : size_(text.size()),
        rest_(std::string_view(text).substr(start)),
        spent_(text),
        separator_(separator),
        limits_(limits),
        book_(book),
        sheet_(sheet) {}

  void read() {
    while (!rest_.empty()) {
      if (rest_.front() == '"')
        keep(quoted_value());
      else
        keep(take(value_end(rest_, separator_)));
      next();
      spent_.up_to(size_ - rest_.size());
    }
    sheet_.cells = pool_.take();
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  /// A view of the text, or where quotes stand in it of what was put together.
  std::string_view quoted_value() {
    take(1);
    std::string_view plain = take_to_quote();
    if (rest_.starts_with('"')) {
      unquoted_ = plain;
      while (rest_.starts_with('"')) unquoted_.append(take(1)).append(take_to_quote());
      plain = unquoted_;
    }
    const bool ends_here =
        rest_.empty() || rest_.front() == separator_ || rest_.front() == '\r' || rest_.front() == '\n';
    if (!ends_here)
      throw at_place(corrupt("引号后还有文字", "there is text behind a closing quotation mark"));
    return plain;
  }

  /// Passes over the quote behind it.
  std::string_view take_to_quote() {
    const std::size_t quote = rest_.find('"');
    if (quote == std::string_view::npos)
      throw at_place(corrupt("引号没有闭合", "a quotation mark is never closed"));
    const std::string_view value = take(quote);
    take(1);
    return value;
  }

  void keep(std::string_view value) {
    if (const auto literal = grid::typed_quoted_literal(value)) value = *literal;
    if (value.empty()) return;
    if (at_.row >= base::max_rows || at_.column >= base::max_columns)
      throw corrupt("第 {} 行有超出工作表的单元格", "there are cells off the sheet, in row {}",
                    std::uint64_t{at_.row} + 1)
          .at(sheet_.name);
    if (count_ >= limits_.cells) throw too_large("cells", limits_.cells);
    if (value.size() > limits_.cell_characters && base::utf16_length(value) > limits_.cell_characters)
      throw at_place(too_large("cell-characters", limits_.cell_characters));
    ++count_;
    pool_.add(grid::Cell::of_text(at_, book_.texts.keep(value)));
  }

  /// Past the separator or the line end behind a value.
  void next() {
    if (rest_.empty()) return;
    if (rest_.front() == separator_) {
      ++at_.column;
    } else {
      if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
      at_ = {at_.row + 1, 0};
    }
    rest_.remove_prefix(1);
  }

  base::FileError at_place(base::FileError error) const { return std::move(error.at(sheet_.name, at_)); }

  std::size_t size_;
  std::string_view rest_;
  SpentBytes spent_;
  std::string unquoted_;
  char separator_;
  const Limits& limits_;
  grid::Workbook& book_;
  grid::Sheet& sheet_;
  CellPool pool_;
  std::uint64_t count_ = 0;
  CellRef at_;
};

/// The choices are told as the reader made them: none of it stands in the file.
void tell_choices(const CsvText& text, const Delimiter& delimiter, grid::Workbook& book) {
  const base::Words why_encoding =
      text.has_mark
          ? base::Words{"按文件开头的标记识别编码", "the mark at the file's beginning tells the encoding"}
          : base::Words{"文件没有写明编码，按字节内容判断",
                        "the file does not say its encoding; it was told by its bytes"};
  book.choices.push_back({"encoding", std::string(text.encoding), why_encoding});
  if (!delimiter.is_used) return;
  const base::Words why_delimiter =
      delimiter.is_told ? base::Words{"按首行 sep= 的说明分列", "the first line, sep=, names the delimiter"}
                        : base::Words{"文件没有写明分隔符，按全文最一致的分列判断",
                                      "the file does not say its delimiter; this one cuts it most evenly"};
  book.choices.push_back({"delimiter",
                          delimiter.character == '\t' ? "TAB" : std::string(1, delimiter.character),
                          why_delimiter});
}

}  // namespace

grid::Workbook read_workbook(std::string bytes, std::string sheet_name, const Limits& limits) {
  grid::Workbook book;
  book.container = grid::Container::csv;
  book.sheets.emplace_back().name = std::move(sheet_name);
  CsvText text = decode_csv(std::move(bytes));
  const Delimiter delimiter = delimiter_of(text.text);
  tell_choices(text, delimiter, book);
  const std::size_t start =
      delimiter.is_told ? text.text.size() - without_separator_line(text.text).size() : 0;
  Reader(text.text, start, delimiter.character, limits, book, book.sheets.front()).read();
  return book;
}

std::string sheet_name_of(std::string_view file_name) {
  file_name = file_name.substr(file_name.find_last_of("/\\") + 1);
  return std::string(file_name.substr(0, file_name.rfind('.')));
}

}  // namespace targetbook::containers::csv
