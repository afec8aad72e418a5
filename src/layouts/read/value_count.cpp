#include "layouts/read/value_count.hpp"

#include <algorithm>

#include "layouts/drawing/headings.hpp"

namespace targetbook::layouts {
namespace {

bool says_something(const RawCell& cell) {
  return !cell.is_blank() && !cell.is_inherited;
}

template <class Fields>
std::size_t filled(const Fields& fields) {
  return static_cast<std::size_t>(std::count_if(
      fields.begin(), fields.end(), [](const auto& field) { return says_something(field.second); }));
}

std::size_t values_in(const RecordTable& table) {
  std::size_t count = filled(table.own);
  for (const RecordRow& row : table.rows)
    for (std::size_t i = 0; i < table.slots.size(); ++i)
      count +=
          !table.slots[i].empty() && table.slots[i] != any_slot && says_something(row.cells[i]) ? 1U : 0U;
  return count;
}

}  // namespace

std::size_t values_in(const Record& record) {
  std::size_t count = filled(record.fields);
  for (const RecordTable& table : record.tables) count += values_in(table);
  return count;
}

}  // namespace targetbook::layouts
