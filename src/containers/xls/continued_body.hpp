#pragma once
#include <cstdint>
#include <string>

#include "containers/xls/record_reader.hpp"

namespace targetbook::containers::xls {

/// The body of the record just reached and of the CONTINUE records behind it, read as one from front to back
/// (MS-XLS 2.4.58). What is past their end throws FileError (corrupt).
class ContinuedBody {
 public:
  explicit ContinuedBody(RecordReader& records, std::size_t from = 0)
      : records_(&records), rest_(records.body().from(from)) {}
  /// A body that no CONTINUE record follows.
  explicit ContinuedBody(std::string_view alone) : rest_(alone) {}

  /// Whether nothing follows, not even in a CONTINUE record.
  bool is_at_end();
  std::uint8_t u8() { return number<std::uint8_t>(); }
  std::uint16_t u16() { return number<std::uint16_t>(); }
  std::uint32_t u32() { return number<std::uint32_t>(); }
  void skip(std::uint64_t count);
  /// Bytes that may run on into CONTINUE records; a view of the record, or of `store`.
  std::string_view take(std::size_t count, std::string& store);

  /// Appends so many characters as UTF-8. Where they run on into a CONTINUE record, its first byte says anew
  /// whether they are of two bytes (MS-XLS 2.5.293). A lone surrogate becomes U+FFFD.
  void append_characters(std::size_t count, bool is_wide, std::string& out);

 private:
  template <class Number>
  Number number() {
    Number number = 0;
    if (rest_.size() >= sizeof number) {
      std::memcpy(&number, rest_.data(), sizeof number);
      rest_.remove_prefix(sizeof number);
    } else {
      number_over_seam(&number, sizeof number);
    }
    return number;
  }
  void number_over_seam(void* number, std::size_t size);
  void go_on();

  RecordReader* records_ = nullptr;
  std::string_view rest_;
};

}  // namespace targetbook::containers::xls
