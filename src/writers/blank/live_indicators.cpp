#include "writers/blank/live_indicators.hpp"

#include <algorithm>

#include "model/levels.hpp"

namespace targetbook::writers {
namespace {

/// The helper columns, from LiveChecks::level1_column on.
enum Helper : std::uint32_t { carried_level1, carried_level2, filled_level1, filled_level2, helper_columns };

std::string number(const base::Decimal& value) {
  return value.to_string();
}

class Indicators {
 public:
  Indicators(const BlankPlaces& places, const rules::Profile& profile, LiveChecks& checks)
      : places_(places), profile_(profile), checks_(checks) {}

  void run() {
    for (const BlankTable& table : places_.tables)
      if (table.block->table == "indicators") add_table(table);
    if (!any_) return;
    checks_.last_column = checks_.level1_column + helper_columns - 1;
    for (const std::string& level : profile_.level1) require(level, count_level1(level));
    for (const std::string& level : profile_.level2) require(level, count_level2(level));
    if (profile_.satisfaction_required)
      require("满意度指标", count_level1("满意度指标") + "+" + count_level2("服务对象满意度指标"));
    checks_.lines.push_back({"指标与指标值成对填写", "=IF(" + filled_ + "+" + half_ + "=0,\"待填\",IF(" +
                                                         half_ + "=0,\"合格\",\"有\"&(" + half_ +
                                                         ")&\"行只填了一半\"))"});
    for (LiveLine& line : weights_) checks_.lines.push_back(std::move(line));
  }

 private:
  std::string cell(std::uint32_t row, Helper helper) const {
    return relative({row, checks_.level1_column + helper});
  }
  std::string range(Helper helper) const {
    return absolute(base::CellRange{{first_row_, checks_.level1_column + helper},
                                    {last_row_, checks_.level1_column + helper}});
  }

  void require(const std::string& level, const std::string& count) {
    checks_.lines.push_back({"必须有" + level, "=IF(" + filled_ + "=0,\"待填\",IF(" + count +
                                                   ">0,\"合格\",\"缺少" + level + "\"))"});
  }

  /// In rows that the form printed, by the helper columns, which know merged labels; in rows put in later, by
  /// the label in the row itself.
  std::string count(const std::string& label, Helper helper,
                    const std::vector<std::string>& rows_with) const {
    std::string count = "COUNTIF(" + range(helper) + ",\"" + label + "\")";
    for (const std::string& rows : rows_with) count += "+COUNTIFS(" + rows + ",\"" + label + "\")";
    return count;
  }
  std::string count_level1(const std::string& level) const {
    return count(level, filled_level1, with_level1_);
  }
  /// Counted under its standard name and under each label that the form prints for it.
  std::string count_level2(const std::string& level) const {
    std::string all = count(level, filled_level2, with_level2_);
    for (const std::string& label : labels_)
      if (label != level && model::parse_level2(label).name == level)
        all += "+" + count(label, filled_level2, with_level2_);
    return all;
  }

  /// Rows of the table whose names and values are filled in, or one of both: rows put in later count too.
  void count_rows(const BlankTable& table, std::uint32_t level1, std::uint32_t level2, std::uint32_t level3,
                  std::uint32_t value) {
    const auto column = [&](std::uint32_t at) {
      return absolute(base::CellRange{{table.first_row, at}, {table.last_row, at}});
    };
    const std::string both = column(level3) + ",\"<>\"," + column(value) + ",\"<>\"";
    const std::string plus = filled_.empty() ? "" : "+";
    filled_ += plus + "COUNTIFS(" + both + ")";
    half_ += plus + "COUNTIFS(" + column(level3) + ",\"<>\"," + column(value) + ",\"=\")+COUNTIFS(" +
             column(level3) + ",\"=\"," + column(value) + ",\"<>\")";
    with_level1_.push_back(both + "," + column(level1));
    with_level2_.push_back(both + "," + column(level2));
  }

