#pragma once
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/codes/code_shapes.hpp"
#include "rules/engine/profile.hpp"

/// Codes as a spreadsheet program can check them, from the shapes that the rules go by.
namespace targetbook::writers {

struct CodeCheck {
  std::set<std::size_t> lengths;
  std::string characters;
  std::string words;                                           ///< 3位、6位或9位数字
  std::optional<std::vector<rules::codes::CodeShape>> shapes;  ///< where the rules know them
};

/// What is asked of the code in this place of a form: a slot, or a budget table's heading.
CodeCheck code_check(const std::string& slot, const rules::Profile& profile);

/// What a program may ask while the code is typed: its length and its characters. Entry checks hold 255
/// characters, too few for a whole pattern; where each shape is of one kind of character, this is all of it.
std::string code_formula(const CodeCheck& check, const std::string& cell);

/// Whether the code has one of the shapes, character by character.
std::string shapes_formula(const std::vector<rules::codes::CodeShape>& shapes, const std::string& cell);

}  // namespace targetbook::writers
