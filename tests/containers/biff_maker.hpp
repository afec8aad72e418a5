#pragma once
#include <cstring>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "ole_maker.hpp"

/// Bytes of BIFF records, written by hand.
namespace targetbook::testing {

inline std::string u8(unsigned number) {
  return little_endian(number, 1);
}
inline std::string u16(unsigned number) {
  return little_endian(number, 2);
}
inline std::string u32(std::uint64_t number) {
  return little_endian(number, 4);
}
inline std::string f64(double number) {
  std::string out(sizeof number, '\0');
  std::memcpy(out.data(), &number, sizeof number);
  return out;
}
inline std::string utf16(const std::string& text) {
  std::string out;
  for (const char32_t point : base::to_utf32(text)) {
    if (point < 0x10000) {
      out += u16(static_cast<unsigned>(point));
    } else {
      out += u16(static_cast<unsigned>(0xD800 + ((point - 0x10000) >> 10U)));
      out += u16(static_cast<unsigned>(0xDC00 + ((point - 0x10000) & 0x3FFU)));
    }
  }
  return out;
}

inline std::string record(unsigned type, const std::string& body) {
  return u16(type) + u16(static_cast<unsigned>(body.size())) + body;
}
/// The place and style in front of a cell's value.
inline std::string cell_at(unsigned row, unsigned column, unsigned xf = 0) {
  return u16(row) + u16(column) + u16(xf);
}

/// Texts of BIFF8: a flag and the characters, with their count in two bytes or one in front.
inline std::string wide(const std::string& text) {
  const std::string units = utf16(text);
  return u16(static_cast<unsigned>(units.size() / 2)) + u8(1) + units;
}
inline std::string narrow(const std::string& ascii) {
  return u16(static_cast<unsigned>(ascii.size())) + u8(0) + ascii;
}
inline std::string short_wide(const std::string& text) {
  const std::string units = utf16(text);
  return u8(static_cast<unsigned>(units.size() / 2)) + u8(1) + units;
}
inline std::string short_bytes(const std::string& bytes) {
  return u8(static_cast<unsigned>(bytes.size())) + bytes;
}

inline std::string bof(unsigned substream, bool is_biff8 = true) {
  if (is_biff8) return record(0x809, u16(0x600) + u16(substream) + u16(0) + u16(1997) + u32(0) + u32(0x600));
  return record(0x809, u16(0x500) + u16(substream) + u16(0) + u16(1994));
}
inline std::string eof() {
  return record(0x0A, "");
}

inline std::string label_sst(unsigned row, unsigned column, unsigned index) {
  return record(0xFD, cell_at(row, column) + u32(index));
}
inline std::string number(unsigned row, unsigned column, double value, unsigned xf = 0) {
  return record(0x203, cell_at(row, column, xf) + f64(value));
}
/// A formula with the eight bytes of its value.
inline std::string formula(unsigned row, unsigned column, const std::string& value,
                           const std::string& tokens) {
  return record(0x06, cell_at(row, column) + value + u16(0) + u32(0) +
                          u16(static_cast<unsigned>(tokens.size())) + tokens);
}
/// The value of a formula that is no number: text, truth value, error or nothing.
inline std::string special(unsigned kind, unsigned value = 0) {
  return u8(kind) + u8(0) + u8(value) + std::string(3, '\0') + u16(0xFFFF);
}
inline std::string strings(const std::vector<std::string>& texts) {
  std::string body = u32(texts.size()) + u32(texts.size());
  for (const std::string& text : texts) body += text;
  return record(0xFC, body);
}

struct BiffSheet {
  std::string name = "表";
  std::string records{};  ///< between its BOF and its EOF
  unsigned state = 0;
  unsigned kind = 0;          ///< of the BOUNDSHEET
  unsigned substream = 0x10;  ///< of the BOF
};

struct BiffBook {
  bool is_biff8 = true;
  std::string globals{};  ///< behind its BOF
  std::vector<BiffSheet> sheets{};
  std::string behind_sheets{};  ///< globals behind the BOUNDSHEETs: SST, names

  [[nodiscard]] std::string stream() const {
    std::string front = bof(5, is_biff8) + globals;
    std::size_t offset = front.size() + behind_sheets.size() + eof().size();
    for (const BiffSheet& sheet : sheets) offset += record(0x85, entry(sheet, 0)).size();
    std::string rest;
    for (const BiffSheet& sheet : sheets) {
      front += record(0x85, entry(sheet, offset + rest.size()));
      rest += bof(sheet.substream, is_biff8) + sheet.records + eof();
    }
    return front + behind_sheets + eof() + rest;
  }
  [[nodiscard]] std::string file() const { return file_of(stream(), is_biff8); }

  static std::string file_of(const std::string& stream, bool is_biff8 = true) {
    OleMaker ole;
    ole.add(is_biff8 ? "Workbook" : "Book", stream);
    return ole.finish();
  }

 private:
  [[nodiscard]] std::string entry(const BiffSheet& sheet, std::size_t offset) const {
    return u32(offset) + u8(sheet.state) + u8(sheet.kind) +
           (is_biff8 ? short_wide(sheet.name) : short_bytes(sheet.name));
  }
};

/// A file of one sheet with these records, in BIFF8.
inline std::string xls_with(const std::string& records, const std::string& globals = "") {
  BiffBook book;
  book.globals = globals;
  book.sheets = {{"表", records}};
  return book.file();
}

}  // namespace targetbook::testing
