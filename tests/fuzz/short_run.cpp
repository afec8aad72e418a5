#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fuzzed.hpp"

// Runs a target without libFuzzer: its seeds as they are, then mutants of them for so many seconds, the same
// ones in every run. short_run SECONDS SEEDS... What ends badly is the file `last` in the working folder.
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

constexpr std::size_t longest_seed = 1U << 20U;
constexpr std::size_t longest_piece = 64;
constexpr unsigned most_changes = 6;

std::vector<std::string> seeds_in(const fs::path& path) {
  std::vector<fs::path> files;
  if (fs::is_directory(path))
    for (const auto& entry : fs::recursive_directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  if (files.empty() && fs::is_regular_file(path)) files.push_back(path);
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.size() <= longest_seed) seeds.push_back(std::move(bytes));
  }
  return seeds;
}

std::size_t below(Random& random, std::size_t end) {
  return end == 0 ? 0 : static_cast<std::size_t>(random() % end);
}

/// One change as broken disks, other programs and evil minds make them.
void change(std::string& bytes, const std::string& other, Random& random) {
  const std::size_t at = below(random, bytes.size());
  const std::size_t length = 1 + below(random, longest_piece);
  switch (below(random, 8)) {
    case 0:
      if (!bytes.empty()) bytes[at] = static_cast<char>(random());
      break;
    case 1:
      if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
      break;
    case 2:
      bytes.erase(at, length);
      break;
    case 3:
      bytes.insert(at, bytes.substr(at, length));
      break;
    case 4: {
      const std::size_t from = below(random, other.size());
      bytes.insert(at, other.substr(from, length));
      break;
    }
    case 5:
      bytes.resize(at);
      break;
    case 6: {  // the ends of numbers
      static const std::vector<std::string> numbers{"0", "-1", "65536", "2147483647", "4294967296", "1e309"};
      bytes.insert(at, numbers[below(random, numbers.size())]);
      break;
    }
    default:
      for (std::size_t i = at; i < std::min(bytes.size(), at + 4); ++i)
        bytes[i] = static_cast<char>(random() % 2 == 0 ? 0xFF : 0);
  }
}

void run(const std::string& bytes) {
  std::ofstream("last", std::ios::binary) << bytes;
  LLVMFuzzerTestOneInput(static_cast<const std::uint8_t*>(static_cast<const void*>(bytes.data())),
                         bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  using Clock = std::chrono::steady_clock;
  int seconds = 0;
  if (argc < 3 ||
      std::from_chars(argv[1], argv[1] + std::string_view(argv[1]).size(), seconds).ec != std::errc{}) {
    std::cerr << "usage: " << argv[0] << " SECONDS SEEDS...\n";
    return 2;
  }
  std::vector<std::string> seeds;
  for (int i = 2; i < argc; ++i)
    for (std::string& seed : seeds_in(argv[i])) seeds.push_back(std::move(seed));
  if (seeds.empty()) {
    std::cerr << "no seeds\n";
    return 2;
  }
  for (const std::string& seed : seeds) run(seed);
  Random random(20261121);  // NOLINT(cert-msc51-cpp): the same in every run
  std::uint64_t mutants = 0;
  for (const auto end = Clock::now() + std::chrono::seconds(seconds); Clock::now() < end; ++mutants) {
    std::string bytes = seeds[below(random, seeds.size())];
    const std::string& other = seeds[below(random, seeds.size())];
    for (std::size_t changes = 1 + below(random, most_changes); changes > 0; --changes)
      change(bytes, other, random);
    run(bytes);
  }
  std::cout << seeds.size() << " seeds, " << mutants << " mutants\n";
  return 0;
}
