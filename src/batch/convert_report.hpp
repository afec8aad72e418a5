#pragma once
#include <string>
#include <string_view>

#include "batch/file_order.hpp"
#include "batch/one_file.hpp"
#include "batch/summary.hpp"

/// What goes to and comes from the workers of `convert`.
namespace targetbook::batch {

struct ConvertOrder {
  FileOrder input;
  std::int64_t created = 0;  ///< the documents' date
  bool is_gathered = false;  ///< an output of the run wants the submission

  [[nodiscard]] std::string packed() const;
  static ConvertOrder unpack(std::string_view bytes);
};

/// One output of one input: its bytes, or why they could not be made.
struct MadeOutput {
  std::string bytes;
  std::optional<base::FileError> problem;
};

/// What one file adds to a run.
struct ConvertReport {
  FileTally tally;
  std::string submission;           ///< packed; empty where nobody wants it
  std::vector<MadeOutput> outputs;  ///< of a file that was read, one per format
  std::string findings;             ///< packed: what the rules say, where they were asked

  [[nodiscard]] std::string packed() const;
  static ConvertReport unpack(std::string_view bytes);
};

}  // namespace targetbook::batch
