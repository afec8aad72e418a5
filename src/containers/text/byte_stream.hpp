#pragma once
#include <string>
#include <string_view>

#include "containers/zip/part.hpp"

namespace targetbook::containers {

enum class AfterReading : bool { keep, give_back };

/// A file that is one XML document as a part for the XML reader, which takes it piece by piece. With
/// `give_back` the memory of what was read is freed meanwhile (see SpentBytes), so that a large file and its
/// cells do not stand side by side. REQUIRES: the bytes outlive the part.
Part part_of_file(std::string_view name, std::string& bytes, AfterReading after);

}  // namespace targetbook::containers
