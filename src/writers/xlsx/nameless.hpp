#pragma once
#include <string>

namespace targetbook::writers::xlsx {

/// The library makes its package, and a temporary file for each part, by name. These take the place of what
/// it calls for that, so that a process which may open no file can still write a workbook:
/// - a temporary file is one without a name in `tmpdir`, or in memory where there is no `tmpdir`;
/// - the package goes to these bytes while such an object lives, in its thread.
class PackageInMemory {
 public:
  explicit PackageInMemory(std::string& bytes);
  ~PackageInMemory();
  PackageInMemory(const PackageInMemory&) = delete;
  PackageInMemory& operator=(const PackageInMemory&) = delete;
};

}  // namespace targetbook::writers::xlsx
