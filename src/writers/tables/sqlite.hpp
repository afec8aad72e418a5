#pragma once
#include <filesystem>
#include <memory>

#include "writers/outputs.hpp"

namespace targetbook::writers {

/// `submissions.sqlite` below the folder: the consolidated tables with keys, amounts in whole fen; a view of
/// each under its Chinese name, in yuan and with bureau, project and place beside every row; and views that
/// answer common questions.
std::unique_ptr<RunOutput> start_sqlite(const std::filesystem::path& folder, const RenderContext& context);

}  // namespace targetbook::writers
