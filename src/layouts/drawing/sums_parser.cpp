#include "layouts/drawing/sums_parser.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "base/unknown_word.hpp"
#include "layouts/drawing/labelled_sources.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/vocabulary.hpp"

namespace targetbook::layouts {
namespace {

using base::ConfigValue;
using model::SumLine;
using model::SumTerm;

constexpr std::pair<std::string_view, std::string_view> tables_in_words[] = {{"fund_sources", "各项资金来源"},
                                                                             {"spending", "支出明细"},
                                                                             {"procurement", "采购计划"},
                                                                             {"projects", "项目支出情况"}};

std::string_view last_part(std::string_view name) {
  const auto slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// `其中：财政拨款` is 财政拨款.
std::string without_among(std::string words) {
  constexpr std::string_view among = "其中：";
  if (words.starts_with(among)) words.erase(0, among.size());
  return words;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    if (blank != 0) words.push_back(text.substr(0, blank));
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
  }
  return words;
}

class SumsReader {
 public:
  explicit SumsReader(const Drawing& drawing) : drawing_(drawing) {}

  void read(const ConfigValue& node, std::vector<SumLine>& sums) {
    node_ = &node;
    std::vector<std::string_view> words = words_of(node.text());
    constexpr std::size_t fewest_words = 4;
    if (words.size() < fewest_words || words[2] != "=")
      node.fail("合计应写作「A-05 总数 = 部分 + 部分」", "a sum is 'A-05 total = part + part'");
    SumLine line;
    line.rule = words[0];
    if (std::find(model::sum_rules.begin(), model::sum_rules.end(), words[0]) == model::sum_rules.end())
      refuse({"规则编号", "code of a rule of sums"}, words[0],
             {model::sum_rules.begin(), model::sum_rules.end()});
    line.total = term(words[1]);
    if (line.total.lines == model::sum_lines::first_levels) line.total.words = "标有一、二、…的各行";
    words.erase(words.begin(), words.begin() + 3);
    if (words.size() > 2 && words[words.size() - 2] == "±") {
      line.tolerance = number(words.back());
      words.resize(words.size() - 2);
    }
    while (!words.empty()) {
      const auto end = std::find(words.begin(), words.end(), "or");
      read_parts({words.begin(), end}, line);
      sums.push_back(line);
      words.erase(words.begin(), end == words.end() ? end : end + 1);
      line.parts.clear();
      line.otherwise = true;
    }
  }

 private:
  void read_parts(const std::vector<std::string_view>& words, SumLine& line) const {
    if (words.size() % 2 == 0) no_part();
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i % 2 == 1 && words[i] != "+") no_part();
      if (i % 2 == 1) continue;
      if (words.size() == 1 && base::Decimal::parse(words[i]))
        line.number = number(words[i]);
      else if (words[i].ends_with("/*"))
        add_columns_under(words[i], line);
      else
        line.parts.push_back(term(words[i]));
    }
    const bool is_of_lines = !line.total.lines.empty();
    for (const SumTerm& part : line.parts)
      if (is_of_lines && (part.table != line.total.table || part.lines.empty()))
        node_->fail("表中某行的合计只能是同一张表的各行之和",
                    "a line of a table is the sum of lines of the same table");
  }

  /// `rows.本年收入/*`: the columns under this heading but the total, and but what is said to lie within
  /// others.
  void add_columns_under(std::string_view word, SumLine& line) const {
    const std::string_view heading = word.substr(0, word.size() - 1);
    const std::size_t before = line.parts.size();
    for (const Block& block : drawing_.blocks)
      for (std::size_t c = 0; c < block.repeat.size(); ++c) {
        const std::string column = block.table + "." + column_name(block, c);
        if (!block.repeat[c].has_slot() || !is_amount(block, block.repeat[c].slot()) ||
            !column.starts_with(heading) || column == line.total.table + "." + line.total.name ||
            last_part(column).starts_with("其中"))
          continue;
        line.parts.push_back(term(column));
      }
    if (line.parts.size() == before)
      node_->fail("「{}」之下没有金额列", "no column of amounts stands under '{}'", heading);
  }

