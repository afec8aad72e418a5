#include "ledger/share.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace targetbook::ledger {
namespace {

struct Mount {
  std::string place;
  std::string type;
  std::string options;  ///< of the file system: `rw,vers=3.0,nobrl`
};

/// `\\040` is a blank.
std::string unescaped(const std::string& field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const std::string digits = field[i] == '\\' ? field.substr(i + 1, 3) : std::string();
    if (digits.size() == 3 && digits.find_first_not_of("01234567") == std::string::npos) {
      text += static_cast<char>(std::stoi(digits, nullptr, 8));
      i += 3;
    } else {
      text += field[i];
    }
  }
  return text;
}

/// `36 35 98:0 / /mnt/share rw,noatime shared:1 - cifs //server/share rw,vers=3.0`
Mount parse_mount(const std::string& line) {
  std::istringstream fields(line);
  std::vector<std::string> before;
  Mount mount;
  for (std::string field; fields >> field && field != "-";) before.push_back(field);
  std::string source;
  fields >> mount.type >> source >> mount.options;
  constexpr std::size_t place_field = 4;
  if (before.size() > place_field) mount.place = unescaped(before[place_field]);
  return mount;
}

bool lies_below(const std::string& path, const std::string& place) {
  return place == "/" || path == place || (path.starts_with(place) && path[place.size()] == '/');
}

bool has_option(const std::string& options, std::string_view wanted) {
  std::istringstream all(options);
  for (std::string option; std::getline(all, option, ',');)
    if (option == wanted) return true;
  return false;
}

}  // namespace

Sharing sharing_of(const std::filesystem::path& path, std::string_view mounts) {
  Mount nearest;
  std::istringstream lines{std::string(mounts)};
  for (std::string line; std::getline(lines, line);) {
    Mount mount = parse_mount(line);
    if (!mount.place.empty() && mount.place.size() >= nearest.place.size() &&
        lies_below(path.string(), mount.place))
      nearest = std::move(mount);
  }
  constexpr std::array shared = {"cifs", "smb3", "smbfs", "nfs",    "nfs4",
                                 "9p",   "afs",  "ceph",  "lustre", "fuse.glusterfs"};
  constexpr std::array without_locks = {"fuse.sshfs", "fuse.rclone", "davfs", "fuse.davfs2"};
  constexpr std::array local_locks = {"nobrl", "nolock", "local_lock=all", "local_lock=flock",
                                      "local_lock=posix"};
  if (std::find(without_locks.begin(), without_locks.end(), nearest.type) != without_locks.end())
    return Sharing::network_unlocked;
  if (std::find(shared.begin(), shared.end(), nearest.type) == shared.end()) return Sharing::local;
  const bool stays_here = std::any_of(local_locks.begin(), local_locks.end(), [&](const char* option) {
    return has_option(nearest.options, option);
  });
  return stays_here ? Sharing::network_unlocked : Sharing::network;
}

Sharing sharing_of(const std::filesystem::path& path) {
  std::ifstream file("/proc/self/mountinfo");
  std::ostringstream mounts;
  mounts << file.rdbuf();
  std::error_code error;
  const std::filesystem::path real =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  return sharing_of(real, mounts.str());
}

}  // namespace targetbook::ledger
