#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "batch/one_file.hpp"
#include "writers/returned/annotated_copy.hpp"

/// The annotated copy of one workbook, made by a worker.
namespace targetbook::nightly {

struct MarkingOrder {
  std::string path;      ///< of the original, which goes along, open; for words only
  std::string sha256;    ///< as it was checked
  std::string findings;  ///< packed
  std::string bureau;
  std::string workbook;  ///< the original's name
  writers::ReturnDay deadline;
  std::optional<base::FileError> problem;  ///< why the original cannot be opened
};

struct MarkingAnswer {
  std::string copy;          ///< its bytes; empty where there is none
  bool has_changed = false;  ///< the original is no longer what was checked: marked next time
  base::Words problem;
  std::vector<base::Words> lost;
};

std::string marking_piece(const MarkingOrder& order);
/// REQUIRES: the pieces of such a piece.
std::string mark(const std::vector<std::string>& pieces, const base::Descriptor& document,
                 const batch::House& house);
MarkingAnswer marking_answer_of(const batch::CrewAnswer& answer);

}  // namespace targetbook::nightly