  [[noreturn]] void no_part() const {
    node_->fail("合计的各部分之间应为「+」", "the parts of a sum are joined by '+'");
  }

  base::Decimal number(std::string_view word) const {
    const auto value = base::Decimal::parse(word);
    if (!value) node_->fail("「{}」不是数", "'{}' is no number", word);
    return *value;
  }

  SumTerm term(std::string_view word) const {
    SumTerm term;
    std::string_view name = word;
    if (const auto bracket = name.find('['); bracket != std::string_view::npos) {
      if (!name.ends_with(']') || bracket + 2 == name.size())
        node_->fail("「[」没有配上「]」，或其中没有文字", "'[' without ']' or without words");
      term.lines = name.substr(bracket + 1, name.size() - bracket - 2);
      name = name.substr(0, bracket);
    }
    std::vector<std::string> known;
    if (draws_plan()) known.emplace_back("plan.percent");
    if (draws_plan() && name == "plan.percent") {
      term.name = name;
      term.words = "支出计划";
      return term;
    }
    // Sources with a line each (`{source.1}`) are the same table on the form.
    if (name == "fund_sources.amount" && !labelled_sources(drawing_).empty()) {
      term.table = "fund_sources";
      term.name = "amount";
      term.words = "各项资金来源";
      return term;
    }
    for (const Block& block : drawing_.blocks) {
      if (find_in_fields(block, name, term, known)) return term;
      if (const auto column = find_in_table(block, name, term, known)) {
        check_lines(block, *column, term);
        return term;
      }
    }
    refuse({"数", "value"}, name, {known.begin(), known.end()});
  }

  [[nodiscard]] bool draws_plan() const {
    for (const Block& block : drawing_.blocks)
      for (const DrawnRow& row : block.draw)
        for (const DrawnCell& cell : row)
          if (cell.slot().starts_with("plan.")) return true;
    return false;
  }

  /// A value of the form that is an amount: its label is what stands to its left.
  bool find_in_fields(const Block& block, std::string_view name, SumTerm& term,
                      std::vector<std::string>& known) const {
    if (drawing_.kind != FormKind::project_target) return false;
    for (const DrawnRow& row : block.draw)
      for (std::size_t c = 0; c < row.size(); ++c) {
        const DrawnName* drawn =
            find_name(vocabulary_of(drawing_.kind).fields, split_slot(row[c].slot()).name);
        if (drawn == nullptr || drawn->codec != model::Codec::amount) continue;
        known.emplace_back(drawn->name);
        if (drawn->name != name) continue;
        term.name = name;
        term.words = drawn->words.zh;
        for (std::size_t left = c; left-- > 0;) {
          if (row[left].kind == DrawnCell::Kind::left) continue;
          if (row[left].kind == DrawnCell::Kind::label) term.words = without_among(row[left].words());
          break;
        }
        return true;
      }
    return false;
  }

  std::optional<std::size_t> find_in_table(const Block& block, std::string_view name, SumTerm& term,
                                           std::vector<std::string>& known) const {
    if (!block.is_table()) return std::nullopt;
    const bool is_budget = drawing_.kind == FormKind::budget_table;
    for (std::size_t c = 0; c < block.repeat.size(); ++c) {
      if (!block.repeat[c].has_slot() || !is_amount(block, block.repeat[c].pieces.back().slot)) continue;
      const std::string heading = column_name(block, c);
      const std::string column = is_budget ? heading : block.repeat[c].pieces.back().slot;
      known.push_back(block.table + "." + column);
      if (name != known.back() && !(is_budget && name == block.table + ".*")) continue;
      term.table = block.table;
      term.name = name.substr(block.table.size() + 1);
      term.words = term.name == "*" ? "每一行" : heading_words(block, heading);
      return c;
    }
    return std::nullopt;
  }

  bool is_amount(const Block& block, std::string_view slot) const {
    if (drawing_.kind == FormKind::budget_table) return slot == "amount";
    if (block.table == "funds" && slot.starts_with("history.")) return true;
    const NameTable* table = vocabulary_of(drawing_.kind).table(block.table);
    const DrawnName* drawn = table == nullptr ? nullptr : find_name(table->columns, slot);
    return drawn != nullptr && drawn->codec == model::Codec::amount;
  }

