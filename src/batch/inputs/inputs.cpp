#include "batch/inputs/inputs.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/files.hpp"
#include "batch/inputs/folder_walk.hpp"
#include "batch/inputs/workbook_names.hpp"
#include "containers/open.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

/// Only files that begin like a workbook are read whole to be told by content.
bool begins_like_workbook(const fs::path& path) {
  std::array<char, 8> head{};
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return false;
  const ssize_t got = ::read(file, head.data(), head.size());
  ::close(file);
  return got > 0 && containers::may_be_workbook({head.data(), static_cast<std::size_t>(got)});
}

bool is_workbook(const fs::path& path) {
  if (!begins_like_workbook(path)) return false;
  try {
    return containers::looks_like_workbook(base::read_file(path, containers::Limits{}.file_bytes));
  } catch (const base::FileError&) {
    return false;
  }
}

std::optional<base::FileError> problem_of_name(const std::string& name) {
  if (is_owner_file(name))
    return base::FileError(base::FileErrorKind::not_a_workbook,
                           {"这是工作簿打开时产生的临时文件，请改交工作簿本身",
                            "an owner file, which an office program keeps while a workbook is open; hand in "
                            "the workbook itself"});
  if (is_dot_file(name) && name != "." && name != "..")
    return base::FileError(base::FileErrorKind::not_a_workbook,
                           {"文件名以点开头，属隐藏文件，不读取；如确为工作簿，请改名后再交",
                            "a dot file, which is never read; give it another name if it is a workbook"});
  return std::nullopt;
}

/// The name by which a folder's files are known below it: `dir` and `dir/` alike give `dir/a.xlsx`.
std::string joined(const std::string& argument, const std::string& below) {
  if (below.empty()) return argument;
  return argument.ends_with('/') ? argument + below : argument + "/" + below;
}

/// Same files have the same key, whatever links or detours lead there.
std::string identity_of(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  return error ? fs::absolute(path, error).lexically_normal().string() : canonical.string();
}

class Expansion {
 public:
  void add_file(const std::string& argument, std::int64_t modified) {
    const fs::path path(argument);
    const std::string name = path.filename().string();
    const fs::path root = path.has_parent_path() ? path.parent_path() : fs::path(".");
    add({argument, path, name, root, modified, problem_of_name(name)}, false);
  }

  void add_folder(const std::string& argument, const fs::path& output) {
    const fs::path folder(argument);
    FolderWalk walk = walk_folder(folder, output, is_workbook);
    inputs_.passed_over += walk.passed_over;
    for (FoundFile& found : walk.files)
      add({joined(argument, found.below), folder / found.below, found.below, folder, found.modified,
           std::move(found.problem)},
          found.is_link);
  }

  Inputs take() {
    std::erase_if(inputs_.files, [](const Input& input) { return input.file.empty(); });
    return std::move(inputs_);
  }

 private:
  struct Place {
    std::size_t index;
    bool is_link;
  };

  void add(Input input, bool is_link) {
    const auto [known, is_new] =
        known_.try_emplace(identity_of(input.path), Place{inputs_.files.size(), is_link});
    if (is_new) {
      inputs_.files.push_back(std::move(input));
      return;
    }
    ++inputs_.repeated;
    // Within one folder the file's own name is the one to know it by, not that of a link to it.
    Input& earlier = inputs_.files[known->second.index];
    if (known->second.is_link && !is_link && earlier.root == input.root) {
      earlier.file.clear();
      known->second = {inputs_.files.size(), false};
      inputs_.files.push_back(std::move(input));
    }
  }

  Inputs inputs_;
  std::map<std::string, Place> known_;
};

}  // namespace

std::int64_t Inputs::newest() const {
  std::int64_t newest = 0;
  for (const Input& input : files) newest = std::max(newest, input.modified);
  return newest;
}

Inputs expand_inputs(const std::vector<std::string>& arguments, const fs::path& output) {
  Expansion expansion;
  for (const std::string& argument : arguments) {
    struct stat status {};
    const bool exists = ::stat(argument.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
      expansion.add_folder(argument, output);
    else
      expansion.add_file(argument, exists ? status.st_mtim.tv_sec : 0);
  }
  return expansion.take();
}

}  // namespace targetbook::batch
