#include "cli/layout_list.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::cli {
namespace {

using base::JsonWriter;
using base::Language;
using layouts::Drawing;

std::size_t widest(const layouts::Catalogue& catalogue, std::string (*column)(const Drawing&)) {
  std::size_t width = 0;
  for (const auto& drawing : catalogue.drawings())
    width = std::max(width, base::display_width(column(*drawing)));
  return width;
}

void write_blocks(JsonWriter& json, const Drawing& drawing) {
  json.key("blocks").begin_array();
  for (const layouts::Block& block : drawing.blocks) {
    json.begin_object();
    json.key("id").string(block.id);
    json.key("table").string_or_null(block.table);
    json.key("optional").boolean(block.optional);
    json.end_object();
  }
  json.end_array();
}

void write_layout(JsonWriter& json, const Drawing& drawing) {
  json.begin_object();
  json.key("id").string(drawing.id);
  json.key("kind").string(layouts::to_string(drawing.kind));
  json.key("version").number(std::int64_t{drawing.version});
  json.key("name").begin_object();
  json.key("zh").string(drawing.name.zh).key("en").string(drawing.name.en).end_object();
  json.key("title").string_or_null(drawing.title);
  json.key("unit").string(base::to_string(drawing.unit));
  json.key("columns").number(std::int64_t{drawing.columns});
  write_blocks(json, drawing);
  json.end_object();
}

}  // namespace

std::string layouts_text(const layouts::Catalogue& catalogue, Language language) {
  constexpr std::size_t gap = 2;
  const std::size_t id_width = widest(catalogue, [](const Drawing& d) { return d.id; }) + gap;
  const std::size_t kind_width =
      widest(catalogue, [](const Drawing& d) { return std::string(layouts::to_string(d.kind)); }) + gap;
  std::string text;
  for (const auto& drawing : catalogue.drawings())
    text += base::pad_width(drawing->id, id_width) +
            base::pad_width(layouts::to_string(drawing->kind), kind_width) + drawing->name.in(language) +
            "\n";
  return text;
}

std::string layouts_json(const layouts::Catalogue& catalogue) {
  JsonWriter json;
  json.begin_object().key("schema").string("targetbook.layouts/1").key("layouts").begin_array();
  for (const auto& drawing : catalogue.drawings()) write_layout(json, *drawing);
  json.end_array().end_object();
  return json.take() + "\n";
}

std::string layout_text(const Drawing& drawing, Language language) {
  std::string text = drawing.id + "  " + drawing.name.in(language) + "\n";
  text += base::say("{} · {} · 第 {} 版\n\n", "{} · {} · version {}\n\n", layouts::to_string(drawing.kind),
                    base::to_string(drawing.unit), drawing.version)
              .in(language);
  text += layouts::picture_of(drawing);
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

std::string layout_json(const Drawing& drawing) {
  JsonWriter json;
  write_layout(json, drawing);
  return json.take() + "\n";
}

std::string soundness(const Drawing& drawing, const std::string& file, Language language) {
  return base::say("{}：版式正确（{}，{} 个区块）\n", "{}: sound ({}, {} blocks)\n", file, drawing.id,
                   drawing.blocks.size())
      .in(language);
}

std::string warning_line(const layouts::DrawingWarning& warning, const std::string& file, Language language) {
  const auto [line, column] = warning.position;
  return base::say("{}:{}:{}: 注意：{}", "{}:{}:{}: warning: {}", file, line, column,
                   warning.words.in(language))
      .in(language);
}

std::string mistake_line(const layouts::DrawingError& mistake, Language language) {
  return mistake.file() + ":" + std::to_string(mistake.position().line) + ":" +
         std::to_string(mistake.position().column) + ": " + mistake.words().in(language);
}

}  // namespace targetbook::cli
