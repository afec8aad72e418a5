#include "base/json.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <new>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "base/utf8.hpp"

namespace targetbook::base {
namespace {

/// `text` itself where it is UTF-8, else a mended copy in `store`.
std::string_view sound_utf8(std::string_view text, std::string& store) {
  if (find_invalid_utf8(text) == std::string_view::npos) return text;
  for_each_code_point(text, [&](char32_t point, std::string_view) { append_utf8(store, point); });
  return store;
}

/// The library writes to whatever it is given: to nothing at all where memory is refused.
class Memory {
 public:
  static constexpr bool kNeedFree = true;  // the library's word
  static void* Malloc(std::size_t size) { return size == 0 ? nullptr : checked(std::malloc(size)); }
  static void* Realloc(void* memory, std::size_t, std::size_t size) {
    if (size != 0) return checked(std::realloc(memory, size));
    Free(memory);
    return nullptr;
  }
  static void Free(void* memory) { std::free(memory); }

 private:
  static void* checked(void* memory) {
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
  }
};

using Utf8 = rapidjson::UTF8<>;
using Buffer = rapidjson::GenericStringBuffer<Utf8, Memory>;
using Compact = rapidjson::Writer<Buffer, Utf8, Utf8, Memory>;
using Pretty = rapidjson::PrettyWriter<Buffer, Utf8, Utf8, Memory>;

}  // namespace

// A pretty writer with no indentation and no line ends is the compact one; the library has two types.
struct JsonWriter::State {
  Buffer buffer;
  Compact compact{buffer};
  Pretty pretty{buffer};
  bool is_pretty = true;

  template <class Act>
  void with(Act&& act) {
    if (is_pretty)
      act(pretty);
    else
      act(compact);
  }
};

JsonWriter::JsonWriter(Style style) : state_(std::make_unique<State>()) {
  state_->is_pretty = style == Style::pretty;
  state_->pretty.SetIndent(' ', 2);
}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  state_->with([](auto& writer) { writer.StartObject(); });
  return *this;
}
JsonWriter& JsonWriter::end_object() {
  state_->with([](auto& writer) { writer.EndObject(); });
  return *this;
}
JsonWriter& JsonWriter::begin_array() {
  state_->with([](auto& writer) { writer.StartArray(); });
  return *this;
}
JsonWriter& JsonWriter::end_array() {
  state_->with([](auto& writer) { writer.EndArray(); });
  return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
  return string(name);
}

JsonWriter& JsonWriter::string(std::string_view text) {
  std::string store;
  const std::string_view sound = sound_utf8(text, store);
  state_->with([&](auto& writer) { writer.String(sound.data(), static_cast<unsigned>(sound.size())); });
  return *this;
}
JsonWriter& JsonWriter::number(std::int64_t number) {
  state_->with([&](auto& writer) { writer.Int64(number); });
  return *this;
}
JsonWriter& JsonWriter::number(double number) {
  constexpr double whole_limit = 1e15;
  if (!std::isfinite(number)) return null();  // JSON has no such numbers
  if (std::trunc(number) == number && std::abs(number) < whole_limit)
    return this->number(static_cast<std::int64_t>(number));
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  const auto length = static_cast<std::size_t>(end.ptr - digits.data());
  state_->with([&](auto& writer) { writer.RawValue(digits.data(), length, rapidjson::kNumberType); });
  return *this;
}
JsonWriter& JsonWriter::boolean(bool value) {
  state_->with([&](auto& writer) { writer.Bool(value); });
  return *this;
}
JsonWriter& JsonWriter::null() {
  state_->with([](auto& writer) { writer.Null(); });
  return *this;
}
JsonWriter& JsonWriter::string_or_null(std::string_view text) {
  return text.empty() ? null() : string(text);
}

std::string JsonWriter::take() {
  std::string out(state_->buffer.GetString(), state_->buffer.GetSize());
  state_->buffer.Clear();
  return out;
}
std::size_t JsonWriter::size() const {
  return state_->buffer.GetSize();
}

}  // namespace targetbook::base
