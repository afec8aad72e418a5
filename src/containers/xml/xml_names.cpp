#include "containers/xml/xml_names.hpp"

#include <string_view>

#include "base/utf8.hpp"

namespace targetbook::containers {

void scan_ncname_past_ascii(char*& at, bool is_first) {
  for (;; is_first = false) {
    if (static_cast<unsigned char>(*at) < 0x80) {
      if (!is_in(*at, name_char)) return;
      ++at;
      continue;
    }
    // Four bytes may be looked at: the text is followed by zero bytes.
    const auto point = base::decode_front(std::string_view(at, 4));
    if (!point || !(is_first ? is_name_start_code_point(point->value) : is_name_code_point(point->value)))
      return;
    at += point->bytes;
  }
}

}  // namespace targetbook::containers
