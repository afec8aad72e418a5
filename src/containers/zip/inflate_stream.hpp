#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace targetbook::containers {

/// Inflates an entry piece by piece, for those too large to hold. The only home of zlib.
class InflateStream {
 public:
  /// Raw deflate data (RFC 1951), which must outlive the stream.
  explicit InflateStream(std::string_view compressed);
  ~InflateStream();
  InflateStream(const InflateStream&) = delete;
  InflateStream& operator=(const InflateStream&) = delete;

  enum class State { more, finished, damaged };
  struct Step {
    State state = State::more;
    std::size_t produced = 0;
  };
  /// Fills `out` as far as it can. `finished` comes with the last bytes, and only when no input is left over.
  Step read(std::span<char> out);

 private:
  struct Zlib;
  std::unique_ptr<Zlib> zlib_;
  std::string_view left_;
};

}  // namespace targetbook::containers
