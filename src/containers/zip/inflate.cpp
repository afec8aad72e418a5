#include "containers/zip/inflate.hpp"

#include <libdeflate.h>

#include <new>

namespace targetbook::containers {

struct Inflater::State {
  struct Free {
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor;
};

Inflater::Inflater() : state_(std::make_unique<State>()) {
  state_->decompressor.reset(libdeflate_alloc_decompressor());
  if (!state_->decompressor) throw std::bad_alloc();
}
Inflater::~Inflater() = default;

bool Inflater::inflate(std::string_view compressed, std::span<char> out) {
  std::size_t consumed = 0;
  std::size_t produced = 0;
  const auto result =
      libdeflate_deflate_decompress_ex(state_->decompressor.get(), compressed.data(), compressed.size(),
                                       out.data(), out.size(), &consumed, &produced);
  return result == LIBDEFLATE_SUCCESS && consumed == compressed.size() && produced == out.size();
}

std::string deflated(std::string_view bytes, Effort effort) {
  const int level = effort == Effort::least ? 1 : 6;
  struct Free {
    void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
  };
  const std::unique_ptr<libdeflate_compressor, Free> compressor(libdeflate_alloc_compressor(level));
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(
      libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  return libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace targetbook::containers
