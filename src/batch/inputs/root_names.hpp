#pragma once
#include <string>
#include <vector>

#include "batch/inputs/inputs.hpp"

namespace targetbook::batch {

/// One name per input for the folder it came from, the same for inputs of the same folder: the folder's own
/// name, with as many of the folders above as it takes to tell different ones apart.
std::vector<std::string> root_names(const std::vector<Input>& inputs);

}  // namespace targetbook::batch
