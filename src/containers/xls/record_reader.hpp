#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "containers/bytes.hpp"
#include "containers/xls/record_types.hpp"

namespace targetbook::containers::xls {

static_assert(std::endian::native == std::endian::little, "numbers are taken as they are stored");

/// FileError (corrupt): a record ends before what it must hold.
base::FileError short_record();

/// The body of one record. Every read is checked; one past the end throws FileError (corrupt).
class Body {
 public:
  Body() = default;
  explicit Body(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::string_view from(std::size_t at) const {
    need(at, 0);
    return bytes_.substr(at);
  }
  [[nodiscard]] std::string_view slice(std::size_t at, std::size_t count) const {
    need(at, count);
    return bytes_.substr(at, count);
  }
  [[nodiscard]] std::uint8_t u8(std::size_t at) const { return load<std::uint8_t>(at); }
  [[nodiscard]] std::uint16_t u16(std::size_t at) const { return load<std::uint16_t>(at); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return load<std::uint32_t>(at); }
  [[nodiscard]] double f64(std::size_t at) const { return load<double>(at); }
  /// For what writers leave out at a record's end.
  [[nodiscard]] std::uint16_t u16_or(std::size_t at, std::uint16_t otherwise) const {
    return at + 2 <= bytes_.size() ? u16(at) : otherwise;
  }

 private:
  void need(std::size_t at, std::size_t count) const {
    if (at > bytes_.size() || count > bytes_.size() - at) throw short_record();
  }
  template <class Number>
  [[nodiscard]] Number load(std::size_t at) const {
    need(at, sizeof(Number));
    Number number;
    std::memcpy(&number, bytes_.data() + at, sizeof number);
    return number;
  }

  std::string_view bytes_;
};

/// Walks the records of a BIFF stream (MS-XLS 2.1.4): type, size, body.
class RecordReader {
 public:
  explicit RecordReader(std::string_view stream, std::size_t offset = 0) : stream_(stream), next_(offset) {}

  /// To the next record. Throws FileError (corrupt) where the stream ends before or within it.
  void next() {
    constexpr std::size_t header = 4;
    if (next_ > stream_.size() || stream_.size() - next_ < header) throw ends_early();
    const Body head(stream_.substr(next_, header));
    const std::size_t size = head.u16(2);
    if (stream_.size() - next_ - header < size) throw ends_early();
    type_ = static_cast<Type>(head.u16(0));
    body_ = Body(stream_.substr(next_ + header, size));
    next_ += header + size;
  }
  /// To the next record if it is of this type.
  bool next_if(Type type) {
    if (stream_.size() - next_ < 2 || static_cast<Type>(Body(stream_.substr(next_, 2)).u16(0)) != type)
      return false;
    next();
    return true;
  }

  [[nodiscard]] Type type() const { return type_; }
  [[nodiscard]] const Body& body() const { return body_; }
  /// Where the next record begins.
  [[nodiscard]] std::size_t offset() const { return next_; }

 private:
  static base::FileError ends_early();

  std::string_view stream_;
  std::size_t next_;
  Type type_{};
  Body body_;
};

}  // namespace targetbook::containers::xls
