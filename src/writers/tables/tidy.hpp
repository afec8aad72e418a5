#pragma once
#include <filesystem>
#include <memory>

#include "writers/outputs.hpp"

namespace targetbook::writers {

/// `tidy.xlsx` below the folder: an overview to print, then the consolidated tables. Holds one row at a time.
std::unique_ptr<RunOutput> start_tidy(const std::filesystem::path& folder, const RenderContext& context);

}  // namespace targetbook::writers
