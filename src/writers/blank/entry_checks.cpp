#include "writers/blank/entry_checks.hpp"

#include <algorithm>

#include "writers/blank/code_checks.hpp"

namespace targetbook::writers {
namespace {

using layouts::BlankEntry;
using layouts::EntryKind;
using xlsx::EntryCheck;

constexpr const char* most_amount = "9999999999999";  // what a program's fifteen digits still hold to the fen
constexpr double first_year = 2000;
constexpr double last_year = 2099;

std::string name_of(const BlankEntry& entry) {
  const std::string label =
      entry.label.substr(entry.label.rfind('/') == std::string::npos ? 0 : entry.label.rfind('/') + 1);
  return label;
}

class Checks {
 public:
  Checks(const layouts::Drawing& drawing, const BlankPlaces& places, const rules::Profile& profile,
         std::uint32_t level1_column, FillLists& lists)
      : amount_unit_(drawing.unit),
        unit_(base::to_string(drawing.unit)),
        has_total_rows_(drawing.kind == layouts::FormKind::budget_table),
        places_(places),
        profile_(profile),
        level1_column_(level1_column),
        lists_(lists) {}

  std::optional<EntryCheck> of(const BlankEntry& entry, base::CellRef at) {
    switch (entry.kind) {
      case EntryKind::amount:
        return amount(entry, at);
      case EntryKind::percent:
        return percent(entry);
      case EntryKind::weight:
        return weight(entry);
      case EntryKind::year:
        return year(entry);
      case EntryKind::code:
        return code(entry, at);
      case EntryKind::choice:
        return choice(entry);
      case EntryKind::level1:
        return level1();
      case EntryKind::level2:
        return level2(at);
      case EntryKind::goal:
        return goal();
      case EntryKind::target:
        return target(entry);
      case EntryKind::unit:
        return unit();
      case EntryKind::text:
        break;
    }
    return entry.options.empty() ? std::nullopt : std::optional(suggestion(entry));
  }

 private:
  static EntryCheck made(EntryCheck::Kind kind, std::string title, std::string message) {
    EntryCheck check;
    check.kind = kind;
    check.title = std::move(title);
    check.message = std::move(message);
    return check;
  }

  /// How many decimals make a fen, in the unit that the form's unit line says now.
  [[nodiscard]] std::string fen_decimals() const {
    const auto unit = places_.fields.find("unit");
    if (unit == places_.fields.end()) return std::to_string(base::digits_to_fen(amount_unit_));
    const int fewest = base::digits_to_fen(base::AmountUnit::yuan);
    std::string sum = std::to_string(fewest);
    for (const base::AmountUnit one : {base::AmountUnit::thousand_yuan, base::AmountUnit::ten_thousand_yuan,
                                       base::AmountUnit::hundred_million_yuan})
      sum += "+" + std::to_string(base::digits_to_fen(one) - fewest) + "*COUNTIF(" + absolute(unit->second) +
             ",\"*" + base::to_string(one) + "*\")";
    return sum;
  }

