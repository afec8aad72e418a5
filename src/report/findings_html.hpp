#pragma once
#include <string>
#include <vector>

#include "grid/sheet_picture.hpp"
#include "report/findings.hpp"

namespace targetbook::report {

/// One of the run's files.
struct HtmlFile {
  std::string name;
  std::string bureau;
  bool was_read = false;
  std::vector<grid::SheetPicture> pictures;  ///< of its sheets with findings
};

/// The findings as one self-contained page. Nothing in it depends on the clock or on where the program runs.
std::string findings_html(const FindingsRun& run, const std::vector<HtmlFile>& files,
                          base::Language language);

}  // namespace targetbook::report
