#include "containers/zip/zip_end.hpp"

#include <optional>

#include "containers/bytes.hpp"

namespace targetbook::containers {
namespace {

constexpr std::string_view end_signature{"PK\x05\x06", 4};
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint32_t zip64_locator_signature = 0x07064B50;
constexpr std::uint64_t zip64_locator_size = 20;
constexpr std::uint32_t zip64_end_signature = 0x06064B50;
constexpr std::uint64_t zip64_end_size = 56;
constexpr std::uint32_t see_zip64_32 = 0xFFFFFFFF;
constexpr std::uint16_t see_zip64_16 = 0xFFFF;

/// The last end record whose comment ends inside the file; bytes behind it are let pass, as others do.
std::optional<std::size_t> find_end_record(std::string_view file) {
  if (file.size() < end_size) return std::nullopt;
  const std::size_t lowest =
      file.size() > end_size + longest_comment ? file.size() - end_size - longest_comment : 0;
  for (std::size_t from = file.size() - end_size;; --from) {
    const std::size_t at = file.rfind(end_signature, from);
    if (at == std::string_view::npos || at < lowest) return std::nullopt;
    const std::uint64_t comment = Bytes(file).u16(at + 20);
    if (comment <= file.size() - end_size - at) return at;
    if (at == 0) return std::nullopt;
    from = at;
  }
}

base::FileError several_disks() {
  return corrupt("压缩包分卷", "the zip is split over several volumes");
}

void apply_zip64(const Bytes& file, std::uint64_t end_record, ZipEnd& end) {
  const std::uint64_t locator = end_record - zip64_locator_size;
  const std::uint64_t record = file.u64(locator + 8);
  if (!file.has(record, zip64_end_size) || file.u32(record) != zip64_end_signature)
    throw corrupt("压缩包的 zip64 目录有误", "the zip64 end record of the zip is wrong");
  if (file.u32(record + 16) != 0 || file.u32(record + 20) != 0) throw several_disks();
  end.entry_count = file.u64(record + 32);
  end.directory_size = file.u64(record + 40);
  end.directory_offset = file.u64(record + 48);
}

}  // namespace

ZipEnd find_zip_end(std::string_view file) {
  const auto at = find_end_record(file);
  if (!at)
    throw corrupt("压缩包没有结尾（可能没有传完）",
                  "the zip has no end record (it may not have been copied to the end)");
  const Bytes bytes(file);
  ZipEnd end{bytes.u16(*at + 10), bytes.u32(*at + 16), bytes.u32(*at + 12)};
  const bool points_further = end.entry_count == see_zip64_16 || end.directory_offset == see_zip64_32 ||
                              end.directory_size == see_zip64_32;
  const bool has_locator =
      *at >= zip64_locator_size && bytes.u32(*at - zip64_locator_size) == zip64_locator_signature;
  if (points_further && has_locator)
    apply_zip64(bytes, *at, end);
  else if (bytes.u16(*at + 4) != 0 || bytes.u16(*at + 6) != 0)
    throw several_disks();
  if (end.directory_offset > *at || end.directory_size > *at - end.directory_offset)
    throw corrupt("压缩包目录越出文件", "the directory of the zip lies outside the file");
  return end;
}

}  // namespace targetbook::containers
