#include <benchmark/benchmark.h>

#include <filesystem>

#include "base/files.hpp"
#include "containers/open.hpp"
#include "containers/xml/xml_chars.hpp"
#include "containers/xml/xml_reader.hpp"
#include "containers/zip/package.hpp"
#include "floor.hpp"
#include "form_maker.hpp"
#include "xls_form.hpp"

// Reading a small form, stage by stage, and beside it the floor. Only ratios inside one run mean anything.
namespace targetbook::bench {
namespace {

const std::string& form() {
  static const std::string file = make_form();
  return file;
}

constexpr const char* sheet_part = "xl/worksheets/sheet1.xml";

void open_directory(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(containers::Package(form(), {}));
}
void floor_open_directory(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(floor_directory(form()));
}

void inflate(benchmark::State& state) {
  const containers::Limits limits{.inflated_bytes = ~std::uint64_t{0}};
  containers::Package package(form(), limits);
  for (auto _ : state) benchmark::DoNotOptimize(package.open(sheet_part));
}
void floor_inflate_sheet(benchmark::State& state) {
  const auto entries = floor_directory(form());
  for (auto _ : state)
    for (const FloorEntry& entry : entries)
      if (entry.name == sheet_part) benchmark::DoNotOptimize(floor_inflate(entry));
}

void check_characters(benchmark::State& state) {
  const FormParts parts = make_form_parts();
  for (auto _ : state) {
    benchmark::DoNotOptimize(containers::check_xml_chars(parts.sheet));
    benchmark::DoNotOptimize(containers::check_xml_chars(parts.strings));
  }
}

containers::Part part_of(const std::string& xml) {
  containers::Part part;
  part.whole = containers::PartBuffer::copy_of(xml);
  part.size = xml.size();
  return part;
}

void tokenise(benchmark::State& state) {
  const FormParts parts = make_form_parts();
  const containers::Limits limits;
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const std::string* xml : {&parts.sheet, &parts.strings}) {
      containers::XmlReader reader(part_of(*xml), limits);
      while (reader.next() != containers::XmlToken::finish) ++tokens;
    }
  }
  state.counters["tokens"] = static_cast<double>(tokens) / static_cast<double>(state.iterations());
}
void floor_scan(benchmark::State& state) {
  const FormParts parts = make_form_parts();
  for (auto _ : state) benchmark::DoNotOptimize(floor_cells(parts.sheet, floor_strings(parts.strings)));
}

void read_form(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(containers::open_workbook("form.xlsx", form()));
  state.counters["file"] = static_cast<double>(form().size());
}
void floor_read_form(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(floor_read(form()));
}

void read_xls_form(benchmark::State& state) {
  const std::string file = make_xls_form();
  for (auto _ : state) benchmark::DoNotOptimize(containers::open_workbook("form.xls", file));
  state.counters["file"] = static_cast<double>(file.size());
}

BENCHMARK(open_directory)->Unit(benchmark::kMicrosecond);
BENCHMARK(floor_open_directory)->Unit(benchmark::kMicrosecond);
BENCHMARK(inflate)->Unit(benchmark::kMicrosecond);
BENCHMARK(floor_inflate_sheet)->Unit(benchmark::kMicrosecond);
BENCHMARK(check_characters)->Unit(benchmark::kMicrosecond);
BENCHMARK(tokenise)->Unit(benchmark::kMicrosecond);
BENCHMARK(floor_scan)->Unit(benchmark::kMicrosecond);
BENCHMARK(read_form)->Unit(benchmark::kMicrosecond);
BENCHMARK(floor_read_form)->Unit(benchmark::kMicrosecond);
BENCHMARK(read_xls_form)->Unit(benchmark::kMicrosecond);

void read_fixture(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) benchmark::DoNotOptimize(containers::open_workbook("fixture.xlsx", bytes));
}

void register_fixtures(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) return;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".xlsx") continue;
    const std::string bytes = base::read_file(file.path(), containers::Limits{}.file_bytes);
    benchmark::RegisterBenchmark(("fixture/" + file.path().filename().string()).c_str(),
                                 [bytes](benchmark::State& state) { read_fixture(state, bytes); })
        ->Unit(benchmark::kMicrosecond);
  }
}

}  // namespace
}  // namespace targetbook::bench

int main(int count, char** arguments) {
  targetbook::bench::register_fixtures(TARGETBOOK_SOURCE_DIR "/fixtures");
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
