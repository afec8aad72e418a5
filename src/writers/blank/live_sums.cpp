#include "writers/blank/live_sums.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace targetbook::writers {
namespace {

using layouts::EntryKind;

std::string column_area(const BlankTable& table, std::uint32_t column) {
  return absolute(base::CellRange{{table.first_row, column}, {table.last_row, column}});
}

/// `total` against the sum of `parts`, both lists of cells and areas for SUM.
LiveLine equal_sums(std::string label, const std::string& total, const std::string& parts,
                    const std::string& otherwise) {
  return {std::move(label), "=IF(COUNT(" + total + "," + parts + ")=0,\"待填\",IF(ROUND(SUM(" + total +
                                ")-SUM(" + parts + "),6)=0,\"合格\",\"" + otherwise + "\"))"};
}

class Sums {
 public:
  Sums(const BlankPlaces& places, LiveChecks& checks) : places_(places), checks_(checks) {}

  void project() {
    const auto total = field("funds.total");
    const std::string parts = joined({field("funds.fiscal"), field("funds.carryover"), field("funds.other")});
    if (total && !parts.empty())
      add(equal_sums("资金合计等于各分项之和", *total, parts, "合计与分项之和不符"));
    add_plan();
    const auto sources_total = field("fund_sources_total");
    for (const BlankTable& table : places_.tables) {
      if (table.block->table == "fund_sources" && table.column("amount")) {
        const std::string area = column_area(table, *table.column("amount"));
        if (sources_total)
          add(equal_sums("当年预算合计等于各来源之和", *sources_total, area, "与各来源之和不符"));
        if (total) add(equal_sums("项目当年预算等于各来源之和", *total, area, "与各来源之和不符"));
      }
      if (table.block->table == "spending" && total) {
        const std::string area =
            joined({area_of(table, "own"), area_of(table, "transfer"), area_of(table, "other")});
        if (!area.empty())
          add(equal_sums("支出明细之和等于项目当年预算", *total, area, "与支出明细之和不符"));
      }
    }
  }

  void department() {
    for (const BlankTable& table : places_.tables) {
      if (table.block->table == "funds") add_funds(table);
      const auto total = table.column("total");
      const auto year = table.column("year_budget");
      if (total && year)
        add({"项目总预算不小于本年度预算",
             "=IF(COUNT(" + column_area(table, *year) + ")=0,\"待填\",IF(SUMPRODUCT((" +
                 column_area(table, *total) + "<>\"\")*(" + column_area(table, *total) + "<" +
                 column_area(table, *year) + "))=0,\"合格\",\"总预算小于本年度预算\"))"});
    }
  }

  void budget() {
    for (const BlankTable& table : places_.tables)
      if (table.block->lines.empty())
        add_columns(table);
      else
        add_sides(table);
  }

 private:
  void add(LiveLine line) { checks_.lines.push_back(std::move(line)); }

  std::optional<std::string> field(std::string_view slot) const {
    const auto found = places_.fields.find(slot);
    if (found == places_.fields.end()) return std::nullopt;
    return relative(found->second);
  }
  static std::optional<std::string> area_of(const BlankTable& table, std::string_view slot) {
    const auto column = table.column(slot);
    if (!column) return std::nullopt;
    return column_area(table, *column);
  }
  static std::string joined(std::initializer_list<std::optional<std::string>> pieces) {
    std::string text;
    for (const auto& piece : pieces)
      if (piece) text += (text.empty() ? "" : ",") + *piece;
    return text;
  }

  /// Each percent is for its own months, or for the year so far: both are usual.
  void add_plan() {
    std::string cells;
    std::vector<std::string> each;
    for (int number = 1;; ++number) {
      const auto cell = field("plan." + std::to_string(number) + ".percent");
      if (!cell) break;
      cells += (cells.empty() ? "" : ",") + *cell;
      each.push_back(*cell);
    }
    if (each.empty()) return;
    std::string rises = "ROUND(" + each.back() + "-1,6)=0";
    for (std::size_t i = 1; i < each.size(); ++i) rises += "," + each[i] + ">=" + each[i - 1];
    add({"支出计划合计为100%", "=IF(COUNT(" + cells + ")=0,\"待填\",IF(OR(ROUND(SUM(" + cells +
                                   ")-1,6)=0,AND(" + rises + ")),\"合格\",\"各期之和或年底累计应为100%\"))"});
  }

