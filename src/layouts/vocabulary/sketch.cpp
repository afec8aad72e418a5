#include "layouts/vocabulary/sketch.hpp"

#include <algorithm>

#include "base/say.hpp"

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

std::string to_text(const SketchedBlock& block, bool with_comments) {
  std::string out = "\n[[block]]\nid     = " + quoted(block.id) + "\n";
  if (!block.table.empty()) out += "table  = " + quoted(block.table) + "\n";
  if (!block.term.empty()) out += "term   = " + quoted(block.term) + "\n";
  if (block.is_list) out += "list   = true\n";
  if (with_comments)
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
  if (block.table == "indicators") {
    out += "blank  = 10\n";
  } else if (!block.table.empty() && block.lines.empty()) {
    out += "blank  = 5\n";
  }
  return out;
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

std::string to_toml(const Sketch& sketch, std::string_view id, const base::Words& name, bool with_comments) {
  std::string out;
  if (with_comments)
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
  if (with_comments && !sketch.has_unit)
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
  for (const SketchedBlock& block : sketch.blocks) out += to_text(block, with_comments);
  return out;
}

}  // namespace targetbook::layouts
