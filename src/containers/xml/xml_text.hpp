#pragma once
#include <cstdint>

namespace targetbook::containers {

enum class XmlTextKind : std::uint8_t {
  content,    ///< references are resolved, line ends become LF
  attribute,  ///< as content, and white space becomes blanks
  verbatim,   ///< line ends become LF (CDATA)
};

/// Rewrites raw text in place as XML 1.0 (2.11, 3.3.3, 4.1) says; it never grows. Returns the new end; null
/// where there is a reference other than the five entities and those to allowed characters.
char* decode_in_place(char* first, char* last, XmlTextKind kind);

}  // namespace targetbook::containers
