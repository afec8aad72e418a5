#pragma once
#include <cstdint>

#include "base/file_error.hpp"

namespace targetbook::containers {

/// What people hand in instead of a workbook.
enum class OtherFile : std::uint8_t { empty, word, presentation, pdf, archive, web_page, unknown };

/// Kind `not-a-workbook`, with the way out that fits.
base::FileError not_a_workbook(OtherFile file);
/// Kind `encrypted`: the whole workbook needs a password.
base::FileError password_protected();
/// Kind `unsupported`: .xlsb.
base::FileError unsupported_binary_workbook();

}  // namespace targetbook::containers
