#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "containers/errors.hpp"

namespace targetbook::containers {

/// Little-endian numbers and slices out of bytes that nobody vouches for. Every read is checked; one that
/// leaves the bytes throws FileError (corrupt).
class Bytes {
 public:
  explicit Bytes(std::string_view data) : data_(data) {}

  [[nodiscard]] std::size_t size() const { return data_.size(); }
  /// Whether `count` bytes follow from `offset` on; no sum can overflow.
  [[nodiscard]] bool has(std::uint64_t offset, std::uint64_t count) const {
    return offset <= data_.size() && count <= data_.size() - offset;
  }
  [[nodiscard]] std::string_view slice(std::uint64_t offset, std::uint64_t count) const {
    if (!has(offset, count)) throw truncated({"文件内容", "the content of the file"});
    return data_.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(count));
  }
  [[nodiscard]] std::uint16_t u16(std::uint64_t offset) const {
    return little_endian<std::uint16_t, 2>(offset);
  }
  [[nodiscard]] std::uint32_t u32(std::uint64_t offset) const {
    return little_endian<std::uint32_t, 4>(offset);
  }
  [[nodiscard]] std::uint64_t u64(std::uint64_t offset) const {
    return little_endian<std::uint64_t, 8>(offset);
  }

 private:
  template <class Number, std::size_t count>
  [[nodiscard]] Number little_endian(std::uint64_t offset) const {
    const std::string_view bytes = slice(offset, count);
    std::uint64_t number = 0;
    for (std::size_t i = count; i > 0; --i)
      number = (number << 8U) | static_cast<unsigned char>(bytes[i - 1]);
    return static_cast<Number>(number);
  }

  std::string_view data_;
};

}  // namespace targetbook::containers
