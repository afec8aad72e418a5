#pragma once
#include <set>
#include <string>
#include <string_view>

namespace targetbook::writers::xlsx {

/// Gives out sheet names that spreadsheet programs accept: at most 31 UTF-16 units, none of `[]:*?/\`, no
/// apostrophe at either end, not `History`, no two the same but for case.
class SheetNames {
 public:
  /// The wish itself where it is legal and free; else the nearest such name, with `(2)`, `(3)` … at its end.
  std::string take(std::string_view wish);

 private:
  std::set<std::string> taken_;
};

bool is_legal_sheet_name(std::string_view name);

}  // namespace targetbook::writers::xlsx
