#pragma once
#include <span>
#include <string_view>

#include "layouts/find/sheet_view.hpp"

/// Who signs a form, what others think of it and when it was filled in: lines below its table.
namespace targetbook::layouts {

/// A label of such a line, alone or with what was written behind its colon: `财务负责人（签字）：`,
/// `主管部门审核意见`. The words are templates/headings/closing.toml's.
bool is_closing_label(std::string_view text);

/// Whether a row holds nothing but such labels, each perhaps with what was written beside it.
bool is_closing_row(std::span<const Item> items);

}  // namespace targetbook::layouts
