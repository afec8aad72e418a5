#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grid/workbook.hpp"

namespace targetbook::containers::copy {

/// The styles part of a copy (ECMA-376 part 1, 18.8): gathers what its cells ask for.
class StyleCopy {
 public:
  explicit StyleCopy(const grid::Workbook& workbook);

  /// The number of the cell format that looks like this style (an index of the grid's) and shows numbers by
  /// this format (another).
  std::size_t format_of(std::uint16_t style, std::uint16_t number_format);
  /// The cell format of a text in several lines, for containers that have no looks.
  std::size_t format_of_lines();
  [[nodiscard]] std::string part() const;

 private:
  /// Elements of one kind, each once, numbered from where the table starts.
  class Table {
   public:
    explicit Table(std::vector<std::string> first = {});
    std::size_t number_of(const std::string& xml);
    [[nodiscard]] std::string part(std::string_view element) const;

   private:
    std::vector<std::string> entries_;
    std::map<std::string, std::size_t> numbers_;
  };

  std::size_t number_format(std::uint16_t format);
  void add_format(const grid::CellStyle& look, std::uint16_t number_format);

  const grid::Workbook& workbook_;
  Table fonts_;
  Table fills_;
  Table borders_;
  std::vector<std::string> own_formats_;  ///< from first_own_format on
  std::map<std::string, std::size_t> own_numbers_;
  std::vector<std::string> formats_;
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::size_t> known_;
  std::size_t format_of_lines_ = 0;  ///< 0: nobody has asked for it
};

}  // namespace targetbook::containers::copy
