#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "grid/workbook.hpp"

/// Where two workbooks differ in what a reading looks at; looks and properties aside.
namespace targetbook::testing {

inline std::string described(const grid::Workbook& book, const grid::Sheet& sheet, const grid::Cell& cell) {
  std::string out = sheet.name + "!" + base::to_a1(cell.at()) + " ";
  switch (cell.kind()) {
    case grid::CellKind::number:
      out += "number " + std::to_string(std::bit_cast<std::uint64_t>(cell.number())) + " as " +
             book.format_of(cell).code();
      break;
    case grid::CellKind::boolean:
      out += cell.boolean() ? "true" : "false";
      break;
    case grid::CellKind::unvalued:
      out += "unvalued";
      break;
    case grid::CellKind::text:
    case grid::CellKind::error:
      out += (cell.kind() == grid::CellKind::text ? "text " : "error ") + std::string(cell.text());
      break;
  }
  return out + " shown " + book.shown(sheet, cell);
}

inline bool same_spans(const std::vector<grid::Span>& left, const std::vector<grid::Span>& right) {
  const auto covers = [](const std::vector<grid::Span>& spans, std::uint32_t at) {
    for (const grid::Span& span : spans)
      if (span.first <= at && at <= span.last) return true;
    return false;
  };
  constexpr std::uint32_t looked_at = 150;
  for (std::uint32_t at = 0; at < looked_at; ++at)
    if (covers(left, at) != covers(right, at)) return false;
  return true;
}

/// The first difference in words; empty where there is none.
inline std::string grid_difference(const grid::Workbook& one, const grid::Workbook& other) {
  if (one.date1904 != other.date1904) return "date1904";
  std::size_t next = 0;
  for (const grid::Sheet& sheet : one.sheets) {
    if (!sheet.is_worksheet) continue;
    if (next == other.sheets.size()) return "no sheet " + sheet.name;
    const grid::Sheet& copy = other.sheets[next++];
    if (sheet.name != copy.name) return "sheet " + sheet.name + " is called " + copy.name;
    if (sheet.state != copy.state) return "state of " + sheet.name;
    if (sheet.cells.size() != copy.cells.size()) return "cells of " + sheet.name;
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
      const std::string left = described(one, sheet, sheet.cells[i]);
      const std::string right = described(other, copy, copy.cells[i]);
      if (left != right) return left + " / " + right;
    }
    auto merges = sheet.merges;
    auto copied = copy.merges;
    std::sort(merges.begin(), merges.end());
    std::sort(copied.begin(), copied.end());
    if (merges != copied) return "merges of " + sheet.name;
    if (!same_spans(sheet.hidden_rows, copy.hidden_rows)) return "hidden rows of " + sheet.name;
    if (!same_spans(sheet.hidden_columns, copy.hidden_columns)) return "hidden columns of " + sheet.name;
  }
  return next == other.sheets.size() ? "" : "more sheets";
}

}  // namespace targetbook::testing
