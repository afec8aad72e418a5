#pragma once
#include <string>
#include <string_view>

namespace targetbook::containers::csv {

/// The text of a file that is to be a csv, in UTF-8 without a mark.
struct CsvText {
  std::string text;
  std::string_view encoding;  ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`
  bool has_mark = false;      ///< the encoding is told by a byte order mark
};

/// Takes the bytes for what they plainly are: by their mark, else UTF-16 where line ends and delimiters
/// are those of UTF-16, else UTF-8 where they are valid, else GB18030. Throws FileError: not-a-workbook for
/// what is no text, corrupt (naming the line) for bytes of no encoding or a NUL.
CsvText decode_csv(std::string bytes);

}  // namespace targetbook::containers::csv
