#include "writers/private_folder.hpp"

#include <cstdlib>
#include <string>

#include "base/file_error.hpp"

namespace targetbook::writers {

PrivateFolder::PrivateFolder() {
  std::error_code error;
  const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
  std::string name = (parent / "targetbook-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr)
    throw base::FileError(base::FileErrorKind::io_error,
                          {"无法在临时目录中建立文件夹", "cannot make a folder for temporary files"});
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace targetbook::writers
