#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/layout_list.hpp"
#include "layouts/drawing/vocabulary.hpp"

namespace targetbook::cli {
namespace {

using base::JsonWriter;
using layouts::DrawnName;

/// The widest of a column, over all names of a kind.
std::size_t widest(const layouts::Vocabulary& all, const std::string& (*column)(const DrawnName&)) {
  std::size_t width = 0;
  const auto look_at = [&](const std::vector<DrawnName>& names) {
    for (const DrawnName& name : names) width = std::max(width, base::display_width(column(name)));
  };
  look_at(all.fields);
  for (const layouts::NameTable& table : all.tables) look_at(table.columns);
  return width;
}

void write_names(JsonWriter& json, std::string_view key, const std::vector<DrawnName>& names) {
  json.key(key).begin_array();
  for (const DrawnName& name : names) {
    json.begin_object();
    json.key("name").string(name.name).key("zh").string(name.words.zh).key("en").string(name.words.en);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string names_text(layouts::FormKind kind, base::Language language) {
  constexpr std::size_t gap = 2;
  const layouts::Vocabulary& all = layouts::vocabulary_of(kind);
  const std::size_t names =
      widest(all, [](const DrawnName& name) -> const std::string& { return name.name; }) + 2 + gap;
  const std::size_t words =
      widest(all, [](const DrawnName& name) -> const std::string& { return name.words.zh; }) + gap;
  std::string text;
  const auto list = [&](const std::vector<DrawnName>& some) {
    for (const DrawnName& name : some)
      text += base::pad_width("{" + name.name + "}", names) + base::pad_width(name.words.zh, words) +
              name.words.en + "\n";
  };
  list(all.fields);
  for (const layouts::NameTable& table : all.tables) {
    text += "\ntable = \"" + table.name + "\"  " + table.words.in(language) + "\n";
    list(table.columns);
  }
  return text;
}

std::string names_json(layouts::FormKind kind) {
  const layouts::Vocabulary& all = layouts::vocabulary_of(kind);
  JsonWriter json;
  json.begin_object().key("schema").string("targetbook.names/1");
  json.key("kind").string(layouts::to_string(kind));
  write_names(json, "fields", all.fields);
  json.key("tables").begin_array();
  for (const layouts::NameTable& table : all.tables) {
    json.begin_object();
    json.key("name").string(table.name).key("zh").string(table.words.zh).key("en").string(table.words.en);
    write_names(json, "columns", table.columns);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace targetbook::cli
