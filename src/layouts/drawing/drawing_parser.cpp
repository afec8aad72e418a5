#include <algorithm>
#include <set>
#include <utility>

#include "base/config.hpp"
#include "base/text.hpp"
#include "base/unknown_word.hpp"
#include "layouts/drawing/drawing.hpp"
#include "layouts/drawing/drawn_names.hpp"
#include "layouts/drawing/drawn_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/sums_parser.hpp"
#include "layouts/drawing/vocabulary.hpp"

namespace targetbook::layouts {
namespace {

using base::ConfigValue;
using TextLists = std::map<std::string, std::vector<std::string>, std::less<>>;

constexpr double widest_column = 255;
constexpr int most_blank_rows = 1000;
constexpr int highest_version = 1'000'000;

std::string required_text(const ConfigValue& table, std::string_view key) {
  const std::string& text = table.at(key).text();
  if (text.empty()) table.at(key).fail("「{}」不能为空", "'{}' is empty", key);
  return text;
}

FormKind read_kind(const ConfigValue& root) {
  const std::string name = required_text(root, "kind");
  for (const FormKind kind : form_kinds)
    if (name == to_string(kind)) return kind;
  root.at("kind").fail("不认识的表类「{}」", "unknown kind '{}'", name);
}

base::AmountUnit read_unit(const ConfigValue& root) {
  const ConfigValue* node = root.find("unit");
  if (node == nullptr) return base::AmountUnit::yuan;
  const auto unit = base::parse_amount_unit(node->text());
  if (!unit)
    node->fail("金额单位只能是「元」「千元」「万元」或「亿元」", "'unit' is none of 元, 千元, 万元 and 亿元");
  return *unit;
}

std::vector<double> read_widths(const ConfigValue& root) {
  std::vector<double> widths;
  for (const ConfigValue& width : root.at("widths").array()) {
    widths.push_back(std::stod(width.number()));
    if (!(widths.back() > 0 && widths.back() <= widest_column))
      width.fail("列宽应为 0 到 255 之间的数", "a width must be a number from 0 to 255");
  }
  if (widths.empty()) root.at("widths").fail("「widths」里没有列", "'widths' has no column");
  return widths;
}

/// A whole number from `least` to `most`, where the key is there at all.
int read_count(const ConfigValue& table, std::string_view key, int otherwise, int least, int most) {
  const std::int64_t count = table.whole_or(key, otherwise);
  if (count < least || count > most)
    table.at(key).fail("「{}」应为 {} 到 {} 之间的整数", "'{}' must be from {} to {}", key, least, most);
  return static_cast<int>(count);
}

TextLists read_lists(const ConfigValue& root, std::string_view key) {
  TextLists lists;
  if (const ConfigValue* table = root.find(key))
    for (const auto& [name, list] : table->table()) lists[name] = table->texts(name);
  return lists;
}

model::Term read_term(const ConfigValue& table) {
  const ConfigValue* node = table.find("term");
  if (node == nullptr) return model::Term::unstated;
  for (const auto term : {model::Term::annual, model::Term::long_term})
    if (node->text() == to_string(term)) return term;
  node->fail("term 只能是 annual 或 long-term", "'term' is neither annual nor long-term");
}

model::Subject read_subject(const ConfigValue& root) {
  const ConfigValue* node = root.find("subject");
  if (node == nullptr) return model::Subject::unstated;
  std::vector<std::string_view> known;
  for (const model::Subject subject : model::subjects) {
    if (node->text() == to_string(subject)) return subject;
    known.emplace_back(to_string(subject));
  }
  node->fail(base::unknown_word({" subject", "subject"}, node->text(), known));
}

/// `{` and `}` in pairs, with a name between them.
void check_braces(const ConfigValue& node) {
  const std::string& text = node.text();
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    const auto close = text.find('}', at);
    if (close == std::string::npos || close == at + 1)
      node.fail("「{{」没有配上「}}」，或其中没有名字", "'{{' without '}}' or without a name");
  }
}

DrawnCell read_cell(const ConfigValue& node) {
  check_braces(node);
  DrawnCell cell = drawn_cell(node.text());
  cell.position = node.position();
  return cell;
}

DrawnRow read_row(const ConfigValue& node, std::size_t columns) {
  const auto& cells = node.array();
  if (cells.size() != columns)
    node.fail("这一行有 {} 格，应与 widths 一样为 {} 格", "this row has {} cells, widths has {}",
              cells.size(), columns);
  DrawnRow row;
  for (const ConfigValue& cell : cells) row.push_back(read_cell(cell));
  return row;
}

void read_lines(const ConfigValue& table, Block& block) {
  const ConfigValue* lines = table.find("line");
  if (lines == nullptr) return;
  for (const ConfigValue& line : lines->array()) {
    line.allow_only({"cells", "field"});
    PrintedLine printed{line.texts("cells"), line.text_or("field", "")};
    if (printed.cells.size() != block.repeat.size())
      line.fail("line 的格数与 repeat 不同", "the line has not as many cells as 'repeat'");
    block.lines.push_back(std::move(printed));
  }
}

void read_blank_groups(const ConfigValue& table, Block& block) {
  const ConfigValue* groups = table.find("blank_groups");
  if (groups == nullptr) return;
  constexpr std::size_t parts = 3;
  for (const ConfigValue& group : groups->array()) {
    const auto& values = group.array();
    if (values.size() != parts)
      group.fail("一组应写作 [一级指标, 二级指标, 行数]", "a group is [level1, level2, rows]");
    const std::int64_t rows = values[2].whole();
    if (rows < 1 || rows > most_blank_rows) values[2].fail("行数不对", "no such number of rows");
    block.blank_groups.push_back({values[0].text(), values[1].text(), static_cast<std::uint32_t>(rows)});
  }
}

Block read_block(const ConfigValue& table, std::size_t columns, const std::string& file) {
  table.allow_only({"id", "draw", "repeat", "table", "each", "term", "group", "line", "blank", "blank_groups",
                    "blank_sets", "optional", "list"});
  Block block;
  block.position = table.position();
  block.id = required_text(table, "id");
  block.table = table.text_or("table", "");
  block.each = table.text_or("each", "");
  block.term = read_term(table);
  block.group = table.texts("group");
  block.blank = static_cast<std::uint32_t>(read_count(table, "blank", 0, 0, most_blank_rows));
  block.blank_sets = static_cast<std::uint32_t>(read_count(table, "blank_sets", 1, 1, most_blank_rows));
  read_blank_groups(table, block);
  block.optional = table.boolean_or("optional", false);
  block.list = table.boolean_or("list", false);
  std::vector<DrawnRow> rows;
  if (const ConfigValue* draw = table.find("draw"))
    for (const ConfigValue& row : draw->array()) rows.push_back(read_row(row, columns));
  const ConfigValue* repeat = table.find("repeat");
  if (repeat != nullptr) rows.push_back(read_row(*repeat, columns));
  if (!block.each.empty() && (repeat == nullptr || block.table.empty()))
    table.at("each").fail("有 each 的块是每条记录一张的表，要写明 table 和 repeat",
                          "a block with 'each' is a table for each record: it needs 'table' and 'repeat'");
  if (rows.empty()) table.fail("块里没有画任何行", "the block draws no row");
  if (repeat != nullptr && block.table.empty())
    table.fail("有 repeat 的块要写明 table", "a block with 'repeat' needs 'table'");
  if (block.list && (repeat == nullptr || block.table != "indicators" || !block.each.empty()))
    table.at("list").fail("清单的每行是一个指标：要有 repeat，并写明 table = \"indicators\"",
                          "a row of a list is an indicator: it needs 'repeat' and table = \"indicators\"");
  spread(rows, file);
  if (repeat != nullptr) {
    block.repeat = std::move(rows.back());
    rows.pop_back();
  }
  block.draw = std::move(rows);
  read_lines(table, block);
  return block;
}

/// All of a form that stands in a list stands in its rows.
void check_lists(const ConfigValue& root, const Drawing& drawing) {
  const auto is_list = [](const Block& block) { return block.list; };
  if (std::none_of(drawing.blocks.begin(), drawing.blocks.end(), is_list)) return;
  for (std::size_t i = 0; i < drawing.blocks.size(); ++i)
    if (drawing.blocks[i].is_table() && !drawing.blocks[i].list)
      root.at("block").array()[i].fail("清单以外不能再有表格", "beside a list there can be no other table");
  if (std::count_if(drawing.blocks.begin(), drawing.blocks.end(), is_list) > 1)
    root.at("block").fail("只能有一张清单", "there can be one list only");
}

void read_blocks(const ConfigValue& root, Drawing& drawing) {
  std::set<std::string> ids;
  for (const ConfigValue& table : root.at("block").array()) {
    drawing.blocks.push_back(read_block(table, drawing.columns, drawing.file));
    if (!ids.insert(drawing.blocks.back().id).second)
      table.at("id").fail("块的 id 重复", "two blocks have this id");
  }
  check_lists(root, drawing);
}

}  // namespace

