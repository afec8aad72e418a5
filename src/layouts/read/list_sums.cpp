#include "layouts/read/list_sums.hpp"

#include <algorithm>
#include <optional>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/list_rows.hpp"

namespace targetbook::layouts {
namespace {

using base::Decimal;

/// A row with a project's name and its amount.
struct Line {
  std::uint32_t row = 0;
  Decimal amount;
  bool is_bare = false;  ///< it says nothing else: neither goal nor indicator
  bool is_sum = false;
};

std::optional<Decimal> number_of(const Item& item) {
  if (item.cell->kind() == grid::CellKind::number) return Decimal::from_stored(item.cell->number());
  return Decimal::parse(base::without_white_space(base::fold_width(item.text)));
}

class SumFinder {
 public:
  SumFinder(const Block& list, const std::vector<TableColumn>& columns, const SheetView& view)
      : list_(list), columns_(columns), view_(view) {}

  std::set<std::uint32_t> run() {
    read_lines();
    fewest_ = fewest_parts();
    for (std::size_t i = lines_.size(); i-- > 0;)
      lines_[i].is_sum = lines_[i].is_bare && !lines_[i].amount.is_zero() && is_sum_of_those_below(i);
    std::set<std::uint32_t> rows;
    for (const Line& line : lines_)
      if (line.is_sum) rows.insert(line.row);
    return rows;
  }

 private:
  void read_lines() {
    std::uint32_t first = 0;
    for (const TableColumn& column : columns_)
      if (column.is_found) first = std::max(first, column.heading->extent.last.row + 1);
    std::string last_name;
    std::uint32_t row = base::max_rows;
    for (const Item& item : view_.rows(first, view_.end_row())) {
      if (item.at().row == row) continue;
      row = item.at().row;
      std::string name;
      if (auto line = line_of(row, name)) {
        // Said again in each row of its indicators.
        if (!lines_.empty() && name == last_name && lines_.back().amount == line->amount) continue;
        last_name = std::move(name);
        lines_.push_back(*line);
      }
    }
  }

  std::optional<Line> line_of(std::uint32_t row, std::string& name) const {
    Line line{row, {}, true, false};
    bool has_amount = false;
    for (const Item& item : view_.row(row)) {
      const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const TableColumn& one) {
        return one.holds(item) && item.at().column >= one.first;
      });
      if (column == columns_.end()) continue;
      const ListRole role = role_in_list(list_, column->slot);
      if (role == ListRole::project && name.empty()) {
        name = item.folded;
      } else if (column->slot == "funds.total") {
        const auto amount = number_of(item);
        if (!amount) return std::nullopt;
        line.amount = *amount;
        has_amount = true;
      } else if (role == ListRole::none ? !may_be_totalled(column->slot)
                                        : role == ListRole::value && column->slot != "n" &&
                                              !column->slot.starts_with("funds.")) {
        line.is_bare = false;
      }
    }
    const bool is_total = is_total_word(name) || name.ends_with("计");
    return has_amount && !name.empty() && !is_total ? std::optional(line) : std::nullopt;
  }

  [[nodiscard]] bool is_sum_of_those_below(std::size_t own) const {
    Decimal sum;
    std::size_t parts = 0;
    for (std::size_t i = own + 1; i < lines_.size(); ++i) {
      if (lines_[i].is_bare && sum == lines_[own].amount && parts >= fewest_) return true;
      if (lines_[i].is_sum) continue;
      const auto more = add(sum, lines_[i].amount);
      if (!more || lines_[i].amount.is_negative() || *more > lines_[own].amount) return false;
      sum = *more;
      ++parts;
    }
    return sum == lines_[own].amount && parts >= fewest_;
  }

  /// One project is the sum of itself where the names are of units, too: 单位（专项）名称.
  [[nodiscard]] std::size_t fewest_parts() const {
    constexpr std::size_t of_projects = 2;
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const TableColumn& column) {
                         return column.is_found && role_in_list(list_, column.slot) == ListRole::project &&
                                column.heading->folded.find("单位") != std::string::npos;
                       })
               ? 1
               : of_projects;
  }

  const Block& list_;
  const std::vector<TableColumn>& columns_;
  const SheetView& view_;
  std::vector<Line> lines_;
  std::size_t fewest_ = 1;  ///< projects that a sum is of
};

}  // namespace

bool may_be_totalled(std::string_view slot) {
  return slot == any_slot || slot == "remark" || slot == "weight";
}

std::set<std::uint32_t> rows_of_sums(const Block& list, const std::vector<TableColumn>& columns,
                                     const SheetView& view) {
  return SumFinder(list, columns, view).run();
}

}  // namespace targetbook::layouts
