#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "layouts/drawing/catalogue.hpp"

namespace targetbook::cli {

/// What a run goes by beside its arguments, read once: its workers are given it, so that they go by the same
/// even where a file has changed meanwhile or can be read only once.
struct OwnFiles {
  std::vector<layouts::DrawingFile> drawings;  ///< of --layouts and TARGETBOOK_LAYOUTS
  std::optional<std::string> rules;            ///< the text of --rules
};

/// Throws UsageError where one cannot be read.
OwnFiles own_files(const Arguments& arguments);

/// What every worker of a run is told first.
struct Orders {
  std::vector<std::string> words;  ///< of the command line
  OwnFiles own;
  std::int64_t now = 0;  ///< seconds since 1970

  [[nodiscard]] std::string packed() const;
  static Orders unpack(std::string_view bytes);
};

}  // namespace targetbook::cli
