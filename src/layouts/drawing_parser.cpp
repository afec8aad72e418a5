#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "layouts/drawing.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array form_kinds = {FormKind::project_target, FormKind::department_target, FormKind::narrative,
                                   FormKind::contents, FormKind::budget_table};

/// Walks the parsed TOML; every mistake is told at the place of the node that holds it.
class Parser {
 public:
  explicit Parser(std::string file) : file_(std::move(file)) {}

  Drawing parse(std::string_view text) {
    const toml::table root = parse_toml(text);
    allow_only(root, {"id", "kind", "version", "name", "title", "new_title", "unit", "widths", "landscape",
                      "optional_labels", "aliases", "choices", "block"});
    Drawing drawing;
    drawing.file = file_;
    drawing.id = required_text(root, "id");
    drawing.kind = read_kind(root);
    drawing.version = static_cast<int>(root["version"].value_or<std::int64_t>(1));
    drawing.name = read_name(root);
    drawing.title = root["title"].value_or<std::string>("");
    drawing.new_title = root["new_title"].value_or<std::string>("");
    read_unit(root, drawing);
    read_widths(root, drawing);
    drawing.landscape = root["landscape"].value_or(false);
    drawing.aliases = read_lists(root, "aliases");
    drawing.choices = read_lists(root, "choices");
    drawing.optional_labels = texts_of(root, "optional_labels");
    read_blocks(root, drawing);
    return drawing;
  }

 private:
  [[noreturn]] void fail(SourcePosition position, std::string zh, std::string en) const {
    throw DrawingError(file_, position, {std::move(zh), std::move(en)});
  }
  static SourcePosition position_of(const toml::node& node) {
    return {node.source().begin.line, node.source().begin.column};
  }

  toml::table parse_toml(std::string_view text) const {
    try {
      return toml::parse(text, file_);
    } catch (const toml::parse_error& error) {
      const SourcePosition position{error.source().begin.line, error.source().begin.column};
      fail(position, "不是合法的 TOML：" + std::string(error.description()),
           "not valid TOML: " + std::string(error.description()));
    }
  }

  void allow_only(const toml::table& table, const std::set<std::string_view>& keys) const {
    for (const auto& [key, node] : table)
      if (!keys.contains(key.str()))
        fail({key.source().begin.line, key.source().begin.column}, "不认识的键「" + std::string(key.str()) + "」",
             "unknown key '" + std::string(key.str()) + "'");
  }

  std::string required_text(const toml::table& table, std::string_view key) const {
    const auto value = table[key].value<std::string>();
    if (!value || value->empty())
      fail(position_of(table), "缺少「" + std::string(key) + "」", "'" + std::string(key) + "' is missing");
    return *value;
  }

  FormKind read_kind(const toml::table& root) const {
    const std::string name = required_text(root, "kind");
    for (const FormKind kind : form_kinds)
      if (name == to_string(kind)) return kind;
    fail(position_of(*root.get("kind")), "不认识的表类「" + name + "」", "unknown kind '" + name + "'");
  }

  base::Words read_name(const toml::table& root) const {
    const auto* name = root["name"].as_table();
    if (name == nullptr) fail(position_of(root), "缺少「name」", "'name' is missing");
    return {required_text(*name, "zh"), required_text(*name, "en")};
  }

  void read_unit(const toml::table& root, Drawing& drawing) const {
    const toml::node* node = root.get("unit");
    if (node == nullptr) return;
    const auto unit = base::parse_amount_unit(node->value_or<std::string>(""));
    if (!unit) fail(position_of(*node), "金额单位只能是「元」或「万元」", "'unit' is neither 元 nor 万元");
    drawing.unit = *unit;
  }

  void read_widths(const toml::table& root, Drawing& drawing) const {
    const auto* widths = root["widths"].as_array();
    if (widths == nullptr) fail(position_of(root), "缺少「widths」", "'widths' is missing");
    for (const toml::node& width : *widths) {
      const auto value = width.value<double>();
      if (!value || *value <= 0 || *value > 255)
        fail(position_of(width), "列宽应为 0 到 255 之间的数", "a width must be a number from 0 to 255");
      drawing.widths.push_back(*value);
    }
    drawing.columns = static_cast<std::uint32_t>(drawing.widths.size());
  }

