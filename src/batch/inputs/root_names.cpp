#include "batch/inputs/root_names.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "batch/inputs/workbook_names.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

using Parts = std::vector<std::string>;

Parts parts_of(const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder, error), error);
  Parts parts;
  for (const fs::path& part : whole.relative_path())
    if (!part.empty()) parts.push_back(part.string());
  return parts;
}

/// The last `count` parts.
std::string tail(const Parts& parts, std::size_t count) {
  if (parts.empty()) return "root";
  std::string name;
  for (std::size_t i = parts.size() - std::min(count, parts.size()); i < parts.size(); ++i)
    name += (name.empty() ? "" : "/") + parts[i];
  return name;
}

/// The shortest tail that no other folder has.
std::string shortest_tail(const Parts& parts, const std::map<std::string, int>& folders_with) {
  for (std::size_t count = 1; count < parts.size(); ++count)
    if (const std::string name = tail(parts, count); folders_with.at(fold_case(name)) == 1) return name;
  return tail(parts, parts.size());
}

}  // namespace

std::vector<std::string> root_names(const std::vector<Input>& inputs) {
  std::map<std::string, Parts> roots;  // by spelling: `a` and `./a` are one folder
  for (const Input& input : inputs)
    if (const auto [root, is_new] = roots.try_emplace(input.root.string()); is_new)
      root->second = parts_of(input.root);
  std::set<Parts> folders;
  for (const auto& [spelling, parts] : roots) folders.insert(parts);
  std::map<std::string, int> folders_with;
  for (const Parts& parts : folders)
    for (std::size_t count = 1; count <= parts.size(); ++count) ++folders_with[fold_case(tail(parts, count))];

  std::vector<std::string> names;
  names.reserve(inputs.size());
  for (const Input& input : inputs)
    names.push_back(shortest_tail(roots.at(input.root.string()), folders_with));
  return names;
}

}  // namespace targetbook::batch
