#pragma once
#include <cstddef>

#include "containers/xml/xml_bytes.hpp"

/// The quick scans of text and values. REQUIRES for both: zero bytes behind the text, a block of them.
namespace targetbook::containers {

/// How far it is to the next character of text that ends it, is not allowed in it, or calls for decoding;
/// white space is found too, except blanks.
inline std::size_t find_in_text(const char* at) {
  for (std::size_t passed = 0;; passed += block_size) {
    const Block block = load_block(at + passed);
    const Flags flags = flags_of(either(either(equal_to(block, '<'), equal_to(block, '>')),
                                        either(equal_to(block, '&'), at_most(block, ' ' - 1))));
    if (flags != 0) return passed + first_flagged(flags);
  }
}

/// The same for an attribute's value. A few others are found too: `!` to `'` stand together with the control
/// characters and the blank, and one question for all of them is cheaper.
inline std::size_t find_in_value(const char* at) {
  for (std::size_t passed = 0;; passed += block_size) {
    const Block block = load_block(at + passed);
    const Flags flags = flags_of(either(at_most(block, '\''), equal_to(block, '<')));
    if (flags != 0) return passed + first_flagged(flags);
  }
}

}  // namespace targetbook::containers
