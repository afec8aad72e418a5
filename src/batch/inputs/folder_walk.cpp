#include "batch/inputs/folder_walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

#include "base/say.hpp"
#include "batch/inputs/workbook_names.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

using Identity = std::pair<dev_t, ino_t>;

base::FileError closed_folder(const fs::path& path, int error) {
  const auto kind = error == EACCES || error == EPERM ? base::FileErrorKind::no_permission
                    : error == ENOENT                 ? base::FileErrorKind::missing
                                                      : base::FileErrorKind::io_error;
  const std::string system = std::strerror(error);
  return {kind, base::say("无法查看「{}」：{}", "cannot look into '{}': {}", path.string(), system)};
}

class Walker {
 public:
  Walker(const fs::path& folder, const fs::path& leave_out,
         const std::function<bool(const fs::path&)>& is_workbook)
      : folder_(folder), is_workbook_(is_workbook) {
    struct stat status {};
    if (::stat(leave_out.c_str(), &status) == 0) walked_.insert({status.st_dev, status.st_ino});
  }

  FolderWalk walk() {
    folders_.emplace_back();
    // True folders first, so that a file is known by its own path and not by a link's.
    while (!folders_.empty() || !links_.empty()) {
      if (folders_.empty()) folders_.push_back(links_.extract(links_.begin()).value());
      const std::string below = std::move(folders_.back());
      folders_.pop_back();
      look_into(below);
    }
    std::sort(found_.files.begin(), found_.files.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.below < b.below; });
    return std::move(found_);
  }

 private:
  void look_into(const std::string& below) {
    const fs::path path = below.empty() ? folder_ : folder_ / below;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return add_problem(below, closed_folder(path, errno));
    if (!walked_.insert({status.st_dev, status.st_ino}).second) return;
    std::error_code error;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      look_at(below.empty() ? name : below + "/" + name, name);
    }
    if (error) add_problem(below, closed_folder(path, error.value()));
  }

  void look_at(const std::string& below, const std::string& name) {
    if (is_dot_file(name) || is_owner_file(name)) {
      ++found_.passed_over;
      return;
    }
    const fs::path path = folder_ / below;
    struct stat own {};
    struct stat status {};
    const bool is_link = ::lstat(path.c_str(), &own) == 0 && S_ISLNK(own.st_mode);
    const bool has_ending = !workbook_ending(name).empty();
    if (::stat(path.c_str(), &status) != 0) {
      if (errno != ENOENT && errno != ELOOP) return add_problem(below, closed_folder(path, errno));
      status = {};
    }
    if (S_ISDIR(status.st_mode)) {
      if (is_link)
        links_.insert(below);
      else
        folders_.push_back(below);
    } else if (has_ending || (S_ISREG(status.st_mode) && is_workbook_(path))) {
      found_.files.push_back({below, is_link, status.st_mtim.tv_sec, std::nullopt});
    } else {
      ++found_.passed_over;
    }
  }

  void add_problem(const std::string& below, base::FileError problem) {
    found_.files.push_back({below, false, 0, std::move(problem)});
  }

  const fs::path& folder_;
  const std::function<bool(const fs::path&)>& is_workbook_;
  std::vector<std::string> folders_;
  std::set<std::string> links_;
  std::set<Identity> walked_;
  FolderWalk found_;
};

}  // namespace

FolderWalk walk_folder(const fs::path& folder, const fs::path& leave_out,
                       const std::function<bool(const fs::path&)>& is_workbook) {
  return Walker(folder, leave_out, is_workbook).walk();
}

}  // namespace targetbook::batch
