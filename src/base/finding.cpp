#include "base/finding.hpp"

namespace targetbook::base {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  return "info";
}

const char* to_string(FindingStatus status) {
  switch (status) {
    case FindingStatus::open:
      return "open";
    case FindingStatus::waived:
      return "waived";
    case FindingStatus::trial:
      return "trial";
  }
  return "open";
}

}  // namespace targetbook::base
