#include "containers/ole/property_set.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>

#include "containers/bytes.hpp"
#include "containers/ole/file_time.hpp"
#include "containers/text/code_page.hpp"
#include "containers/text/encoding.hpp"

namespace targetbook::containers {
namespace {

struct Named {
  std::uint32_t id;
  const char* name;
};

// MS-OSHARED 2.3.3.2.1 (PIDSI) and 2.3.3.2.2 (PIDDSI), by the names of ECMA-376 part 2, 11 and part 1, 22.2.
constexpr std::array summary_names{
    Named{2, "title"},       Named{3, "subject"},        Named{4, "creator"},      Named{5, "keywords"},
    Named{6, "description"}, Named{8, "lastModifiedBy"}, Named{9, "revision"},     Named{11, "lastPrinted"},
    Named{12, "created"},    Named{13, "modified"},      Named{18, "Application"},
};
constexpr std::array document_names{
    Named{2, "category"},
    Named{14, "Manager"},
    Named{15, "Company"},
};

// The three kinds of sets, by their identifiers as they are stored.
constexpr std::string_view summary_set{"\xE0\x85\x9F\xF2\xF9\x4F\x68\x10\xAB\x91\x08\x00\x2B\x27\xB3\xD9",
                                       16};
constexpr std::string_view document_set{"\x02\xD5\xCD\xD5\x9C\x2E\x1B\x10\x93\x97\x08\x00\x2B\x2C\xF9\xAE",
                                        16};
constexpr std::string_view custom_set{"\x05\xD5\xCD\xD5\x9C\x2E\x1B\x10\x93\x97\x08\x00\x2B\x2C\xF9\xAE", 16};

// MS-OLEPS 2.15: the types that are read.
enum : std::uint16_t {
  type_i2 = 0x02,
  type_i4 = 0x03,
  type_r8 = 0x05,
  type_bool = 0x0B,
  type_ui4 = 0x13,
  type_text = 0x1E,
  type_wide_text = 0x1F,
  type_time = 0x40,
};

constexpr std::uint32_t dictionary_id = 0;
constexpr std::uint32_t code_page_id = 1;
constexpr std::uint16_t utf_16 = 1200;
constexpr std::uint64_t most_properties = 10'000;
constexpr std::uint64_t longest_text = 1 << 20;

class Set {
 public:
  Set(Bytes set, bool is_custom) : set_(set), is_custom_(is_custom) {
    const std::uint32_t count = set_.u32(4);
    if (count > most_properties) throw truncated({"文档属性", "the document properties"});
    for (std::uint32_t i = 0; i < count; ++i)
      places_.emplace_back(set_.u32(8 + std::uint64_t{i} * 8), set_.u32(12 + std::uint64_t{i} * 8));
    for (const auto& [id, at] : places_)
      if (id == code_page_id && set_.u16(at) == type_i2) code_page_ = set_.u16(at + 4);
  }

  void read(const std::map<std::uint32_t, std::string>& names, Properties& out) const {
    for (const auto& [id, at] : places_) {
      const auto name = names.find(id);
      if (name == names.end()) continue;
      try {
        const auto value = value_at(at);
        if (value && (is_custom_ || !value->empty())) out.emplace_back(name->second, *value);
      } catch (const base::FileError&) {
        continue;  // it lies outside of the set, or is no text of its code page
      }
    }
  }

  [[nodiscard]] std::map<std::uint32_t, std::string> dictionary() const {
    std::map<std::uint32_t, std::string> names;
    for (const auto& [id, start] : places_) {
      if (id != dictionary_id) continue;
      std::uint64_t at = start;
      const std::uint32_t count = set_.u32(at);
      at += 4;
      for (std::uint32_t i = 0; i < count && i < most_properties; ++i) {
        const std::uint32_t number = set_.u32(at);
        const bool is_wide = code_page_ == utf_16;
        const std::uint64_t bytes = std::uint64_t{set_.u32(at + 4)} * (is_wide ? 2 : 1);
        names[number] = text_of(at + 8, bytes);
        at += 8 + (is_wide ? (bytes + 3) / 4 * 4 : bytes);
      }
    }
    return names;
  }

 private:
  [[nodiscard]] std::string text_of(std::uint64_t at, std::uint64_t bytes) const {
    if (bytes > longest_text) throw truncated({"文档属性", "the document properties"});
    std::string text = to_utf8(set_.slice(at, bytes), charset_of_code_page(code_page_));
    if (const auto end = text.find('\0'); end != std::string::npos) text.resize(end);
    return text;
  }

  [[nodiscard]] std::optional<std::string> value_at(std::uint64_t at) const {
    const std::uint64_t value = at + 4;
    switch (set_.u16(at)) {
      case type_text:
        return text_of(value + 4, set_.u32(value));
      case type_wide_text: {
        std::string text =
            to_utf8(set_.slice(value + 4, std::uint64_t{set_.u32(value)} * 2), charset_of_code_page(utf_16));
        return text.substr(0, text.find('\0'));
      }
      case type_i2:
        return std::to_string(static_cast<std::int16_t>(set_.u16(value)));
      case type_i4:
        return std::to_string(static_cast<std::int32_t>(set_.u32(value)));
      case type_ui4:
        return std::to_string(set_.u32(value));
      case type_bool:
        return set_.u16(value) != 0 ? "true" : "false";
      case type_r8:
        return number_text(set_.u64(value));
      case type_time:
        return file_time_text(set_.u64(value));
      default:
        return std::nullopt;
    }
  }

  static std::optional<std::string> number_text(std::uint64_t bits) {
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    if (!std::isfinite(number)) return std::nullopt;
    std::array<char, 32> digits{};
    return std::string(digits.data(),
                       std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }

  Bytes set_;
  bool is_custom_;
  std::uint16_t code_page_ = 1252;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places_;  ///< identifier, offset in the set
};

template <std::size_t count>
std::map<std::uint32_t, std::string> named(const std::array<Named, count>& names) {
  std::map<std::uint32_t, std::string> out;
  for (const Named& each : names) out.emplace(each.id, each.name);
  return out;
}

void read_set(std::string_view kind, Bytes bytes, Properties& out) {
  const Set set(bytes, kind == custom_set);
  if (kind == summary_set) set.read(named(summary_names), out);
  if (kind == document_set) set.read(named(document_names), out);
  if (kind == custom_set) set.read(set.dictionary(), out);
}

}  // namespace

void read_property_set(std::string_view stream, Properties& out) {
  constexpr std::uint64_t count_at = 24;
  constexpr std::uint64_t first_set_at = 28;
  constexpr std::uint64_t set_entry_size = 20;
  constexpr std::uint32_t most_sets = 2;
  try {
    const Bytes bytes(stream);
    const std::uint32_t count = bytes.u32(count_at);
    for (std::uint32_t i = 0; i < count && i < most_sets; ++i) {
      const std::uint64_t entry = first_set_at + i * set_entry_size;
      const std::uint32_t offset = bytes.u32(entry + 16);
      if (!bytes.has(offset, 8)) continue;
      read_set(bytes.slice(entry, 16), Bytes(bytes.slice(offset, bytes.size() - offset)), out);
    }
  } catch (const base::FileError&) {
    return;  // what was read until here stands
  }
}

}  // namespace targetbook::containers
