#pragma once
#include <string>
#include <string_view>

namespace targetbook::containers::csv {

/// A text file's bytes as UTF-8, without a byte-order mark: UTF-8 as it is, UTF-16 by its mark, all else
/// taken for GB18030 (what spreadsheet programs of a Chinese Windows write). Throws FileError `corrupt` for
/// bytes that are none of these, naming the line.
std::string decode_text(std::string_view bytes);

}  // namespace targetbook::containers::csv
