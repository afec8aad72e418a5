#include "containers/ole/ole_names.hpp"

#include <cstdint>

#include "containers/bytes.hpp"

namespace targetbook::containers {
namespace {

// MS-CFB 2.1 to 2.6.
constexpr std::string_view signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
constexpr std::uint32_t largest_sector = 0xFFFFFFFA;
constexpr std::size_t header_difat_count = 109;
constexpr std::uint64_t header_difat_at = 76;
constexpr std::uint64_t entry_size = 128;
constexpr std::uint64_t name_length_at = 64;
constexpr std::uint64_t type_at = 66;
constexpr std::uint32_t longest_name_bytes = 64;

base::FileError broken() {
  return corrupt("OLE 复合文档的目录有误", "the directory of the OLE file is wrong");
}

class Ole {
 public:
  explicit Ole(std::string_view file) : file_(file) {
    const std::uint16_t shift = file_.u16(30);
    if (shift != 9 && shift != 12) throw broken();
    sector_size_ = std::uint64_t{1} << shift;
    read_fat_sectors();
  }

  /// The sectors of a chain, in order.
  [[nodiscard]] std::vector<std::uint32_t> chain(std::uint32_t first) const {
    std::vector<std::uint32_t> sectors;
    const std::uint64_t most = file_.size() / sector_size_ + 1;
    for (std::uint32_t sector = first; sector <= largest_sector; sector = next(sector)) {
      if (sectors.size() >= most) throw broken();  // it runs in a circle
      sectors.push_back(sector);
    }
    return sectors;
  }
  [[nodiscard]] std::string_view sector(std::uint32_t number) const {
    return file_.slice((std::uint64_t{number} + 1) * sector_size_, sector_size_);
  }
  [[nodiscard]] std::uint32_t first_directory_sector() const { return file_.u32(48); }

 private:
  void read_fat_sectors() {
    const std::uint32_t count = file_.u32(44);
    if (count > file_.size() / sector_size_) throw broken();
    for (std::size_t i = 0; i < header_difat_count && fat_sectors_.size() < count; ++i)
      fat_sectors_.push_back(file_.u32(header_difat_at + i * 4));
    const std::uint64_t numbers_per_sector = sector_size_ / 4 - 1;
    std::uint32_t difat = file_.u32(68);
    while (fat_sectors_.size() < count) {
      const Bytes numbers(sector(difat));
      for (std::uint64_t i = 0; i < numbers_per_sector && fat_sectors_.size() < count; ++i)
        fat_sectors_.push_back(numbers.u32(i * 4));
      difat = numbers.u32(numbers_per_sector * 4);
    }
  }
  [[nodiscard]] std::uint32_t next(std::uint32_t number) const {
    const std::uint64_t numbers_per_sector = sector_size_ / 4;
    const std::uint64_t which = number / numbers_per_sector;
    if (which >= fat_sectors_.size()) throw broken();
    return Bytes(sector(fat_sectors_[static_cast<std::size_t>(which)])).u32(number % numbers_per_sector * 4);
  }

  Bytes file_;
  std::uint64_t sector_size_ = 0;
  std::vector<std::uint32_t> fat_sectors_;
};

std::string entry_name(const Bytes& entry) {
  const std::uint32_t bytes = entry.u16(name_length_at);
  if (bytes > longest_name_bytes) throw broken();
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

std::vector<std::string> ole_entry_names(std::string_view file) {
  const Ole ole(file);
  std::vector<std::string> names;
  for (const std::uint32_t number : ole.chain(ole.first_directory_sector())) {
    const Bytes sector(ole.sector(number));
    for (std::uint64_t at = 0; sector.has(at, entry_size); at += entry_size) {
      const Bytes entry(sector.slice(at, entry_size));
      if (entry.slice(type_at, 1).front() != '\0') names.push_back(entry_name(entry));
    }
  }
  return names;
}

}  // namespace targetbook::containers
