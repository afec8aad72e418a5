// copy_book IN OUT: any workbook copied as if its container were another, read again and compared; says on
// standard output what was lost, on standard error what differs (and ends with 1); ends with 3 where IN
// cannot be read.
#include <iostream>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "containers/open.hpp"
#include "support/grid_difference.hpp"
#include "writers/returned/copied_book.hpp"

using namespace targetbook;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    const grid::Workbook workbook =
        containers::open_workbook(argv[1], base::read_file(argv[1], containers::Limits{}.file_bytes));
    const writers::CopiedBook copy = writers::copy_of(workbook);
    base::write_file(argv[2], copy.bytes);
    for (const base::Words& words : copy.lost) std::cout << words.en << '\n';
    const std::string difference =
        ::targetbook::testing::grid_difference(workbook, containers::open_workbook("copy.xlsx", copy.bytes));
    if (difference.empty()) return 0;
    std::cerr << difference << '\n';
    return 1;
  } catch (const base::FileError& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
