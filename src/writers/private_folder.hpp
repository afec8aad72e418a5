#pragma once
#include <filesystem>

namespace targetbook::writers {

/// A folder for temporary files that nobody else may look into, gone with all it holds when the object goes.
class PrivateFolder {
 public:
  /// In the system's folder for temporary files. Throws base::FileError.
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace targetbook::writers
