#include "containers/text/text_marks.hpp"

#include <string>

#include "containers/bytes.hpp"

namespace targetbook::containers {
namespace {

constexpr std::size_t looked_at = 4096;

/// The first characters in small letters, without byte order mark, leading white space and the zero bytes of
/// UTF-16.
std::string beginning(std::string_view bytes, std::size_t most = looked_at) {
  std::string out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  for (const char c : bytes.substr(0, most)) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (c == '\0' || (blank && out.empty())) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace

namespace {

/// Past processing instructions, comments and declarations (`<?xml …?>`, `<!-- … -->`, `<!doctype …>`).
std::string_view first_element(std::string_view text) {
  const auto pass = [&](std::string_view opening, std::string_view closing) {
    if (!text.starts_with(opening)) return false;
    const std::size_t end = text.find(closing, opening.size());
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + closing.size());
    while (!text.empty() &&
           (text.front() == ' ' || text.front() == '\t' || text.front() == '\r' || text.front() == '\n'))
      text.remove_prefix(1);
    return true;
  };
  // A document type may have declarations of its own, in brackets.
  const auto has_declarations = [&] { return text.find('[') < text.find('>'); };
  while (pass("<!--", "-->") || pass("<?", "?>") || pass("<!", has_declarations() ? "]>" : ">")) {
  }
  return text;
}

/// Whether the text begins with a tag of this name.
bool begins_with_tag(std::string_view text, std::string_view name) {
  if (!text.starts_with('<') || text.substr(1, name.size()) != name) return false;
  const std::string_view behind = text.substr(name.size() + 1);
  return behind.empty() || std::string_view(" \t\r\n/>").find(behind.front()) != std::string_view::npos;
}

}  // namespace

bool is_html(std::string_view bytes) {
  const std::string text = beginning(bytes);
  const std::string_view element = first_element(text);
  for (const std::string_view name :
       {"html",     "head",  "body",   "meta",  "title", "style", "script", "link", "base",
        "frameset", "table", "center", "div",   "form",  "p",     "br",     "h1",   "h2",
        "h3",       "font",  "span",   "thead", "tbody", "tr",    "caption"})
    if (begins_with_tag(element, name)) return true;
  return text.starts_with("<!doctype html");
}

bool has_html_cells(std::string_view bytes) {
  // Without looking at more than there may be of UTF-16 and of anything else in front.
  for (const std::string_view mark : {"<td", "<TD", "<th", "<TH", "<Td"})
    if (bytes.find(mark) != std::string_view::npos) return true;
  return false;
}

bool is_web_archive(std::string_view bytes) {
  const std::string text = beginning(bytes);
  if (text.starts_with("mime-version:")) return true;
  const bool is_mail = text.starts_with("from:") || text.starts_with("subject:") ||
                       text.starts_with("date:") || text.starts_with("content-type:");
  return is_mail && text.find("multipart/related") != std::string::npos;
}

bool is_xml_2003_workbook(std::string_view bytes) {
  const std::string text = beginning(bytes);
  if (!text.starts_with('<')) return false;
  std::string_view element = first_element(text);
  // The root, whatever its prefix, and its namespace or the word of the programs that open it.
  const std::size_t colon = element.find(':');
  const std::size_t end = element.find_first_of(" \t\r\n/>");
  if (colon < end) element = element.substr(colon);
  constexpr std::string_view root = "workbook";
  if (element.substr(element.empty() ? 0 : 1, root.size()) != root) return false;
  return text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos ||
         text.find("progid=\"excel.sheet\"") != std::string::npos;
}

bool is_word_2003(std::string_view bytes) {
  const std::string text = beginning(bytes);
  return text.starts_with('<') && (text.find("progid=\"word.document\"") != std::string::npos ||
                                   text.find("<w:worddocument") != std::string::npos);
}

std::string flat_open_document_type(std::string_view bytes) {
  // LibreOffice declares some forty namespaces before it comes to the type.
  constexpr std::size_t most = 32 * 1024;
  constexpr std::string_view mark = "mimetype=";
  const std::string text = beginning(bytes, most);
  const std::size_t root = text.find(":document");
  if (!text.starts_with('<') || root == std::string::npos ||
      text.find("urn:oasis:names:tc:opendocument:xmlns:office:1.0") == std::string::npos)
    return {};
  const std::size_t type = text.find(mark, root) + mark.size();
  if (text.find(mark, root) == std::string::npos || type >= text.size()) return {};
  const std::size_t end = text.find(text[type], type + 1);
  return end == std::string::npos ? std::string{} : text.substr(type + 1, end - type - 1);
}

bool is_bare_biff(std::string_view bytes) {
  const Bytes file(bytes);
  if (!file.has(0, 4)) return false;
  const std::uint16_t record = file.u16(0);
  const std::uint16_t length = file.u16(2);
  // BOF of BIFF2, 3, 4 and 5, whose bodies are 4 to 16 bytes long.
  const bool is_bof = record == 0x0009 || record == 0x0209 || record == 0x0409 || record == 0x0809;
  return is_bof && length >= 4 && length <= 16;
}

}  // namespace targetbook::containers
