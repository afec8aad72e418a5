#pragma once
#include <string>
#include <vector>

#include "batch/inputs/inputs.hpp"
#include "writers/outputs.hpp"

namespace targetbook::batch {

/// What the outputs of a run are called, as far as it bears on names that collide.
struct OutputShape {
  std::vector<std::string> extensions;  ///< of the files made per input: `.xlsx`
  std::vector<std::string> reserved;    ///< of the files made per run: `tidy.xlsx`
};

OutputShape shape_of(const std::vector<const writers::OutputFormat*>& formats);

/// What an output per run makes below the output folder: `tidy.xlsx`.
std::string run_output_name(const writers::OutputFormat& format);

/// One path per input, below the output folder and without extension, such that no two outputs have one name,
/// not even where case does not count. An input's path without its ending; where that would collide, with its
/// ending (`a.xls`), or with its root's name in front (`2023/a`).
/// Depends on the inputs alone, never on what lies in the output folder.
std::vector<std::string> name_outputs(const std::vector<Input>& inputs, const OutputShape& shape);

}  // namespace targetbook::batch