  EntryCheck amount(const BlankEntry& entry, base::CellRef at) const {
    // As the rules have it: a form's own total is more than nothing (R-03), what it is made of not below it
    // (A-22); a budget table may set one amount off against another.
    const bool is_total = entry.slot == "funds.total";
    const std::string least = is_total ? "，大于0" : has_total_rows_ ? "" : "，不小于0";
    EntryCheck check = made(EntryCheck::Kind::formula, "金额不对",
                            name_of(entry) + "应填数字，单位为" + unit_ + least + "，最多到分；不要写“" +
                                unit_ + "”字、逗号或文字。");
    const std::string cell = relative(at);
    const std::string bound = is_total ? cell + ">0," : has_total_rows_ ? "" : cell + ">=0,";
    // A binary fraction's noise is no finer part of a fen.
    check.formula = "=AND(ISNUMBER(" + cell + ")," + bound + "ABS(" + cell + ")<=" + most_amount +
                    ",ABS(ROUND(" + cell + "," + fen_decimals() + ")-" + cell + ")<=ABS(" + cell + ")*1E-14)";
    check.hint_title = "金额（" + unit_ + "）";
    check.hint = unit_ == "元" ? "只填数字，最多两位小数，例如 450000.00。"
                               : "只填数字，最多" + decimals_of(amount_unit_) + "位小数，例如 45.5 表示45.5" +
                                     unit_ + "。";
    return check;
  }
  static EntryCheck percent(const BlankEntry& entry) {
    EntryCheck check =
        made(EntryCheck::Kind::number, "百分比不对", name_of(entry) + "应为0%到100%之间的百分比，例如 50%。");
    check.most = 1;
    check.hint_title = "百分比";
    check.hint = "填0%到100%，例如 50%；没有支出填 0%。";
    return check;
  }
  EntryCheck weight(const BlankEntry& entry) const {
    // No indicator weighs more than all of a goal's together.
    const auto most = entry.slot == "weight" ? profile_.weight_total : std::nullopt;
    const std::string words = most ? most->to_string() : "100";
    EntryCheck check = made(EntryCheck::Kind::number, "权重不对",
                            name_of(entry) + "应为0到" + words + "之间的数字，不带百分号，例如 10。");
    check.most = std::stod(words);
    check.hint_title = "权重";
    check.hint = "填0到" + words + "之间的数字，不带百分号。合计见右侧“填报检查”。";
    return check;
  }
  static EntryCheck year(const BlankEntry& entry) {
    EntryCheck check =
        made(EntryCheck::Kind::whole, "年度不对", name_of(entry) + "应为四位数字的年份，例如 2026。");
    check.least = first_year;
    check.most = last_year;
    check.hint_title = "年度";
    check.hint = "填四位数字的年份，例如 2026。";
    return check;
  }
  EntryCheck code(const BlankEntry& entry, base::CellRef at) const {
    const CodeCheck asked = code_check(entry.slot, profile_);
    EntryCheck check = made(EntryCheck::Kind::formula, "编码不对",
                            name_of(entry) + "应为" + asked.words + "，中间没有空格" +
                                (has_total_rows_ ? "；合计行填“合计”。" : "。"));
    const std::string cell = relative(at);
    const std::string is_code = code_formula(asked, cell);
    check.formula = has_total_rows_ ? "=OR(" + cell + "=\"合计\"," + is_code + ")" : "=" + is_code;
    check.hint_title = "编码";
    check.hint = "照编码原样填写，开头的0不能少；本格按文本保存，不会变成数字。";
    return check;
  }
  EntryCheck choice(const BlankEntry& entry) const {
    EntryCheck check =
        made(EntryCheck::Kind::list, "请从列表中选择", name_of(entry) + "只能从下拉列表中选择一项。");
    check.formula = lists_.place_of(name_of(entry), entry.options);
    check.hint_title = name_of(entry).substr(0, 30);
    check.hint = "点右侧箭头，从列表中选择一项。";
    return check;
  }
  EntryCheck suggestion(const BlankEntry& entry) const {
    EntryCheck check;
    check.kind = EntryCheck::Kind::list;
    check.only_suggests = true;
    check.formula = lists_.place_of(name_of(entry), entry.options);
    check.hint_title = name_of(entry).substr(0, 30);
    check.hint = "可从列表中选择，也可以直接填写。";
    return check;
  }
  EntryCheck level1() const {
    EntryCheck check = made(EntryCheck::Kind::list, "一级指标不对", "一级指标只能从下拉列表中选择。");
    check.formula = lists_.place_of("一级指标", level1_words());
    return check;
  }
  /// The list goes by the first level, which a merged cell shows in its first row only: the helper column
  /// repeats it.
  EntryCheck level2(base::CellRef at) const {
    EntryCheck check =
        made(EntryCheck::Kind::list, "二级指标不对", "二级指标只能从下拉列表中选择；列表随一级指标而变。");
    const std::string helper = "$" + relative({at.row, level1_column_});
    std::string formula;
    for (const std::string& level : level1_words())
      formula += "IF(" + helper + "=\"" + level + "\"," +
                 lists_.area_of(level + "的二级指标", level2_words(level)) + ",";
    formula += lists_.area_of("二级指标", all_level2_words()) + std::string(level1_words().size(), ')');
    check.formula = "=" + formula;
    return check;
  }
  std::optional<EntryCheck> goal() const {
    for (const BlankTable& table : places_.tables) {
      const auto column = table.column("name");
      if (table.block->table != "goals" || !column) continue;
      EntryCheck check;
      check.kind = EntryCheck::Kind::list;
      check.only_suggests = true;
      check.formula = "=" + absolute(base::CellRange{{table.first_row, *column}, {table.last_row, *column}});
      check.hint_title = "目标名称";
      check.hint = "与上面“项目绩效总目标”中的名称一致，可从列表中选择；同一目标只填一次。";
      return check;
    }
    return std::nullopt;
  }
  EntryCheck target(const BlankEntry& entry) const {
    EntryCheck check;
    check.kind = EntryCheck::Kind::list;
    check.only_suggests = true;
    check.formula = lists_.place_of("运算符", operator_words());
    check.hint_title = name_of(entry).substr(0, 30);
    check.hint =
        "先写运算符（≥ ≤ ＝ ＞ ＜，可从列表中选），再写数值和单位，例如 ≥95%、＝12次；定性指标写结果，例如 "
        "明显改善。";
    return check;
  }
  EntryCheck unit() const {
    EntryCheck check = made(EntryCheck::Kind::list, "金额单位不对",
                            "金额单位只能是“单位：元”“单位：千元”“单位：万元”或“单位：亿元”。");
    check.formula = lists_.place_of("金额单位", {"单位：元", "单位：万元", "单位：千元", "单位：亿元"});
    return check;
  }

