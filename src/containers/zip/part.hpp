#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace targetbook::containers {

/// Bytes of one part, held whole. Behind them stand `padding` zero bytes, so that a scanner may look a little
/// further than the end.
class PartBuffer {
 public:
  static constexpr std::size_t padding = 32;

  PartBuffer() = default;
  /// The bytes themselves are left as they are for the caller to fill.
  explicit PartBuffer(std::size_t size);
  static PartBuffer copy_of(std::string_view text);

  [[nodiscard]] std::span<char> bytes() const { return {data_.get(), size_}; }
  [[nodiscard]] std::string_view text() const { return {data_.get(), size_}; }

 private:
  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0;
};

/// Bytes of a part that is too large to hold, in pieces.
class PartStream {
 public:
  PartStream() = default;
  virtual ~PartStream() = default;
  PartStream(const PartStream&) = delete;
  PartStream& operator=(const PartStream&) = delete;
  /// Puts the next bytes into `out` and says how many; 0 at the end. Throws FileError.
  virtual std::size_t read(std::span<char> out) = 0;
};

/// One part of a package, opened: held whole, or as a stream.
struct Part {
  std::string name;
  PartBuffer whole;
  std::unique_ptr<PartStream> stream;  ///< null where the part is held whole
  std::size_t size = 0;
};

}  // namespace targetbook::containers
