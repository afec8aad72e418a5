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

bool is_html(std::string_view bytes) {
  const std::string text = beginning(bytes);
  for (const std::string_view mark :
       {"<html", "<!doctype html", "<table", "<head", "<meta", "<body", "mime-version:"})
    if (text.starts_with(mark)) return true;
  return (text.starts_with("<!--") || text.starts_with("<?xml")) && text.find("<html") != std::string::npos;
}

bool is_xml_2003_workbook(std::string_view bytes) {
  const std::string text = beginning(bytes);
  return text.starts_with("<") &&
         (text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos ||
          text.find("progid=\"excel.sheet\"") != std::string::npos);
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
