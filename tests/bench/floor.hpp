#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

/// The least that reading a form can cost: a bare zip directory, libdeflate, and a memchr scan that keeps the
/// cells with their shared strings resolved. It checks nothing (checksums, UTF-8, well-formedness, bounds of
/// what it trusts), decodes no entities and reads no styles, relationships or properties: a floor, no parser.
namespace targetbook::bench {

struct FloorCell {
  std::uint32_t row;
  std::uint32_t column;
  double number;
  std::string_view text;
};

struct FloorBuffer {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;
};

struct FloorEntry {
  std::string_view name;
  std::string_view compressed;
  std::uint32_t size = 0;
  bool deflated = false;
};

std::vector<FloorEntry> floor_directory(std::string_view file);
FloorBuffer floor_inflate(const FloorEntry& entry);
std::vector<std::string_view> floor_strings(std::string_view xml);
std::vector<FloorCell> floor_cells(std::string_view xml, const std::vector<std::string_view>& strings);

struct FloorWorkbook {
  FloorBuffer strings;  ///< the cells' texts point into it
  std::vector<FloorCell> cells;
};
FloorWorkbook floor_read(std::string_view file);

}  // namespace targetbook::bench
