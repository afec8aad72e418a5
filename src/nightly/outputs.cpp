#include "nightly/outputs.hpp"

#include <array>
#include <cerrno>
#include <utility>

#include "base/json.hpp"
#include "base/system_error.hpp"
#include "report/findings.hpp"
#include "writers/tables/csv.hpp"

namespace targetbook::nightly {
namespace {

namespace fs = std::filesystem;

constexpr const char* lines_name = "findings.jsonl";
constexpr const char* table_name = "findings.csv";
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

NightOutputs::NightOutputs(const NightJob& job, const Staging& staging, std::int64_t created)
    : job_(job), staging_(staging) {
  guarded(lines_name, [&] { lines_ = std::make_unique<LineFile>(staging.folder() / lines_name); });
  guarded(table_name, [&] {
    table_ = std::make_unique<LineFile>(staging.folder() / table_name);
    std::vector<std::string> row;
    for (const base::Phrase& heading : headings) row.emplace_back(heading.in(job.language));
    table_->write(std::string(byte_order_mark) + csv_line(row));
  });
  guarded(tidy_name, [&] {
    tidy_ = writers::find_output_format("tidy")->start(staging.folder(),
                                                       {job.catalogue, nullptr, job.language, created});
  });
}
NightOutputs::~NightOutputs() = default;

void NightOutputs::keep_tidy() {
  tidy_.reset();
}

void NightOutputs::add(const model::Submission& submission, const fs::path& source,
                       writers::SourceFacts facts) {
  if (!tidy_) return;
  guarded(tidy_name, [&] {
    std::error_code error;
    const fs::path link = fs::relative(source, job_.output, error);
    facts.link = error ? source.string() : link.string();
    tidy_->add(submission, facts);
  });
}

void NightOutputs::add(const base::Finding& f, const std::string& bureau, const std::string& since) {
  guarded(lines_name, [&] {
    base::JsonWriter json(base::JsonWriter::Style::compact);
    report::write_finding(json, f, job_.language);
    lines_->write(json.take() + "\n");
  });
  guarded(table_name, [&] {
    table_->write(
        csv_line({f.file, bureau, f.sheet, f.cell ? base::to_a1(*f.cell) : "", to_string(f.severity),
                  to_string(f.status), f.code, f.name, f.form, f.field, f.message.in(job_.language), f.actual,
                  f.expected, f.fix.in(job_.language), since}));
  });
}

NightTroubles NightOutputs::finish() {
  guarded(lines_name, [&] { lines_->close(); });
  guarded(table_name, [&] { table_->close(); });
  const bool makes_tidy = tidy_ != nullptr;
  if (makes_tidy) guarded(tidy_name, [&] { tidy_->finish(); });
  for (const char* name : {page_name, lines_name, table_name})
    if (!failed_[name]) made_.emplace_back(name);
  if (makes_tidy && !failed_[tidy_name]) made_.emplace_back(tidy_name);
  return std::move(troubles_);
}

}  // namespace targetbook::nightly
