#include "batch/writing.hpp"

#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#include "base/files.hpp"

namespace targetbook::batch {
namespace {

/// What fails does not stop the rest.
std::vector<FailedOutput> write_all(const std::vector<Writing::File>& files) {
  std::vector<FailedOutput> failed;
  for (const Writing::File& file : files) {
    try {
      base::write_file(file.path, file.bytes);
    } catch (const base::FileError& error) {
      failed.push_back({file.path, error});
    } catch (const std::exception& error) {
      failed.push_back({file.path, crashed(error)});
    }
  }
  return failed;
}

std::future<std::vector<FailedOutput>> started(std::vector<Writing::File> files) {
  const auto all = std::make_shared<const std::vector<Writing::File>>(std::move(files));
  const auto work = [all] { return write_all(*all); };
  try {
    if (!all->empty()) return std::async(std::launch::async, work);
  } catch (const std::system_error&) {  // no thread is to be had: done when it is asked for
  }
  return std::async(std::launch::deferred, work);
}

}  // namespace

void Writing::write(std::vector<File> files, Tell tell) {
  if (hands_.size() >= at_a_time_) tell_of_first();
  hands_.push_back({started(std::move(files)), std::move(tell)});
}

void Writing::finish() {
  while (!hands_.empty()) tell_of_first();
}

void Writing::tell_of_first() {
  Hand first = std::move(hands_.front());
  hands_.pop_front();
  first.tell(first.failed.get());
}

}  // namespace targetbook::batch
