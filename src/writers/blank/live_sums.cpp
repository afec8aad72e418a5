#include "writers/blank/live_sums.hpp"

#include <algorithm>
#include <optional>

#include "layouts/drawing/sums_parser.hpp"

namespace targetbook::writers {
namespace {

using model::SumLine;
using model::SumTerm;

std::string area_in(const BlankTable& table, std::uint32_t column, std::uint32_t first, std::uint32_t last) {
  return absolute(base::CellRange{{table.first_row + first, column}, {table.first_row + last, column}});
}

std::string whole_column(const BlankTable& table, std::uint32_t column) {
  return absolute(base::CellRange{{table.first_row, column}, {table.last_row, column}});
}

std::string in_list(const std::vector<std::string>& pieces, const char* between = ",") {
  std::string text;
  for (const std::string& piece : pieces) text += (text.empty() ? "" : between) + piece;
  return text;
}

/// Waits while none of the cells is filled in; then says whether `holds`.
LiveLine judged(const std::string& what, const std::string& cells, const std::string& holds) {
  return {what, "=IF(COUNT(" + cells + ")=0,\"待填\",IF(" + holds + ",\"合格\",\"不符：" + what + "\"))"};
}

/// The last digit that is written, as the rule's slack counts it (arithmetic/sums.cpp): 0.01, or less where
/// every amount but the zeros has more decimals. `counted` makes a condition on an area's cells a number.
template <class Counted>
std::string last_digit(const std::vector<std::string>& areas, Counted&& counted) {
  std::string digit = "0.000001";
  constexpr std::pair<int, const char*> finer[] = {{5, "9E-6"}, {4, "9E-5"}, {3, "9E-4"}, {2, "9E-3"}};
  for (const auto& [decimals, step] : finer) {
    std::string any;
    for (const std::string& area : areas)
      any += (any.empty() ? "" : "+") +
             counted("(" + area + "<>0)*(ROUND(" + area + "," + std::to_string(decimals) + ")=" + area + ")");
    digit += std::string("+") + step + "*((" + any + ")>0)";
  }
  return "(" + digit + ")";
}

/// Half of the last digit for each part, of two at least: as much as rounding can make a right sum wrong.
std::string no_gap(const std::string& total, const std::vector<std::string>& parts) {
  std::vector<std::string> all = parts;
  all.push_back(total);
  const std::string digit =
      last_digit(all, [](const std::string& condition) { return "SUMPRODUCT(" + condition + ")"; });
  return "ROUND(ABS(SUM(" + total + ")-SUM(" + in_list(parts) + "))-MAX(2,COUNT(" + in_list(parts) + "))/2*" +
         digit + ",7)<=0";
}

/// The same for each row of columns by itself.
std::string no_gap_in_rows(const std::string& total, const std::vector<std::string>& parts) {
  std::vector<std::string> all = parts;
  all.push_back(total);
  const std::string digit = last_digit(all, [](const std::string& condition) { return condition; });
  std::string sum;
  std::string filled;
  for (const std::string& part : parts) {
    sum += "-" + part;
    filled += (filled.empty() ? "(" : "+(") + part + "<>\"\")";
  }
  const std::string at_least_two = "((" + filled + ")+(2-(" + filled + "))*((" + filled + ")<2))";
  return "SUMPRODUCT(--(ROUND(ABS(" + total + sum + ")-" + at_least_two + "/2*" + digit + ",7)>0))=0";
}

/// The printed labels beside a column of amounts, by the table's rows; empty where nothing is printed.
std::vector<std::string> labels_beside(const layouts::Block& block, std::uint32_t column) {
  std::uint32_t words = column;
  while (words > 0 && (words == column || block.repeat[words].slot() != "text")) --words;
  std::vector<std::string> labels;
  for (const layouts::PrintedLine& line : block.lines)
    labels.push_back(line.cells[words].starts_with("其中") ? std::string() : line.cells[words]);
  return labels;
}

class Sums {
 public:
  Sums(const BlankPlaces& places, LiveChecks& checks) : places_(places), checks_(checks) {}

