#include "report/html_page.hpp"

#include <cstdint>

#include "base/builtin.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace targetbook::report {
namespace {

std::string builtin(std::string_view name) {
  return std::string(base::builtin_text("report/" + std::string(name)));
}

unsigned digit(char c) {
  return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// `sha256-…` as content policies have it: the digest in base 64 (RFC 4648).
std::string policy_hash(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = base::sha256_hex(text);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(digit(hex[i]) << 4U | digit(hex[i + 1]));
  std::string out = "sha256-";
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k)
      three = three << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (unsigned k = 0; k < 4; ++k)
      out += i + k <= bytes.size() ? letters[three >> (18 - 6 * k) & 0x3FU] : '=';
  }
  return out;
}

/// JSON that no HTML reader can take for anything but a script's text.
std::string quiet_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else if (c == '>')
      out += "\\u003e";
    else if (c == '&')
      out += "\\u0026";
    else
      out += c;
  }
  return base::replace_all(base::replace_all(std::move(out), "\xE2\x80\xA8", "\\u2028"), "\xE2\x80\xA9",
                           "\\u2029");
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string table_row(const std::vector<std::string>& cells, bool is_heading) {
  const std::string cell = is_heading ? "th>" : "td>";
  std::string out = "<tr>";
  for (const std::string& text : cells) out += "<" + cell + html_text(text) + "</" + cell;
  return out + "</tr>";
}

PageAround page_around(const PageFrame& frame) {
  const bool is_chinese = frame.language == base::Language::zh;
  std::string script;
  for (const std::string_view name : frame.scripts) script += builtin(name);
  const std::string style = builtin("page.css");
  const std::pair<std::string_view, std::string> values[] = {
      {"{{lang}}", is_chinese ? "zh-CN" : "en"},
      {"{{style-hash}}", policy_hash(style)},
      {"{{script-hash}}", policy_hash(script)},
      {"{{title}}", html_text(frame.title)},
      {"{{skip}}", is_chinese ? "跳到问题列表" : "Skip to the findings"},
      {"{{noscript}}",
       is_chinese ? "本页的筛选和明细需要浏览器允许运行页内脚本（不联网）。"
                  : "Filters and details need the page's own scripts (it asks nothing of any network)."},
      {"{{footer}}", html_text(frame.footer)},
      {"{{style}}", style},
      {"{{script}}", script},
  };
  // Piece by piece, so that what is put in is never taken for a place to put something.
  PageAround around;
  std::string* part = &around.before_table;
  const std::string page = builtin("page.html");
  std::string_view rest = page;
  while (!rest.empty()) {
    const std::size_t at = rest.find("{{");
    *part += rest.substr(0, at);
    if (at == std::string_view::npos) break;
    rest.remove_prefix(at);
    if (rest.starts_with("{{table}}")) part = &around.before_data;
    if (rest.starts_with("{{data}}")) part = &around.behind;
    for (const auto& [name, value] : values)
      if (rest.starts_with(name)) *part += value;
    rest.remove_prefix(rest.find("}}") + 2);
  }
  return around;
}

namespace {
std::string json_element(std::string_view attributes, std::string_view json) {
  return "<script type=\"application/json\" " + std::string(attributes) + ">" + quiet_json(json) +
         "</script>\n";
}
}  // namespace

std::string data_element(std::string_view json) {
  return json_element("id=\"data\"", json);
}
std::string files_element(std::string_view json) {
  return json_element("class=\"files\"", json);
}
std::string chunk_element(std::string_view json) {
  return json_element("class=\"chunk\"", json);
}

}  // namespace targetbook::report
