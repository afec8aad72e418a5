#pragma once
#include <string>
#include <string_view>

#include "base/config.hpp"

namespace targetbook::base {

/// A configuration file's tree as bytes, with the place of each value: what the build has parsed, the program
/// need not parse again. Meant for the same build's eyes only.
std::string packed_tree(const ConfigValue& root);
/// REQUIRES: the bytes are packed_tree's. `file` is named where a value is not what its reader wants, and
/// outlives the tree.
ConfigValue unpacked_tree(std::string_view bytes, const std::string& file);

}  // namespace targetbook::base
