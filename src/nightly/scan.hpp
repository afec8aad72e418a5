#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "nightly/job.hpp"

namespace targetbook::nightly {

/// A workbook as the folder shows it, its bytes not looked at.
struct ScannedFile {
  std::string below;
  std::string
      path;  ///< as text: a path of the library takes five times the memory, and there is one for each file
  std::int64_t size = 0;
  std::int64_t modified_ns = 0;
  std::shared_ptr<const base::FileError> problem;  ///< why it, or a folder, cannot even be looked at
};

struct Scan {
  std::vector<ScannedFile> files;  ///< in order of the bytes of `below`; those of the job's shard
  std::size_t passed_over = 0;
  std::vector<NightEvent>
      events;  ///< what is odd about the folder: closed folders, links that lead out, twins
};

/// Throws batch::RefusedRun where the folder is none or is the output itself.
Scan scan(const NightJob& job);

/// Size and time of change of a file now; nothing where it is gone.
bool look_again(ScannedFile& file);
std::int64_t now_in_nanoseconds();

}  // namespace targetbook::nightly
