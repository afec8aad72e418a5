#pragma once
#include <array>
#include <map>
#include <string>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "model/submission.hpp"
#include "writers/outputs.hpp"
#include "writers/tables/tables.hpp"

namespace targetbook::writers {

/// Turns the submissions of a run into rows of the consolidated tables, keeping nothing but the keys given
/// out and the names of the sources.
class TableRows {
 public:
  /// `language` is that of the reasons in 调整记录.
  TableRows(RowSink& sink, base::Language language) : sink_(&sink), language_(language) {}

  void add(const model::Submission& submission, const SourceFacts& source);
  /// After the submissions.
  void add(const base::Finding& finding);

 private:
  friend class SubmissionRows;
  Id next_id(TableId id) { return ++last_ids_.at(static_cast<std::size_t>(id)); }

  static constexpr std::size_t table_count = static_cast<std::size_t>(TableId::findings) + 1;
  RowSink* sink_;
  base::Language language_;
  std::array<Id, table_count> last_ids_{};
  struct KnownSource {
    Id id = 0;
    std::string counted;
    std::string region;
  };
  std::map<std::string, KnownSource, std::less<>> sources_;  ///< by file
};

}  // namespace targetbook::writers
