#pragma once
#include <string>
#include <vector>

#include "grid/number_format.hpp"
#include "layouts/read/codec.hpp"

/// A single cell to read, and what reading it changed.
namespace targetbook::layouts::test {

struct OneCell {
  grid::Cell cell;
  RawCell raw;
  std::vector<model::Adjustment> adjustments;
  ReadContext context;

  /// A cell with this text at C3.
  explicit OneCell(std::string text) : cell(grid::Cell::of_text({2, 2}, {})) { set(std::move(text)); }
  /// A cell with this number, as its format shows it.
  OneCell(double number, std::string_view format) : cell(grid::Cell::of_number({2, 2}, number)) {
    set(grid::NumberFormat(format).show(number));
  }
  OneCell(const OneCell&) = delete;
  OneCell& operator=(const OneCell&) = delete;

  /// `before -> after: why` of each adjustment, joined with ` | `.
  [[nodiscard]] std::string changes() const {
    std::string all;
    for (const auto& adjustment : adjustments)
      all += (all.empty() ? "" : " | ") + adjustment.before + " -> " + adjustment.after + ": " +
             adjustment.why.zh;
    return all;
  }

 private:
  void set(std::string text) {
    raw = {{2, 2}, &cell, std::move(text), false, false};
    context.sheet = "表1";
    context.adjustments = &adjustments;
  }
};

}  // namespace targetbook::layouts::test
