#include "base/nameless_file.hpp"

#include <cstdlib>
#include <string>

namespace targetbook::base {

Descriptor nameless_file(const std::filesystem::path& folder) {
  Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file.is_open()) return file;
  std::string name = (folder / ".targetbook-XXXXXX").string();  // not every file system has nameless files
  file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
  if (file.is_open()) ::unlink(name.c_str());
  return file;
}

}  // namespace targetbook::base