Drawing parse_drawing(std::string_view toml, const std::string& file) {
  return parse_drawing(base::Config(toml, file));
}

Drawing parse_drawing(const base::Config& config) {
  const ConfigValue& root = config.root();
  root.allow_only({"id", "kind", "version", "name", "title", "new_title", "unit", "widths", "landscape",
                   "subject", "sums", "extras", "optional_labels", "aliases", "choices", "suggestions",
                   "accepted", "block"});
  Drawing drawing;
  drawing.file = config.file();
  drawing.id = required_text(root, "id");
  drawing.position = root.at("id").position();
  drawing.kind = read_kind(root);
  drawing.version = read_count(root, "version", 1, 1, highest_version);
  drawing.name = {required_text(root.at("name"), "zh"), required_text(root.at("name"), "en")};
  for (const char* key : {"title", "new_title"})
    if (const ConfigValue* title = root.find(key)) check_braces(*title);
  drawing.title = root.text_or("title", "");
  drawing.new_title = root.text_or("new_title", "");
  drawing.unit = read_unit(root);
  drawing.widths = read_widths(root);
  drawing.columns = static_cast<std::uint32_t>(drawing.widths.size());
  drawing.landscape = root.boolean_or("landscape", false);
  drawing.aliases = read_lists(root, "aliases");
  drawing.choices = read_lists(root, "choices");
  drawing.suggestions = read_lists(root, "suggestions");
  if (const ConfigValue* accepted = root.find("accepted"))
    for (const ConfigValue& older : accepted->array())
      drawing.accepted.push_back(static_cast<int>(older.whole()));
  drawing.extras = root.texts("extras");
  drawing.optional_labels = root.texts("optional_labels");
  read_blocks(root, drawing);
  check_names(root, drawing);
  drawing.subject = read_subject(root);
  read_sums(root, drawing);
  return drawing;
}

}  // namespace targetbook::layouts
