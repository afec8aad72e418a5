#include "writers/blank/blank_places.hpp"

#include <algorithm>

#include "layouts/drawing/term_slots.hpp"

namespace targetbook::writers {
namespace {

/// Beside long-term values, those of the year are the ones that checks look at.
std::string name_of_column(const std::string& slot) {
  const layouts::TermSlot of_term = layouts::split_term(slot);
  return of_term.term == model::Term::annual ? std::string(of_term.name) : slot;
}

}  // namespace

std::optional<std::uint32_t> BlankTable::column(std::string_view slot) const {
  const auto found = columns.find(slot);
  if (found == columns.end()) return std::nullopt;
  return found->second;
}

BlankPlaces places_of(const layouts::Drawing& drawing, const layouts::BlankForm& form) {
  BlankPlaces places;
  const layouts::Block* block = nullptr;
  std::size_t nth = 0;
  for (std::size_t i = 0; i < form.sheet.ink.size(); ++i) {
    const layouts::Ink& ink = form.sheet.ink[i];
    const layouts::InkOrigin& origin = form.origins[i];
    places.end_row = std::max(places.end_row, ink.place.last.row + 1);
    const std::optional<layouts::BlankEntry> entry = entry_of(drawing, origin, ink);
    if (origin.record) {
      if (places.tables.empty() || block != origin.block || nth != origin.nth)
        places.tables.push_back({origin.block, ink.place.first.row, ink.place.last.row, {}});
      block = origin.block;
      nth = origin.nth;
      BlankTable& table = places.tables.back();
      table.last_row = std::max(table.last_row, ink.place.last.row);
      if (entry) table.columns.emplace(name_of_column(entry->slot), ink.place.first.column);
    } else if (entry) {
      places.fields.emplace(entry->slot, ink.place.first);
    }
    if (entry) places.all.push_back({*entry, ink.place, i, origin.record});
  }
  return places;
}

std::string absolute(base::CellRef cell) {
  const std::string plain = base::to_a1(cell);
  const std::size_t digits = plain.find_first_of("0123456789");
  return "$" + plain.substr(0, digits) + "$" + plain.substr(digits);
}

std::string absolute(const base::CellRange& area) {
  if (area.first == area.last) return absolute(area.first);
  return absolute(area.first) + ":" + absolute(area.last);
}

}  // namespace targetbook::writers
