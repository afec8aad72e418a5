#pragma once
#include <cstdint>
#include <vector>

#include "layouts/find/sheet_labels.hpp"

namespace targetbook::layouts {

/// Where a layout may stand on a sheet, and how well it fits there.
struct FormStart {
  const PreparedDrawing* drawing = nullptr;
  const DrawingHits* hits = nullptr;
  std::uint32_t first_row = 0;  ///< its title's row, or where its labels begin
  std::uint32_t lead_row = 0;   ///< of the label it was found by
  std::uint32_t from_row = 0;   ///< the same, or of its first label where most of them stand above that
  std::uint32_t end_row = 0;    ///< one past the last row it may reach to
  std::uint32_t last_row = 0;   ///< of the labels found
  std::uint32_t limit_row = 0;  ///< where the same layout's next title stands, whether that fits or not
  bool has_title = false;
  bool is_continued = false;        ///< its title says that it goes on from above
  std::uint32_t heading_lines = 0;  ///< lines above the form that say something of it, as drawn
  double score = 0;

  /// Headings that come again, without a title of their own, head the same table continued.
  [[nodiscard]] bool may_continue_table() const;
};

/// All places where the drawing may begin, from top to bottom, each reaching to the next.
std::vector<FormStart> find_starts(const PreparedDrawing& prepared, const DrawingHits& hits,
                                   const SheetView& view);

/// Weighs a start without a title anew, where everything above `barrier` belongs to another form.
void begin_below(FormStart& start, std::uint32_t barrier, const SheetView& view);

}  // namespace targetbook::layouts
