#pragma once
#include <memory>
#include <optional>
#include <string>

#include "nightly/job.hpp"

namespace targetbook::cli {

/// A line per event, to a file or to standard error, in plain text or as JSON. The only home of the logging
/// library.
class EventLog {
 public:
  enum class Style : std::uint8_t { text, json };
  /// Lines are added to `file` where one is named, else go to standard error. Throws UsageError where the
  /// file cannot be opened.
  EventLog(const std::optional<std::string>& file, Style style, base::Language language);
  ~EventLog();
  EventLog(const EventLog&) = delete;
  EventLog& operator=(const EventLog&) = delete;

  void write(const nightly::NightEvent& event);

 private:
  struct Logger;
  std::unique_ptr<Logger> logger_;
  Style style_;
  base::Language language_;
};

}  // namespace targetbook::cli
