#include "base/builtin.hpp"

#include <stdexcept>
#include <string>

namespace targetbook::base {

std::vector<BuiltinFile> builtin_files_in(std::string_view folder) {
  std::vector<BuiltinFile> files;
  for (const BuiltinFile& file : builtin_files())
    if (file.path.starts_with(folder) && file.path.substr(folder.size()).starts_with('/'))
      files.push_back(file);
  return files;
}

const BuiltinFile& builtin_file(std::string_view path) {
  for (const BuiltinFile& file : builtin_files())
    if (file.path == path) return file;
  throw std::logic_error("no built-in file " + std::string(path));
}

std::string_view builtin_text(std::string_view path) {
  return builtin_file(path).text;
}

}  // namespace targetbook::base
