#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace targetbook::testing {

inline std::string little_endian(std::uint64_t number, std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
  return out;
}

/// Makes compound files (MS-CFB), sound ones; what is to be broken is patched in the bytes. The sectors come
/// in the order: FAT, DIFAT, directory, mini FAT, small streams, large streams.
class OleMaker {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;

  struct Entry {
    std::string name;
    char type = 2;  ///< 1 storage, 2 stream
    std::string content{};
    std::uint32_t left = none;
    std::uint32_t right = none;
    std::uint32_t child = none;
    std::uint32_t first = end_of_chain;
    std::uint64_t size = 0;
  };

  bool has_large_sectors = false;  ///< version 4
  bool is_scattered = false;       ///< the sectors of large streams come in the opposite order
  std::string root_class = std::string(16, '\0');

  /// Each entry stands to the right of the one before; more of the tree is set in `entries`.
  OleMaker& add(const std::string& name, std::string content) {
    if (!entries.empty()) entries.back().right = static_cast<std::uint32_t>(entries.size() + 1);
    entries.push_back({name, 2, std::move(content)});
    return *this;
  }
  std::vector<Entry> entries;

  [[nodiscard]] std::size_t sector_size() const { return has_large_sectors ? 4096 : 512; }
  /// Where a sector stands in the file.
  [[nodiscard]] std::size_t at(std::size_t sector) const { return (sector + 1) * sector_size(); }
  /// What finish() found: where the FAT, the directory and the large streams begin.
  std::size_t first_fat = 0;
  std::size_t first_directory = 0;
  std::size_t first_large = 0;

  std::string finish() {
    constexpr std::size_t smallest_large = 4096;
    constexpr std::size_t mini = 64;
    std::string minis;
    std::vector<std::uint32_t> mini_fat;
    std::size_t large_sectors = 0;
    for (Entry& entry : entries) {
      entry.size = entry.content.size();
      if (entry.type != 2 || entry.content.empty()) continue;
      if (entry.content.size() >= smallest_large) {
        large_sectors += sectors_of(entry.content.size());
        continue;
      }
      entry.first = static_cast<std::uint32_t>(mini_fat.size());
      const std::size_t count = (entry.content.size() + mini - 1) / mini;
      for (std::size_t i = 1; i < count; ++i)
        mini_fat.push_back(static_cast<std::uint32_t>(mini_fat.size() + 1));
      mini_fat.push_back(end_of_chain);
      minis += padded(entry.content, mini);
    }
    const std::size_t in_fat = sector_size() / 4;
    const std::size_t directory = sectors_of((entries.size() + 1) * 128);
    const std::size_t mini_fats = sectors_of(mini_fat.size() * 4);
    const std::size_t mini_sectors = sectors_of(minis.size());
    const std::size_t others = directory + mini_fats + mini_sectors + large_sectors;
    std::size_t fats = 1;
    std::size_t difats = 0;
    while (fats * in_fat < others + fats + difats) {
      ++fats;
      difats = fats > 109 ? (fats - 109 + in_fat - 2) / (in_fat - 1) : 0;
    }
    first_fat = 0;
    first_directory = fats + difats;
    const std::size_t first_mini_fat = first_directory + directory;
    const std::size_t first_mini = first_mini_fat + mini_fats;
    first_large = first_mini + mini_sectors;

    fat_.assign(fats, 0xFFFFFFFD);
    fat_.insert(fat_.end(), difats, 0xFFFFFFFC);
    chain(directory, false);
    chain(mini_fats, false);
    chain(mini_sectors, false);
    std::string large;
    for (Entry& entry : entries) {
      if (entry.type != 2 || entry.content.size() < smallest_large) continue;
      const std::size_t count = sectors_of(entry.content.size());
      entry.first = static_cast<std::uint32_t>(fat_.size() + (is_scattered ? count - 1 : 0));
      chain(count, is_scattered);
      const std::string content = padded(entry.content, sector_size());
      for (std::size_t i = 0; i < count; ++i)
        large += content.substr((is_scattered ? count - 1 - i : i) * sector_size(), sector_size());
    }

    std::string file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    file += std::string(16, '\0') + little_endian(0x3E, 2) + little_endian(has_large_sectors ? 4 : 3, 2);
    file += little_endian(0xFFFE, 2) + little_endian(has_large_sectors ? 12 : 9, 2) + little_endian(6, 2);
    file += std::string(6, '\0') + little_endian(has_large_sectors ? directory : 0, 4);
    file += little_endian(fats, 4) + little_endian(first_directory, 4) + little_endian(0, 4);
    file += little_endian(smallest_large, 4);
    file += little_endian(mini_fats > 0 ? first_mini_fat : end_of_chain, 4) + little_endian(mini_fats, 4);
    file += little_endian(difats > 0 ? fats : end_of_chain, 4) + little_endian(difats, 4);
    for (std::size_t i = 0; i < 109; ++i) file += little_endian(i < fats ? i : none, 4);
    file = padded(file, sector_size());
    std::string table;
    for (const std::uint32_t next : fat_) table += little_endian(next, 4);
    table.resize(fats * sector_size(), '\xFF');
    file += table;
    std::size_t next_fat = 109;
    for (std::size_t i = 0; i < difats; ++i) {
      for (std::size_t k = 0; k + 1 < in_fat; ++k, ++next_fat)
        file += little_endian(next_fat < fats ? next_fat : none, 4);
      file += little_endian(i + 1 < difats ? fats + i + 1 : end_of_chain, 4);
    }
    Entry root{"Root Entry", 5};
    root.child = entries.empty() ? none : 1;
    root.first = mini_sectors > 0 ? static_cast<std::uint32_t>(first_mini) : end_of_chain;
    root.size = minis.size();
    std::string all = bytes_of(root);
    for (const Entry& entry : entries) all += bytes_of(entry);
    file += padded(all, sector_size());
    std::string mini_table;
    for (const std::uint32_t next : mini_fat) mini_table += little_endian(next, 4);
    mini_table.resize(mini_fats * sector_size(), '\xFF');
    return file + mini_table + padded(minis, sector_size()) + large;
  }

 private:
  [[nodiscard]] std::size_t sectors_of(std::size_t size) const {
    return (size + sector_size() - 1) / sector_size();
  }
  static std::string padded(std::string bytes, std::size_t unit) {
    bytes.resize((bytes.size() + unit - 1) / unit * unit, '\0');
    return bytes;
  }
  void chain(std::size_t count, bool is_backwards) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_last = is_backwards ? i == 0 : i + 1 == count;
      const auto here = static_cast<std::uint32_t>(fat_.size());
      fat_.push_back(is_last ? end_of_chain : is_backwards ? here - 1 : here + 1);
    }
  }
  [[nodiscard]] std::string bytes_of(const Entry& entry) const {
    std::string out;
    for (const char c : entry.name) out += std::string{c, '\0'};
    out.resize(64, '\0');
    out += little_endian((entry.name.size() + 1) * 2, 2) + entry.type + '\1';
    out += little_endian(entry.left, 4) + little_endian(entry.right, 4) + little_endian(entry.child, 4);
    out += (entry.type == 5 ? root_class : std::string(16, '\0')) + std::string(20, '\0');
    return out + little_endian(entry.first, 4) + little_endian(entry.size, 8);
  }

  std::vector<std::uint32_t> fat_;
};

}  // namespace targetbook::testing
