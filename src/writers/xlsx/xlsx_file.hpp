#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"
#include "writers/xlsx/chart.hpp"
#include "writers/xlsx/entry_check.hpp"
#include "writers/xlsx/style.hpp"

/// The one checked way to write a workbook. Its library breaks the file, prints, or changes the text where
/// the input is not what it expects; nothing that comes through here is such input. Text stays text whatever
/// it looks like. Everything throws base::FileError (io-error) where the library or the disk fails.
struct lxw_worksheet;
struct lxw_format;

namespace targetbook::writers::xlsx {

class XlsxFile;

/// A style that a workbook knows. Belongs to its file.
class Format {
 public:
  Format() = default;

 private:
  friend class XlsxFile;
  friend class XlsxSheet;
  explicit Format(lxw_format* format) : format_(format) {}
  lxw_format* format_ = nullptr;
};

/// Nothing, a text, or a number.
using Content = std::variant<std::monostate, std::string_view, base::Decimal>;

class XlsxSheet {
 public:
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Widths in characters, from the first column on.
  void set_column_widths(const std::vector<double>& widths);
  /// In points; before the row's cells where the file is written in constant memory.
  void set_row_height(std::uint32_t row, double points);

  void put(base::CellRef cell, const Content& content, Format format);
  /// Merges an area of more than one cell. Throws where it overlaps one that is merged already.
  void put_area(const base::CellRange& area, const Content& content, Format format);
  /// A text with a link to a file (a path relative to the workbook, or from the root); where no link can
  /// carry the path, the text alone.
  void put_file_link(base::CellRef cell, std::string_view text, std::string_view path, Format format);
  void put_sheet_link(base::CellRef cell, std::string_view text, const XlsxSheet& target, Format format);

  void freeze(std::uint32_t rows, std::uint32_t columns);
  void set_filter(const base::CellRange& range);
  void set_page(const PageSetup& page);
  /// No green corners at numbers kept as text, such as codes.
  void accept_numbers_as_text(const base::CellRange& range);
  void hide_gridlines();
  void add_chart(base::CellRef corner, const Chart& chart);

  /// A formula (`=SUM(A1:A3)`) with the value it has before anything is typed. REQUIRES: every program knows
  /// its functions.
  void put_formula(base::CellRef cell, std::string_view formula, std::string_view value, Format format);
  /// Throws where a title or message is longer than programs show.
  void add_entry_check(const base::CellRange& area, const EntryCheck& check);
  /// The cells of `area` are filled with this colour where the formula, written for its first cell, is true.
  void add_highlight(const base::CellRange& area, const std::string& formula, std::uint32_t fill,
                     std::uint32_t ink);
  /// Without a password; row heights, column widths and filters stay free, and rows may be added.
  void protect();
  void hide();
  void hide_columns(std::uint32_t first, std::uint32_t last);

 private:
  friend class XlsxFile;
  XlsxSheet(XlsxFile& file, lxw_worksheet* sheet, std::string name);
  XlsxFile* file_;
  lxw_worksheet* sheet_;
  std::string name_;
  std::vector<base::CellRange> merged_;
  std::size_t links_ = 0;
};

class XlsxFile {
 public:
  struct Options {
    std::int64_t created = 0;      ///< seconds since 1970; what makes the file the same bytes each time
    bool constant_memory = false;  ///< rows of a sheet only downwards, one held at a time
    std::string title;
  };
  /// The file at `path` is there after close(). Until then its parts are temporary files that lose their
  /// names as soon as they are made, so that nothing stays behind even of a program that is killed.
  XlsxFile(const std::filesystem::path& path, const Options& options);
  /// One in memory, which nothing is opened for: close_to_bytes() gives it.
  explicit XlsxFile(const Options& options);
  ~XlsxFile();
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;

  /// Under the wished name, or the nearest legal one that is free.
  XlsxSheet& add_sheet(std::string_view wish);
  Format format(const Style& style);
  /// A name for a place (`'Sheet 1'!$A$1`); spreadsheet programs keep it right when the sheet is renamed.
  void define_name(const std::string& name, const std::string& place);
  /// A custom document property. Throws where name or value take more than 255 characters.
  void set_property(std::string_view name, std::string_view value);
  void close();
  std::string close_to_bytes();

 private:
  friend class XlsxSheet;
  struct State;
  void start(const Options& options, char* temporary_folder);
  std::unique_ptr<State> state_;
};

}  // namespace targetbook::writers::xlsx
