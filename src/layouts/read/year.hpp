#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "grid/workbook.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// The year a text names first (`2024年…`, `２０２４年`), from 2000 to 2099; nothing where it names none.
std::optional<int> year_in(std::string_view text);

/// The last `20xx` of a file's name.
std::optional<int> year_in_file_name(std::string_view file_name);

/// Gives each form without a year the one the rest of the workbook tells (the other forms' titles and year
/// fields, then a cover's headline), or else the file's name.
void complete_years(std::vector<model::Form>& forms, const grid::Workbook& workbook,
                    std::string_view file_name);

}  // namespace targetbook::layouts
