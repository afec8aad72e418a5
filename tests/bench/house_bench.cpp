// What recognising, reading to the model and all rules cost beside opening, stage by stage, on the workbooks
// of a folder (the fixtures, unless one is given): house_bench [FOLDER [ROUNDS]]. One thread, no output; the
// fastest of the rounds counts, and only ratios inside one run mean anything.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file_error.hpp"
#include "base/files.hpp"
#include "containers/open.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/read/read.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::bench {
namespace {

struct Workbook {
  std::string name;
  std::string bytes;
};

std::vector<Workbook> workbooks_of(const std::filesystem::path& folder) {
  std::vector<Workbook> found;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (!file.is_regular_file() || file.path().extension() != ".xlsx") continue;
    std::string bytes = base::read_file(file.path(), containers::Limits{}.file_bytes);
    try {
      (void)containers::open_workbook(file.path().filename().string(), bytes);
    } catch (const base::FileError&) {
      continue;  // the fixtures hold broken ones
    }
    found.push_back({file.path().filename().string(), std::move(bytes)});
  }
  return found;
}

struct Times {
  double open = 0;
  double read = 0;
  double check = 0;
  std::size_t findings = 0;
};

class Watch {
 public:
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const double passed = std::chrono::duration<double, std::micro>(now - last_).count();
    last_ = now;
    return passed;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

Times once(const std::vector<Workbook>& workbooks, const layouts::Catalogue& catalogue,
           const rules::Checker& checker) {
  Times times;
  for (const Workbook& book : workbooks) {
    std::string bytes = book.bytes;
    Watch watch;
    const grid::Workbook workbook = containers::open_workbook(book.name, std::move(bytes));
    times.open += watch.lap();
    layouts::Reading reading = layouts::read_workbook(workbook, catalogue, book.name);
    times.read += watch.lap();
    const rules::Verdict verdict = checker.check_book(reading.submission, std::move(reading.findings));
    times.check += watch.lap();
    times.findings += verdict.findings.size();
  }
  return times;
}

}  // namespace
}  // namespace targetbook::bench

int main(int count, char** arguments) {
  using namespace targetbook;
  const std::string folder = count > 1 ? arguments[1] : TARGETBOOK_SOURCE_DIR "/fixtures";
  const int rounds = count > 2 ? std::stoi(arguments[2]) : 5;
  const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  const rules::Checker checker(rules::RuleSettings{});
  const std::vector<bench::Workbook> workbooks = bench::workbooks_of(folder);
  bench::Times best = bench::once(workbooks, catalogue, checker);
  for (int round = 1; round < rounds; ++round) {
    const bench::Times times = bench::once(workbooks, catalogue, checker);
    best.open = std::min(best.open, times.open);
    best.read = std::min(best.read, times.read);
    best.check = std::min(best.check, times.check);
  }
  const auto books = static_cast<double>(workbooks.size());
  std::printf("%zu workbooks, %zu findings\n", workbooks.size(), best.findings);
  std::printf("open   %8.0f us\n", best.open / books);
  std::printf("read   %8.0f us  %5.1f x open\n", best.read / books, best.read / best.open);
  std::printf("check  %8.0f us  %5.1f x open\n", best.check / books, best.check / best.open);
  std::printf("both               %5.1f x open\n", (best.read + best.check) / best.open);
  return 0;
}
