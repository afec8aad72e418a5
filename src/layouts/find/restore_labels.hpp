#pragma once
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "layouts/find/sheet_view.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// On a sheet that is known to be a layout's blank form: texts in the places of labels that stand nowhere any
/// more are taken for these labels, edited. What was taken for what is listed. A sheet that is not known for
/// `certain` must have some of the labels.
void restore_labels(SheetView& view, const Drawing& drawing, bool certain,
                    std::vector<model::Adjustment>& adjustments);

}  // namespace targetbook::layouts
