#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/draw/draw.hpp"
#include "model/submission.hpp"

namespace targetbook::writers {

/// One form of a blank workbook.
struct BlankPage {
  const layouts::Drawing* drawing = nullptr;
  std::string tab;      ///< the sheet's name, as wished
  std::string project;  ///< that it is for; empty where that is not known
};

/// A workbook to fill in.
struct BlankBook {
  std::vector<BlankPage> pages;
  std::optional<int> year;
  std::string region;
  std::string region_code;
  std::string bureau_code;
  std::string bureau;
  std::int64_t created = 0;

  /// 武汉市 and 江夏区档案馆 as one name; 玉田县信访局 says its region itself.
  [[nodiscard]] std::string full_name() const {
    return bureau.starts_with(region) ? bureau : region + bureau;
  }
};

class AppliedRules;

/// The bytes of an .xlsx; the same for the same book. Throws base::FileError.
std::string render_blank_book(const BlankBook& book, const AppliedRules& rules);

}  // namespace targetbook::writers
