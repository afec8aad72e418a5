#pragma once
#include <string>
#include <vector>

#include "rules/engine/context.hpp"

/// A workbook's table of contents held against what the workbook has.
namespace targetbook::rules::structure {

struct ContentsEntry {
  const model::Form* form = nullptr;  ///< the table of contents
  const model::Text* entry = nullptr;
  std::size_t number = 0;
  std::string title;     ///< what it was matched with, as it stands there; empty where nothing fits
  bool is_same = false;  ///< but for blanks, the year and the region's name
};

/// Empty where the workbook has no table of contents or nothing beside it.
std::vector<ContentsEntry> match_contents(const WorkbookContext& context);
bool has_contents(const WorkbookContext& context);

}  // namespace targetbook::rules::structure
