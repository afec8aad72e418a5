#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace targetbook::containers::markup {

/// The encoding that the XML declaration at the front of the bytes names; nothing where there is none, or
/// where the bytes are UTF-16.
std::optional<std::string_view> declared_encoding(std::string_view bytes);

/// XML for a reader that knows UTF-8 and UTF-16 only: text in another encoding, which its declaration names,
/// turned into UTF-8 with a blank for the declaration. Throws FileError `corrupt` for bytes that the encoding
/// does not have, `unsupported` for an encoding nobody here knows.
std::string xml_in_unicode(std::string bytes);

}  // namespace targetbook::containers::markup
