#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "containers/xls/strings.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xls {

/// The records of the globals that say how cells look: FORMAT, FONT, PALETTE and XF (MS-XLS 2.4.126, 2.4.122,
/// 2.4.188, 2.4.353). Kept as they stand; what cells use is made into the workbook's formats and styles when
/// it is asked for. REQUIRES: the stream outlives it.
class StyleRecords {
 public:
  StyleRecords(TextReader& reader, grid::Workbook& book) : reader_(reader), book_(book) {
    format_codes_.emplace(book.formats.front().code(), std::uint16_t{0});
  }

  void add_format(const Body& body);
  void add_font(const Body& body) { fonts_.push_back(body.bytes()); }
  void add_xf(const Body& body);
  void set_palette(const Body& body);

  /// Of a cell's XF: the index of its number format, and of its style. An XF that is not there looks like
  /// nothing special.
  std::uint16_t format_of(std::uint16_t xf) { return made(xf).format; }
  std::uint16_t style_of(std::uint16_t xf) { return made(xf).style; }

 private:
  struct Made {
    bool is_made = false;
    std::uint16_t format = 0;
    std::uint16_t style = 0;
  };
  struct Xf {
    std::string_view bytes;
    Made made;
  };

  const Made& made(std::uint16_t xf) {
    static constexpr Made nothing_special{};
    if (xf >= xfs_.size()) return nothing_special;
    if (!xfs_[xf].made.is_made) make(xfs_[xf]);
    return xfs_[xf].made;
  }
  void make(Xf& xf);
  std::uint16_t index_of_format(std::uint16_t id);
  std::uint16_t index_of_style(const grid::CellStyle& style);
  grid::Font font(std::uint16_t index);
  [[nodiscard]] grid::Colour colour(std::uint32_t index) const;
  void read_biff8(const Body& xf, grid::CellStyle& style) const;
  void read_biff5(const Body& xf, grid::CellStyle& style) const;

  TextReader& reader_;
  grid::Workbook& book_;
  std::vector<std::string_view> fonts_;
  std::vector<Xf> xfs_;
  std::unordered_map<std::uint16_t, std::string_view> formats_;
  std::unordered_map<std::uint16_t, std::uint16_t> format_indexes_;
  std::unordered_map<std::string, std::uint16_t> format_codes_;
  std::vector<std::uint32_t> palette_;
};

}  // namespace targetbook::containers::xls
