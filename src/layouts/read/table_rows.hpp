#pragma once
#include <string_view>

#include "layouts/read/record.hpp"
#include "layouts/read/table_columns.hpp"

namespace targetbook::layouts {

/// Reads the rows of a placed table from below its headings to `end_row`.
RecordTable read_table(const PlacedBlock& placed, const PlacedForm& form, const SheetView& view,
                       std::uint32_t end_row, std::uint32_t right_edge, Accounts& accounts);

/// A note or signature line rather than a row of a table.
bool is_remark(std::string_view text);

}  // namespace targetbook::layouts