  std::vector<std::string> texts_of(const toml::table& table, std::string_view key) const {
    std::vector<std::string> texts;
    const toml::node* node = table.get(key);
    if (node == nullptr) return texts;
    const auto* array = node->as_array();
    if (array == nullptr)
      fail(position_of(*node), "「" + std::string(key) + "」应为一列文字",
           "'" + std::string(key) + "' must be an array of strings");
    for (const toml::node& item : *array) {
      const auto text = item.value<std::string>();
      if (!text) fail(position_of(item), "应为文字", "must be a string");
      texts.push_back(*text);
    }
    return texts;
  }

  std::map<std::string, std::vector<std::string>, std::less<>> read_lists(const toml::table& root,
                                                                          std::string_view key) const {
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    const auto* table = root[key].as_table();
    if (table == nullptr) return lists;
    for (const auto& [name, node] : *table) lists[std::string(name.str())] = texts_of(*table, name.str());
    return lists;
  }

  void read_blocks(const toml::table& root, Drawing& drawing) const {
    const auto* blocks = root["block"].as_array();
    if (blocks == nullptr) fail(position_of(root), "没有「[[block]]」", "there is no [[block]]");
    std::set<std::string> ids;
    for (const toml::node& node : *blocks) {
      const auto* table = node.as_table();
      if (table == nullptr) fail(position_of(node), "「block」应写作 [[block]]", "'block' must be a [[block]]");
      drawing.blocks.push_back(read_block(*table, drawing));
      if (!ids.insert(drawing.blocks.back().id).second)
        fail(position_of(node), "块的 id 重复", "two blocks have this id");
    }
  }

  Block read_block(const toml::table& table, const Drawing& drawing) const {
    allow_only(table, {"id", "draw", "repeat", "table", "each", "term", "group", "line", "blank", "optional"});
    Block block;
    block.position = position_of(table);
    block.id = required_text(table, "id");
    block.table = table["table"].value_or<std::string>("");
    block.each = table["each"].value_or<std::string>("");
    block.term = read_term(table);
    block.group = texts_of(table, "group");
    block.blank = static_cast<std::uint32_t>(table["blank"].value_or<std::int64_t>(0));
    block.optional = table["optional"].value_or(false);
    if (const auto* rows = table["draw"].as_array())
      for (const toml::node& row : *rows) block.draw.push_back(read_row(row, drawing.columns));
    if (const toml::node* repeat = table.get("repeat")) block.repeat = read_row(*repeat, drawing.columns);
    if (block.draw.empty() && block.repeat.empty())
      fail(block.position, "块里没有画任何行", "the block draws no row");
    if (!block.repeat.empty() && block.table.empty())
      fail(block.position, "有 repeat 的块要写明 table", "a block with 'repeat' needs 'table'");
    read_lines(table, block);
    spread(block);
    return block;
  }

  model::Term read_term(const toml::table& table) const {
    const toml::node* node = table.get("term");
    if (node == nullptr) return model::Term::unstated;
    const auto text = node->value_or<std::string>("");
    for (const auto term : {model::Term::annual, model::Term::long_term})
      if (text == to_string(term)) return term;
    fail(position_of(*node), "term 只能是 annual 或 long-term", "'term' is neither annual nor long-term");
  }

  void read_lines(const toml::table& table, Block& block) const {
    const auto* lines = table["line"].as_array();
    if (lines == nullptr) return;
    for (const toml::node& node : *lines) {
      const auto* line = node.as_table();
      if (line == nullptr) fail(position_of(node), "line 应为表", "a line must be a table");
      allow_only(*line, {"cells", "field"});
      PrintedLine printed{texts_of(*line, "cells"), (*line)["field"].value_or<std::string>("")};
      if (printed.cells.size() != block.repeat.size())
        fail(position_of(node), "line 的格数与 repeat 不同", "the line has not as many cells as 'repeat'");
      block.lines.push_back(std::move(printed));
    }
  }

