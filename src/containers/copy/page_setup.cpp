#include "containers/copy/page_setup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {
namespace {

constexpr double widest_margin = 48;  // inches; programs refuse more
constexpr int most_pages = 32'767;
constexpr std::size_t longest_line = 255;    // of a header or footer, in UTF-16 units
constexpr double usual_header_margin = 0.3;  // inches

std::string line_xml(const char* element, const std::string& text) {
  if (text.empty() || base::utf16_length(text) > longest_line) return {};
  return fmt::format("<{0}>{1}</{0}>", element, edit::escape_xstring(text));
}

}  // namespace

bool is_fitted(const grid::PrintSetup& print) {
  return print.pages_wide || print.pages_tall;
}

std::string page_setup_xml(const grid::PrintSetup& print) {
  std::string xml;
  if (print.is_centred_across || print.is_centred_down)
    xml += fmt::format("<printOptions{}{}/>", print.is_centred_across ? " horizontalCentered=\"1\"" : "",
                       print.is_centred_down ? " verticalCentered=\"1\"" : "");
  const auto& margins = print.margins_inches;
  const bool are_sound = std::all_of(margins.begin(), margins.end(),
                                     [](double inches) { return inches >= 0 && inches <= widest_margin; });
  if (are_sound && std::any_of(margins.begin(), margins.end(), [](double inches) { return inches > 0; }))
    xml += fmt::format(
        "<pageMargins left=\"{:.4g}\" right=\"{:.4g}\" top=\"{:.4g}\" bottom=\"{:.4g}\" header=\"{:g}\" "
        "footer=\"{:g}\"/>",
        margins[0], margins[1], margins[2], margins[3], std::min(usual_header_margin, margins[2]),
        std::min(usual_header_margin, margins[3]));
  constexpr int a4 = 9;  // which every office prints on
  std::string page = fmt::format(" paperSize=\"{}\"", print.paper > 0 ? print.paper : a4);
  constexpr int least_scale = 10;
  constexpr int most_scale = 400;
  if (print.scale >= least_scale && print.scale <= most_scale && !is_fitted(print))
    page += fmt::format(" scale=\"{}\"", print.scale);
  if (is_fitted(print))
    page += fmt::format(" fitToWidth=\"{}\" fitToHeight=\"{}\"",
                        std::clamp(print.pages_wide.value_or(0), 0, most_pages),
                        std::clamp(print.pages_tall.value_or(0), 0, most_pages));
  xml +=
      fmt::format("<pageSetup{} orientation=\"{}\"/>", page, print.is_landscape ? "landscape" : "portrait");
  const std::string lines = line_xml("oddHeader", print.header) + line_xml("oddFooter", print.footer);
  return lines.empty() ? xml : xml + "<headerFooter>" + lines + "</headerFooter>";
}

}  // namespace targetbook::containers::copy
