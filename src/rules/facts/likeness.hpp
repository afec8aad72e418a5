#pragma once
#include <string>
#include <string_view>

/// How alike two names are.
namespace targetbook::rules {

/// A name without blanks, quotation marks and brackets' kinds: what names are compared by.
std::string plain_name(std::string_view name);
/// An indicator's name without what only says how it is counted: 网上信访占比率 and 网上信访占比, 阅信件数
/// and 阅信件.
std::string core_name(std::string_view name);
/// A unit's name without 本级 and the stamp's place.
std::string plain_unit(std::string_view name);

/// The longest common run of characters in order, twice, over both lengths: 0 to 100.
int likeness(std::string_view left, std::string_view right);
/// Pairs of neighbouring characters that both have, over those of the shorter: 0 to 100.
int pair_overlap(std::string_view left, std::string_view right);
std::size_t characters_in(std::string_view text);

/// 临时人员工作经费, 临时工作人员经费: the same characters in whatever order.
bool have_same_letters(std::string_view left, std::string_view right);

}  // namespace targetbook::rules
