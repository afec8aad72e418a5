#include "batch/crew/parcel.hpp"

#include <cstring>
#include <stdexcept>

namespace targetbook::batch {

Parcel& Parcel::number(std::uint64_t value) {
  bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  return *this;
}

Parcel& Parcel::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
  return *this;
}

Parcel& Parcel::problem(const std::optional<base::FileError>& value) {
  flag(value.has_value());
  if (!value) return *this;
  number(static_cast<std::uint64_t>(value->kind())).words(value->reason()).text(value->sheet());
  return text(value->cell() ? base::to_a1(*value->cell()) : std::string());
}

std::uint64_t OpenedParcel::number() {
  std::uint64_t value = 0;
  if (left_.size() < sizeof value) throw std::length_error("a message between processes is cut");
  std::memcpy(&value, left_.data(), sizeof value);
  left_.remove_prefix(sizeof value);
  return value;
}

std::string OpenedParcel::text() {
  const std::uint64_t size = number();
  if (size > left_.size()) throw std::length_error("a message between processes is cut");
  std::string value(left_.substr(0, size));
  left_.remove_prefix(size);
  return value;
}

base::Words OpenedParcel::words() {
  std::string zh = text();
  return {std::move(zh), text()};
}

std::optional<base::FileError> OpenedParcel::problem() {
  if (!flag()) return std::nullopt;
  const auto kind = static_cast<base::FileErrorKind>(number());
  base::FileError error(kind, words());
  std::string sheet = text();
  error.at(std::move(sheet), base::parse_cell_ref(text()));
  return error;
}

}  // namespace targetbook::batch
