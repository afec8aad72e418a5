#include "cli/event_log.hpp"

#include <sys/time.h>

#include <cerrno>
#include <filesystem>
#include <iostream>

#include "base/json.hpp"
#include "base/moment.hpp"
#include "base/say.hpp"
#include "base/system_error.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

using Level = nightly::NightEvent::Level;

const char* name_of(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "info";
}

/// UTC, as everywhere in the ledger: `2026-11-21T05:14:37.042Z`, to the second where that is enough.
std::string time_now(bool with_milliseconds) {
  timeval now{};
  ::gettimeofday(&now, nullptr);
  std::string text = base::utc_moment(now.tv_sec);
  if (!with_milliseconds) return text;
  const std::string thousandths = std::to_string(1000 + now.tv_usec / 1000).substr(1);
  return text.insert(text.size() - 1, "." + thousandths);
}

/// File names and messages on one line.
std::string on_one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return text;
}

std::string json_line(const nightly::NightEvent& event, const std::string& words) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  json.begin_object();
  json.key("time").string(time_now(true));
  json.key("level").string(name_of(event.level));
  json.key("event").string(event.what);
  json.key("file").string_or_null(event.file);
  json.key("message").string_or_null(words);
  json.end_object();
  return json.take();
}

std::string text_line(const nightly::NightEvent& event, const std::string& words) {
  std::string line = time_now(false) + " " + name_of(event.level) + " " + event.what;
  if (!event.file.empty()) line += " " + on_one_line(event.file);
  if (!words.empty()) line += ": " + on_one_line(words);
  return line;
}

}  // namespace

EventLog::EventLog(const std::optional<std::string>& file, Style style, base::Language language)
    : style_(style), language_(language) {
  if (!file) return;
  std::error_code ignored;
  const std::filesystem::path folder = std::filesystem::path(*file).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  errno = 0;
  file_.emplace(*file, std::ios::app | std::ios::binary);
  if (file_->is_open()) return;
  throw UsageError(
      base::say("无法写日志「{}」：{}", "cannot write the log '{}': {}", *file, base::system_words(errno)));
}

void EventLog::write(const nightly::NightEvent& event) {
  const std::string& words = event.words.in(language_);
  std::ostream& out = file_ ? *file_ : std::cerr;
  out << (style_ == Style::json ? json_line(event, words) : text_line(event, words)) << std::endl;
}

}  // namespace targetbook::cli
