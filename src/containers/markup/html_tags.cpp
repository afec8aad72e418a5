#include "containers/markup/html_tags.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace targetbook::containers::markup {
namespace {

struct Named {
  std::string_view name;
  HtmlTag tag;
};

/// In the order of the names.
constexpr Named names[] = {
    {"a", HtmlTag::anchor},
    {"address", HtmlTag::block},
    {"article", HtmlTag::block},
    {"b", HtmlTag::bold},
    {"blockquote", HtmlTag::block},
    {"body", HtmlTag::body},
    {"br", HtmlTag::line_break},
    {"button", HtmlTag::button},
    {"caption", HtmlTag::caption},
    {"center", HtmlTag::block},
    {"col", HtmlTag::col},
    {"colgroup", HtmlTag::colgroup},
    {"dd", HtmlTag::block},
    {"del", HtmlTag::struck},
    {"dir", HtmlTag::block},
    {"div", HtmlTag::block},
    {"dl", HtmlTag::block},
    {"dt", HtmlTag::block},
    {"em", HtmlTag::emphasis},
    {"fieldset", HtmlTag::block},
    {"font", HtmlTag::font},
    {"footer", HtmlTag::block},
    {"form", HtmlTag::block},
    {"frameset", HtmlTag::frameset},
    {"h1", HtmlTag::block},
    {"h2", HtmlTag::block},
    {"h3", HtmlTag::block},
    {"h4", HtmlTag::block},
    {"h5", HtmlTag::block},
    {"h6", HtmlTag::block},
    {"head", HtmlTag::head},
    {"header", HtmlTag::block},
    {"hr", HtmlTag::block},
    {"html", HtmlTag::html},
    {"i", HtmlTag::italic},
    {"iframe", HtmlTag::page_code},
    {"input", HtmlTag::input},
    {"legend", HtmlTag::block},
    {"li", HtmlTag::block},
    {"link", HtmlTag::link},
    {"main", HtmlTag::block},
    {"menu", HtmlTag::block},
    {"meta", HtmlTag::meta},
    {"nav", HtmlTag::block},
    {"noembed", HtmlTag::page_code},
    {"noframes", HtmlTag::page_code},
    {"ol", HtmlTag::block},
    {"option", HtmlTag::option},
    {"p", HtmlTag::block},
    {"pre", HtmlTag::preformatted},
    {"rp", HtmlTag::ruby_text},
    {"rt", HtmlTag::ruby_text},
    {"s", HtmlTag::struck},
    {"script", HtmlTag::page_code},
    {"section", HtmlTag::block},
    {"select", HtmlTag::select},
    {"strike", HtmlTag::struck},
    {"strong", HtmlTag::bold},
    {"style", HtmlTag::style},
    {"table", HtmlTag::table},
    {"tbody", HtmlTag::tbody},
    {"td", HtmlTag::td},
    {"textarea", HtmlTag::textarea},
    {"tfoot", HtmlTag::tfoot},
    {"th", HtmlTag::td},
    {"thead", HtmlTag::thead},
    {"title", HtmlTag::title},
    {"tr", HtmlTag::tr},
    {"u", HtmlTag::underlined},
    {"ul", HtmlTag::block},
    {"xml", HtmlTag::xml},
    {"xmp", HtmlTag::page_code},
};

constexpr std::size_t longest_name = 10;

}  // namespace

HtmlTag html_tag(std::string_view name) {
  std::array<char, longest_name> store{};
  if (name.size() > store.size()) return HtmlTag::unknown;
  std::transform(name.begin(), name.end(), store.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view small(store.data(), name.size());
  const auto* const it =
      std::lower_bound(std::begin(names), std::end(names), small,
                       [](const Named& each, std::string_view wanted) { return each.name < wanted; });
  return it != std::end(names) && it->name == small ? it->tag : HtmlTag::unknown;
}

bool holds_raw_text(HtmlTag tag) {
  return tag == HtmlTag::page_code || tag == HtmlTag::style || tag == HtmlTag::textarea ||
         tag == HtmlTag::title || tag == HtmlTag::xml;
}

}  // namespace targetbook::containers::markup
