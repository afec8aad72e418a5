#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace targetbook::containers::markup {

enum class EntityPlace : std::uint8_t { text, attribute };

/// Appends what the reference at the front of `text` stands for, and says how many bytes it takes; a lone `&`
/// stands for itself. REQUIRES: text begins with `&`.
std::size_t decode_entity(std::string_view text, EntityPlace place, std::string& out);
std::string decode_entities(std::string_view text, EntityPlace place);

}  // namespace targetbook::containers::markup
