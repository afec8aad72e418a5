#pragma once
#include <string>
#include <string_view>

namespace targetbook::base {

/// What the TOML library says of a mistake (`Error while parsing array: expected comma or closing ']', saw
/// '2'`), in Chinese; a message that is not known stands in brackets as it is.
std::string toml_words(std::string_view english);

}  // namespace targetbook::base
