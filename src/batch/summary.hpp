#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "base/finding.hpp"
#include "batch/one_file.hpp"
#include "rules/across/what_counts.hpp"

namespace targetbook::batch {

/// A sheet that is no form the program knows.
struct UnrecognisedSheet {
  std::string file;
  model::Unrecognised sheet;
};

/// An output that could not be made or written.
struct FailedOutput {
  std::filesystem::path path;
  base::FileError error;
};

/// A workbook that the totals of the run leave out.
struct UncountedFile {
  std::string file;
  rules::Standing standing = rules::Standing::superseded;
  std::string newer;  ///< what replaces a superseded one
};

/// What there is to count of one file.
struct FileTally {
  bool was_read = false;
  std::map<std::string, std::size_t> forms_by_layout;
  std::size_t adjustments = 0;
  std::size_t leftovers = 0;
  std::size_t written = 0;
  std::vector<base::Finding> findings;
  std::vector<model::Unrecognised> unrecognised;

  static FileTally of(const FileResult& result);
};

/// What a run did, for the sentence that closes it and for the exit status.
struct RunSummary {
  std::size_t files = 0;
  std::size_t tried = 0;  ///< less than `files` where the run was interrupted
  std::size_t read = 0;
  std::size_t passed_over = 0;
  std::size_t repeated = 0;
  std::map<std::string, std::size_t> forms_by_layout;
  std::size_t adjustments = 0;
  std::size_t leftovers = 0;
  std::size_t written = 0;              ///< outputs, a table of the csv format not counted by itself
  std::vector<base::Finding> findings;  ///< in input order
  std::vector<UnrecognisedSheet> unrecognised;
  std::vector<UncountedFile> uncounted;  ///< by the roster, in input order
  std::vector<FailedOutput> failed;
  bool was_interrupted = false;

  [[nodiscard]] std::size_t unreadable() const { return tried - read; }

  void add(const std::string& file, FileTally tally);
};

}  // namespace targetbook::batch