  /// Of a group's 小计 the group; of other columns the lowest heading; a table with words of its own by them.
  static std::string heading_words(const Block& block, std::string_view heading) {
    for (const auto& [table, words] : tables_in_words)
      if (table == block.table) return std::string(words);
    const std::string_view last = last_part(heading);
    std::size_t namesakes = 0;
    for (std::size_t c = 0; c < block.repeat.size(); ++c)
      if (block.repeat[c].slot() == "amount" && last_part(column_name(block, c)) == last) ++namesakes;
    if (last != "小计" && last != "合计" && namesakes > 1) return std::string(heading);
    if (last != "小计" || last.size() == heading.size()) return std::string(last);
    return std::string(heading.substr(0, heading.size() - last.size() - 1));
  }

  /// A line that is called by its words is printed beforehand: in a budget table left of its amount.
  void check_lines(const Block& block, std::size_t column, SumTerm& term) const {
    namespace lines = model::sum_lines;
    if (term.lines.empty()) return;
    if (term.lines == lines::between) term.words = "其间各项";
    if (term.lines == lines::below || term.lines == lines::second_levels) term.words = "下级";
    if (term.lines == lines::others || term.lines == lines::first_levels) term.words = "各项";
    if (term.lines == lines::between || term.lines == lines::below || term.lines == lines::second_levels ||
        term.lines == lines::others || term.lines == lines::first_levels)
      return;
    const auto slash = term.lines.find('/');
    const std::string group = slash == std::string::npos ? std::string() : term.lines.substr(0, slash);
    const std::string own = term.lines.substr(slash + 1);  // npos + 1 is 0
    std::vector<std::string_view> printed;
    for (const PrintedLine& line : block.lines) {
      const std::string* its_group = printed_as(group, line, 0, column);
      const std::string* label = printed_as(own, line, words_column(block, column), column);
      for (const std::string& cell : line.cells)
        if (!cell.empty()) printed.emplace_back(cell);
      if (label == nullptr || (!group.empty() && its_group == nullptr)) continue;
      const std::string name = (its_group == nullptr ? std::string() : *its_group) + *label;
      term.words = drawing_.kind == FormKind::budget_table ? name : name + "（" + term.words + "）";
      return;
    }
    refuse({"行", "line"}, term.lines, printed);
  }

  /// The first cell of the line, from one column up to another, that has these words; null where none has.
  static const std::string* printed_as(const std::string& words, const PrintedLine& line, std::size_t first,
                                       std::size_t last) {
    for (std::size_t c = first; c < last && c < line.cells.size() && !words.empty(); ++c)
      if (!line.cells[c].empty() && model::fits_words(words, line.cells[c])) return &line.cells[c];
    return nullptr;
  }

  /// Where the words of an amount's line begin.
  [[nodiscard]] std::size_t words_column(const Block& block, std::size_t column) const {
    if (drawing_.kind != FormKind::budget_table) return 0;
    std::size_t first = column;
    while (first > 0 && block.repeat[first - 1].slot() != "amount") --first;
    return first;
  }

  [[noreturn]] void refuse(const base::Phrase& sort, std::string_view name,
                           const std::vector<std::string_view>& known) const {
    node_->fail(base::unknown_word(sort, name, known));
  }

  const Drawing& drawing_;
  const ConfigValue* node_ = nullptr;
};

}  // namespace

void read_sums(const ConfigValue& root, Drawing& drawing) {
  const ConfigValue* sums = root.find("sums");
  if (sums == nullptr) return;
  SumsReader reader(drawing);
  for (const ConfigValue& node : sums->array()) reader.read(node, drawing.sums);
}

std::string column_name(const Block& block, std::size_t column) {
  std::string name;
  for (const DrawnRow& row : block.draw) {
    std::size_t c = column;
    while (c > 0 && row[c].kind == DrawnCell::Kind::left) --c;
    if (row[c].kind != DrawnCell::Kind::label) continue;
    if (!name.empty()) name += '/';
    name += base::without_white_space(row[c].words());
  }
  return name;
}

}  // namespace targetbook::layouts
