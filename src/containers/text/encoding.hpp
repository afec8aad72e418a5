#pragma once
#include <string>
#include <string_view>

/// Bytes of text files and of old workbooks as UTF-8. The C library's converter does it: the only one at hand
/// that speaks GB18030.
namespace targetbook::containers {

/// UTF-8 from bytes in a charset by its name (`GB18030`, `UTF-16LE`, `CP1252`; HTML's and XML's names are
/// understood, and GBK, GB2312 and CP936 are taken for GB18030, which holds them). Throws FileError:
/// `corrupt` for bytes that the charset does not have, naming the line; `unsupported` for a charset nobody
/// here knows.
std::string to_utf8(std::string_view bytes, std::string_view charset);

/// Opens the converters of all usual charsets, which the C library loads from files: for a process that will
/// not be allowed to open any.
void load_encodings();

}  // namespace targetbook::containers
