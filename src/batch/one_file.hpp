#pragma once
#include <cstddef>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.hpp"
#include "base/file_error.hpp"
#include "base/finding.hpp"
#include "batch/crew/crew.hpp"
#include "containers/limits.hpp"
#include "grid/sheet_picture.hpp"
#include "layouts/read/bureau_units.hpp"
#include "model/submission.hpp"
#include "rules/engine/check.hpp"
#include "writers/outputs.hpp"

namespace targetbook::batch {

/// What is the same for every file of a run.
struct House {
  writers::RenderContext context;
  containers::Limits limits{};
  std::vector<const writers::OutputFormat*> formats{};  ///< those with a file per input
  const rules::Checker* checker = nullptr;              ///< that submissions are held against, if any
  layouts::BureauUnits units{};                         ///< for forms that state none
  bool wants_pictures = false;                          ///< of the sheets, for a report that shows them
  /// Takes out what must not be kept, before anything is made of it.
  void (*leave_out)(model::Submission&) = nullptr;
};

/// One output of one input: its bytes, or why they could not be made.
struct Rendered {
  const writers::OutputFormat* format = nullptr;
  std::string bytes;
  std::optional<base::FileError> problem;
};

struct FileResult {
  model::Submission submission;
  std::vector<base::Finding> findings;  ///< of reading it
  rules::Verdict verdict;               ///< where there is a checker: all findings, those of reading too
  bool was_read = false;                ///< false: the one finding is U-01
  std::size_t leftovers = 0;            ///< values that the layout they were written in has no place for
  std::vector<Rendered> outputs;
  std::vector<grid::SheetPicture> pictures;
};

/// One file through the house: open, recognise, read, check, write. Pure: the same name, bytes and house give
/// the same result, in any thread or process. Whatever is wrong with the file comes back as a finding.
FileResult through_the_house(const std::string& file, std::string bytes, const House& house);

/// The bytes of a file that waits at the door, open; its path is for the words only. Throws base::FileError.
std::string bytes_of(const base::Descriptor& document, const std::filesystem::path& path, const House& house);

/// What an exception that is no FileError says about the file that was worked on: kind `crashed`.
base::FileError crashed(const std::exception& error);
/// What the end of its worker says about it.
base::FileError crashed(const CrewAnswer& answer);

/// The result for a file of which there are no bytes, or that nobody lived to tell of.
FileResult unreadable(const std::string& file, const base::FileError& error,
                      const rules::Checker* checker = nullptr);

}  // namespace targetbook::batch
