// mark_cells IN OUT: an annotated copy of any workbook, with made-up findings on the first, a middle and a
// far cell of every sheet; says on standard output which cells, and ends with 3 where IN cannot be read.
#include <filesystem>
#include <iostream>
#include <vector>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "containers/open.hpp"
#include "writers/returned/annotated_copy.hpp"

using namespace targetbook;

namespace {

base::Finding finding(const std::string& sheet, base::CellRef cell) {
  base::Finding made;
  made.code = "Z-01";
  made.name = "made-up";
  made.severity = base::Severity::warning;
  made.sheet = sheet;
  made.cell = cell;
  made.message = {"编造的问题 <&> _x0041_", "a made-up finding <&> _x0041_"};
  made.fix = {"不必改", "leave it"};
  return made;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    std::string bytes = base::read_file(argv[1], containers::Limits{}.file_bytes);
    const grid::Workbook workbook = containers::open_workbook(argv[1], bytes);
    std::vector<base::Finding> findings;
    for (const grid::Sheet& sheet : workbook.sheets) {
      if (!sheet.is_worksheet) continue;
      std::vector<base::CellRef> cells = {{0, 0}, {4321, 40}};
      if (!sheet.cells.empty()) cells.push_back(sheet.cells[sheet.cells.size() / 2].at());
      for (const base::CellRef cell : cells) {
        findings.push_back(finding(sheet.name, cell));
        std::cout << sheet.name << '\t' << base::to_a1(cell) << '\n';
      }
    }
    std::vector<const base::Finding*> order;
    for (const base::Finding& each : findings) order.push_back(&each);
    base::write_file(argv[2],
                     writers::annotated_copy(
                         bytes, order,
                         {"", std::filesystem::path(argv[1]).filename().string(), {}, base::Language::zh}, {})
                         .bytes);
  } catch (const base::FileError& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