  base::AmountUnit amount_unit_;
  std::string unit_;
  bool has_total_rows_;
  const BlankPlaces& places_;
  const rules::Profile& profile_;
  std::uint32_t level1_column_;
  FillLists& lists_;
};

bool are_alike(const BlankPlace& left, const BlankPlace& right) {
  return left.entry.kind == right.entry.kind && left.entry.slot == right.entry.slot && left.record &&
         right.record && left.area.first.column == right.area.first.column &&
         left.area.last.row + 1 == right.area.first.row;
}

}  // namespace

std::vector<PlacedCheck> entry_checks(const layouts::Drawing& drawing, const BlankPlaces& places,
                                      const rules::Profile& profile, std::uint32_t level1_column,
                                      FillLists& lists) {
  Checks checks(drawing, places, profile, level1_column, lists);
  // Open places that stand in one column below each other and ask for the same have one check.
  std::vector<BlankPlace> runs;
  for (const BlankPlace& place : places.all) {
    // A year that is filled in beforehand is checked too: who takes off the protection may still change it.
    if (!place.entry.is_open && place.entry.kind != EntryKind::year) continue;
    const auto run = std::find_if(runs.begin(), runs.end(),
                                  [&](const BlankPlace& above) { return are_alike(above, place); });
    if (run == runs.end())
      runs.push_back(place);
    else
      run->area.last.row = place.area.last.row;
  }
  std::vector<PlacedCheck> placed;
  for (const BlankPlace& run : runs)
    if (auto check = checks.of(run.entry, run.area.first))
      placed.push_back({{run.area.first, {run.area.last.row, run.area.first.column}}, std::move(*check)});
  return placed;
}

std::string decimals_of(base::AmountUnit unit) {
  switch (unit) {
    case base::AmountUnit::thousand_yuan:
      return "五";
    case base::AmountUnit::ten_thousand_yuan:
      return "六";
    case base::AmountUnit::hundred_million_yuan:
      return "十";
    case base::AmountUnit::yuan:
      break;
  }
  return "两";
}

std::string number_format_of(const BlankEntry& entry) {
  switch (entry.kind) {
    case EntryKind::amount:
      return "#,##0.00####";  // what is finer than a fen shows
    case EntryKind::percent:
      return "0.00%";
    case EntryKind::weight:
    case EntryKind::year:
      return "General";
    default:
      return entry.is_paragraph ? "General" : "@";
  }
}

}  // namespace targetbook::writers
