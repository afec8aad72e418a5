#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

/// The values of OpenDocument as they stand in attributes (ODF 1.2 part 1, chapter 18.3).
namespace targetbook::containers::ods {

/// A positive whole number, 1 where it says 0; what 32 bits do not hold counts as the largest they hold.
/// Nothing for what is no such number.
std::optional<std::uint32_t> parse_count(std::string_view text);
/// `2022-03-05` or `2022-03-05T12:30:00` as days since 30 December 1899, or since 1 January 1904; a time with
/// a zone as the world's time.
std::optional<double> parse_date(std::string_view text, bool date1904);
/// `PT26H30M15S` as days.
std::optional<double> parse_duration(std::string_view text);
/// `2.5cm`, `0.7in`, `12pt` in inches; nothing for a length in another unit or none.
std::optional<double> parse_inches(std::string_view text);
/// `85%` as 85.
std::optional<double> parse_percent(std::string_view text);

}  // namespace targetbook::containers::ods
