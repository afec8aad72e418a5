#pragma once
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

#include "nightly/job.hpp"

namespace targetbook::cli {

/// A line per event, to a file or to standard error, in plain text or as JSON.
class EventLog {
 public:
  enum class Style : std::uint8_t { text, json };
  /// Lines are added to `file` where one is named, else go to standard error. Throws UsageError where the
  /// file cannot be opened.
  EventLog(const std::optional<std::string>& file, Style style, base::Language language);

  void write(const nightly::NightEvent& event);

 private:
  std::optional<std::ofstream> file_;
  Style style_;
  base::Language language_;
};

}  // namespace targetbook::cli
