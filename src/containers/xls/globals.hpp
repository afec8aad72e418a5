#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"
#include "containers/xls/shared_strings.hpp"
#include "containers/xls/strings.hpp"
#include "containers/xls/style_records.hpp"
#include "grid/workbook.hpp"

namespace targetbook::containers::xls {

struct SheetEntry {
  std::string name;
  std::uint32_t offset = 0;  ///< of its BOF in the stream
  grid::SheetState state = grid::SheetState::visible;
  bool is_worksheet = true;
};

/// A NAME record (MS-XLS 2.4.150).
struct NameRecord {
  std::string name;          ///< built-in ones as in Office Open XML: `_xlnm.Print_Area`
  std::uint16_t sheet = 0;   ///< the sheet it holds for, from 1 on; 0: the whole workbook
  std::string_view formula;  ///< its tokens
};

/// A reference to sheets, as formulas number them (MS-XLS 2.4.105 ExternSheet).
struct SheetReference {
  bool is_here = false;     ///< they are this workbook's own
  std::uint16_t book = 0;   ///< the SUPBOOK record, where names of other workbooks are looked up
  std::int16_t first = -1;  ///< sheets by their order; negative: none, or deleted
  std::int16_t last = -1;
};

/// What the front part of the stream says of the whole workbook. REQUIRES: the stream outlives it.
struct Globals {
  Globals(Version version, grid::Workbook& book) : texts(version), styles(texts, book) {}
  Globals(const Globals&) = delete;
  Globals& operator=(const Globals&) = delete;

  TextReader texts;
  StyleRecords styles;
  SharedStrings strings;
  std::vector<SheetEntry> sheets;
  std::vector<NameRecord> names;
  std::vector<SheetReference> references;
  std::vector<bool> is_own_book;                        ///< by SUPBOOK record
  std::vector<std::vector<std::string>> foreign_names;  ///< by SUPBOOK record: functions and names elsewhere
};

/// Reads the records up to the EOF of the globals. Throws FileError: `encrypted` for a FILEPASS, `corrupt`,
/// `too-large`.
void read_globals(RecordReader& records, const Limits& limits, grid::Workbook& book, Globals& out);

}  // namespace targetbook::containers::xls
