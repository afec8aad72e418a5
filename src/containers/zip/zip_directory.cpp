#include "containers/zip/zip_directory.hpp"

#include <algorithm>

#include "containers/bytes.hpp"
#include "containers/zip/part_name.hpp"
#include "containers/zip/zip_end.hpp"

namespace targetbook::containers {
namespace {

constexpr std::uint32_t central_signature = 0x02014B50;
constexpr std::uint64_t central_size = 46;
constexpr std::uint32_t signature_of_directory = 0x05054B50;
constexpr std::uint32_t local_signature = 0x04034B50;
constexpr std::uint64_t local_size = 30;
constexpr std::uint16_t zip64_extra = 0x0001;
constexpr std::uint32_t see_zip64 = 0xFFFFFFFF;
constexpr std::uint16_t flag_encrypted = 1U << 0U;
constexpr std::uint16_t flag_sizes_follow = 1U << 3U;
constexpr std::uint16_t flag_strongly_encrypted = 1U << 6U;
constexpr std::uint16_t flag_directory_encrypted = 1U << 13U;

base::FileError damaged_directory() {
  return corrupt("压缩包目录有误", "the directory of the zip is wrong");
}

base::FileError damaged_entry(std::string_view name) {
  return corrupt("压缩包条目 {} 与目录不符", "the entry {} of the zip differs from what the directory says",
                 quoted(name));
}

/// Sizes and the offset that do not fit 32 bits stand in the zip64 extra field, in this order
/// (APPNOTE 4.5.3).
void apply_zip64_extra(std::string_view extra, ZipEntry& entry) {
  const bool size = entry.size == see_zip64;
  const bool compressed = entry.compressed_size == see_zip64;
  const bool offset = entry.header_offset == see_zip64;
  if (!size && !compressed && !offset) return;
  for (std::uint64_t at = 0; Bytes(extra).has(at, 4);) {
    const std::uint64_t length = Bytes(extra).u16(at + 2);
    if (Bytes(extra).u16(at) == zip64_extra) {
      const Bytes field(Bytes(extra).slice(at + 4, length));
      std::uint64_t next = 0;
      const auto take = [&](bool wanted, std::uint64_t& number) {
        if (!wanted) return;
        number = field.u64(next);
        next += 8;
      };
      take(size, entry.size);
      take(compressed, entry.compressed_size);
      take(offset, entry.header_offset);
      return;
    }
    at += 4 + length;
  }
}

/// Reads one central header and moves `at` behind it.
ZipEntry read_central_header(const Bytes& file, std::uint64_t& at, std::uint64_t end) {
  if (end - at < central_size || file.u32(at) != central_signature) throw damaged_directory();
  ZipEntry entry;
  const std::uint16_t flags = file.u16(at + 8);
  entry.encrypted = (flags & (flag_encrypted | flag_strongly_encrypted | flag_directory_encrypted)) != 0;
  entry.method = file.u16(at + 10);
  entry.crc32 = file.u32(at + 16);
  entry.compressed_size = file.u32(at + 20);
  entry.size = file.u32(at + 24);
  const std::uint64_t name_length = file.u16(at + 28);
  const std::uint64_t extra_length = file.u16(at + 30);
  const std::uint64_t comment_length = file.u16(at + 32);
  entry.header_offset = file.u32(at + 42);
  if (end - at - central_size < name_length + extra_length + comment_length) throw damaged_directory();
  entry.name = file.slice(at + central_size, name_length);
  apply_zip64_extra(file.slice(at + central_size + name_length, extra_length), entry);
  at += central_size + name_length + extra_length + comment_length;
  return entry;
}

/// Whether a local header's field says what the directory says, or leaves it to the data descriptor or the
/// zip64 extra field.
bool agrees(std::uint32_t local, std::uint64_t central, bool follows) {
  return local == central || local == see_zip64 || (follows && local == 0);
}

void check_local_header(const Bytes& file, ZipEntry& entry) {
  const std::uint64_t at = entry.header_offset;
  if (!file.has(at, local_size) || file.u32(at) != local_signature) throw damaged_entry(entry.name);
  const std::uint16_t flags = file.u16(at + 6);
  const bool follows = (flags & flag_sizes_follow) != 0;
  entry.flags = flags;
  entry.modified = file.u32(at + 10);
  const std::uint64_t name_length = file.u16(at + 26);
  entry.data_offset = at + local_size + name_length + file.u16(at + 28);
  const bool same = ((flags & flag_encrypted) != 0) == entry.encrypted && file.u16(at + 8) == entry.method &&
                    agrees(file.u32(at + 14), entry.crc32, follows) &&
                    agrees(file.u32(at + 18), entry.compressed_size, follows) &&
                    agrees(file.u32(at + 22), entry.size, follows) &&
                    file.has(at + local_size, name_length) &&
                    file.slice(at + local_size, name_length) == entry.name;
  if (!same || !file.has(entry.data_offset, entry.compressed_size)) throw damaged_entry(entry.name);
  if (entry.method == ZipDirectory::stored && !entry.encrypted && entry.size != entry.compressed_size)
    throw damaged_entry(entry.name);
}

}  // namespace

ZipDirectory::ZipDirectory(std::string_view file, const Limits& limits) : file_(file) {
  const ZipEnd end = find_zip_end(file);
  if (end.entry_count > limits.zip_entries) throw too_large("zip-entries", limits.zip_entries);
  if (end.entry_count > end.directory_size / central_size) throw damaged_directory();
  const Bytes bytes(file);
  std::uint64_t at = end.directory_offset;
  const std::uint64_t directory_end = end.directory_offset + end.directory_size;
  entries_.reserve(static_cast<std::size_t>(end.entry_count));
  for (std::uint64_t i = 0; i < end.entry_count; ++i)
    entries_.push_back(read_central_header(bytes, at, directory_end));
  // Further entries behind the counted ones would be seen by some programs and not by others.
  if (directory_end - at >= 4 && bytes.u32(at) != signature_of_directory) throw damaged_directory();
  check_names();
  for (ZipEntry& entry : entries_) check_local_header(bytes, entry);
  check_overlaps(end.directory_offset);
}

void ZipDirectory::check_names() {
  for (ZipEntry& entry : entries_) {
    if (!is_safe_entry_name(entry.name))
      throw corrupt("压缩包条目名不安全：{}", "unsafe name of a zip entry: {}", quoted(entry.name));
    entry.key = part_key(entry.name);
  }
  std::sort(entries_.begin(), entries_.end(),
            [](const ZipEntry& a, const ZipEntry& b) { return a.key < b.key; });
  const auto twin = std::adjacent_find(entries_.begin(), entries_.end(),
                                       [](const ZipEntry& a, const ZipEntry& b) { return a.key == b.key; });
  if (twin != entries_.end())
    throw corrupt("压缩包中有两个同名条目 {}", "the zip has two entries named {}", quoted(twin->name));
}

void ZipDirectory::check_overlaps(std::uint64_t directory_offset) const {
  std::vector<const ZipEntry*> by_place;
  by_place.reserve(entries_.size());
  for (const ZipEntry& entry : entries_) by_place.push_back(&entry);
  std::sort(by_place.begin(), by_place.end(),
            [](const ZipEntry* a, const ZipEntry* b) { return a->header_offset < b->header_offset; });
  for (std::size_t i = 0; i < by_place.size(); ++i) {
    const ZipEntry& entry = *by_place[i];
    const std::uint64_t next = i + 1 < by_place.size() ? by_place[i + 1]->header_offset : directory_offset;
    if (entry.data_offset > next || entry.compressed_size > next - entry.data_offset)
      throw corrupt("压缩包条目 {} 与其他内容重叠", "the entry {} of the zip overlaps something else",
                    quoted(entry.name));
  }
}

const ZipEntry* ZipDirectory::find(std::string_view name) const {
  const std::string key = part_key(name);
  const auto it =
      std::lower_bound(entries_.begin(), entries_.end(), key,
                       [](const ZipEntry& entry, const std::string& wanted) { return entry.key < wanted; });
  return it != entries_.end() && it->key == key ? &*it : nullptr;
}

std::string_view ZipDirectory::data(const ZipEntry& entry) const {
  return Bytes(file_).slice(entry.data_offset, entry.compressed_size);
}

}  // namespace targetbook::containers