  void add(const SumLine& line) {
    if (line.otherwise && is_held_) return;
    is_held_ = false;
    if (line.parts.empty()) return add_plan(line);
    if (line.total.table.empty()) return add_value(line);
    for (const BlankTable& table : places_.tables) {
      if (table.block->table != line.total.table) continue;
      if (line.parts.front().lines == model::sum_lines::below) return;  // codes tell only once they are typed
      if (line.total.lines.empty()) return add_columns(line, table);
      const auto group = table.column("group");
      const auto item = table.column("item");
      if (group && item) return add_groups(line, table, *group, *item);
      return add_lines(line, table);
    }
  }

  /// Not a sum, but two amounts that bound each other.
  void add_totals_of_projects() {
    for (const BlankTable& table : places_.tables) {
      const auto total = table.column("total");
      const auto year = table.column("year_budget");
      if (!total || !year) continue;
      const std::string all = whole_column(table, *total);
      const std::string own = whole_column(table, *year);
      checks_.lines.push_back({"项目总预算不小于本年度预算",
                               "=IF(COUNT(" + own + ")=0,\"待填\",IF(SUMPRODUCT((" + all + "<>\"\")*(" + all +
                                   "<" + own + "))=0,\"合格\",\"总预算小于本年度预算\"))"});
    }
  }

 private:
  void say(LiveLine line) { checks_.lines.push_back(std::move(line)); }

  [[nodiscard]] std::optional<std::string> field(std::string_view slot) const {
    const auto found = places_.fields.find(slot);
    if (found == places_.fields.end()) return std::nullopt;
    return relative(found->second);
  }

  [[nodiscard]] std::optional<std::string> cells_of(const SumTerm& term) const {
    if (term.table.empty()) return field(term.name);
    for (const BlankTable& table : places_.tables)
      if (table.block->table == term.table)
        if (const auto column = table.column(term.name)) return whole_column(table, *column);
    return std::nullopt;
  }

  void add_value(const SumLine& line) {
    const auto total = field(line.total.name);
    std::vector<std::string> parts;
    for (const SumTerm& part : line.parts) {
      if (const auto cells = cells_of(part)) parts.push_back(*cells);
      if (part.table == "fund_sources") add_labelled_sources(parts);
    }
    if (!total || parts.empty()) return;
    say(judged(model::in_words(line), *total + "," + in_list(parts), no_gap(*total, parts)));
  }

  void add_labelled_sources(std::vector<std::string>& parts) const {
    for (int number = 1;; ++number) {
      const auto cell = field("source." + std::to_string(number));
      if (!cell) return;
      parts.push_back(*cell);
    }
  }

  /// Each percent is for its own months, or for the year so far: both are usual.
  void add_plan(const SumLine& line) {
    constexpr int percents = -2;  // the cells hold shares
    const std::string whole = line.number.shifted(percents).value().to_string();
    const std::string slack = line.tolerance.shifted(percents).value().to_string();
    std::vector<std::string> cells;
    for (int number = 1;; ++number) {
      const auto cell = field("plan." + std::to_string(number) + ".percent");
      if (!cell) break;
      cells.push_back(*cell);
    }
    if (cells.empty()) return;
    const auto is_whole = [&](const std::string& value) {
      return "ROUND(ABS(" + value + "-" + whole + ")-" + slack + ",6)<=0";
    };
    std::string rises = is_whole(cells.back());
    for (std::size_t i = 1; i < cells.size(); ++i) rises += "," + cells[i] + ">=" + cells[i - 1];
    const std::string all = in_list(cells);
    say({line.total.words + "合计为" + line.number.to_string() + "%",
         "=IF(COUNT(" + all + ")=0,\"待填\",IF(OR(" + is_whole("SUM(" + all + ")") + ",AND(" + rises +
             ")),\"合格\",\"各期之和或年底累计应为" + line.number.to_string() + "%\"))"});
  }

  /// Each row by itself: what one has too much must not make good for another.
  void add_columns(const SumLine& line, const BlankTable& table) {
    const auto total = table.column(line.total.name);
    std::vector<std::string> parts;
    for (const SumTerm& part : line.parts)
      if (const auto column = table.column(part.name)) parts.push_back(whole_column(table, *column));
    if (!total || parts.empty()) return;
    const std::string own = whole_column(table, *total);
    say(judged("每行" + model::in_words(line), own + "," + in_list(parts), no_gap_in_rows(own, parts)));
  }

