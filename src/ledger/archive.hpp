#pragma once
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "ledger/packing.hpp"
#include "model/fields/fields.hpp"

/// Values into bytes and back, the same on every machine: integers little-endian in their own width, texts
/// and lists behind their length. What is no value of these kinds says how in `serialize(archive, value)`,
/// which goes both ways; records go by their tables of fields.
namespace targetbook::ledger {

template <class T>
concept PlainNumber = std::integral<T> || std::is_enum_v<T>;

class Packer {
 public:
  static constexpr bool is_loading = false;

  template <class... Values>
  void operator()(Values&&... values) {
    (put(values), ...);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  template <PlainNumber T>
  void put(const T& number) {
    if constexpr (std::is_enum_v<T>) {
      put(static_cast<std::underlying_type_t<T>>(number));
    } else {
      auto rest = static_cast<std::uint64_t>(number);
      for (std::size_t i = 0; i < sizeof(T); ++i, rest >>= 8U) bytes_ += static_cast<char>(rest & 0xFFU);
    }
  }
  void put(const double& number) { put(std::bit_cast<std::uint64_t>(number)); }
  void put(const std::string& text) {
    put_length(text.size());
    bytes_ += text;
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put_length(values.size());
    for (const T& value : values) put(value);
  }
  template <class... Ts>
  void put(const std::variant<Ts...>& value) {
    put(static_cast<std::uint8_t>(value.index()));
    std::visit([&](const auto& held) { put(held); }, value);
  }
  template <class T>
  requires(!PlainNumber<T>) void put(const T& value) {
    if constexpr (model::has_fields<T>)
      for (const model::Field<T>& field : model::fields_of<T>())
        std::visit([&](const auto* member) { put(*member); }, field.of(value));
    else
      serialize(*this, const_cast<T&>(value));  // it only reads there: one function says both ways
  }
  void put_length(std::size_t length) { put(static_cast<std::uint64_t>(length)); }

  std::string bytes_;
};

/// Throws DamagedRecord where the bytes end early, go on, or say what no value says.
class Unpacker {
 public:
  static constexpr bool is_loading = true;

  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class... Values>
  void operator()(Values&&... values) {
    (get(values), ...);
  }
  void finish() const {
    if (!rest_.empty()) throw DamagedRecord("bytes left over");
  }

 private:
  std::string_view next(std::uint64_t size) {
    if (size > rest_.size()) throw DamagedRecord("cut short");
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(taken.size());
    return taken;
  }
  template <PlainNumber T>
  void get(T& number) {
    if constexpr (std::is_same_v<T, bool>) {
      std::uint8_t byte = 0;
      get(byte);
      if (byte > 1) throw DamagedRecord("no truth value");
      number = byte == 1;
    } else if constexpr (std::is_enum_v<T>) {
      std::underlying_type_t<T> value{};
      get(value);
      number = static_cast<T>(value);
    } else {
      std::uint64_t value = 0;
      const std::string_view bytes = next(sizeof(T));
      for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
      number = static_cast<T>(value);
    }
  }
  void get(double& number) {
    std::uint64_t bits = 0;
    get(bits);
    number = std::bit_cast<double>(bits);
  }
  void get(std::string& text) {
    std::uint64_t length = 0;
    get(length);
    text = next(length);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool has_value = false;
    get(has_value);
    value.reset();
    if (has_value) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& values) {
    std::uint64_t count = 0;
    get(count);
    // Every value takes a byte at least: a length of damage must not take the memory.
    if (count > rest_.size()) throw DamagedRecord("cut short");
    values.clear();
    for (std::uint64_t i = 0; i < count; ++i) get(values.emplace_back());
  }
  template <class... Ts>
  void get(std::variant<Ts...>& value) {
    std::uint8_t index = 0;
    get(index);
    if (index >= sizeof...(Ts)) throw DamagedRecord("no such kind");
    std::uint8_t number = 0;
    ((number++ == index ? get(value.template emplace<Ts>()) : void()), ...);
  }
  template <class T>
  requires(!PlainNumber<T>) void get(T& value) {
    if constexpr (model::has_fields<T>)
      for (const model::Field<T>& field : model::fields_of<T>())
        std::visit([&](auto* member) { get(*member); }, field.in(value));
    else
      serialize(*this, value);
  }

  std::string_view rest_;
};

}  // namespace targetbook::ledger
