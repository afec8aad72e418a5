#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"

namespace targetbook::batch {

/// A piece's bytes in, and the file it is about where there is one; its answer's bytes out. It must not
/// throw.
using Work = std::function<std::string(std::string_view piece, const base::Descriptor& document)>;

/// A worker's side of a crew: it talks through its standard input and output, which from here on are for
/// nothing else.
class Labour {
 public:
  Labour();
  /// What the crew was told to give each of its workers. Waits for it; ends the process where none comes.
  std::string orders();
  /// Does pieces until there are no more, in a box, with at most this much memory.
  [[noreturn]] void work(std::uint64_t memory_bytes, const Work& work);

 private:
  int in_;
  int out_;
};

}  // namespace targetbook::batch
