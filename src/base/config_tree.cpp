#include "base/config_tree.hpp"

namespace targetbook::base {
namespace {

constexpr unsigned bits_a_byte = 7;
constexpr unsigned more_follow = 1U << bits_a_byte;

void put(std::string& bytes, std::uint64_t number) {
  for (; number >= more_follow; number >>= bits_a_byte)
    bytes += static_cast<char>((number & (more_follow - 1)) | more_follow);
  bytes += static_cast<char>(number);
}

void put(std::string& bytes, std::string_view text) {
  put(bytes, text.size());
  bytes += text;
}

/// What `put` has put, in the same order.
class Taken {
 public:
  explicit Taken(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += bits_a_byte) {
      const auto byte = static_cast<unsigned char>(text(1).front());
      number |= std::uint64_t{byte & (more_follow - 1)} << shift;
      if (byte < more_follow) return number;
    }
  }
  std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
  std::string_view text() { return text(number()); }

 private:
  std::string_view text(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::string_view rest_;
};

}  // namespace

class ConfigTree {
 public:
  static void put_value(std::string& bytes, const ConfigValue& value) {
    put(bytes, static_cast<std::uint64_t>(value.kind_));
    put_position(bytes, value.position_);
    switch (value.kind_) {
      case ConfigValue::Kind::array:
        put(bytes, value.array_.size());
        for (const ConfigValue& item : value.array_) put_value(bytes, item);
        return;
      case ConfigValue::Kind::table:
        put(bytes, value.entries_.size());
        for (const auto& [key, entry] : value.entries_) {
          put(bytes, std::string_view(key));
          put_position(bytes, entry.key_position_);
          put_value(bytes, entry);
        }
        return;
      default:
        put(bytes, std::string_view(value.scalar_));
    }
  }

  static void take_value(Taken& bytes, const std::string* file, ConfigValue& value) {
    value.file_ = file;
    value.kind_ = static_cast<ConfigValue::Kind>(bytes.number());
    take_position(bytes, value.position_);
    switch (value.kind_) {
      case ConfigValue::Kind::array:
        value.array_.resize(bytes.number());
        for (ConfigValue& item : value.array_) take_value(bytes, file, item);
        return;
      case ConfigValue::Kind::table:
        value.entries_.resize(bytes.number());
        for (auto& [key, entry] : value.entries_) {
          key = bytes.text();
          take_position(bytes, entry.key_position_);
          take_value(bytes, file, entry);
        }
        return;
      default:
        value.scalar_ = bytes.text();
    }
  }

 private:
  static void put_position(std::string& bytes, SourcePosition position) {
    put(bytes, position.line);
    put(bytes, position.column);
  }
  static void take_position(Taken& bytes, SourcePosition& position) {
    position.line = bytes.small();
    position.column = bytes.small();
  }
};

std::string packed_tree(const ConfigValue& root) {
  std::string bytes;
  ConfigTree::put_value(bytes, root);
  return bytes;
}

ConfigValue unpacked_tree(std::string_view bytes, const std::string& file) {
  ConfigValue root;
  Taken taken(bytes);
  ConfigTree::take_value(taken, &file, root);
  return root;
}

}  // namespace targetbook::base
