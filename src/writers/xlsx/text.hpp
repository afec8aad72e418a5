#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Texts on their way into a workbook's XML: what the library would break on or quietly change.
namespace targetbook::writers::xlsx {

/// What a cell holds at most, in UTF-16 units, as spreadsheet programs count.
inline constexpr std::size_t max_cell_text = 32'767;
/// A link's target at most, and the links of one sheet; the library prints a warning past either.
inline constexpr std::size_t max_link_target = 2'079;
inline constexpr std::size_t max_links = 65'530;

/// The bytes to hand to the library so that a reader gets `text` back: bytes that are not UTF-8 become
/// U+FFFD; what XML cannot carry is written `_xHHHH_`, and a text that already looks so is escaped
/// (`_x005F_x0041_`).
std::string cell_bytes(std::string_view text);

/// For names, titles and properties, where `_xHHHH_` means nothing: UTF-8 mended, control characters out.
std::string plain_bytes(std::string_view text);

/// Cut into pieces of at most `limit` UTF-16 units (at least one piece, maybe empty), never inside a
/// character.
std::vector<std::string> split_text(std::string_view text, std::size_t limit = max_cell_text);

/// The first piece, with a note that it was cut where it was.
std::string shorten_for_cell(std::string_view text);

/// A path as a link's target: `#`, `%`, blanks and the like percent-encoded, so that nothing is cut off or
/// taken for a scheme; empty when no link can carry it.
std::string link_target(std::string_view path);

}  // namespace targetbook::writers::xlsx
