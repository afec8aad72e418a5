#include "cli/event_log.hpp"

#define SPDLOG_FMT_EXTERNAL
#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include "base/json.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

using Level = nightly::NightEvent::Level;

spdlog::level::level_enum level_of(Level level) {
  switch (level) {
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::info;
}

std::shared_ptr<spdlog::sinks::sink> sink_of(const std::optional<std::string>& file) {
  if (!file) return std::make_shared<spdlog::sinks::stderr_sink_st>();
  try {
    return std::make_shared<spdlog::sinks::basic_file_sink_st>(*file);
  } catch (const spdlog::spdlog_ex& error) {
    throw UsageError({"无法写日志「" + *file + "」：" + error.what(),
                      "cannot write the log '" + *file + "': " + error.what()});
  }
}

/// File names and messages on one line.
std::string on_one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return text;
}

}  // namespace

struct EventLog::Logger {
  spdlog::logger logger;
};

EventLog::EventLog(const std::optional<std::string>& file, Style style, base::Language language)
    : logger_(new Logger{spdlog::logger("nightly", sink_of(file))}), style_(style), language_(language) {
  // The time is UTC, as everywhere in the ledger.
  const char* pattern =
      style == Style::json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ",%v})" : "%Y-%m-%dT%H:%M:%SZ %l %v";
  logger_->logger.set_formatter(
      std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc));
  logger_->logger.flush_on(spdlog::level::info);
}
EventLog::~EventLog() = default;

void EventLog::write(const nightly::NightEvent& event) {
  const std::string& words = event.words.in(language_);
  std::string line;
  if (style_ == Style::json) {
    base::JsonWriter json(base::JsonWriter::Style::compact);
    json.begin_object();
    json.key("level").string(event.level == Level::error     ? "error"
                             : event.level == Level::warning ? "warning"
                                                             : "info");
    json.key("event").string(event.what);
    json.key("file").string_or_null(event.file);
    json.key("message").string_or_null(words);
    json.end_object();
    const std::string object = json.take();
    line = object.substr(1, object.size() - 2);  // the pattern has the braces and the time
  } else {
    line = event.what;
    if (!event.file.empty()) line += " " + on_one_line(event.file);
    if (!words.empty()) line += ": " + on_one_line(words);
  }
  logger_->logger.log(level_of(event.level), "{}", line);
}

}  // namespace targetbook::cli
