#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "containers/markup/book_maker.hpp"
#include "containers/markup/xml_2003_styles.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::markup {

/// Reads one `<Worksheet>` of XML Spreadsheet 2003 into the sheet that was begun last. Throws FileError:
/// `corrupt` for what lies off the sheet, stands in the wrong order or twice at one place, for merges that
/// overlap and for values that are none.
class Xml2003SheetReader {
 public:
  Xml2003SheetReader(ElementReader& element, BookMaker& maker, const Xml2003Styles& styles)
      : element_(element), maker_(maker), styles_(styles) {}

  /// From the `<Worksheet>` just reached to its end.
  void read();

 private:
  /// The columns that merges from rows above cover, by the first of them.
  struct Covered {
    std::uint32_t last_column = 0;
    std::uint32_t last_row = 0;
  };

  void read_table();
  void read_column();
  void read_row();
  void read_cell();
  void read_data(base::CellRef at, std::uint16_t format, bool has_formula);
  void add_value(base::CellRef at, std::string_view type, std::string_view text, std::uint16_t format,
                 bool has_formula);
  std::string_view read_text();
  void note_merge(const base::CellRange& merge);
  /// `name` counts from one; `next` where it is not given.
  std::uint32_t read_index(std::string_view name, std::uint32_t next, std::uint32_t offset,
                           std::uint32_t most);
  std::uint32_t read_count(std::string_view name, std::uint32_t most);
  [[nodiscard]] base::FileError wrong(const char* zh, const char* en, std::string_view text) const;

  ElementReader& element_;
  BookMaker& maker_;
  const Xml2003Styles& styles_;
  std::uint32_t first_row_ = 0;  ///< of the table
  std::uint32_t first_column_ = 0;
  std::uint32_t next_column_width_ = 0;
  base::CellRef at_{};  ///< the cell being read
  std::uint32_t next_row_ = 0;
  std::uint32_t next_column_ = 0;
  std::uint16_t table_style_ = 0;
  std::uint16_t row_style_ = 0;
  std::map<std::uint32_t, std::uint16_t> column_styles_;  ///< by the last column that has it
  std::map<std::uint32_t, Covered> covered_;
  std::string store_;
};

}  // namespace targetbook::containers::markup
