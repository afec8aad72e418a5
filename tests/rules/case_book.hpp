#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.hpp"
#include "base/finding.hpp"
#include "grid/workbook.hpp"
#include "model/submission.hpp"

/// Workbooks for trying rules on: well-kept forms (clean/*.toml), as they are or with a few cells changed.
namespace targetbook::rules::test {

/// A sheet as rows of texts, in the notation of layouts::test::add_sheet.
struct PaperSheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint32_t> hidden_rows;
  std::vector<std::uint32_t> hidden_columns;
  bool is_hidden = false;

  friend bool operator==(const PaperSheet&, const PaperSheet&) = default;
};

struct PaperBook {
  std::string file;
  std::vector<PaperSheet> sheets;

  /// The sheet's index; that of the first sheet for an empty name. Throws for a name that is not there.
  [[nodiscard]] std::size_t index_of(std::string_view sheet) const;
  void put(std::size_t sheet, base::CellRef at, std::string text);
  /// Takes a row out; the rows below move up.
  void drop_row(std::size_t sheet, std::uint32_t row);

  friend bool operator==(const PaperBook&, const PaperBook&) = default;
};

struct ReadBook {
  model::Submission submission;
  std::vector<base::Finding> findings;  ///< of reading
};

/// A workbook written down as text: `file` and its sheets. Throws base::ConfigError with line and column.
PaperBook load_book(const std::filesystem::path& file);
/// The ids of all clean forms, in alphabetical order.
std::vector<std::string> clean_ids();
/// One workbook of the sheets of these forms: `contents+hebei-project`. Its file is the first one's.
PaperBook clean_book(std::string_view ids);
/// The workbook as the program reads it from a file.
ReadBook read_book(const PaperBook& book);

}  // namespace targetbook::rules::test
