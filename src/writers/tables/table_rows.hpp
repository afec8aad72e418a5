#pragma once
#include <array>
#include <string>

#include "base/language.hpp"
#include "model/submission.hpp"
#include "writers/tables/tables.hpp"

namespace targetbook::writers {

/// Turns the submissions of a run into rows of the consolidated tables, keeping nothing but the keys given
/// out.
class TableRows {
 public:
  /// `language` is that of the reasons in 调整记录.
  TableRows(RowSink& sink, base::Language language) : sink_(&sink), language_(language) {}

  /// `link` is the source's path as seen from the output folder.
  void add(const model::Submission& submission, const std::string& link);

 private:
  friend class SubmissionRows;
  Id next_id(TableId id) { return ++last_ids_.at(static_cast<std::size_t>(id)); }

  static constexpr std::size_t table_count = static_cast<std::size_t>(TableId::adjustments) + 1;
  RowSink* sink_;
  base::Language language_;
  std::array<Id, table_count> last_ids_{};
};

}  // namespace targetbook::writers
