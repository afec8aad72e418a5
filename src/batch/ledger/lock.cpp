#include "batch/ledger/lock.hpp"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/file_error.hpp"

namespace targetbook::batch::ledger {

namespace fs = std::filesystem;

Lock::Lock(const fs::path& ledger) {
  std::error_code ignored;
  if (ledger.has_parent_path()) fs::create_directories(ledger.parent_path(), ignored);
  const fs::path path = ledger.string() + ".lock";
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  const int error = errno;
  if (file_ >= 0) ::close(file_);
  if (error == EWOULDBLOCK)
    throw base::FileError(base::FileErrorKind::busy, {"台账「" + ledger.string() + "」正在被另一次运行使用", "another pass is using the ledger '" + ledger.string() + "'"});
  const std::string system = std::strerror(error);
  throw base::FileError(base::FileErrorKind::io_error, {"无法锁定「" + path.string() + "」：" + system, "cannot lock '" + path.string() + "': " + system});
}

Lock::~Lock() { ::close(file_); }

bool is_on_network_share(const fs::path& path) {
  constexpr std::array<long, 6> shared = {NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, static_cast<long>(0xFF534D42) /* cifs */, static_cast<long>(0xFE534D42) /* smb2 */,
                                          V9FS_MAGIC, AFS_SUPER_MAGIC};
  std::error_code error;
  fs::path place = fs::absolute(path, error);
  struct statfs status {};
  while (::statfs(place.c_str(), &status) != 0 && place.has_relative_path()) place = place.parent_path();
  return std::find(shared.begin(), shared.end(), static_cast<long>(status.f_type)) != shared.end();
}

}  // namespace targetbook::batch::ledger
