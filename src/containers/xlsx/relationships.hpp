#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "containers/zip/package.hpp"

namespace targetbook::containers::xlsx {

/// One arrow from a part to another (ECMA-376 part 2, 9.3).
struct Relationship {
  std::string id;
  std::string type;    ///< the last step of its URI, which Transitional and Strict share: `worksheet`
  std::string target;  ///< a part's name; as written where it is external
  bool external = false;
};

class Relationships {
 public:
  /// Those of `source` (empty: of the package); none where it has no such part.
  Relationships(Package& package, std::string_view source);

  [[nodiscard]] const std::vector<Relationship>& all() const { return all_; }
  /// Null where there is none.
  [[nodiscard]] const Relationship* with_id(std::string_view id) const;
  /// The first internal one of that type; null where there is none.
  [[nodiscard]] const Relationship* of_type(std::string_view type) const;

 private:
  std::vector<Relationship> all_;
};

}  // namespace targetbook::containers::xlsx
