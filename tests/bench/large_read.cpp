// large_read [ROWS]: reads a workbook of ROWS x 10 cells (default 1,000,000) once and tells time and memory.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "containers/open.hpp"
#include "form_maker.hpp"

int main(int count, char** arguments) {
  constexpr unsigned default_rows = 1'000'000;
  const unsigned rows =
      count > 1 ? static_cast<unsigned>(std::strtoul(arguments[1], nullptr, 10)) : default_rows;
  // Made in a process of its own, so that its memory is not counted.
  const char* const path = count > 2 ? arguments[2] : nullptr;
  std::string file;
  if (path != nullptr) {
    std::FILE* const in = std::fopen(path, "rb");
    if (in == nullptr) {
      file = targetbook::bench::make_large(rows);
      std::FILE* const out = std::fopen(path, "wb");
      std::fwrite(file.data(), 1, file.size(), out);
      std::fclose(out);
      std::puts("made; run again to read");
      return 0;
    }
    char piece[1 << 16];
    for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, in)) > 0;) file.append(piece, got);
    std::fclose(in);
  } else {
    file = targetbook::bench::make_large(rows);
  }
  const auto start = std::chrono::steady_clock::now();
  const auto workbook = targetbook::containers::open_workbook("large.xlsx", std::move(file));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%zu cells in %.2f s, peak %ld MB\n", workbook.sheets.front().cells.size(), seconds.count(),
              usage.ru_maxrss / 1024);
  return 0;
}