  void add_funds(const BlankTable& table) {
    const auto& lines = table.block->lines;
    const auto amount = table.column("amount");
    const auto group = table.column("group");
    const auto item = table.column("item");
    if (!amount || !group || !item) return;
    std::vector<std::string> totals;
    for (std::uint32_t first = 0; first < lines.size();) {
      std::uint32_t last = first;
      while (last + 1 < lines.size() && lines[last + 1].cells[*group] == lines[first].cells[*group]) ++last;
      if (lines[last].cells[*item] == "合计" && last > first) {
        const std::string total = relative({table.first_row + last, *amount});
        const std::string parts = absolute(
            base::CellRange{{table.first_row + first, *amount}, {table.first_row + last - 1, *amount}});
        add(equal_sums(lines[first].cells[*group] + "合计等于各项之和", total, parts, "合计与各项之和不符"));
        totals.push_back(total);
      }
      first = last + 1;
    }
    if (totals.size() == 2) add(equal_sums("收入合计等于支出合计", totals[0], totals[1], "收支不平衡"));
  }

  /// A column 合计 or 小计 against those that it adds up: the others below the same upper heading.
  void add_columns(const BlankTable& table) {
    std::set<std::string> done;
    for (const BlankPlace& place : places_.all) {
      if (!place.record || *place.record != 0 || place.entry.kind != EntryKind::amount) continue;
      const std::string& heading = place.entry.slot;
      const auto slash = heading.rfind('/');
      const std::string own = slash == std::string::npos ? heading : heading.substr(slash + 1);
      const bool is_total = own == "合计" || own == "小计" || own == "“三公”经费合计";
      if (!is_total || !done.insert(heading).second) continue;
      const std::string parts = parts_of(table, place.area.first.column,
                                         slash == std::string::npos ? "" : heading.substr(0, slash + 1));
      if (parts.empty()) continue;
      add(equal_sums("“" + heading + "”等于各分项之和", column_area(table, place.area.first.column), parts,
                     "合计与分项之和不符"));
    }
  }

  std::string parts_of(const BlankTable& table, std::uint32_t total, const std::string& above) const {
    std::string parts;
    for (const BlankPlace& place : places_.all) {
      if (!place.record || *place.record != 0 || place.entry.kind != EntryKind::amount ||
          place.area.first.column == total)
        continue;
      const std::string& heading = place.entry.slot;
      if (!heading.starts_with(above)) continue;
      const std::string rest = heading.substr(above.size());
      // Below the same heading; of a group with a subtotal of its own, the subtotal alone.
      const auto slash = rest.find('/');
      if (slash != std::string::npos && has_subtotal(above + rest.substr(0, slash + 1)) &&
          rest.substr(slash + 1) != "小计")
        continue;
      parts += (parts.empty() ? "" : ",") + column_area(table, place.area.first.column);
    }
    return parts;
  }

  bool has_subtotal(const std::string& group) const {
    return std::any_of(places_.all.begin(), places_.all.end(),
                       [&](const BlankPlace& place) { return place.entry.slot == group + "小计"; });
  }

  /// A two-sided table: the sums printed on each side, and both sides against each other.
  void add_sides(const BlankTable& table) {
    constexpr std::array sides = {std::pair{0U, 1U}, std::pair{2U, 3U}};
    const auto& lines = table.block->lines;
    std::vector<std::string> totals;
    for (const auto& [words, amount] : sides) {
      std::optional<std::uint32_t> subtotal;
      for (std::uint32_t row = 0; row < lines.size(); ++row) {
        const std::string& text = lines[row].cells[words];
        const auto area = [&](std::uint32_t first, std::uint32_t last) {
          return absolute(
              base::CellRange{{table.first_row + first, amount}, {table.first_row + last, amount}});
        };
        const std::string own = relative({table.first_row + row, amount});
        if (text.starts_with("本年") && text.ends_with("合计")) {
          add(equal_sums(text + "等于各项之和", own, area(0, row - 1), "合计与各项之和不符"));
          subtotal = row;
        } else if (text.ends_with("总计")) {
          if (subtotal)
            add(equal_sums(text + "等于合计加结转结余", own, area(*subtotal, row - 1),
                           "总计与合计、结转之和不符"));
          totals.push_back(own);
        }
      }
    }
    if (totals.size() == 2) add(equal_sums("收入总计等于支出总计", totals[0], totals[1], "收支不平衡"));
  }

  const BlankPlaces& places_;
  LiveChecks& checks_;
};

}  // namespace

void add_sum_checks(const layouts::Drawing& drawing, const BlankPlaces& places, const rules::Profile&,
                    LiveChecks& checks) {
  Sums sums(places, checks);
  if (drawing.kind == layouts::FormKind::project_target) sums.project();
  if (drawing.kind == layouts::FormKind::department_target) sums.department();
  if (drawing.kind == layouts::FormKind::budget_table) sums.budget();
}

}  // namespace targetbook::writers
