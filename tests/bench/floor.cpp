#include "floor.hpp"

#include <libdeflate.h>

#include <charconv>
#include <cstring>

namespace targetbook::bench {
namespace {

std::uint32_t little_endian(const char* at, int bytes) {
  std::uint32_t number = 0;
  for (int i = bytes - 1; i >= 0; --i) number = (number << 8U) | static_cast<unsigned char>(at[i]);
  return number;
}

const char* find(const char* from, const char* end, char wanted) {
  const void* const found = std::memchr(from, wanted, static_cast<std::size_t>(end - from));
  return found == nullptr ? end : static_cast<const char*>(found);
}

std::string_view between(const char* first, const char* last) {
  return {first, static_cast<std::size_t>(last - first)};
}

}  // namespace

std::vector<FloorEntry> floor_directory(std::string_view file) {
  const char* const end = file.data() + file.rfind("PK\x05\x06");
  std::vector<FloorEntry> entries;
  const char* at = file.data() + little_endian(end + 16, 4);
  for (std::uint32_t i = little_endian(end + 10, 2); i > 0; --i) {
    const std::uint32_t name = little_endian(at + 28, 2);
    const char* const local = file.data() + little_endian(at + 42, 4);
    const char* const data = local + 30 + little_endian(local + 26, 2) + little_endian(local + 28, 2);
    entries.push_back({{at + 46, name},
                       {data, little_endian(at + 20, 4)},
                       little_endian(at + 24, 4),
                       little_endian(at + 10, 2) == 8});
    at += 46 + name + little_endian(at + 30, 2) + little_endian(at + 32, 2);
  }
  return entries;
}

FloorBuffer floor_inflate(const FloorEntry& entry) {
  static libdeflate_decompressor* const decompressor = libdeflate_alloc_decompressor();
  FloorBuffer buffer{std::make_unique_for_overwrite<char[]>(entry.size + 1), entry.size};
  if (entry.deflated)
    libdeflate_deflate_decompress(decompressor, entry.compressed.data(), entry.compressed.size(),
                                  buffer.data.get(), entry.size, nullptr);
  else
    std::memcpy(buffer.data.get(), entry.compressed.data(), entry.size);
  return buffer;
}

std::vector<std::string_view> floor_strings(std::string_view xml) {
  std::vector<std::string_view> strings;
  const char* const end = xml.data() + xml.size();
  for (const char* at = find(xml.data(), end, '<'); at != end; at = find(at + 1, end, '<')) {
    if (at[1] != 't' || (at[2] != '>' && at[2] != ' ')) continue;
    const char* const text = find(at, end, '>') + 1;
    at = find(text, end, '<');
    strings.push_back(between(text, at));
  }
  return strings;
}

std::vector<FloorCell> floor_cells(std::string_view xml, const std::vector<std::string_view>& strings) {
  std::vector<FloorCell> cells;
  const char* const end = xml.data() + xml.size();
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool shared = false;
  for (const char* at = find(xml.data(), end, '<'); at != end; at = find(at + 1, end, '<')) {
    if (at[1] == 'c' && at[2] == ' ') {
      const char* place = at + 6;
      for (column = 0; *place >= 'A'; ++place)
        column = column * 26 + static_cast<std::uint32_t>(*place - '@');
      for (row = 0; *place != '"'; ++place) row = row * 10 + static_cast<std::uint32_t>(*place - '0');
      at = find(place, end, '>');
      shared = at[-1] == '"' && at[-2] == 's' && at[-5] == 't';
    } else if (at[1] == 'v' && at[2] == '>') {
      const char* const text = at + 3;
      at = find(text, end, '<');
      double number = 0;
      std::from_chars(text, at, number);
      cells.push_back(
          {row, column, number, shared ? strings[static_cast<std::size_t>(number)] : std::string_view{}});
    }
  }
  return cells;
}

FloorWorkbook floor_read(std::string_view file) {
  FloorWorkbook workbook;
  FloorBuffer sheet;
  for (const FloorEntry& entry : floor_directory(file)) {
    if (entry.name == "xl/sharedStrings.xml") workbook.strings = floor_inflate(entry);
    if (entry.name == "xl/worksheets/sheet1.xml") sheet = floor_inflate(entry);
  }
  const auto strings = floor_strings({workbook.strings.data.get(), workbook.strings.size});
  workbook.cells = floor_cells({sheet.data.get(), sheet.size}, strings);
  return workbook;
}

}  // namespace targetbook::bench
