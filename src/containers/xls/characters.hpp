#pragma once
#include <string>
#include <string_view>

/// The characters of BIFF8 as UTF-8: stored as UTF-16, or as its low bytes where all high ones are nought.
namespace targetbook::containers::xls {

/// Bytes that are the code points U+0000 to U+00FF.
void append_latin_1(std::string_view bytes, std::string& out);

/// UTF-16LE; `high` is the first half of a surrogate pair that stands at the end of an earlier piece, or
/// nought, and keeps one for the next. A half without its other becomes U+FFFD.
void append_utf16(std::string_view bytes, char16_t& high, std::string& out);
/// What was left in `high` has no other half.
void flush_half_pair(char16_t& high, std::string& out);

}  // namespace targetbook::containers::xls