  void add_groups(const SumLine& line, const BlankTable& table, std::uint32_t group, std::uint32_t item) {
    const auto column = table.column(line.total.name);
    if (!column) return;
    const auto& lines = table.block->lines;
    const bool of_each_group = line.parts.front().lines == model::sum_lines::others;
    for (std::uint32_t row = 0; row < lines.size(); ++row) {
      const auto& cells = lines[row].cells;
      if (!model::stands_in(line.total, cells[group], cells[item])) continue;
      std::vector<std::string> parts;
      std::string names;
      for (std::uint32_t other = 0; other < lines.size(); ++other) {
        const std::string& its_group = lines[other].cells[group];
        const std::string& label = lines[other].cells[item];
        const bool is_part =
            of_each_group ? its_group == cells[group] && !model::stands_in(line.total, its_group, label)
                          : std::any_of(line.parts.begin(), line.parts.end(), [&](const SumTerm& part) {
                              return model::stands_in(part, its_group, label);
                            });
        if (!is_part) continue;
        parts.push_back(relative({table.first_row + other, *column}));
        names += (names.empty() ? "" : "+") + its_group + label;
      }
      if (parts.empty()) continue;
      const std::string own = relative({table.first_row + row, *column});
      const std::string what = cells[group] + cells[item] + "等于" +
                               (of_each_group ? line.parts.front().words : names) + "（" +
                               heading(table, *column, line.total.name) + "）";
      say(judged(what, own + "," + in_list(parts), no_gap(own, parts)));
    }
  }

  /// 当年金额; of earlier years, whose heading is the same, with the column.
  static std::string heading(const BlankTable& table, std::uint32_t column, const std::string& slot) {
    const std::string name = layouts::column_name(*table.block, column);
    const std::string last = name.substr(name.rfind('/') + 1);  // npos + 1 is 0
    if (!slot.starts_with("history.")) return last;
    const std::string cell = base::to_a1(base::CellRef{0, column});
    return last + cell.substr(0, cell.size() - 1) + "列";
  }

  /// Printed lines of a table, on one side or against the other.
  void add_lines(const SumLine& line, const BlankTable& table) {
    const auto column = table.column(line.total.name);
    if (!column) return;
    const std::vector<std::string> labels = labels_beside(*table.block, *column);
    for (const std::size_t total : model::total_lines(line.total, labels)) {
      std::vector<std::string> parts;
      if (line.parts.front().name == line.total.name) {
        const auto rows = model::part_lines(line.parts, labels, total);
        if (!rows || rows->empty()) continue;
        parts = areas(table, *column, *rows, labels, total);
      } else {
        for (const SumTerm& part : line.parts) {
          const auto other = table.column(part.name);
          if (!other) return;
          for (const std::size_t row : model::total_lines(part, labels_beside(*table.block, *other)))
            parts.push_back(relative({table.first_row + static_cast<std::uint32_t>(row), *other}));
        }
        if (parts.empty()) continue;
      }
      is_held_ = true;
      const std::string own = relative({table.first_row + static_cast<std::uint32_t>(total), *column});
      say(judged(labels[total] + "等于" + model::names_of(line.parts), own + "," + in_list(parts),
                 no_gap(own, parts)));
    }
  }

  /// Rows that follow each other as one area, and unprinted rows up to the total with them: who needs one
  /// more line writes it there, or inserts it.
  static std::vector<std::string> areas(const BlankTable& table, std::uint32_t column,
                                        const std::vector<std::size_t>& rows,
                                        const std::vector<std::string>& labels, std::size_t total) {
    std::vector<std::string> areas;
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t last = i;
      while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
      std::size_t end = rows[last];
      std::size_t next = end + 1;
      while (next < labels.size() && labels[next].empty()) ++next;
      if (next == total) end = total - 1;
      areas.push_back(
          area_in(table, column, static_cast<std::uint32_t>(rows[i]), static_cast<std::uint32_t>(end)));
      i = last + 1;
    }
    return areas;
  }

  const BlankPlaces& places_;
  LiveChecks& checks_;
  bool is_held_ = false;  ///< the line before found its parts
};

}  // namespace

void add_sum_checks(const layouts::Drawing& drawing, const BlankPlaces& places, LiveChecks& checks) {
  Sums sums(places, checks);
  for (const SumLine& line : drawing.sums) sums.add(line);
  if (drawing.kind == layouts::FormKind::department_target) sums.add_totals_of_projects();
}

}  // namespace targetbook::writers
