#include "containers/inflate.hpp"

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

std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  return libdeflate_crc32(before, bytes.data(), bytes.size());
}

}  // namespace targetbook::containers
