#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
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

/// The characters of a text, ready to be held against many others.
class Letters {
 public:
  explicit Letters(std::string_view text);

  [[nodiscard]] std::size_t size() const { return points_.size(); }
  [[nodiscard]] const std::u32string& points() const { return points_; }
  /// At least as many as both have in common, in whatever order.
  [[nodiscard]] std::size_t most_shared(const Letters& other) const;

 private:
  static constexpr std::size_t kinds = 64;
  std::u32string points_;
  std::array<std::uint32_t, kinds> counts_{};  ///< characters whose last six bits are the same
};

/// The longest common run of characters in order, twice, over both lengths: 0 to 100.
int likeness(const Letters& left, const Letters& right);
int likeness(std::string_view left, std::string_view right);
/// Whether the likeness is `percent` at least; cheap where the texts have little in common.
bool are_alike(const Letters& left, const Letters& right, int percent);
/// Pairs of neighbouring characters that both have, over those of the shorter: 0 to 100.
int pair_overlap(std::string_view left, std::string_view right);
std::size_t characters_in(std::string_view text);

/// 临时人员工作经费, 临时工作人员经费: the same characters in whatever order.
bool have_same_letters(std::string_view left, std::string_view right);
/// The characters in order: equal for two texts that have the same letters.
std::u32string sorted_letters(std::string_view text);

}  // namespace targetbook::rules
