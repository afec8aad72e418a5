#include "nightly/outputs.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include "base/system_error.hpp"
#include "writers/tables/csv.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array headings = {
    base::Phrase{"文件", "file"},     base::Phrase{"单位", "bureau"},   base::Phrase{"表", "sheet"},
    base::Phrase{"单元格", "cell"},   base::Phrase{"级别", "severity"}, base::Phrase{"状态", "status"},
    base::Phrase{"规则", "code"},     base::Phrase{"规则名", "name"},   base::Phrase{"项目表", "form"},
    base::Phrase{"字段", "field"},    base::Phrase{"问题", "message"},  base::Phrase{"实际", "actual"},
    base::Phrase{"应为", "expected"}, base::Phrase{"改法", "fix"},      base::Phrase{"最早发现", "since"},
};

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != fields.data()) line += ',';
    line += writers::csv_field(writers::neutralised(field));
  }
  return line + "\r\n";
}

LineFile::LineFile(fs::path path) : path_(std::move(path)), stream_(path_, std::ios::binary) {
  check();
}

void LineFile::write(std::string_view bytes) {
  stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  check();
}

void LineFile::close() {
  stream_.close();
  check();
}

void LineFile::check() {
  if (stream_) return;
  throw base::cannot_write(path_, errno);
}

void NightOutputs::give_up(const std::string& name, const base::FileError& error) {
  failed_[name] = true;
  troubles_.miss(job_.output / name, error);
}

NightOutputs::NightOutputs(const NightJob& job, const Staging& staging) : job_(job), staging_(staging) {
  guarded(lines_name, [&] { lines_ = std::make_unique<LineFile>(staging.folder() / lines_name); });
  guarded(table_name, [&] {
    table_ = std::make_unique<LineFile>(staging.folder() / table_name);
    std::vector<std::string> row;
    for (const base::Phrase& heading : headings) row.emplace_back(heading.in(job.language));
    table_->write(std::string(byte_order_mark) + csv_line(row));
  });
}
NightOutputs::~NightOutputs() = default;

void NightOutputs::begin_tidy(std::int64_t created) {
  guarded(tidy_name, [&] {
    tidy_ = std::make_unique<batch::OutputApart>(
        *writers::find_output_format("tidy"), staging_.folder(),
        writers::RenderContext{job_.catalogue, nullptr, job_.language, created});
  });
}

void NightOutputs::add(std::string_view packed, const writers::SourceFacts& facts) {
  if (tidy_) guarded(tidy_name, [&] { tidy_->add_packed(packed, facts); });
}

void NightOutputs::keep_lists() {
  lines_.reset();
  table_.reset();
}

void NightOutputs::add(const ledger::Told& told) {
  if (lines_) guarded(lines_name, [&] { lines_->write(told.lines); });
  if (table_) guarded(table_name, [&] { table_->write(told.rows); });
}

void NightOutputs::end() {
  if (lines_) guarded(lines_name, [&] { lines_->close(); });
  if (table_) guarded(table_name, [&] { table_->close(); });
  if (tidy_) guarded(tidy_name, [&] { tidy_->end(); });
}

NightTroubles NightOutputs::finish() {
  if (tidy_) guarded(tidy_name, [&] { tidy_->finish(); });
  std::vector<std::string> begun{page_name};
  if (lines_) begun.emplace_back(lines_name);
  if (table_) begun.emplace_back(table_name);
  if (tidy_) begun.emplace_back(tidy_name);
  for (std::string& name : begun)
    if (!failed_[name]) made_.push_back(std::move(name));
  return std::move(troubles_);
}

}  // namespace targetbook::nightly
