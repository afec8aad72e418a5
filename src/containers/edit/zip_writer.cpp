#include "containers/edit/zip_writer.hpp"

#include <limits>
#include <utility>

#include "containers/errors.hpp"
#include "containers/zip/inflate.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t deflate_options = 3U << 1U;
constexpr std::uint16_t name_is_utf8 = 1U << 11U;
constexpr std::uint32_t first_of_january_1980 = 0x00210000;

void put_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>(number & 0xFFU);
    number >>= 8U;
  }
}

/// What the local header and the directory say alike.
void put_common(std::string& out, const ZipEntry& entry, std::size_t data_size) {
  put_number(out, version_needed, 2);
  put_number(out, entry.flags & (deflate_options | name_is_utf8), 2);
  put_number(out, entry.method, 2);
  put_number(out, entry.modified, 4);
  put_number(out, entry.crc32, 4);
  put_number(out, data_size, 4);
  put_number(out, entry.size, 4);
  put_number(out, entry.name.size(), 2);
  put_number(out, 0, 2);  // no extra fields
}

}  // namespace

void ZipWriter::put(const ZipEntry& entry, std::string_view data) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max() / 2;
  if (entry.size > most || file_.size() + data.size() > most || count_ >= 0xFFFE)
    throw too_large("inflated-bytes", most);
  const std::size_t offset = file_.size();
  put_number(file_, 0x04034B50, 4);
  put_common(file_, entry, data.size());
  file_ += entry.name;
  file_ += data;
  put_number(directory_, 0x02014B50, 4);
  put_number(directory_, version_needed, 2);
  put_common(directory_, entry, data.size());
  put_number(directory_, 0, 10);  // no comment, disk 0, no attributes
  put_number(directory_, offset, 4);
  directory_ += entry.name;
  ++count_;
}

void ZipWriter::copy(const ZipEntry& entry, std::string_view data) {
  put(entry, data);
}

void ZipWriter::add(std::string_view name, std::string_view content) {
  add_deflated(name, crc32(0, content), content.size(), deflated(content));
}

void ZipWriter::add_deflated(std::string_view name, std::uint32_t crc32, std::uint64_t size,
                             std::string_view data) {
  ZipEntry entry;
  entry.name = name;
  entry.method = ZipDirectory::deflated;
  entry.flags = name_is_utf8;
  entry.modified = first_of_january_1980;
  entry.crc32 = crc32;
  entry.size = size;
  put(entry, data);
}

std::string ZipWriter::finish() {
  const std::size_t start = file_.size();
  file_ += directory_;
  put_number(file_, 0x06054B50, 4);
  put_number(file_, 0, 4);
  put_number(file_, count_, 2);
  put_number(file_, count_, 2);
  put_number(file_, directory_.size(), 4);
  put_number(file_, start, 4);
  put_number(file_, 0, 2);
  return std::move(file_);
}

}  // namespace targetbook::containers::edit
