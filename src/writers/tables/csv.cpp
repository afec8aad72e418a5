#include "writers/tables/csv.hpp"

#include <utility>

#include "base/files.hpp"
#include "writers/tables/table_rows.hpp"

namespace targetbook::writers {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t buffer_size = std::size_t{1} << 16U;

constexpr std::string_view notes_head =
    "本文件夹中每张表一个 csv 文件：UTF-8 编码（带 BOM），逗号分隔，行尾 CRLF，双引号按 RFC 4180 加倍。\r\n"
    "金额单位为元，两位小数；比例和权重不带百分号。\r\n"
    "\r\n"
    "防公式处理：文字单元格凡以 = + - @（含全角 ＝ ＋ － ＠）、制表符、回车、换行或 ' 开头的，前面加了一个 "
    "'，\r\n"
    "以免电子表格程序把文字当成公式。数字列不处理。\r\n"
    "还原办法：文字列中凡以 ' 开头的，去掉最前面的一个 '，即为原文。\r\n"
    "\r\n"
    "One csv file per table: UTF-8 with BOM, commas, CRLF, quotes doubled as RFC 4180 has it. Amounts are in "
    "yuan.\r\n"
    "A text that begins with one of = + - @ (or their full-width forms), TAB, CR, LF or ' has one ' put in "
    "front, so\r\n"
    "that no program takes it for a formula; number columns are left alone. To undo it, take the first ' off "
    "every\r\n"
    "text that begins with one.\r\n"
    "\r\n"
    "文件 / files:\r\n";

/// One table's file, written as the rows come.
class TableFile {
 public:
  TableFile(const std::filesystem::path& folder, const Table& table)
      : pending_(folder / (std::string(table.name) + ".csv")) {
    lines_ = byte_order_mark;
    bool first = true;
    for (const Column& column : table.columns) {
      if (column.role == ColumnRole::key) continue;
      lines_ += (first ? "" : ",") + csv_field(column.heading);
      first = false;
    }
    lines_ += "\r\n";
  }

  void write(const std::string& line) {
    lines_ += line;
    if (lines_.size() >= buffer_size) flush();
  }

  void finish() {
    flush();
    pending_.commit();
  }

 private:
  void flush() { pending_.write(std::exchange(lines_, {})); }

  base::PendingFile pending_;
  std::string lines_;
};

class CsvOutput : public RunOutput, private RowSink {
 public:
  CsvOutput(const std::filesystem::path& folder, base::Language language)
      : folder_(folder / "csv"), rows_(*this, language) {
    for (const Table& table : shown_tables()) files_.push_back(std::make_unique<TableFile>(folder_, table));
  }

  void add(const model::Submission& submission, const SourceFacts& source) override {
    rows_.add(submission, source);
  }

  void finish() override {
    for (const auto& file : files_) file->finish();
    std::string notes = std::string(byte_order_mark) + std::string(notes_head);
    for (const Table& table : shown_tables())
      notes += std::string(table.name) + ".csv  " + std::string(table.what) + "\r\n";
    base::write_file(folder_ / "说明.txt", notes);
  }

 private:
  void add_row(const Table& table, const Row& row) override {
    files_.at(static_cast<std::size_t>(table.id))->write(csv_line(table, row));
  }

  std::filesystem::path folder_;
  std::vector<std::unique_ptr<TableFile>> files_;
  TableRows rows_;
};

}  // namespace

std::unique_ptr<RunOutput> start_csv(const std::filesystem::path& folder, const RenderContext& context) {
  return std::make_unique<CsvOutput>(folder, context.language);
}

}  // namespace targetbook::writers
