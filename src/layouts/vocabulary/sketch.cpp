#include "layouts/vocabulary/sketch.hpp"

#include <algorithm>

#include "base/say.hpp"
#include "layouts/drawing/drawn_rows.hpp"

namespace targetbook::layouts {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n' || c == '\r' || c == '\t')
      out += ' ';
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out + "\"";
}

std::string list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + quoted(text);
  return out + "]";
}

void add_comment(std::string& out, const base::Words& words, std::string_view indent) {
  out += std::string(indent) + "# " + words.zh + "\n" + std::string(indent) + "# " + words.en + "\n";
}

std::string number(double width) {
  return std::to_string(static_cast<int>(width));
}

/// Empty rows of the blank form.
std::uint32_t blank_rows(const SketchedBlock& block) {
  constexpr std::uint32_t of_indicators = 10;
  constexpr std::uint32_t of_others = 5;
  if (block.table == "indicators") return of_indicators;
  return block.table.empty() || !block.lines.empty() ? 0 : of_others;
}

std::string to_text(const SketchedBlock& block) {
  std::string out = "\n[[block]]\nid     = " + quoted(block.id) + "\n";
  if (!block.table.empty()) out += "table  = " + quoted(block.table) + "\n";
  if (block.term != model::Term::unstated) out += "term   = " + quoted(to_string(block.term)) + "\n";
  if (block.is_list) out += "list   = true\n";
  for (const base::Words& comment : block.comments) add_comment(out, comment, "");
  if (!block.draw.empty()) {
    out += "draw   = [\n";
    for (const auto& row : block.draw) out += "  " + list(row) + ",\n";
    out += "]\n";
  }
  if (!block.repeat.empty()) out += "repeat = " + list(block.repeat) + "\n";
  if (!block.lines.empty()) {
    out += "line   = [\n";
    for (const SketchedLine& line : block.lines)
      out += "  { cells = " + list(line.cells) +
             (line.field.empty() ? "" : ", field = " + quoted(line.field)) + " },\n";
    out += "]\n";
  }
  if (!block.group.empty()) out += "group  = " + list(block.group) + "\n";
  if (const std::uint32_t blank = blank_rows(block); blank > 0)
    out += "blank  = " + std::to_string(blank) + "\n";
  return out;
}

Block drawn_block(const SketchedBlock& sketched, const std::string& file) {
  const auto row_of = [](const std::vector<std::string>& entries) {
    DrawnRow row;
    for (const std::string& entry : entries) row.push_back(drawn_cell(entry));
    return row;
  };
  Block block;
  block.id = sketched.id;
  block.table = sketched.table;
  block.term = sketched.term;
  block.list = sketched.is_list;
  block.group = sketched.group;
  block.blank = blank_rows(sketched);
  for (const auto& entries : sketched.draw) block.draw.push_back(row_of(entries));
  if (!sketched.repeat.empty()) block.draw.push_back(row_of(sketched.repeat));
  spread(block.draw, file);
  if (!sketched.repeat.empty()) {
    block.repeat = std::move(block.draw.back());
    block.draw.pop_back();
  }
  for (const SketchedLine& line : sketched.lines) block.lines.push_back({line.cells, line.field});
  return block;
}

/// A list is its form's only table.
bool is_list_among_tables(const Sketch& sketch) {
  const auto& blocks = sketch.blocks;
  const auto tables = std::count_if(blocks.begin(), blocks.end(),
                                    [](const SketchedBlock& block) { return !block.table.empty(); });
  return tables > 1 &&
         std::any_of(blocks.begin(), blocks.end(), [](const SketchedBlock& block) { return block.is_list; });
}

}  // namespace

std::size_t Sketch::filled() const {
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [](const FoundWord& one) { return one.is_filled && one.slot != "*"; }));
}

const FoundWord* Sketch::find(std::string_view slot) const {
  const auto it =
      std::find_if(found.begin(), found.end(), [&](const FoundWord& one) { return one.slot == slot; });
  return it == found.end() ? nullptr : &*it;
}

Drawing drawing_of(const Sketch& sketch, std::string_view id, const base::Words& name) {
  Drawing drawing;
  drawing.id = drawing.file = id;
  if (is_list_among_tables(sketch))
    throw DrawingError(drawing.file, {},
                       {"清单以外不能再有表格", "beside a list there can be no other table"});
  drawing.kind = sketch.kind;
  drawing.name = name;
  drawing.title = sketch.title;
  drawing.new_title = sketch.new_title;
  drawing.unit = base::AmountUnit::ten_thousand_yuan;
  drawing.widths = sketch.widths;
  drawing.columns = static_cast<std::uint32_t>(sketch.widths.size());
  for (const SketchedBlock& block : sketch.blocks) drawing.blocks.push_back(drawn_block(block, drawing.file));
  return drawing;
}

std::string to_toml(const Sketch& sketch, std::string_view id, const base::Words& name) {
  std::string out;
  add_comment(out,
              {"按已填的工作簿起草的版式。检查：targetbook layouts --check 本文件",
               "A drawing made from a filled workbook. Check it: targetbook layouts --check THIS-FILE"},
              "");
  out += "id        = " + quoted(id) + "\n";
  out += "kind      = " + quoted(to_string(sketch.kind)) + "\n";
  out += "version   = 1\n";
  out += "name      = { zh = " + quoted(name.zh) + ", en = " + quoted(name.en) + " }\n";
  if (!sketch.title.empty()) {
    out += "title     = " + quoted(sketch.title) + "\n";
    out += "new_title = " + quoted(sketch.new_title) + "\n";
  }
  if (!sketch.has_unit)
    add_comment(
        out,
        {"待定：表上没有写明金额单位。请在标题下画一行「单位：{unit}」，否则金额读不成数",
         "To decide: nothing says what the amounts are in. Draw a line 单位：{unit}, or no amount is read"},
        "");
  out += "unit      = \"万元\"\n";
  out += "widths    = [";
  for (std::size_t i = 0; i < sketch.widths.size(); ++i)
    out += (i > 0 ? ", " : "") + number(sketch.widths[i]);
  out += "]\n";
  for (const SketchedBlock& block : sketch.blocks) out += to_text(block);
  return out;
}

}  // namespace targetbook::layouts
