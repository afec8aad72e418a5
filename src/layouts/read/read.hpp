#pragma once
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
  std::vector<base::Finding> findings;  ///< U-02 to U-05
  std::vector<Recognition> recognised;  ///< one per form, in the order of submission.forms
};

/// Recognises and reads all forms of a workbook. Never throws for what stands in the workbook.
/// `file_name` is only looked at for a year that nothing else tells.
Reading read_workbook(const grid::Workbook& workbook, const Catalogue& catalogue, std::string_view file_name,
                      const BureauUnits& units = {});

}  // namespace targetbook::layouts
