#include "base/file_error.hpp"

namespace targetbook::base {

const char* to_string(FileErrorKind kind) {
  switch (kind) {
    case FileErrorKind::not_a_workbook:
      return "not-a-workbook";
    case FileErrorKind::encrypted:
      return "encrypted";
    case FileErrorKind::corrupt:
      return "corrupt";
    case FileErrorKind::unsupported:
      return "unsupported";
    case FileErrorKind::too_large:
      return "too-large";
    case FileErrorKind::crashed:
      return "crashed";
    case FileErrorKind::missing:
      return "missing";
    case FileErrorKind::no_permission:
      return "no-permission";
    case FileErrorKind::busy:
      return "busy";
    case FileErrorKind::io_error:
      return "io-error";
  }
  return "io-error";
}

}  // namespace targetbook::base
