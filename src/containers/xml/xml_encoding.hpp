#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace targetbook::containers {

/// The encodings an Office package may use (ECMA-376 part 2, 8.1.4).
enum class XmlEncoding : std::uint8_t { utf8, utf16_little, utf16_big };

struct DetectedEncoding {
  XmlEncoding encoding = XmlEncoding::utf8;
  std::size_t mark_size = 0;  ///< bytes of a byte order mark, to be left out
};

/// By the byte order mark or the shape of the first bytes (XML 1.0, appendix F).
DetectedEncoding detect_encoding(std::string_view first_bytes);

/// Turns UTF-16 into UTF-8, piece by piece.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(XmlEncoding encoding) : big_endian_(encoding == XmlEncoding::utf16_big) {}
  /// Appends to `out`; false for a surrogate that stands alone.
  [[nodiscard]] bool decode(std::string_view bytes, std::string& out);
  /// Whether the text may end here.
  [[nodiscard]] bool is_complete() const { return !odd_byte_ && !high_surrogate_; }

 private:
  [[nodiscard]] bool put(char32_t unit, std::string& out);

  bool big_endian_;
  std::optional<unsigned char> odd_byte_;
  std::optional<char32_t> high_surrogate_;
};

/// Whether `<?xml … ?>` is well-formed and the encoding it names, if any, is the one in use.
/// Takes what stands between `<?xml` and `?>`.
bool is_sound_declaration(std::string_view declaration, XmlEncoding encoding);

}  // namespace targetbook::containers
