#include "containers/text/spent_bytes.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <cstdint>

namespace targetbook::containers {

void SpentBytes::give_back(std::size_t end) {
  // Whole pages within the text: nothing of anybody else's stands there.
  static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const auto up_to_page = [](std::uintptr_t address) { return (address + page - 1) / page * page; };
  const auto start = reinterpret_cast<std::uintptr_t>(text_.data());
  const std::uintptr_t first = up_to_page(start + given_back_);
  const std::uintptr_t last = (start + end) / page * page;
  // Where the system does not take it, the memory merely stays in use.
  if (last > first) (void)madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED);  // NOLINT
  given_back_ = end;
}

}  // namespace targetbook::containers
