#pragma once
#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Makes zip files in memory, sound ones and, where a test sets the fields itself, broken ones.
namespace targetbook::testing {

struct ZipItem {
  std::string name;
  std::string content;
  bool deflate = true;
  // What the headers say; made from the content unless a test changes it before finish().
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t crc = 0;
  std::uint32_t size = 0;
  std::uint32_t compressed_size = 0;
  std::string local_name;
  std::string stored;        ///< the bytes between the headers
  std::int64_t offset = -1;  ///< where the directory says the entry is; -1: where it is
};

inline std::string deflated(std::string_view content) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("deflateInit2");
  std::string out(deflateBound(&stream, content.size()), '\0');
  std::string in(content);
  stream.next_in = static_cast<Bytef*>(static_cast<void*>(in.data()));
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = static_cast<Bytef*>(static_cast<void*>(out.data()));
  stream.avail_out = static_cast<uInt>(out.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

class ZipMaker {
 public:
  ZipItem& add(std::string name, std::string content, bool deflate = true) {
    ZipItem item;
    item.name = item.local_name = std::move(name);
    item.method = deflate ? 8 : 0;
    item.crc = static_cast<std::uint32_t>(
        ::crc32(0, static_cast<const Bytef*>(static_cast<const void*>(content.data())),
                static_cast<uInt>(content.size())));
    item.size = static_cast<std::uint32_t>(content.size());
    item.stored = deflate ? deflated(content) : content;
    item.compressed_size = static_cast<std::uint32_t>(item.stored.size());
    item.content = std::move(content);
    items_.push_back(std::move(item));
    return items_.back();
  }
  ZipItem& item(std::string_view name) {
    for (ZipItem& item : items_)
      if (item.name == name) return item;
    throw std::runtime_error("no such item");
  }
  void remove(std::string_view name) {
    std::erase_if(items_, [&](const ZipItem& item) { return item.name == name; });
  }

  [[nodiscard]] std::string finish(std::string_view prefix = {}, std::string_view comment = {}) const {
    std::string out(prefix);
    std::string directory;
    for (const ZipItem& item : items_) {
      const auto at =
          static_cast<std::uint32_t>(item.offset < 0 ? static_cast<std::int64_t>(out.size()) : item.offset);
      put(out, 0x04034B50, 4);
      put(out, 20, 2);
      put_common(out, item);
      put(out, item.local_name.size(), 2);
      put(out, 0, 2);
      out += item.local_name + item.stored;
      put(directory, 0x02014B50, 4);
      put(directory, 20, 2);
      put(directory, 20, 2);
      put_common(directory, item);
      put(directory, item.name.size(), 2);
      put(directory, 0, 12);
      put(directory, at, 4);
      directory += item.name;
    }
    const std::size_t start = out.size();
    out += directory;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);
    put(out, items_.size(), 2);
    put(out, items_.size(), 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, comment.size(), 2);
    return out.append(comment);
  }

  static void put(std::string& out, std::uint64_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) {
      out += static_cast<char>(number & 0xFFU);
      number >>= 8U;
    }
  }

 private:
  static void put_common(std::string& out, const ZipItem& item) {
    put(out, item.flags, 2);
    put(out, item.method, 2);
    put(out, 0, 4);
    put(out, item.crc, 4);
    put(out, item.compressed_size, 4);
    put(out, item.size, 4);
  }

  std::vector<ZipItem> items_;
};

}  // namespace targetbook::testing
