#pragma once
#include <optional>
#include <string_view>

/// What a formula's text alone tells (without its `=`).
namespace targetbook::grid {

/// The text of a formula that is nothing but a quoted text: `="0202001"`, by which systems keep a code a
/// text.
std::optional<std::string_view> quoted_literal(std::string_view formula);

/// The same of a cell that holds the formula as it was typed, as csv files and web pages have it.
std::optional<std::string_view> typed_quoted_literal(std::string_view text);

/// Whether a formula's result cannot be an empty text, so that one stored as such was never worked out: a
/// literal that says something, or what only counts.
bool is_never_empty(std::string_view formula);

}  // namespace targetbook::grid
