#pragma once
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "base/cell_ref.hpp"
#include "base/language.hpp"

namespace targetbook::base {

/// Why a file cannot be read (the kinds of finding U-01) or written.
enum class FileErrorKind : std::uint8_t {
  not_a_workbook,
  encrypted,
  corrupt,
  unsupported,
  too_large,
  crashed,
  missing,
  no_permission,
  busy,
  io_error,
};

/// The kind's name as findings carry it: `not-a-workbook`.
const char* to_string(FileErrorKind kind);

/// One file that cannot be read or written. Thrown where it happens, caught once per file; what() is the
/// English reason.
class FileError : public std::runtime_error {
 public:
  FileError(FileErrorKind kind, Words reason)
      : std::runtime_error(reason.en), kind_(kind), reason_(std::move(reason)) {}

  [[nodiscard]] FileErrorKind kind() const { return kind_; }
  /// What is wrong and the way out, in words for a clerk.
  [[nodiscard]] const Words& reason() const { return reason_; }
  [[nodiscard]] const std::string& sheet() const { return sheet_; }
  [[nodiscard]] std::optional<CellRef> cell() const { return cell_; }

  FileError& at(std::string sheet, std::optional<CellRef> cell = std::nullopt) {
    sheet_ = std::move(sheet);
    cell_ = cell;
    return *this;
  }

 private:
  FileErrorKind kind_;
  Words reason_;
  std::string sheet_;
  std::optional<CellRef> cell_;
};

}  // namespace targetbook::base
