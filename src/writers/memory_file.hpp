#pragma once
#include <filesystem>
#include <string>

namespace targetbook::writers {

/// A file without a name on any disk, for a library that can only write to a path. Gone with the object, and
/// with the program even when it is killed.
class MemoryFile {
 public:
  /// Throws base::FileError.
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// Good in this process only.
  [[nodiscard]] std::filesystem::path path() const;
  [[nodiscard]] std::string bytes() const;

 private:
  int descriptor_;
};

}  // namespace targetbook::writers
