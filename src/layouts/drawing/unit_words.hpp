#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"

/// What the words of a form say of the unit its amounts are in.
namespace targetbook::layouts {

/// Printed behind a number whose unit is not known, so that nobody takes another one for its own.
inline constexpr std::string_view unknown_unit = "（单位不明）";

/// A unit that is said somewhere. Without `unit` it is none of ours (百元, 美元), or two at once (元/万元).
struct SaidUnit {
  std::optional<base::AmountUnit> unit;
  std::string name;  ///< as said there, blanks taken out
};

/// What a line of text says: `单位：元`, `（金额单位：万元）`, `单位 人民币元`, `金额：万元`, `以万元为单位`.
/// Nothing for other texts, and for `单位：元氏县财政局`.
std::optional<SaidUnit> unit_in_line(std::string_view text);

/// What a label says in brackets or behind a stroke: `预算数（万元）`, `金额/千元`; of a price by the piece
/// (`单价（元/件）`) the money.
std::optional<SaidUnit> unit_in_label(std::string_view text);

/// The whole text is a unit, in brackets or without: `万元`, `（人民币元）`.
std::optional<SaidUnit> lone_unit(std::string_view text);

/// A label that base::fold_label folded, without the unit in brackets at its end; as it is, where it has
/// none.
std::string_view without_unit(std::string_view folded_label);

/// Printed words with another unit in place of the one in brackets; with nothing, the brackets go too.
std::string with_unit(std::string_view words, std::optional<base::AmountUnit> unit);

}  // namespace targetbook::layouts
