#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "rules/engine/profile.hpp"
#include "writers/blank/blank_places.hpp"
#include "writers/xlsx/xlsx_file.hpp"

/// Checks that a spreadsheet program works out beside the form while it is filled in. Only functions that
/// Excel, WPS and LibreOffice all know.
namespace targetbook::writers {

struct LiveLine {
  std::string label;
  std::string formula;     ///< gives `passed`, `waiting`, or what is wrong in words
  bool is_passed = false;  ///< before anything is filled in
};

/// A hidden cell that the checks and drop-downs go by.
struct LiveHelper {
  base::CellRef at;
  std::string formula;
  std::string value;  ///< before anything is filled in
};

struct LiveChecks {
  static constexpr const char* passed = "合格";
  static constexpr const char* waiting = "待填";

  std::uint32_t label_column = 0;
  std::uint32_t level1_column = 0;  ///< repeats each row's first level
  std::uint32_t last_column = 0;
  std::vector<double> widths;  ///< of the columns right of the form
  std::vector<LiveLine> lines;
  std::vector<LiveHelper> helpers;
};

/// Whether a form without this is not complete.
bool is_required(const BlankPlace& place, const rules::Profile& profile);

LiveChecks live_checks(const layouts::Drawing& drawing, const BlankPlaces& places,
                       const rules::Profile& profile);
void write_live_checks(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const LiveChecks& checks);

}  // namespace targetbook::writers
