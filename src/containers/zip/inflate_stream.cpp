#include "containers/zip/inflate_stream.hpp"

#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace targetbook::containers {
namespace {

/// zlib counts in 32 bits: what is larger is given to it in turns.
uInt one_turn(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max() / 2));
}

}  // namespace

struct InflateStream::Zlib {
  z_stream stream{};
  Zlib() {
    // Negative: raw deflate data without a zlib header, the widest window.
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  ~Zlib() { inflateEnd(&stream); }
  Zlib(const Zlib&) = delete;
  Zlib& operator=(const Zlib&) = delete;
};

InflateStream::InflateStream(std::string_view compressed)
    : zlib_(std::make_unique<Zlib>()), left_(compressed) {}
InflateStream::~InflateStream() = default;

InflateStream::Step InflateStream::read(std::span<char> out) {
  z_stream& stream = zlib_->stream;
  Step step;
  while (step.state == State::more && step.produced < out.size()) {
    const uInt input = one_turn(left_.size());
    const uInt room = one_turn(out.size() - step.produced);
    stream.next_in = static_cast<const Bytef*>(static_cast<const void*>(left_.data()));
    stream.avail_in = input;
    stream.next_out = static_cast<Bytef*>(static_cast<void*>(out.data() + step.produced));
    stream.avail_out = room;
    const int result = ::inflate(&stream, Z_NO_FLUSH);
    left_.remove_prefix(input - stream.avail_in);
    step.produced += room - stream.avail_out;
    const bool stuck = stream.avail_in == input && stream.avail_out == room;
    if (result == Z_STREAM_END)
      step.state = left_.empty() ? State::finished : State::damaged;
    else if (result != Z_OK || stuck)
      step.state = State::damaged;
  }
  return step;
}

}  // namespace targetbook::containers
