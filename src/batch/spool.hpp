#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace targetbook::batch {

/// Bytes that are wanted once more, in a file without a name: it goes away with the program, however that
/// ends.
class Spool {
 public:
  struct Place {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };

  /// In the folder for temporary files. Throws base::FileError.
  Spool();

  /// Throws base::FileError where there is no room.
  Place keep(std::string_view bytes);
  /// Throws base::FileError.
  [[nodiscard]] std::string bytes(Place place) const;

 private:
  base::Descriptor file_;
  std::uint64_t end_ = 0;
};

}  // namespace targetbook::batch
