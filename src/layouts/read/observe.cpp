#include "layouts/read/observe.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "base/traditional.hpp"
#include "layouts/drawing/list_rows.hpp"

namespace targetbook::layouts {
namespace {

using model::Observation;
using Kind = Observation::Kind;

constexpr std::size_t most_of_a_sheet = 200;

class SheetObserver {
 public:
  SheetObserver(const SheetView& view, std::vector<Observation>& observations)
      : view_(view), sheet_(view.sheet()), observations_(observations) {}

  void run() {
    if (sheet_.state != grid::SheetState::visible) {
      observations_.push_back({Kind::hidden_content, sheet_.name, std::nullopt, sheet_.name, {}});
    } else {
      observe_rows();
      observe_columns();
    }
    for (const grid::Cell* cell : view_.faults()) observe_fault(*cell);
  }

 private:
  void observe_rows() {
    std::size_t seen = 0;
    for (const grid::Span& span : sheet_.hidden_rows) {
      std::optional<std::uint32_t> last;
      for (const Item& item : view_.rows(span.first, span.last + 1)) {
        if (last == item.at().row) continue;
        last = item.at().row;
        if (++seen > most_of_a_sheet) return;
        observations_.push_back(
            {Kind::hidden_content, sheet_.name, item.at(), std::to_string(*last + 1), {}});
      }
    }
  }

  void observe_columns() {
    if (sheet_.hidden_columns.empty()) return;
    std::set<std::uint32_t> seen;
    for (const Item& item : view_.items()) {
      // What is merged into a column that shows, shows.
      const bool is_hidden =
          std::any_of(sheet_.hidden_columns.begin(), sheet_.hidden_columns.end(), [&](const auto& span) {
            return item.at().column >= span.first && item.extent.last.column <= span.last;
          });
      if (is_hidden && seen.size() < most_of_a_sheet && seen.insert(item.at().column).second)
        observations_.push_back(
            {Kind::hidden_content, sheet_.name, item.at(), base::column_name(item.at().column), {}});
    }
  }

  void observe_fault(const grid::Cell& cell) {
    if (cell.kind() == grid::CellKind::error) {
      observations_.push_back({Kind::formula_error, sheet_.name, cell.at(), std::string(cell.text()), {}});
      return;
    }
    const std::string_view formula = sheet_.formula_at(cell.at());
    if (!grid::is_literal_formula(formula))
      observations_.push_back({Kind::formula_unvalued, sheet_.name, cell.at(), std::string(formula), {}});
  }

  const SheetView& view_;
  const grid::Sheet& sheet_;
  std::vector<Observation>& observations_;
};

class FormObserver {
 public:
  FormObserver(const FoundForm& form, const PlacedForm& placed, const Record& record, const SheetView& view,
               std::vector<Observation>& observations)
      : drawing_(*form.drawing),
        placed_(placed),
        record_(record),
        sheet_(view.sheet().name),
        observations_(observations) {}

  void run() {
    for (const PlacedBlock& block : placed_.blocks) {
      for (const PlacedNeedle& needle : block.needles) observe_label(needle);
      if (!block.needles.empty() && !block.block->is_table()) observe_amounts(block);
    }
    for (std::size_t b = 0; b < drawing_.drawing->blocks.size(); ++b) observe_missing(b);
    for (const RecordTable& table : record_.tables)
      for (const RecordRow& row : table.rows)
        if (row.shifted) add(Kind::shifted_row, row.shifted->at, base::tidy_text(row.shifted->text));
  }

 private:
  void add(Kind kind, std::optional<base::CellRef> cell, std::string text, std::string other = {}) {
    observations_.push_back({kind, sheet_, cell, std::move(text), std::move(other)});
  }

  void observe_label(const PlacedNeedle& placed) {
    const auto& variants = placed.needle->variants;
    const auto variant = std::find(variants.begin(), variants.end(), placed.item->folded);
    if (variant == variants.end()) return;  // its value is in the cell too
    if (!told_traditional_ && base::has_traditional(placed.item->text)) {
      told_traditional_ = true;
      add(Kind::alias_label, placed.item->at(), base::tidy_text(placed.item->text),
          placed.needle->cell->words());
    }
    if (has_inner_blanks(placed.item->text))
      add(Kind::spaced_label, placed.item->at(), placed.item->text, base::tidy_text(placed.item->text));
    if (variant != variants.begin())
      add(Kind::alias_label, placed.item->at(),
          base::replace_all(base::tidy_text(placed.item->text), "\n", ""), placed.needle->cell->words());
  }

  bool is_optional(const Needle& needle) const {
    const auto& optional = drawing_.drawing->optional_labels;
    return std::find(optional.begin(), optional.end(), needle.cell->words()) != optional.end();
  }

  /// Optional labels of one table's row come and go together: `近两年指标值` and `预期当年实现值`.
  bool may_be_missing(const Needle& needle, const PlacedBlock* placed) const {
    if (needle.is_pattern() || !is_optional(needle)) return needle.is_pattern();
    const bool heads_nothing =
        placed != nullptr && placed->block->is_table() &&
        placed->block->repeat[needle.column].kind == DrawnCell::Kind::above;  // 绩效指标 beside all rows
    return placed == nullptr || !placed->block->is_table() || heads_nothing ||
           std::none_of(placed->needles.begin(), placed->needles.end(), [&](const PlacedNeedle& other) {
             return other.needle->row == needle.row && !other.needle->is_pattern() &&
                    is_optional(*other.needle);
           });
  }

