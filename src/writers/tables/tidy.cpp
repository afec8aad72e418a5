#include "writers/tables/tidy.hpp"

#include "base/files.hpp"
#include "writers/tables/run_totals.hpp"
#include "writers/tables/table_rows.hpp"
#include "writers/tables/tidy_overview.hpp"
#include "writers/tables/tidy_table.hpp"

namespace targetbook::writers {
namespace {

xlsx::XlsxFile::Options file_options(std::int64_t created) {
  xlsx::XlsxFile::Options options;
  options.created = created;
  options.constant_memory = true;
  options.title = "预算绩效目标汇总";
  return options;
}

class TidyOutput : public RunOutput, private RowSink {
 public:
  TidyOutput(const std::filesystem::path& folder, const RenderContext& context)
      : created_(context.created),
        pending_(folder / "tidy.xlsx"),
        file_(pending_.path(), file_options(context.created)),
        overview_(&file_.add_sheet("总览")),
        rows_(*this, context.language) {
    for (const Table& table : shown_tables()) tables_.push_back(std::make_unique<TidyTable>(file_, table));
  }

  void add(const model::Submission& submission, const SourceFacts& source) override {
    totals_.add(submission, source);
    rows_.add(submission, source);
  }

  void finish() override {
    std::vector<const TidyTable*> written;
    for (const auto& table : tables_) {
      table->finish();
      written.push_back(table.get());
    }
    // Last of all, for it needs the totals, though it stands first.
    write_overview(file_, *overview_, totals_, written, created_);
    file_.close();
    pending_.commit();
  }

 private:
  void add_row(const Table& table, const Row& row) override {
    tables_.at(static_cast<std::size_t>(table.id))->add_row(row);
  }

  std::int64_t created_;
  base::PendingFile pending_;
  xlsx::XlsxFile file_;
  xlsx::XlsxSheet* overview_;
  std::vector<std::unique_ptr<TidyTable>> tables_;
  RunTotals totals_;
  TableRows rows_;
};

}  // namespace

std::unique_ptr<RunOutput> start_tidy(const std::filesystem::path& folder, const RenderContext& context) {
  return std::make_unique<TidyOutput>(folder, context);
}

}  // namespace targetbook::writers
