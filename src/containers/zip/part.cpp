#include "containers/zip/part.hpp"

#include <algorithm>
#include <cstring>

namespace targetbook::containers {

PartBuffer::PartBuffer(std::size_t size)
    : data_(std::make_unique_for_overwrite<char[]>(size + padding)), size_(size) {
  std::memset(data_.get() + size, 0, padding);
}

PartBuffer PartBuffer::copy_of(std::string_view text) {
  PartBuffer buffer(text.size());
  std::copy(text.begin(), text.end(), buffer.data_.get());
  return buffer;
}

}  // namespace targetbook::containers
