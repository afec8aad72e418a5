#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "containers/errors.hpp"
#include "containers/xml/xml_encoding.hpp"
#include "containers/zip/part.hpp"

namespace targetbook::containers {

/// The text of an XML part as sound UTF-8: all of it at once, or a window that moves along a stream. Behind
/// the window stand zero bytes; a zero byte is never part of the text.
class XmlWindow {
 public:
  /// Throws FileError (corrupt) for what is not UTF-8 or UTF-16, or holds characters that XML forbids.
  explicit XmlWindow(Part part);

  [[nodiscard]] char* first() const { return first_; }
  [[nodiscard]] char* last() const { return last_; }
  /// All of the part is here: views into the window stay valid as long as it lives.
  [[nodiscard]] bool is_whole() const { return !stream_; }
  [[nodiscard]] XmlEncoding encoding() const { return encoding_.encoding; }
  [[nodiscard]] const std::string& part_name() const { return part_name_; }
  /// Bytes of text before first().
  [[nodiscard]] std::uint64_t offset() const { return offset_; }

  /// Moves the window on so that it starts at `keep` and holds more. False at the end of the part; nothing
  /// has moved then. Throws FileError; too-large where a single piece of markup would fill megabytes.
  bool refill(const char* keep);

 private:
  void take_whole(PartBuffer whole);
  void make_room(const char* keep);
  std::size_t read_utf8(char* to, std::size_t room);
  std::size_t read_utf16(char* to, std::size_t room);
  [[nodiscard]] base::FileError unsound() const;

  std::string part_name_;
  std::unique_ptr<PartStream> stream_;
  DetectedEncoding encoding_;
  PartBuffer buffer_;
  char* first_ = nullptr;
  char* last_ = nullptr;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
  std::string
      held_back_;  ///< the beginning of a character, or undecoded first bytes, seen but not yet in the window
  std::optional<Utf16Decoder> utf16_;
  std::string decoded_;
};

}  // namespace targetbook::containers
