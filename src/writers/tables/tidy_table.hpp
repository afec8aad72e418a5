#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "writers/tables/tables.hpp"
#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

/// One consolidated table in the tidy workbook: a sheet with headings, and a further one (`指标(2)`) whenever
/// the last is full.
class TidyTable {
 public:
  /// `rows_per_sheet` counts the headings in.
  TidyTable(xlsx::XlsxFile& file, const Table& table, std::uint32_t rows_per_sheet = base::max_rows);

  void add_row(const Row& row);
  /// Filters and print set-up; after the last row.
  void finish();

  [[nodiscard]] const Table& table() const { return *table_; }
  [[nodiscard]] std::size_t row_count() const { return row_count_; }
  [[nodiscard]] const xlsx::XlsxSheet& first_sheet() const { return *first_; }

 private:
  static constexpr std::size_t type_count = static_cast<std::size_t>(ColumnType::link) + 1;
  void start_sheet();
  void finish_sheet();
  void put(std::uint32_t column, std::size_t index, const Value& value);
  [[nodiscard]] xlsx::Format format_for(std::size_t index) const;

  xlsx::XlsxFile* file_;
  const Table* table_;
  std::uint32_t rows_per_sheet_;
  std::vector<std::size_t> shown_;  ///< which of the table's columns the workbook has
  xlsx::XlsxSheet* sheet_ = nullptr;
  const xlsx::XlsxSheet* first_ = nullptr;
  std::uint32_t next_row_ = 0;
  std::size_t row_count_ = 0;
  xlsx::Format heading_format_;
  xlsx::Format plain_text_format_;
  std::array<xlsx::Format, type_count> formats_;
};

}  // namespace targetbook::writers
