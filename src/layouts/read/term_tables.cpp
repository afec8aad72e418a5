#include "layouts/read/term_tables.hpp"

#include <algorithm>

#include "layouts/drawing/term_slots.hpp"

namespace targetbook::layouts {
namespace {

using model::Term;

bool says(const RecordTable& table, const RecordRow& row, Term term) {
  for (std::size_t i = 0; i < table.slots.size(); ++i)
    if (split_term(table.slots[i]).term == term && !row.cells[i].is_blank() && !row.cells[i].is_inherited)
      return true;
  return false;
}

bool is_level(std::string_view slot) {
  return slot == "level1" || slot == "level2";
}

}  // namespace

RecordTable table_of_term(const RecordTable& table, Term term) {
  RecordTable part = table;
  part.rows.clear();
  for (std::string& slot : part.slots) {
    const TermSlot named = split_term(slot);
    if (named.term != Term::unstated) slot = named.term == term ? std::string(named.name) : std::string();
  }
  for (const RecordRow& row : table.rows) {
    const bool is_annual = says(table, row, Term::annual);
    const bool is_alone = !is_annual && !says(table, row, Term::long_term);
    const bool is_shown = says(table, row, term) || (is_alone && term == Term::annual);
    if (!is_shown) continue;
    RecordRow& own = part.rows.emplace_back(row);
    if (term == Term::annual || !is_annual) continue;
    for (std::size_t i = 0; i < table.slots.size(); ++i)
      if (split_term(table.slots[i]).term == Term::unstated && !is_level(table.slots[i]))
        own.cells[i] = RawCell{row.cells[i].at, nullptr, "", false, false};
  }
  return part;
}

}  // namespace targetbook::layouts
