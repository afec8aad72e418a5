#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "layouts/find/sheet_labels.hpp"

/// Which forms stand on a sheet, told by their labels alone.
namespace targetbook::layouts {

/// A stretch of rows that one form takes.
struct FoundForm {
  const PreparedDrawing* drawing = nullptr;
  const DrawingHits* hits = nullptr;  ///< the drawing's labels on the whole sheet; SheetForms owns them
  std::uint32_t first_row = 0;        ///< its title's row, or where its labels begin
  std::uint32_t end_row = 0;          ///< one past the last row it may reach to
  double score = 0;  ///< share of the drawing's labels that stand there, its title counting too

  [[nodiscard]] std::span<const LabelHit> labels() const { return hits->rows(first_row, end_row); }
};

struct SheetForms {
  std::vector<FoundForm> forms;              ///< from top to bottom
  bool is_ambiguous = false;                 ///< two layouts fit some rows equally well, so neither was taken
  bool is_of_two = false;                    ///< and either fits as if the rows were its own
  const PreparedDrawing* closest = nullptr;  ///< the layout that came nearest, where none fits
  std::vector<std::string> missing;          ///< its labels that do not stand there, as drawn
  std::vector<DrawingHits> hits;             ///< one per drawing
};

/// A layout is taken when at least this share of its labels stands there.
inline constexpr double least_score = 0.6;

/// From this share on a layout fits as if the form were its own; what fits two less well is a stranger's.
inline constexpr double own_score = 0.9;

/// The layout that a sheet's own mark names.
struct MarkedLayout {
  const Drawing* drawing = nullptr;
  bool is_certain = false;  ///< the mark is this sheet's, not only in its place among the sheets
};

/// Tabular forms only (project, department, budget tables). What the sheet's mark names goes before what fits
/// as well, and where the mark is certain also before what fits somewhat better: labels may have been edited.
SheetForms find_forms(const SheetView& view, const LabelIndex& labels, const MarkedLayout& marked = {});

}  // namespace targetbook::layouts