  DrawnRow read_row(const toml::node& node, std::uint32_t columns) const {
    const auto* array = node.as_array();
    if (array == nullptr) fail(position_of(node), "一行应为一列格", "a row must be an array");
    if (array->size() != columns)
      fail(position_of(node),
           "这一行有 " + std::to_string(array->size()) + " 格，应与 widths 一样为 " + std::to_string(columns) + " 格",
           "this row has " + std::to_string(array->size()) + " cells, widths has " + std::to_string(columns));
    DrawnRow row;
    for (const toml::node& cell : *array) row.push_back(read_cell(cell));
    return row;
  }

  DrawnCell read_cell(const toml::node& node) const {
    const auto text = node.value<std::string>();
    DrawnCell cell;
    cell.position = position_of(node);
    if (!text) fail(cell.position, "格应为文字", "a cell must be a string");
    if (text->empty()) return cell;
    if (*text == "<" || *text == "^") {
      cell.kind = *text == "<" ? DrawnCell::Kind::left : DrawnCell::Kind::above;
      return cell;
    }
    for (std::size_t at = 0; at < text->size();) {
      const std::size_t open = text->find('{', at);
      if (open != at) cell.pieces.push_back({text->substr(at, open - at), ""});
      if (open == std::string::npos) break;
      const std::size_t close = text->find('}', open);
      if (close == std::string::npos || close == open + 1)
        fail(cell.position, "「{」没有配上「}」，或其中没有名字", "'{' without '}' or without a name");
      cell.pieces.push_back({"", text->substr(open + 1, close - open - 1)});
      at = close + 1;
    }
    const bool any_slot = !cell.slot().empty();
    cell.kind = !any_slot                  ? DrawnCell::Kind::label
                : cell.pieces.size() == 1 ? DrawnCell::Kind::slot
                                           : DrawnCell::Kind::pattern;
    return cell;
  }

  /// Works out how far each cell reaches over the `<` and `^` that follow it, and refuses what is no rectangle.
  void spread(Block& block) const {
    for (std::size_t r = 0; r < block.draw.size(); ++r) spread_row(block.draw, r);
    if (!block.repeat.empty()) {
      for (std::size_t c = 0; c < block.repeat.size(); ++c) {
        DrawnCell& cell = block.repeat[c];
        if (cell.kind == DrawnCell::Kind::left && c == 0) no_neighbour(cell);
        if (cell.kind == DrawnCell::Kind::above && block.draw.empty()) no_neighbour(cell);
        if (cell.kind != DrawnCell::Kind::left && cell.kind != DrawnCell::Kind::above)
          while (c + cell.columns < block.repeat.size() &&
                 block.repeat[c + cell.columns].kind == DrawnCell::Kind::left)
            ++cell.columns;
      }
    }
  }

  void spread_row(std::vector<DrawnRow>& rows, std::size_t r) const {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      DrawnCell& cell = rows[r][c];
      if (cell.kind == DrawnCell::Kind::left && c == 0) no_neighbour(cell);
      if (cell.kind == DrawnCell::Kind::above && r == 0) no_neighbour(cell);
      if (cell.kind == DrawnCell::Kind::left || cell.kind == DrawnCell::Kind::above) continue;
      while (c + cell.columns < rows[r].size() && rows[r][c + cell.columns].kind == DrawnCell::Kind::left)
        ++cell.columns;
      while (r + cell.rows < rows.size() && rows[r + cell.rows][c].kind == DrawnCell::Kind::above) ++cell.rows;
    }
  }

  [[noreturn]] void no_neighbour(const DrawnCell& cell) const {
    fail(cell.position, "「<」左边或「^」上边没有格", "'<' has nothing to its left or '^' nothing above it");
  }

  std::string file_;
};

}  // namespace

Drawing parse_drawing(std::string_view toml, const std::string& file) { return Parser(file).parse(toml); }

}  // namespace targetbook::layouts
