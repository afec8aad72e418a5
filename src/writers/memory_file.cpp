#include "writers/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "base/files.hpp"
#include "base/system_error.hpp"

namespace targetbook::writers {

MemoryFile::MemoryFile() : descriptor_(::memfd_create("targetbook", MFD_CLOEXEC)) {
  if (descriptor_ < 0)
    throw base::system_failure({"无法在内存中建立文件", "cannot make a file in memory"}, errno);
}

MemoryFile::~MemoryFile() {
  ::close(descriptor_);
}

std::filesystem::path MemoryFile::path() const {
  return std::filesystem::path("/proc/self/fd") / std::to_string(descriptor_);
}

std::string MemoryFile::bytes() const {
  return base::read_file(path(), std::filesystem::file_size(path()));
}

}  // namespace targetbook::writers
