#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace targetbook::nightly {

/// A folder beside the outputs where the next set of them is made. What a killed pass left there is cleared
/// away.
class Staging {
 public:
  /// Throws base::FileError where the output folder cannot be made or written to.
  explicit Staging(const std::filesystem::path& output);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// Makes what was written there last; to be called before files are published, and after. Throws
  /// base::FileError.
  void flush() const;
  /// Puts the file in its place below the output folder. Throws base::FileError.
  void publish(const std::string& below) const;

 private:
  std::filesystem::path output_;
  std::filesystem::path folder_;
};

}  // namespace targetbook::nightly
