#pragma once
#include <vector>

#include "writers/blank/applied_rules.hpp"
#include "writers/blank/blank_form.hpp"
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

/// The sheet 填报说明: how to fill in the forms, what each place means, and the rules that will be applied.
void write_filling_notes(xlsx::XlsxFile& file, const BlankBook& book,
                         const std::vector<const layouts::Drawing*>& drawings, const AppliedRules& rules);

}  // namespace targetbook::writers
