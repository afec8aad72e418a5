#pragma once
#include <filesystem>

namespace targetbook::ledger {

/// Held for as long as a pass goes on. The system lets go of it when the process ends, however it ends.
class Lock {
 public:
  /// Throws base::FileError: `busy` where another pass holds the ledger.
  explicit Lock(const std::filesystem::path& ledger);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace targetbook::ledger
