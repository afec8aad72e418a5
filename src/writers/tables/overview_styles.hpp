#pragma once
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

/// The formats of the overview page.
struct OverviewFormats {
  explicit OverviewFormats(xlsx::XlsxFile& file);
  xlsx::Format title, subtitle, section, tile_name, tile_number, heading, text, name, link, count, year,
      amount, share, total_text, total_count, total_amount;
};

}  // namespace targetbook::writers
