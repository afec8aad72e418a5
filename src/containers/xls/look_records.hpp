#pragma once
#include <cstdint>
#include <vector>

#include "containers/xls/cell_list.hpp"

namespace targetbook::containers::xls {

/// The records of a sheet that say where things stand and how they look, beside its cells: merges, rows,
/// columns, notes and the print set-up.
class LookRecords {
 public:
  LookRecords(Context& context, grid::Sheet& sheet) : context_(context), sheet_(sheet) {}

  /// Whether it is a record of this kind, which then was read. Throws FileError (corrupt) for a merge off the
  /// sheet; what is wrong with looks only costs the looks.
  bool read(RecordReader& records);
  void finish();

 private:
  /// A row by its ROW record; nothing where none was given.
  struct RowLook {
    std::uint16_t twips = 0;
    bool is_hidden = false;
    bool is_custom = false;
  };

  void read_merges(const Body& body);
  void read_row(const Body& body);
  void read_columns(const Body& body);
  void read_note(const Body& body);
  void read_setup(const Body& body);
  void read_margin(const Body& body, std::size_t side);
  [[nodiscard]] std::string read_codes(RecordReader& records);
  void finish_rows();
  void finish_print();

  Context& context_;
  grid::Sheet& sheet_;
  std::vector<RowLook> rows_;
  std::uint16_t default_twips_ = 0;
  double standard_width_ = 0;
  std::uint16_t default_width_ = 0;
  bool is_fitted_ = false;
  std::uint16_t fitted_wide_ = 1;
  std::uint16_t fitted_tall_ = 1;
};

}  // namespace targetbook::containers::xls
