#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "containers/xls/continued_body.hpp"

namespace targetbook::containers::xls {

/// How the texts of a workbook are written: BIFF8 has Unicode, BIFF5 bytes of a code page.
class TextReader {
 public:
  explicit TextReader(Version version) : version_(version) {}

  [[nodiscard]] Version version() const { return version_; }
  void set_code_page(std::uint16_t code_page);
  /// Whether a text past ASCII was read though no record says its code page: it was taken for GB18030.
  [[nodiscard]] bool has_guessed() const { return has_guessed_; }
  /// Whether the texts are plainly GB2312 and no Western ones, as the workbook says: programs are known that
  /// write the code page of the system they were made on.
  [[nodiscard]] bool has_overruled() const { return has_overruled_; }

  /// How many bytes the count of characters takes.
  enum class Count : std::uint8_t { one_byte, two_bytes };
  /// The count, the characters, and what BIFF8 has behind them (formatting runs, phonetic texts), which is
  /// passed over. A view of the record or of the reader's own store, until the next read.
  std::string_view read(ContinuedBody& body, Count count);
  std::string_view read_characters(ContinuedBody& body, std::size_t count);

 private:
  std::string_view read_bytes(ContinuedBody& body, std::size_t count);
  std::string_view in_code_page(std::string_view bytes);
  std::string_view read_unicode(ContinuedBody& body, std::size_t count);

  Version version_;
  std::string charset_;  ///< empty: no record says it
  bool has_guessed_ = false;
  bool is_settled_ = false;  ///< the first text past ASCII has told whether the code page is true
  bool has_overruled_ = false;
  std::string store_;
  std::string bytes_;
};

}  // namespace targetbook::containers::xls
