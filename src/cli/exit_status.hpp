#pragma once
#include <cstdint>
#include <initializer_list>

namespace targetbook::cli {

/// What the program ends with. Of several, the one lower in this list holds.
enum class ExitStatus : std::uint8_t {
  done,
  open_findings,
  unreadable,   ///< an input could not be read, or an output not written
  wrong_usage,  ///< or wrong configuration; nothing was read
  interrupted,
};

/// The number the shell sees.
constexpr int number_of(ExitStatus status) {
  switch (status) {
    case ExitStatus::done:
      return 0;
    case ExitStatus::open_findings:
      return 1;
    case ExitStatus::unreadable:
      return 3;
    case ExitStatus::wrong_usage:
      return 2;
    case ExitStatus::interrupted:
      return 130;
  }
  return 2;
}

/// What a process of this program meant by leaving with this number.
constexpr ExitStatus status_of(int number) {
  for (const auto status :
       {ExitStatus::done, ExitStatus::open_findings, ExitStatus::wrong_usage, ExitStatus::interrupted})
    if (number_of(status) == number) return status;
  return ExitStatus::unreadable;
}

}  // namespace targetbook::cli
