#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "containers/edit/package_edit.hpp"

namespace targetbook::containers::edit {

/// One arrow from a part to another, as it is written.
struct PartLink {
  std::string id;
  std::string type;    ///< the whole URI
  std::string target;  ///< a part's name
  bool is_external = false;

  /// Whether its type is, in Transitional or Strict, this one: `worksheet`.
  [[nodiscard]] bool is_of(std::string_view step) const;
};

/// The arrows that leave `source` (empty: the package).
std::vector<PartLink> links_of(PackageEdit& package, std::string_view source);

/// Adds an arrow and gives its id. `type` is the whole URI; the target is written from the package's root.
std::string add_link(PackageEdit& package, std::string_view source, const std::string& type,
                     const std::string& target);
/// Takes one out; the part of arrows goes with the last of them.
void remove_link(PackageEdit& package, std::string_view source, std::string_view id);

/// [Content_Types].xml: a part's type; of no effect where it is set already.
void set_content_type(PackageEdit& package, const std::string& part, const std::string& type);
/// The type of all parts of an ending.
void set_default_type(PackageEdit& package, const std::string& ending, const std::string& type,
                      const std::string& part);
void remove_content_type(PackageEdit& package, std::string_view part);

}  // namespace targetbook::containers::edit
