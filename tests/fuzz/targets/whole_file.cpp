#include "../fuzzed.hpp"
#include "batch/one_file.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "rules/engine/check.hpp"

// A file through to its findings and outputs, whatever its container.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace targetbook;
  static const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  static const rules::Checker checker{rules::RuleSettings{}};
  static const batch::House house{
      {catalogue, nullptr, base::Language::zh, 0}, fuzz::small_limits(), {}, &checker, {}, true};
  (void)batch::through_the_house("a.csv", fuzz::package_of(fuzz::bytes_of(data, size)), house);
  return 0;
}