  /// A column of a list may hold a value of the form: it is told by its name.
  static std::string table_of(const Block& block, const Needle& needle) {
    if (!block.list) return block.table;
    const std::string_view slot = block.repeat[needle.column].slot();
    return role_in_list(block, slot) == ListRole::none ? block.table : std::string(slot);
  }

  void observe_missing(std::size_t number) {
    const Block& block = drawing_.drawing->blocks[number];
    if (block.id == "heading") return;
    bool stands = false;
    for (const PlacedBlock& placed : placed_.blocks) {
      if (placed.block != &block || placed.needles.empty()) continue;
      stands = true;
      for (const Needle& needle : drawing_.needles)
        if (needle.block == number && placed.find(needle.row, needle.column) == nullptr) {
          const bool is_lead = !block.each.empty() && needle.row == 0;
          if (is_lead || !may_be_missing(needle, &placed))
            add(Kind::missing_heading, place_of_missing(needle, placed), needle.cell->words(),
                is_lead ? "" : table_of(block, needle));
        }
    }
    if (stands || block.optional) return;
    // A whole block that is gone is one thing missing, not as many as it has labels.
    for (const Needle& needle : drawing_.needles)
      if (needle.block == number && !may_be_missing(needle, nullptr))
        return add(Kind::missing_heading, place_between(number, needle), needle.cell->words(), block.table);
  }

  /// Where the first label of a block that is gone belongs, if its rows are still there: right above the next
  /// block.
  [[nodiscard]] std::optional<base::CellRef> place_between(std::size_t number, const Needle& needle) const {
    const auto rows = static_cast<std::uint32_t>(drawing_.drawing->blocks[number].draw.size());
    std::uint32_t above = 0;  // one past the last row of the blocks before it
    for (const PlacedBlock& placed : placed_.blocks) {
      if (placed.needles.empty()) continue;
      const auto other = static_cast<std::size_t>(placed.block - drawing_.drawing->blocks.data());
      if (other < number)
        above = std::max(above, placed.last_row + static_cast<std::uint32_t>(rows_below_labels(placed)) + 1);
      if (other > number)
        return placed.first_row >= above + rows
                   ? std::optional(base::CellRef{placed.first_row - rows + needle.row, needle.column})
                   : std::nullopt;
    }
    return std::nullopt;
  }

  /// Rows of a block below its last label: the percents under their months.
  static std::size_t rows_below_labels(const PlacedBlock& placed) {
    std::size_t last = 0;
    for (const PlacedNeedle& needle : placed.needles) last = std::max<std::size_t>(last, needle.needle->row);
    return placed.block->is_table() ? 0 : placed.block->draw.size() - 1 - last;
  }

  /// Amounts that do not stand right beside their labels.
  void observe_amounts(const PlacedBlock& placed) {
    for (std::uint32_t r = 0; r < placed.block->draw.size(); ++r)
      for (std::uint32_t c = 1; c < placed.block->draw[r].size(); ++c) {
        const DrawnCell& cell = placed.block->draw[r][c];
        if (cell.kind != DrawnCell::Kind::slot || !cell.slot().starts_with("funds.")) continue;
        const PlacedNeedle* label = placed.find(r, c - 1);
        const auto value = record_.fields.find(cell.slot());
        if (label == nullptr || value == record_.fields.end() || value->second.cell == nullptr ||
            value->second.shares_cell)
          continue;
        const base::CellRef beside{label->item->at().row, label->item->extent.last.column + 1};
        if (value->second.at != beside && value->second.at.row == beside.row)
          add(Kind::value_column, value->second.at, std::string(cell.slot()),
              base::column_name(beside.column));
      }
  }

  const PreparedDrawing& drawing_;
  const PlacedForm& placed_;
  const Record& record_;
  const std::string& sheet_;
  std::vector<Observation>& observations_;
  bool told_traditional_ = false;  ///< of a whole form once
};

}  // namespace

void observe_sheet(const SheetView& view, std::vector<Observation>& observations) {
  SheetObserver(view, observations).run();
}

void observe_form(const FoundForm& form, const PlacedForm& placed, const Record& record,
                  const SheetView& view, std::vector<Observation>& observations) {
  FormObserver(form, placed, record, view, observations).run();
}

void settle_observations(std::vector<Observation>& observations, std::size_t first) {
  const auto order = [](const Observation& o) {
    return std::tuple(o.cell.value_or(base::CellRef{}), o.kind);
  };
  std::stable_sort(observations.begin() + static_cast<std::ptrdiff_t>(first), observations.end(),
                   [&](const Observation& a, const Observation& b) { return order(a) < order(b); });
  if (observations.size() > first + most_of_a_sheet) observations.resize(first + most_of_a_sheet);
}

bool has_inner_blanks(std::string_view text) {
  const std::string one_line_ends = base::replace_all(std::string(base::trim(text)), "\r", "");
  return base::tidy_text(text) != one_line_ends;
}

}  // namespace targetbook::layouts
