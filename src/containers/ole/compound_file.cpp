#include "containers/ole/compound_file.hpp"

#include <algorithm>
#include <utility>

namespace targetbook::containers {
namespace {

constexpr std::string_view signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

// MS-CFB 2.2: where the header says it.
constexpr std::uint64_t major_version_at = 26;
constexpr std::uint64_t first_directory_sector_at = 48;
constexpr std::uint64_t smallest_large_stream_at = 56;
constexpr std::uint64_t first_mini_fat_sector_at = 60;
constexpr std::uint16_t version_of_long_sizes = 4;
constexpr std::uint64_t mini_sector_size = 64;

// MS-CFB 2.6.1: where a directory entry says it.
constexpr std::uint64_t entry_size = 128;
constexpr std::uint64_t name_length_at = 64;
constexpr std::uint64_t type_at = 66;
constexpr std::uint64_t left_at = 68;
constexpr std::uint64_t right_at = 72;
constexpr std::uint64_t child_at = 76;
constexpr std::uint64_t class_at = 80;
constexpr std::uint64_t first_sector_at = 116;
constexpr std::uint64_t size_at = 120;
constexpr std::uint32_t longest_name_bytes = 64;
constexpr char type_storage = 1;
constexpr char type_stream = 2;

// {00020810-0000-0000-C000-000000000046} of Excel 5, {00020820-…} of Excel 97.
constexpr std::string_view excel_5_class{"\x10\x08\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16};
constexpr std::string_view excel_97_class{"\x20\x08\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16};

std::string name_of(const Bytes& entry) {
  const std::uint32_t bytes = entry.u16(name_length_at);
  if (bytes > longest_name_bytes) throw broken_ole();
  std::string name;
  for (std::uint32_t at = 0; at + 2 < bytes; at += 2) {
    const std::uint16_t unit = entry.u16(at);
    if (unit >= 'A' && unit <= 'Z')
      name += static_cast<char>(unit - 'A' + 'a');
    else
      name += unit < 0x80 ? static_cast<char>(unit) : '?';
  }
  return name;
}

}  // namespace

bool is_ole(std::string_view bytes) {
  return bytes.starts_with(signature);
}

CompoundFile::CompoundFile(std::string_view file)
    : chains_(file),
      smallest_large_stream_(chains_.header().u32(smallest_large_stream_at)),
      has_large_sizes_(chains_.header().u16(major_version_at) >= version_of_long_sizes),
      directory_(chains_.chain(chains_.header().u32(first_directory_sector_at))) {
  if (directory_.empty()) throw broken_ole();
  const Bytes root = entry_bytes(0);
  const std::string_view root_class = root.slice(class_at, excel_97_class.size());
  is_of_excel_ = root_class == excel_97_class || root_class == excel_5_class;
  // Writers are known that, without any small stream, point at the first sector of all for them.
  if (root.u32(size_at) > 0) read_small_sectors(root.u32(first_sector_at));
  read_entries(root.u32(child_at));
}

std::uint64_t CompoundFile::entry_count() const {
  return directory_.size() * (chains_.sector_size() / entry_size);
}

Bytes CompoundFile::entry_bytes(std::uint64_t number) const {
  const std::uint64_t in_sector = chains_.sector_size() / entry_size;
  const Bytes sector(chains_.sector(directory_[static_cast<std::size_t>(number / in_sector)]));
  return Bytes(sector.slice(number % in_sector * entry_size, entry_size));
}

void CompoundFile::read_small_sectors(std::uint32_t first) {
  mini_sectors_ = chains_.chain(first);
  mini_fat_sectors_ = chains_.chain(chains_.header().u32(first_mini_fat_sector_at));
  for (const std::uint32_t number : mini_fat_sectors_) {
    const Bytes sector(chains_.sector(number));
    for (std::uint64_t at = 0; sector.has(at, 4); at += 4) mini_fat_.push_back(sector.u32(at));
  }
}

/// Walks the tree, whose order is not relied on.
void CompoundFile::read_entries(std::uint32_t first) {
  struct Step {
    std::uint32_t entry;
    bool is_at_root;
  };
  std::vector<Step> ahead{{first, true}};
  std::vector<bool> seen(static_cast<std::size_t>(entry_count()));
  seen[0] = true;
  while (!ahead.empty()) {
    const Step step = ahead.back();
    ahead.pop_back();
    if (step.entry > largest_sector) continue;
    if (step.entry >= seen.size() || seen[step.entry]) throw broken_ole();  // it lies outside or in a circle
    seen[step.entry] = true;
    const Bytes entry = entry_bytes(step.entry);
    const char type = entry.slice(type_at, 1).front();
    ahead.push_back({entry.u32(left_at), step.is_at_root});
    ahead.push_back({entry.u32(right_at), step.is_at_root});
    if (type == type_storage) ahead.push_back({entry.u32(child_at), false});
    entries_.push_back({name_of(entry), step.is_at_root, type == type_stream, entry.u32(first_sector_at),
                        has_large_sizes_ ? entry.u64(size_at) : entry.u32(size_at)});
  }
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.is_at_root && entry.name == name; });
  return found == entries_.end() ? nullptr : &*found;
}

void CompoundFile::check_chains() const {
  std::vector<bool> taken = chains_.taken_by_tables();
  claim(directory_, taken);
  claim(mini_fat_sectors_, taken);
  claim(mini_sectors_, taken);
  std::vector<bool> taken_mini(mini_fat_.size());
  for (const Entry& entry : entries_) {
    if (!entry.is_stream || entry.size == 0) continue;
    if (is_small(entry))
      claim(small_sectors_of(entry), taken_mini);
    else
      claim(chains_.chain_of_size(entry.first, entry.size), taken);
  }
}

std::vector<std::uint32_t> CompoundFile::small_sectors_of(const Entry& entry) const {
  const std::uint64_t needed = (entry.size + mini_sector_size - 1) / mini_sector_size;
  std::vector<std::uint32_t> sectors = follow(mini_fat_, entry.first, needed);
  if (sectors.size() < needed) throw broken_ole();
  return sectors;
}

OleStream CompoundFile::open(std::string_view name) const {
  const Entry* const entry = find(name);
  if (entry == nullptr || !entry->is_stream)
    throw corrupt("缺少数据流 {}", "the stream {} is missing", quoted(name));
  if (!is_small(*entry)) return join(chains_.chain_of_size(entry->first, entry->size), entry->size);
  if (entry->size == 0) return OleStream(std::string_view{});
  const std::uint64_t in_sector = chains_.sector_size() / mini_sector_size;
  std::string copy;
  for (const std::uint32_t mini : small_sectors_of(*entry)) {
    if (mini / in_sector >= mini_sectors_.size()) throw broken_ole();
    const Bytes sector(chains_.sector(mini_sectors_[static_cast<std::size_t>(mini / in_sector)]));
    const std::uint64_t wanted = std::min(mini_sector_size, entry->size - copy.size());
    copy += sector.slice(mini % in_sector * mini_sector_size, wanted);
  }
  return OleStream(std::move(copy));
}

OleStream CompoundFile::join(const std::vector<std::uint32_t>& sectors, std::uint64_t size) const {
  bool is_in_a_row = true;
  for (std::size_t i = 1; i < sectors.size(); ++i) is_in_a_row &= sectors[i] == sectors[i - 1] + 1;
  if (sectors.empty()) return OleStream(std::string_view{});
  if (is_in_a_row) return OleStream(chains_.bytes_at(sectors.front(), size));
  std::string copy;
  copy.reserve(static_cast<std::size_t>(size));
  for (const std::uint32_t sector : sectors)
    copy += chains_.bytes_at(sector, std::min(chains_.sector_size(), size - copy.size()));
  return OleStream(std::move(copy));
}

}  // namespace targetbook::containers
