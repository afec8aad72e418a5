#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/config.hpp"
#include "base/config_tree.hpp"

// pack_templates FOLDER OUTPUT: writes a C++ source with every file below the folder but the papers, in order
// of path; what is TOML comes parsed. A mistake in one of them ends the build at its line.
namespace targetbook::base {
namespace {

namespace fs = std::filesystem;

/// A string literal of these bytes, whatever they are.
std::string literal(std::string_view bytes) {
  constexpr std::size_t bytes_a_line = 4096;
  std::string text = "std::string_view(\"";
  std::size_t on_this_line = 0;
  for (const char byte : bytes) {
    const bool stands_for_itself = byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\' && byte != '?';
    if (stands_for_itself) {
      text += byte;
    } else {
      text += fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
    }
    if (++on_this_line % bytes_a_line == 0) text += "\"\n\"";
  }
  return text + "\", " + std::to_string(bytes.size()) + ")";
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void pack(const fs::path& folder, const fs::path& output) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() != ".md")
      names.push_back(entry.path().lexically_relative(folder).generic_string());
  std::sort(names.begin(), names.end());
  std::ofstream source(output, std::ios::binary);
  source << "#include \"base/builtin.hpp\"\n\nnamespace targetbook::base {\nnamespace {\n"
            "constexpr BuiltinFile files[] = {\n";
  for (const std::string& name : names) {
    const std::string text = text_of(folder / name);
    const bool is_config = name.ends_with(".toml");
    source << '{' << literal(name) << ",\n"
           << literal(text) << ",\n"
           << literal(is_config ? packed_tree(Config(text, "templates/" + name).root()) : "") << "},\n";
  }
  source << "};\n}  // namespace\n\nstd::span<const BuiltinFile> builtin_files() { return files; }\n\n"
            "}  // namespace targetbook::base\n";
  source.close();
  if (!source) throw std::runtime_error("cannot write " + output.string());
}

}  // namespace
}  // namespace targetbook::base

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: pack_templates FOLDER OUTPUT\n", stderr);
    return 2;
  }
  try {
    targetbook::base::pack(words[1], words[2]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
