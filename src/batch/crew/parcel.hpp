#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_error.hpp"

/// Values as bytes, for the way between a worker and its caller, which are the same program.
namespace targetbook::batch {

class Parcel {
 public:
  Parcel& number(std::uint64_t value);
  Parcel& flag(bool value) { return number(value ? 1 : 0); }
  Parcel& text(std::string_view value);
  Parcel& words(const base::Words& value) { return text(value.zh).text(value.en); }
  Parcel& problem(const std::optional<base::FileError>& value);
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Gives back what was put in, in the same order. A parcel that does not hold it throws: what comes from a
/// worker is not trusted.
class OpenedParcel {
 public:
  explicit OpenedParcel(std::string_view bytes) : left_(bytes) {}
  std::uint64_t number();
  bool flag() { return number() != 0; }
  std::string text();
  base::Words words();
  std::optional<base::FileError> problem();

 private:
  std::string_view left_;
};

}  // namespace targetbook::batch
