#include "../fuzzed.hpp"
#include "base/utf8.hpp"
#include "layouts/check/review.hpp"

// A drawing: sound, and then its picture and its warnings can be made, or DrawingError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  static const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  try {
    const layouts::Drawing drawing = layouts::parse_drawing(fuzz::bytes_of(data, size), "a.toml");
    (void)layouts::picture_of(drawing);
    (void)layouts::review(drawing, catalogue);
  } catch (const layouts::DrawingError&) {
  }
  return 0;
}
