#pragma once
#include <cstdint>
#include <vector>

#include "writers/tables/run_totals.hpp"
#include "writers/tables/tidy_table.hpp"

namespace targetbook::writers {

/// The tidy workbook's first page: what was read, what it adds up to by bureau, which tables follow.
/// `created` (seconds since 1970) is the date it bears.
void write_overview(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const RunTotals& totals,
                    const std::vector<const TidyTable*>& tables, std::int64_t created);

}  // namespace targetbook::writers
