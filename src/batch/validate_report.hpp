#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "batch/file_order.hpp"
#include "batch/one_file.hpp"
#include "rules/across/digest.hpp"
#include "writers/returned/annotated_copy.hpp"

/// What goes to and comes from the workers of `validate`.
namespace targetbook::batch {

/// Read this and hold it against the rules.
struct CheckOrder {
  FileOrder input;
  bool wants_bytes = false;  ///< to mark them later

  [[nodiscard]] std::string packed() const;
};

struct CheckReport {
  rules::BookDigest book;
  rules::Verdict verdict;
  std::vector<grid::SheetPicture> pictures;
  std::string bytes;  ///< as they were read

  /// What is not needed for the whole run ends here: memory holds findings and digests, no submissions.
  static CheckReport of(FileResult result);
  [[nodiscard]] std::string packed() const;
  static CheckReport unpack(std::string_view bytes);
};

/// Make a marked copy of these bytes.
struct MarkOrder {
  std::string bytes;
  std::vector<const base::Finding*> findings;
  writers::SlipFacts facts;

  [[nodiscard]] std::string packed() const;
};

struct MarkReport {
  std::string copy;  ///< its bytes; empty where there is a problem
  std::optional<base::FileError> problem;
  std::vector<base::Words> lost;

  [[nodiscard]] std::string packed() const;
  static MarkReport unpack(std::string_view bytes);
};

/// What a worker of `validate` does with either piece. REQUIRES: a house with a checker.
std::string validate_piece(std::string_view piece, const base::Descriptor& document, const House& house);

}  // namespace targetbook::batch
