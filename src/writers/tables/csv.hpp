#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "writers/outputs.hpp"
#include "writers/tables/tables.hpp"

namespace targetbook::writers {

/// `csv/<table>.csv` below the folder: UTF-8 with BOM, CRLF, RFC 4180; and `csv/说明.txt`, which says how to
/// read them.
std::unique_ptr<RunOutput> start_csv(const std::filesystem::path& folder, const RenderContext& context);

/// A text that a spreadsheet program could take for a formula gets an apostrophe in front; so does one that
/// begins with an apostrophe itself. Taking one apostrophe off where there is one gives the text back.
std::string neutralised(std::string_view text);
std::string unneutralised(std::string_view text);

/// One field as RFC 4180 has it: in quotes where it holds a comma, quote or line end.
std::string csv_field(std::string_view text);

/// One row, ending with CRLF. Texts are neutralised, numbers are not.
std::string csv_line(const Table& table, const Row& row);

}  // namespace targetbook::writers
