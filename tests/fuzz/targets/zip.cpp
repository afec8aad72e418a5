#include "../fuzzed.hpp"
#include "containers/zip/package.hpp"

// A zip's directory and the parts behind it, read whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  const std::string bytes = fuzz::bytes_of(data, size);
  try {
    containers::Package package(bytes, fuzz::small_limits());
    package.check_readable();
    for (const char* part : {"[Content_Types].xml", "xl/workbook.xml", "mimetype", "content.xml"})
      if (package.has(part)) (void)package.open(part);
    package.check_unopened();
  } catch (const base::FileError&) {
  }
  return 0;
}
