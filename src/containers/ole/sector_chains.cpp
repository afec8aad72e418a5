#include "containers/ole/sector_chains.hpp"

#include <algorithm>

namespace targetbook::containers {
namespace {

// MS-CFB 2.2: where the header says it.
constexpr std::uint64_t sector_shift_at = 30;
constexpr std::uint64_t fat_count_at = 44;
constexpr std::uint64_t first_difat_at = 68;
constexpr std::uint64_t header_difat_at = 76;
constexpr std::size_t header_difat_count = 109;
constexpr std::uint64_t number_size = 4;
constexpr std::uint16_t shift_of_version_3 = 9;
constexpr std::uint16_t shift_of_version_4 = 12;

}  // namespace

base::FileError broken_ole() {
  return corrupt("OLE 复合文档的目录有误", "the directory of the OLE file is wrong");
}

std::vector<std::uint32_t> follow(const std::vector<std::uint32_t>& next, std::uint32_t first,
                                  std::uint64_t most) {
  std::vector<std::uint32_t> sectors;
  for (std::uint32_t sector = first; sector <= largest_sector; sector = next[sector]) {
    if (sector >= next.size() || sectors.size() >= next.size()) throw broken_ole();
    sectors.push_back(sector);
    if (sectors.size() >= most) break;
  }
  return sectors;
}

void claim(const std::vector<std::uint32_t>& sectors, std::vector<bool>& taken) {
  for (const std::uint32_t sector : sectors) {
    if (sector >= taken.size() || taken[sector])
      throw corrupt("OLE 复合文档中两个流共用同一扇区", "two streams of the OLE file share a sector");
    taken[sector] = true;
  }
}

SectorChains::SectorChains(std::string_view file) : file_(file) {
  const std::uint16_t shift = file_.u16(sector_shift_at);
  if (shift != shift_of_version_3 && shift != shift_of_version_4) throw broken_ole();
  sector_size_ = std::uint64_t{1} << shift;
  const std::uint64_t behind_header = file.size() > sector_size_ ? file.size() - sector_size_ : 0;
  sector_count_ = (behind_header + sector_size_ - 1) / sector_size_;
  read_fat();
}

void SectorChains::read_fat() {
  const std::uint32_t count = file_.u32(fat_count_at);
  if (count > sector_count_) throw broken_ole();
  std::vector<std::uint32_t> fat_sectors;
  for (std::size_t i = 0; i < header_difat_count && fat_sectors.size() < count; ++i)
    fat_sectors.push_back(file_.u32(header_difat_at + i * number_size));
  const std::uint64_t numbers = sector_size_ / number_size - 1;
  // Its length is bounded by that of the FAT, so that it cannot run in a circle.
  for (std::uint32_t difat = file_.u32(first_difat_at); fat_sectors.size() < count;) {
    const Bytes table(bytes_at(difat, sector_size_));
    for (std::uint64_t i = 0; i < numbers && fat_sectors.size() < count; ++i)
      fat_sectors.push_back(table.u32(i * number_size));
    tables_.push_back(difat);
    difat = table.u32(numbers * number_size);
  }
  tables_.insert(tables_.end(), fat_sectors.begin(), fat_sectors.end());
  std::vector<bool> taken(static_cast<std::size_t>(sector_count_));
  claim(tables_, taken);
  next_.reserve(static_cast<std::size_t>(count * (numbers + 1)));
  for (const std::uint32_t number : fat_sectors) {
    const Bytes table(sector(number));
    for (std::uint64_t i = 0; i <= numbers && table.has(i * number_size, number_size); ++i)
      next_.push_back(table.u32(i * number_size));
  }
  // Of the entries past the file's end none is of use: a chain that meets one is broken.
  if (next_.size() > sector_count_) next_.resize(static_cast<std::size_t>(sector_count_));
}

std::vector<std::uint32_t> SectorChains::chain(std::uint32_t first) const {
  return follow(next_, first, sector_count_ + 1);
}

std::vector<std::uint32_t> SectorChains::chain_of_size(std::uint32_t first, std::uint64_t size) const {
  const std::uint64_t needed = (size + sector_size_ - 1) / sector_size_;
  if (needed == 0) return {};
  if (needed > sector_count_) throw broken_ole();
  std::vector<std::uint32_t> sectors = follow(next_, first, needed);
  if (sectors.size() < needed) throw broken_ole();
  return sectors;
}

std::string_view SectorChains::bytes_at(std::uint32_t sector, std::uint64_t count) const {
  return file_.slice(offset_of(sector), count);
}

std::string_view SectorChains::sector(std::uint32_t number) const {
  const std::uint64_t offset = offset_of(number);
  if (offset >= file_.size()) throw truncated({"OLE 复合文档", "the OLE file"});
  return file_.slice(offset, std::min<std::uint64_t>(sector_size_, file_.size() - offset));
}

std::vector<bool> SectorChains::taken_by_tables() const {
  std::vector<bool> taken(static_cast<std::size_t>(sector_count_));
  claim(tables_, taken);
  return taken;
}

}  // namespace targetbook::containers
