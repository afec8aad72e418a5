#include "batch/inputs/naming.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "batch/inputs/root_names.hpp"
#include "batch/inputs/safe_name.hpp"
#include "batch/inputs/workbook_names.hpp"

namespace targetbook::batch {
namespace {

/// From the plain name to the ones that tell more and more.
enum class Level : std::uint8_t { plain, whole, root_plain, root_whole, numbered };

class Naming {
 public:
  Naming(const std::vector<Input>& inputs, const OutputShape& shape)
      : inputs_(inputs),
        shape_(shape),
        roots_(root_names(inputs)),
        levels_(inputs.size(), Level::plain),
        names_(inputs.size()) {
    for (const std::string& name : shape.reserved) reserved_.insert(fold_case(name));
  }

  std::vector<std::string> names() {
    do {
      for (std::size_t i = 0; i < inputs_.size(); ++i) names_[i] = fitting_path(name(i, levels_[i]));
      number_the_rest();
    } while (tell_apart());
    return std::move(names_);
  }

 private:
  [[nodiscard]] std::string name(std::size_t i, Level level) const {
    const std::string& below = inputs_[i].below;
    const std::string plain = below.substr(0, below.size() - readable_ending(below).size());
    switch (level) {
      case Level::plain:
        return plain;
      case Level::whole:
        return below;
      case Level::root_plain:
        return roots_[i] + "/" + plain;
      case Level::root_whole:
        return roots_[i] + "/" + below;
      case Level::numbered:
        return have_many_roots() ? roots_[i] + "/" + below : below;
    }
    return below;
  }

  [[nodiscard]] bool have_many_roots() const {
    return std::adjacent_find(roots_.begin(), roots_.end(), std::not_equal_to<>()) != roots_.end();
  }

  /// Names that differ in case only, in one folder: nothing but a number tells them apart.
  void number_the_rest() {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < inputs_.size(); ++i)
      if (levels_[i] != Level::numbered) taken.insert(fold_case(names_[i]));
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      if (levels_[i] != Level::numbered) continue;
      const std::string first = names_[i];
      for (int number = 2; !taken.insert(fold_case(names_[i])).second; ++number)
        names_[i] = first + " (" + std::to_string(number) + ")";
    }
  }

  /// Raises the level of inputs whose outputs collide; false where none does.
  bool tell_apart() {
    const std::set<std::string> folders = this->folders();
    bool changed = false;
    for (const auto& [key, group] : groups())
      if (group.size() > 1 || is_taken(key, folders)) changed = raise(group) || changed;
    return changed;
  }

  using Group = std::vector<std::size_t>;
  [[nodiscard]] std::map<std::string, Group> groups() const {
    std::map<std::string, Group> by_name;
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (!inputs_[i].problem) by_name[fold_case(names_[i])].push_back(i);
    return by_name;
  }

  /// Whether an output of this name would be a file of the whole run, or lie where others need a folder.
  [[nodiscard]] bool is_taken(const std::string& key, const std::set<std::string>& folders) const {
    return std::any_of(shape_.extensions.begin(), shape_.extensions.end(), [&](const std::string& extension) {
      return reserved_.contains(key + extension) || folders.contains(key + extension);
    });
  }

  [[nodiscard]] std::set<std::string> folders() const {
    std::set<std::string> folders;
    for (const std::string& name : names_)
      for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
        folders.insert(fold_case(name.substr(0, slash)));
    return folders;
  }

  bool raise(const Group& group) {
    const auto lowest = *std::min_element(group.begin(), group.end(),
                                          [&](auto a, auto b) { return levels_[a] < levels_[b]; });
    const Level from = levels_[lowest];
    if (from == Level::numbered) return false;
    const Level to = next(from, group);
    for (const std::size_t i : group)
      if (levels_[i] == from) levels_[i] = to;
    return true;
  }

  [[nodiscard]] Level next(Level from, const Group& group) const {
    std::set<std::string> whole_names;
    std::set<std::string> roots;
    for (const std::size_t i : group) {
      whole_names.insert(fold_case(inputs_[i].below));
      roots.insert(roots_[i]);
    }
    const bool roots_differ = roots.size() > 1;
    switch (from) {
      case Level::plain:
        return roots_differ && whole_names.size() < group.size() ? Level::root_plain : Level::whole;
      case Level::whole:
        return roots_differ ? Level::root_whole : Level::numbered;
      case Level::root_plain:
        return Level::root_whole;
      default:
        return Level::numbered;
    }
  }

  const std::vector<Input>& inputs_;
  const OutputShape& shape_;
  std::vector<std::string> roots_;
  std::vector<Level> levels_;
  std::vector<std::string> names_;
  std::set<std::string> reserved_;
};

}  // namespace

std::string run_output_name(const writers::OutputFormat& format) {
  if (format.name == "tidy") return "tidy.xlsx";
  if (format.name == "sqlite") return "submissions.sqlite";
  return std::string(format.name);
}

OutputShape shape_of(const std::vector<const writers::OutputFormat*>& formats) {
  OutputShape shape;
  for (const writers::OutputFormat* format : formats) {
    if (format->render != nullptr) shape.extensions.emplace_back(format->extension);
    if (format->start != nullptr) shape.reserved.push_back(run_output_name(*format));
  }
  return shape;
}

std::vector<std::string> name_outputs(const std::vector<Input>& inputs, const OutputShape& shape) {
  return Naming(inputs, shape).names();
}

}  // namespace targetbook::batch
