#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace targetbook::base {

/// Writes one JSON document piece by piece, keys in the order they are given. The only home of the JSON
/// library. Strings must be UTF-8; a byte that is not becomes U+FFFD.
class JsonWriter {
 public:
  enum class Style : std::uint8_t { compact, pretty };
  explicit JsonWriter(Style style = Style::pretty);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(std::int64_t number);
  /// The shortest digits that give the same double again; whole numbers without a point; null for NaN and
  /// infinities.
  JsonWriter& number(double number);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// The text, or null where it is empty.
  JsonWriter& string_or_null(std::string_view text);

  /// What was written so far; `take` empties it, so that a long document can be passed on in pieces.
  [[nodiscard]] std::string take();
  [[nodiscard]] std::size_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace targetbook::base
