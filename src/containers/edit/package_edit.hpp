#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "containers/zip/package.hpp"

namespace targetbook::containers::edit {

/// A package of which some parts are changed, added or taken out. All others keep their compressed bytes and
/// their order.
class PackageEdit {
 public:
  /// Keeps a view of the file. Throws FileError for what cannot be read.
  PackageEdit(std::string_view file, const Limits& limits);

  [[nodiscard]] const Limits& limits() const { return package_.limits(); }
  [[nodiscard]] bool has(std::string_view part) const;
  /// A part as it now is, as UTF-8 text. Throws FileError.
  std::string text(std::string_view part);
  void put(std::string_view part, std::string text);
  void remove(std::string_view part);
  /// `xl/comments3.xml` for `xl/comments`, `.xml`: the first that is free.
  [[nodiscard]] std::string free_name(const std::string& before, const std::string& after) const;
  /// The whole file as it now is.
  std::string finish();

 private:
  struct Change {
    std::string name;
    std::optional<std::string> text;  ///< nothing: taken out
  };

  Package package_;
  std::map<std::string, Change> changes_;  ///< by part_key
};

}  // namespace targetbook::containers::edit