  void add_table(const BlankTable& table) {
    const auto level1 = table.column("level1");
    const auto level2 = table.column("level2");
    const auto level3 = table.column("level3");
    const auto value = table.column("value");
    if (!level1 || !level2 || !level3 || !value) return;
    if (!any_) first_row_ = table.first_row;
    any_ = true;
    last_row_ = table.last_row;
    std::string level1_now;
    std::string level2_now;
    for (std::uint32_t row = table.first_row; row <= table.last_row; ++row) {
      const bool is_first = row == table.first_row;
      const std::string own1 = printed(table, row, "level1");
      const std::string own2 = printed(table, row, "level2");
      if (!own1.empty()) level1_now = own1;
      if (!own2.empty()) level2_now = own2;
      const std::string first = "$" + relative({row, *level1});
      const std::string second = "$" + relative({row, *level2});
      const std::string above1 = is_first ? "\"\"" : cell(row - 1, carried_level1);
      const std::string above2 = is_first ? "\"\"" : cell(row - 1, carried_level2);
      put(row, carried_level1, "=IF(" + first + "<>\"\"," + first + "," + above1 + ")", level1_now);
      put(row, carried_level2, "=IF(" + second + "<>\"\"," + second + "," + above2 + ")", level2_now);
      const std::string name = "$" + relative({row, *level3});
      const std::string amount = "$" + relative({row, *value});
      const std::string both = "AND(" + name + "<>\"\"," + amount + "<>\"\")";
      put(row, filled_level1, "=IF(" + both + "," + cell(row, carried_level1) + ",\"\")", "");
      put(row, filled_level2, "=IF(" + both + "," + cell(row, carried_level2) + ",\"\")", "");
    }
    count_rows(table, *level1, *level2, *level3, *value);
    add_weights(table);
  }

  /// What the form prints into a level's column in this row.
  std::string printed(const BlankTable& table, std::uint32_t row, std::string_view slot) {
    const layouts::Block& block = *table.block;
    const std::size_t at = row - table.first_row;
    if (!block.lines.empty()) {
      const auto column = table.column(slot);
      if (at >= block.lines.size() || !column) return {};
      const std::string& label = block.lines[at].cells[*column];
      if (slot == "level2" && std::find(labels_.begin(), labels_.end(), label) == labels_.end())
        labels_.push_back(label);
      return label;
    }
    std::size_t rest = at % std::max<std::size_t>(rows_of_a_set(block), 1);
    for (const layouts::BlankGroup& group : block.blank_groups) {
      if (rest < group.rows) return slot == "level1" ? group.level1 : group.level2;
      rest -= group.rows;
    }
    return {};
  }

  static std::size_t rows_of_a_set(const layouts::Block& block) {
    std::size_t rows = 0;
    for (const layouts::BlankGroup& group : block.blank_groups) rows += group.rows;
    return rows;
  }

  void put(std::uint32_t row, Helper helper, std::string formula, std::string value) {
    checks_.helpers.push_back({{row, checks_.level1_column + helper}, std::move(formula), std::move(value)});
  }

  /// The weights of one goal's indicators, and the shares of the goals.
  void add_weights(const BlankTable& table) {
    const auto column = table.column("weight");
    if (column && profile_.weight_total) {
      const auto set = static_cast<std::uint32_t>(rows_of_a_set(*table.block));
      const std::string total = number(*profile_.weight_total);
      std::uint32_t nth = 1;
      for (std::uint32_t row = table.first_row; row <= table.last_row; row += set, ++nth) {
        const std::string area =
            absolute(base::CellRange{{row, *column}, {std::min(row + set - 1, table.last_row), *column}});
        weights_.push_back({"目标" + std::to_string(nth) + "权重合计为" + total,
                            "=IF(COUNT(" + area + ")=0,\"待填\",IF(ROUND(SUM(" + area + ")-" + total +
                                ",4)=0,\"合格\",\"合计为\"&ROUND(SUM(" + area + "),4)&\"，应为" + total +
                                "\"))"});
        if (set == 0) break;
      }
    }
    if (const auto ratio = table.column("ratio")) {
      const std::string area = absolute(base::CellRange{{table.first_row, *ratio}, {table.last_row, *ratio}});
      weights_.push_back({"各目标权重比例合计为100", "=IF(COUNT(" + area + ")=0,\"待填\",IF(ROUND(SUM(" +
                                                         area + ")-100,4)=0,\"合格\",\"合计为\"&ROUND(SUM(" +
                                                         area + "),4)&\"，应为100\"))"});
    }
  }

  const BlankPlaces& places_;
  const rules::Profile& profile_;
  LiveChecks& checks_;
  std::vector<std::string> labels_;
  std::string filled_;  ///< formulas that count rows
  std::string half_;
  std::vector<std::string> with_level1_;  ///< ranges and conditions of COUNTIFS, up to the level's own
  std::vector<std::string> with_level2_;
  std::vector<LiveLine> weights_;
  std::uint32_t first_row_ = 0;
  std::uint32_t last_row_ = 0;
  bool any_ = false;
};

}  // namespace

void add_indicator_checks(const BlankPlaces& places, const rules::Profile& profile, LiveChecks& checks) {
  Indicators(places, profile, checks).run();
}

}  // namespace targetbook::writers
