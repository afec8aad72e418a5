#include "containers/markup/xml_declaration.hpp"

#include <algorithm>
#include <utility>

#include "containers/markup/recode.hpp"
#include "containers/text/encoding.hpp"

namespace targetbook::containers::markup {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_declaration = 1024;

/// The declaration, `<?xml … ?>`; empty where there is none.
std::string_view declaration_of(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::size_t end = bytes.substr(0, longest_declaration).find("?>");
  return end == std::string_view::npos ? std::string_view{} : bytes.substr(0, end + 2);
}

bool is_unicode_name(std::string_view name) {
  return same_charset(name, "UTF-8") || same_charset(name, "UTF8") || same_charset(name, "US-ASCII") ||
         same_charset(name, "ASCII") || (name.size() >= 6 && same_charset(name.substr(0, 6), "UTF-16"));
}

}  // namespace

std::optional<std::string_view> declared_encoding(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  std::string_view text = declaration_of(bytes);
  const std::size_t name = text.find("encoding");
  if (name == std::string_view::npos) return std::nullopt;
  const std::size_t opening = text.find_first_of("\"'", name);
  if (opening == std::string_view::npos) return std::nullopt;
  const std::size_t closing = text.find(text[opening], opening + 1);
  if (closing == std::string_view::npos) return std::nullopt;
  return text.substr(opening + 1, closing - opening - 1);
}

std::string xml_in_unicode(std::string bytes) {
  const auto declared = declared_encoding(bytes);
  if (!declared || is_unicode_name(*declared)) return bytes;
  const bool is_marked = bytes.starts_with(utf8_mark);
  const std::string charset = usual_charset(*declared);
  const std::size_t skipped = is_marked ? utf8_mark.size() : 0;
  const std::size_t declaration = declaration_of(std::string_view(bytes).substr(skipped)).size();
  std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(skipped), declaration, ' ');
  return is_marked ? bytes : recode(std::move(bytes), 0, charset);
}

}  // namespace targetbook::containers::markup
