#include "seed_file.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/config.hpp"
#include "base/files.hpp"
#include "containers/open.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/read/read.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::rules::test {
namespace {

namespace fs = std::filesystem;
using base::ConfigValue;

constexpr std::uint64_t longest_file = 1U << 26U;

fs::path source() {
  return TARGETBOOK_SOURCE_DIR;
}

fs::path shared() {
  const char* set = std::getenv("TARGETBOOK_SHARED");
  return set != nullptr ? fs::path(set) : source() / "../shared";
}

/// `fixtures/…` in the project, `samples/…` beside it; a folder stands for its workbooks.
std::vector<fs::path> workbooks_of(const std::string& file) {
  const fs::path path = (file.starts_with("samples/") ? shared() : source()) / file;
  if (!fs::exists(path)) return {};
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> workbooks;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.path().extension() == ".xlsx") workbooks.push_back(entry.path());
  std::sort(workbooks.begin(), workbooks.end());
  return workbooks;
}

Seed load(const fs::path& file) {
  const base::Config config(base::read_file(file, longest_file), file.string());
  const ConfigValue& root = config.root();
  root.allow_only({"file", "family", "defect", "beyond"});
  Seed seed;
  seed.name = file.stem().string();
  seed.workbooks = workbooks_of(root.at("file").text());
  seed.family = root.text_or("family", "");
  if (const ConfigValue* list = root.find("defect"))
    for (const ConfigValue& table : list->array()) {
      table.allow_only({"id", "what", "rules", "cells"});
      seed.defects.push_back(
          {table.at("id").text(), table.at("what").text(), table.texts("rules"), table.texts("cells")});
    }
  if (const ConfigValue* list = root.find("beyond"))
    for (const ConfigValue& table : list->array()) {
      table.allow_only({"rule", "cells", "because"});
      seed.beyond.push_back({table.at("rule").text(), table.texts("cells"), table.at("because").text()});
    }
  return seed;
}

std::vector<Seed> all_seeds() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(source() / "tests/rules/seeds"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Seed> seeds;
  for (const fs::path& file : files) seeds.push_back(load(file));
  return seeds;
}

layouts::Reading read(const fs::path& file) {
  static const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  const std::string name = file.filename().string();
  const grid::Workbook workbook = containers::open_workbook(name, base::read_file(file, longest_file), {});
  layouts::Reading reading = layouts::read_workbook(workbook, catalogue, name);
  reading.submission.source = {name, grid::to_string(workbook.container), {}};
  return reading;
}

bool holds(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::vector<Seed> seeds() {
  std::vector<Seed> there = all_seeds();
  std::erase_if(there, [](const Seed& seed) { return seed.workbooks.empty(); });
  return there;
}

std::vector<std::string> missing_seeds() {
  std::vector<std::string> names;
  for (const Seed& seed : all_seeds())
    if (seed.workbooks.empty()) names.push_back(seed.name);
  return names;
}

std::vector<base::Finding> findings_of(const Seed& seed) {
  RuleSettings settings;
  settings.today = "2025-06-30";
  const Checker checker(settings);
  std::vector<layouts::Reading> readings;
  for (const fs::path& workbook : seed.workbooks) readings.push_back(read(workbook));
  std::vector<BookDigest> digests;
  std::vector<const BookDigest*> books;
  std::vector<Verdict> verdicts;
  for (layouts::Reading& reading : readings) {
    digests.push_back(digest_of(reading.submission));
    verdicts.push_back(checker.check_book(reading.submission, std::move(reading.findings)));
  }
  for (const BookDigest& digest : digests) books.push_back(&digest);
  verdicts.push_back(checker.check_batch(books, nullptr));
  std::vector<base::Finding> findings = checker.join(std::move(verdicts), books).findings;
  std::erase_if(findings,
                [&](const base::Finding& finding) { return !finding.code.starts_with(seed.family); });
  return findings;
}

std::string place_of(const base::Finding& finding, const Seed& seed) {
  const std::string file = seed.workbooks.size() > 1 ? finding.file + ":" : std::string();
  return file + finding.sheet + "!" + (finding.cell ? base::to_a1(*finding.cell) : "-");
}

std::string verdict_of(const base::Finding& finding, const Seed& seed) {
  const std::string place = place_of(finding, seed);
  std::string ids;
  for (const Defect& defect : seed.defects)
    if (holds(defect.rules, finding.code) && holds(defect.cells, place) &&
        ids.find(defect.id) == std::string::npos)
      ids += (ids.empty() ? "" : ",") + defect.id;
  if (!ids.empty()) return ids;
  for (const Beyond& one : seed.beyond)
    if (one.rule == finding.code && holds(one.cells, place)) return "beyond";
  return {};
}

}  // namespace targetbook::rules::test
