#include "containers/zip/deflate_stream.hpp"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <utility>

namespace targetbook::containers {

struct DeflateStream::Zlib {
  z_stream stream{};
  Zlib() {
    constexpr int usual_memory = 8;
    // Negative: raw deflate data without a zlib header, the widest window.
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, usual_memory, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  ~Zlib() { deflateEnd(&stream); }
  Zlib(const Zlib&) = delete;
  Zlib& operator=(const Zlib&) = delete;
};

DeflateStream::DeflateStream() : zlib_(std::make_unique<Zlib>()) {}
DeflateStream::~DeflateStream() = default;

void DeflateStream::run(int flush) {
  z_stream& stream = zlib_->stream;
  std::array<char, 1 << 16> room;
  int result = Z_OK;
  do {
    stream.next_out = static_cast<Bytef*>(static_cast<void*>(room.data()));
    stream.avail_out = room.size();
    result = ::deflate(&stream, flush);
    out_.append(room.data(), room.size() - stream.avail_out);
  } while (stream.avail_out == 0 && result != Z_STREAM_END);
}

void DeflateStream::write(std::string_view bytes) {
  z_stream& stream = zlib_->stream;
  while (!bytes.empty()) {
    // zlib counts in 32 bits.
    const auto turn = std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max() / 2);
    stream.next_in = static_cast<const Bytef*>(static_cast<const void*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(turn);
    run(Z_NO_FLUSH);
    bytes.remove_prefix(turn);
  }
}

std::string DeflateStream::finish() {
  run(Z_FINISH);
  return std::move(out_);
}

}  // namespace targetbook::containers
