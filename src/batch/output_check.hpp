#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "batch/inputs/inputs.hpp"
#include "writers/outputs.hpp"

/// What is found out before anything is read or written. All throw RefusedRun.
namespace targetbook::batch {

/// The output folder is one of the input folders, or is no folder.
void refuse_output_folder(const std::filesystem::path& output, const std::vector<std::string>& arguments);

/// An output would take the place of an input. `names` are those of name_outputs().
void refuse_overwriting(const std::vector<Input>& inputs, const std::vector<std::string>& names,
                        const std::filesystem::path& output,
                        const std::vector<const writers::OutputFormat*>& formats);

/// The same for outputs whose paths are known.
void refuse_overwriting(const std::vector<Input>& inputs, const std::vector<std::filesystem::path>& outputs);

}  // namespace targetbook::batch
