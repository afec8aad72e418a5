#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace targetbook::base {

/// A file of templates/ as it was when the program was built.
struct BuiltinFile {
  std::string_view path;  ///< below templates/: `forms/hebei-project.toml`
  std::string_view text;
  std::string_view tree;  ///< of a .toml, as `base/config_tree.hpp` packs it
};

/// All of them, in order of path.
std::span<const BuiltinFile> builtin_files();
/// Those of one folder: `forms`.
std::vector<BuiltinFile> builtin_files_in(std::string_view folder);
/// REQUIRES: the file exists.
const BuiltinFile& builtin_file(std::string_view path);
/// Its text. REQUIRES: the file exists.
std::string_view builtin_text(std::string_view path);

}  // namespace targetbook::base
