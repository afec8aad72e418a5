#include "ledger/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "base/say.hpp"
#include "base/system_error.hpp"

namespace targetbook::ledger {

namespace fs = std::filesystem;

Lock::Lock(const fs::path& ledger) {
  std::error_code no_folder;
  if (ledger.has_parent_path()) fs::create_directories(ledger.parent_path(), no_folder);
  const fs::path path = ledger.string() + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  if (file_ >= 0) ::close(file_);
  // A Windows share answers so where another machine holds the lock.
  const bool is_held = file_ >= 0 && (error == EWOULDBLOCK || error == EACCES);
  if (is_held)
    throw base::FileError(base::FileErrorKind::busy,
                          {"台账「" + ledger.string() + "」正在被另一次运行使用",
                           "another pass is using the ledger '" + ledger.string() + "'"});
  throw base::system_failure(base::say("无法锁定「{}」", "cannot lock '{}'", path.string()),
                             file_ < 0 && no_folder ? no_folder.value() : error);
}

Lock::~Lock() {
  ::close(file_);
}

}  // namespace targetbook::ledger
