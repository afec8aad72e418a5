#include "containers/zip/package.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/say.hpp"
#include "containers/errors.hpp"
#include "containers/zip/inflate_stream.hpp"
#include "containers/zip/prolog.hpp"

namespace targetbook::containers {
namespace {

base::FileError damaged_entry(std::string_view name) {
  return corrupt("压缩包条目 {} 解压或校验失败",
                 "the entry {} of the zip fails to inflate or its checksum is wrong", quoted(name));
}

/// Throws where the entry is stored in a way that this program does not read.
void check_entry(const ZipEntry& entry) {
  if (entry.encrypted)
    throw base::FileError(
        base::FileErrorKind::encrypted,
        base::say("压缩包条目 {} 已加密。请取消密码后重新提交。",
                  "The entry {} of the zip is encrypted. Remove the password and hand it in again.",
                  quoted(entry.name)));
  if (entry.method != ZipDirectory::stored && entry.method != ZipDirectory::deflated)
    throw unsupported("压缩包条目 {} 使用了不支持的压缩方法 {}",
                      "The entry {} of the zip is compressed by a method that is not supported ({})",
                      quoted(entry.name), entry.method);
}

/// A stored or deflated entry in pieces; size and checksum are verified with the last of them.
class EntryStream : public PartStream {
 public:
  EntryStream(const ZipEntry& entry, std::string_view data) : entry_(entry), stored_(data) {
    if (entry.method == ZipDirectory::deflated) deflated_.emplace(data);
  }

  std::size_t read(std::span<char> out) override {
    if (finished_) return 0;
    const std::size_t count = deflated_ ? read_deflated(out) : read_stored(out);
    if (count > entry_.size - so_far_) throw damaged_entry(entry_.name);
    so_far_ += count;
    crc_ = crc32(crc_, {out.data(), count});
    if (finished_ && (so_far_ != entry_.size || crc_ != entry_.crc32)) throw damaged_entry(entry_.name);
    return count;
  }

 private:
  std::size_t read_deflated(std::span<char> out) {
    const auto step = deflated_->read(out);
    if (step.state == InflateStream::State::damaged) throw damaged_entry(entry_.name);
    finished_ = step.state == InflateStream::State::finished;
    return step.produced;
  }
  std::size_t read_stored(std::span<char> out) {
    const std::size_t count = std::min(out.size(), stored_.size());
    std::copy_n(stored_.begin(), count, out.begin());
    stored_.remove_prefix(count);
    finished_ = stored_.empty();
    return count;
  }

  const ZipEntry& entry_;
  std::string_view stored_;
  std::optional<InflateStream> deflated_;
  std::uint64_t so_far_ = 0;
  std::uint32_t crc_ = 0;
  bool finished_ = false;
};

}  // namespace

Package::Package(std::string_view file, const Limits& limits)
    : directory_(file, limits), limits_(limits), opened_(directory_.entries().size()) {}

void Package::check_readable() const {
  for (const ZipEntry& entry : directory_.entries()) check_entry(entry);
}

void Package::count_inflated(const ZipEntry& entry) {
  if (entry.size > limits_.steep_entry_bytes && entry.size / limits_.steep_ratio > entry.compressed_size)
    throw too_large("steep-entry-bytes", limits_.steep_entry_bytes);
  if (entry.size > limits_.inflated_bytes - inflated_)
    throw too_large("inflated-bytes", limits_.inflated_bytes);
  inflated_ += entry.size;
  // Deflate cannot do better than 1032 to 1: do not even ask for the memory.
  constexpr std::uint64_t steepest = 1'040;
  if (entry.size / steepest > entry.compressed_size) throw damaged_entry(entry.name);
}

Part Package::open(std::string_view name) {
  const ZipEntry* const entry = directory_.find(name);
  if (entry == nullptr) throw missing_part(name);
  return open(*entry);
}

Part Package::open(const ZipEntry& entry) {
  check_entry(entry);
  count_inflated(entry);
  opened_[static_cast<std::size_t>(&entry - directory_.entries().data())] = true;
  const std::string_view data = directory_.data(entry);
  Part part;
  part.name = entry.name;
  part.size = static_cast<std::size_t>(entry.size);
  if (entry.size > limits_.whole_part_bytes) {
    part.stream = std::make_unique<EntryStream>(entry, data);
    return part;
  }
  if (entry.method == ZipDirectory::stored) {
    part.whole = PartBuffer::copy_of(data);
  } else {
    part.whole = PartBuffer(part.size);
    if (!inflater_.inflate(data, part.whole.bytes())) throw damaged_entry(entry.name);
  }
  if (crc32(0, part.whole.text()) != entry.crc32) throw damaged_entry(entry.name);
  return part;
}

void Package::check_unopened() {
  for (std::size_t i = 0; i < opened_.size(); ++i) {
    if (opened_[i]) continue;
    const ZipEntry& entry = directory_.entries()[i];
    const Part part = open(entry);
    std::string pieces;
    std::string_view beginning = part.whole.text();
    if (part.stream) {
      constexpr std::size_t piece = std::size_t{1} << 20U;
      pieces.resize(piece);
      beginning = {pieces.data(), part.stream->read(pieces)};
    }
    if (is_xml(entry.key, beginning) && has_dtd(beginning))
      throw corrupt("部件 {} 含有 DTD", "the part {} holds a DTD", quoted(entry.name));
    while (part.stream && part.stream->read(pieces) > 0) {  // the checksum is held against the last of them
    }
  }
}

}  // namespace targetbook::containers
