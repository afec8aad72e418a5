#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace targetbook::ledger {

/// Who else may use the file system that a file lies on, and whether locks keep them out.
enum class Sharing : std::uint8_t {
  local,
  network,           ///< other machines too; their locks and ours are known to each other
  network_unlocked,  ///< other machines too, and locks do not reach them
};

/// Where the file lies, or would lie.
Sharing sharing_of(const std::filesystem::path& path);
/// As the table of mounts has it (/proc/self/mountinfo, proc(5)); `path` is absolute.
Sharing sharing_of(const std::filesystem::path& path, std::string_view mounts);

}  // namespace targetbook::ledger
