#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace targetbook::model {

/// Whether a form demands an indicator, as the note behind its second level says: 必填, 必填硬性指标, 选填.
enum class Requirement : std::uint8_t { unstated, required, hard, optional };
/// `required`, `hard`, `optional`; null for unstated.
const char* to_string(Requirement requirement);
/// The note as forms print it: `（必填硬性指标）`; empty for unstated.
std::string_view printed_note(Requirement requirement);

/// An indicator level's label taken apart.
struct LevelLabel {
  std::string name;  ///< the standard name where the label is one or an alias of one, else the tidied label
  Requirement requirement = Requirement::unstated;
  bool is_standard = false;  ///< `name` is a standard name
  bool was_alias = false;    ///< the label said it in other words (`效果指标` for `效益指标`)
};

/// Takes numbering (`1、`, `（一）`), notes (`（必填）`, `（50分）`) and aliases off a first-level label.
LevelLabel parse_level1(std::string_view label);
/// The same for a second-level label.
LevelLabel parse_level2(std::string_view label);
/// The first level a standard second level belongs to; empty for other names.
std::string_view level1_of(std::string_view level2);

}  // namespace targetbook::model
