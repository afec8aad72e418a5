#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "grid/workbook.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/read/bureau_units.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// How well one layout fits one stretch of a sheet.
struct Recognition {
  std::string sheet;
  base::CellRange range;
  std::string layout;
  double score = 0;  ///< share of the layout's labels that stand there, 0 to 1
};

struct Reading {
  model::Submission submission;         ///< without source
  std::vector<base::Finding> findings;  ///< U-02 to U-06
  std::vector<Recognition> recognised;  ///< one per form, in the order of submission.forms
};

/// How much the sheets that hold forms may hold, all together: each cell of them is kept, as a value or as
/// unread. A larger sheet that holds none is passed over.
struct FormLimits {
  std::uint64_t cells = 1'000'000;
  std::uint64_t text_bytes = std::uint64_t{32} << 20U;
};

/// Recognises and reads all forms of a workbook. Throws FileError for what stands in the workbook only where
/// a sheet that holds a form is past the limits (`too-large`). `file_name` is only looked at for a year that
/// nothing else tells.
Reading read_workbook(const grid::Workbook& workbook, const Catalogue& catalogue, std::string_view file_name,
                      const BureauUnits& units = {}, const FormLimits& limits = {});

}  // namespace targetbook::layouts
