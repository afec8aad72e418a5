#include "nightly/scan.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "base/sha256.hpp"
#include "batch/inputs/inputs.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

/// The part a file belongs to, by its path alone: the same on every machine.
unsigned part_of(const std::string& below, unsigned parts) {
  constexpr std::size_t digits = 15;
  return static_cast<unsigned>(std::stoull(base::sha256_hex(below).substr(0, digits), nullptr, 16) % parts) +
         1;
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

std::string without_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// Names that a Windows machine takes for one and the same.
void tell_twins(Scan& scan) {
  std::map<std::string, std::string> seen;
  for (const ScannedFile& file : scan.files) {
    const auto [first, is_new] = seen.try_emplace(without_case(file.below), file.below);
    if (!is_new)
      scan.events.push_back({NightEvent::Level::warning,
                             "twin",
                             file.below,
                             {"与「" + first->second + "」只差大小写，在 Windows 上会互相覆盖",
                              "differs from '" + first->second + "' in case only; on Windows they are one"}});
  }
}

}  // namespace

bool look_again(ScannedFile& file) {
  struct stat status {};
  if (::stat(file.path.c_str(), &status) != 0) return false;
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  file.size = status.st_size;
  file.modified_ns = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
  return true;
}

std::int64_t now_in_nanoseconds() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Scan scan(const NightJob& job) {
  std::error_code error;
  if (!fs::is_directory(job.folder, error))
    throw batch::RefusedRun(
        {"「" + job.folder + "」不存在或不是文件夹", "'" + job.folder + "' is no folder"});
  if (fs::equivalent(job.folder, job.output, error))
    throw batch::RefusedRun(
        {"输出文件夹不能就是收件文件夹", "the output cannot go to the shared folder itself"});
  const fs::path folder = fs::canonical(job.folder, error);

  Scan scan;
  batch::Inputs inputs = batch::expand_inputs({job.folder}, job.output);
  scan.passed_over = inputs.passed_over;
  for (batch::Input& input : inputs.files) {
    if (job.shard.of > 1 && part_of(input.below, job.shard.of) != job.shard.number) continue;
    ScannedFile file{std::move(input.below), input.path.string(), 0, 0, nullptr};
    if (input.problem) file.problem = std::make_shared<const base::FileError>(*std::move(input.problem));
    const fs::path true_path = fs::canonical(input.path, error);
    if (!error && !lies_in(true_path, folder)) {
      ++scan.passed_over;
      scan.events.push_back(
          {NightEvent::Level::warning,
           "link",
           file.below,
           {"链接指到收件文件夹之外，不读取", "a link that leads out of the shared folder is not followed"}});
      continue;
    }
    if (!file.problem) look_again(file);
    scan.files.push_back(std::move(file));
  }
  std::sort(scan.files.begin(), scan.files.end(),
            [](const ScannedFile& a, const ScannedFile& b) { return a.below < b.below; });
  tell_twins(scan);
  return scan;
}

}  // namespace targetbook::nightly
