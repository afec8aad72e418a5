// Prints what the container reader saw of a workbook, as `targetbook show --format grid` does, or the error.
// With --shown before the file's name, a list of sheets, each the cells as a person sees them: {"A1": "98%"}.
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "base/json.hpp"
#include "containers/open.hpp"

namespace {

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_error(const targetbook::base::FileError& error) {
  targetbook::base::JsonWriter json(targetbook::base::JsonWriter::Style::compact);
  json.begin_object().key("error").begin_object();
  json.key("kind").string(to_string(error.kind())).key("msg").string(error.what());
  json.key("sheet").string(error.sheet()).key("cell").string(error.cell() ? to_a1(*error.cell()) : "");
  json.end_object().end_object();
  print(json.take());
}

void print_shown(const targetbook::grid::Workbook& workbook) {
  targetbook::base::JsonWriter json(targetbook::base::JsonWriter::Style::compact);
  json.begin_array();
  for (const auto& sheet : workbook.sheets) {
    json.begin_object();
    for (const auto& cell : sheet.cells) json.key(to_a1(cell.at())).string(workbook.shown(sheet, cell));
    json.end_object();
  }
  json.end_array();
  print(json.take());
}

}  // namespace

int main(int count, char** arguments) {
  const bool is_shown = count == 3 && std::string_view(arguments[1]) == "--shown";
  if (count != 2 && !is_shown) return 64;
  if (is_shown) ++arguments;
  try {
    const targetbook::containers::Limits limits;
    const auto workbook = targetbook::containers::open_workbook(
        arguments[1], targetbook::base::read_file(arguments[1], limits.file_bytes), limits);
    if (is_shown)
      print_shown(workbook);
    else
      targetbook::grid::dump_json(workbook, print);
  } catch (const targetbook::base::FileError& error) {
    print_error(error);
    return 3;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 70;
  }
  return 0;
}
