#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Texts as the forms mean them. All functions take and give UTF-8.
namespace targetbook::base {

/// Han, kana, and CJK or full-width punctuation.
bool is_cjk(char32_t code_point);
/// Blank, TAB, CR, LF, U+00A0 and U+3000.
bool is_white_space(char32_t code_point);

std::string_view trim(std::string_view text);
/// Full-width letters, digits and signs become ASCII, U+3000 a blank.
std::string fold_width(std::string_view text);
/// The text of a cell as the submission keeps it: line ends are LF, no white space around it, none between
/// two CJK characters (line ends stay).
std::string tidy_text(std::string_view text);
/// What two labels are compared by: width folded, white space, line ends, colons and a leading `*` gone,
/// every kind of bracket the same one.
std::string fold_label(std::string_view text);
/// All white space taken out.
std::string without_white_space(std::string_view text);

/// Columns the text takes on a terminal: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);
/// Cut to at most `width` columns, with `…` in the last one where something was cut.
std::string fit_width(std::string_view text, std::size_t width);
/// Blanks added on the right up to `width` columns.
std::string pad_width(std::string_view text, std::size_t width);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string replace_all(std::string text, std::string_view what, std::string_view by);

/// Edits needed to turn one word into the other, in code points.
std::size_t edit_distance(std::string_view left, std::string_view right);
/// The candidate nearest to `word`, empty when none is near.
std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace targetbook::base
