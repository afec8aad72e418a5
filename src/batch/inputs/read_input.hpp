#pragma once
#include "batch/inputs/inputs.hpp"
#include "batch/one_file.hpp"

namespace targetbook::batch {

/// Reads an input's bytes and takes them through the house. Whatever is wrong with it is in the result.
FileResult read_input(const Input& input, const House& house);

}  // namespace targetbook::batch
