#include "containers/zip/prolog.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace targetbook::containers {
namespace {

constexpr std::string_view white = " \t\r\n";

/// UTF-16 of either order with its zero bytes taken out: markup is ASCII, whatever else becomes of the text.
std::string narrowed(std::string_view bytes) {
  std::string text;
  std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(text), [](char c) { return c != '\0'; });
  return text;
}

bool is_wide(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.starts_with(std::string_view("<\0", 2)) || bytes.starts_with(std::string_view("\0<", 2));
}

/// Takes what begins so and ends so off the front; false, with nothing taken, where it does not begin so.
bool take(std::string_view& text, std::string_view begin, std::string_view end) {
  if (!text.starts_with(begin)) return false;
  const auto at = text.find(end, begin.size());
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
  return true;
}

/// From the first thing that is no mark of the encoding and no white space.
std::string_view without_margin(std::string_view text) {
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  return text;
}

bool has_dtd_narrow(std::string_view text) {
  do {
    text = without_margin(text);
  } while (take(text, "<?", "?>") || take(text, "<!--", "-->"));
  return text.starts_with("<!DOCTYPE");
}

}  // namespace

bool is_xml(std::string_view key, std::string_view bytes) {
  for (const char* folder : {"basic/", "dialogs/", "configurations2/"})
    if (key.starts_with(folder)) return false;
  for (const char* ending : {".xml", ".rels", ".vml"})
    if (key.ends_with(ending)) return true;
  constexpr std::size_t first_bytes = 64;
  const std::string_view beginning = bytes.substr(0, first_bytes);
  const std::string text = is_wide(beginning) ? narrowed(beginning) : std::string(beginning);
  return !key.ends_with(".svg") && without_margin(text).starts_with("<?xml");
}

bool has_dtd(std::string_view bytes) {
  return is_wide(bytes) ? has_dtd_narrow(narrowed(bytes)) : has_dtd_narrow(bytes);
}

}  // namespace targetbook::containers
