#pragma once
#include <optional>

#include "layouts/drawing/label_index.hpp"
#include "layouts/read/accounts.hpp"
#include "layouts/read/codec.hpp"

/// Text sheets: narratives under numbered headings, and tables of contents.
namespace targetbook::layouts {

struct ProseForm {
  const Drawing* drawing = nullptr;
  double score = 0;  ///< share of the drawing's headings that stand there
  base::CellRange range;
  model::Text title;
  model::FormBody body;
  std::vector<model::Text> remarks;  ///< lines that belong to no section, and page numbers
};

/// The text form of a sheet that holds no tabular form; nothing where it is no such text.
std::optional<ProseForm> read_prose(const SheetView& view, const LabelIndex& labels, ReadContext& context,
                                    Accounts& accounts);

/// Whether a line by itself would begin or end a section of such a text.
bool is_heading_of(const Drawing& drawing, std::string_view line);

/// `一、`, `（二）`, `3.`, `第一部分` taken off.
std::string_view without_ordinal(std::string_view text);

}  // namespace targetbook::layouts
