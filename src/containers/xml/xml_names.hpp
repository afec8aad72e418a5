#pragma once
#include "containers/xml/xml_chars.hpp"

namespace targetbook::containers {

/// As scan_ncname, for the rest of a name from a character past ASCII on.
void scan_ncname_past_ascii(char*& at, bool is_first);

/// Moves `at` behind the name without colon (Namespaces in XML, NCName) that begins there; leaves it in place
/// where none does. REQUIRES: sound UTF-8 with zero bytes behind it.
inline void scan_ncname(char*& at) {
  const char* const start = at;
  if (is_in(*at, name_start_char)) {
    do ++at;
    while (is_in(*at, name_char));
  }
  if (static_cast<unsigned char>(*at) >= 0x80) scan_ncname_past_ascii(at, at == start);
}

}  // namespace targetbook::containers
