#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layouts/draw/blank_entry.hpp"

/// A blank form's places by what belongs into them.
namespace targetbook::writers {

struct BlankPlace {
  layouts::BlankEntry entry;
  base::CellRange area;
  std::size_t ink = 0;
  std::optional<std::size_t> record;  ///< the table's row it stands in
};

/// A table of the form with its spare rows.
struct BlankTable {
  const layouts::Block* block = nullptr;
  std::uint32_t first_row = 0;
  std::uint32_t last_row = 0;
  std::map<std::string, std::uint32_t, std::less<>> columns;  ///< by slot; of a budget table by heading

  [[nodiscard]] std::optional<std::uint32_t> column(std::string_view slot) const;
};

struct BlankPlaces {
  std::vector<BlankPlace> all;                               ///< in order of rows and columns
  std::map<std::string, base::CellRef, std::less<>> fields;  ///< outside of tables, by slot
  std::vector<BlankTable> tables;
  std::uint32_t end_row = 0;  ///< one past the form's last row
};

BlankPlaces places_of(const layouts::Drawing& drawing, const layouts::BlankForm& form);

/// `$C$5:$C$9`, `$C$5`
std::string absolute(const base::CellRange& area);
std::string absolute(base::CellRef cell);
/// `C5`
inline std::string relative(base::CellRef cell) {
  return base::to_a1(cell);
}

}  // namespace targetbook::writers
