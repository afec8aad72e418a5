#include "containers/ods/page_style.hpp"

#include <algorithm>
#include <cmath>

#include "containers/ods/values.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr double inch = 25.4;
constexpr std::size_t longest_header = 255;

/// Excel's numbers of paper (ECMA-376 part 1, 18.3.1.63), in millimetres, upright.
struct Paper {
  int number;
  double wide;
  double high;
};
constexpr Paper papers[] = {{1, 215.9, 279.4}, {5, 215.9, 355.6}, {8, 297, 420},  {9, 210, 297},
                            {11, 148, 210},    {12, 257, 364},    {13, 182, 257}, {70, 105, 148}};

int paper_of(double wide_inches, double high_inches) {
  constexpr double close = 2;
  const double wide = std::min(wide_inches, high_inches) * inch;
  const double high = std::max(wide_inches, high_inches) * inch;
  for (const Paper& paper : papers)
    if (std::fabs(paper.wide - wide) < close && std::fabs(paper.high - high) < close) return paper.number;
  return 0;
}

int whole(std::string_view text) {
  constexpr std::uint32_t most = 32'767;
  return static_cast<int>(std::min(xlsx::parse_index(text).value_or(0), most));
}

class LayoutReader {
 public:
  explicit LayoutReader(ElementReader& element) : element_(element) {}

  grid::PrintSetup read() {
    while (element_.next_child()) {
      const bool is_header = element_.is(Ns::odf_style, "header-style");
      const bool is_footer = element_.is(Ns::odf_style, "footer-style");
      if (is_header || is_footer) {
        read_height(setup_.margins_inches.at(is_header ? 2 : 3));
        continue;
      }
      if (element_.is(Ns::odf_style, "page-layout-properties")) read_properties();
      element_.skip();
    }
    return setup_;
  }

 private:
  void read_properties() {
    for (const XmlAttribute& attribute : element_.xml().attributes()) {
      const std::string_view name = attribute.local();
      if (attribute.ns == Ns::odf_style) read_style(name, attribute.value());
      if (attribute.ns == Ns::odf_format) read_size(name, parse_inches(attribute.value()).value_or(0));
    }
    setup_.paper = paper_of(wide_, high_);
  }
  void read_style(std::string_view name, std::string_view value) {
    constexpr double most_scale = 400;
    if (name == "print-orientation") setup_.is_landscape = value == "landscape";
    if (name == "scale-to")
      setup_.scale = static_cast<int>(std::clamp(parse_percent(value).value_or(0), 0.0, most_scale));
    if (name == "scale-to-pages") setup_.pages_wide = setup_.pages_tall = whole(value);
    if (name == "scale-to-X") setup_.pages_wide = whole(value);
    if (name == "scale-to-Y") setup_.pages_tall = whole(value);
    if (name == "table-centering") {
      setup_.is_centred_across = value == "horizontal" || value == "both";
      setup_.is_centred_down = value == "vertical" || value == "both";
    }
  }
  void read_size(std::string_view name, double inches) {
    if (name == "page-width") wide_ = inches;
    if (name == "page-height") high_ = inches;
    if (name == "margin") setup_.margins_inches.fill(inches);
    constexpr const char* sides[] = {"margin-left", "margin-right", "margin-top", "margin-bottom"};
    for (std::size_t i = 0; i < setup_.margins_inches.size(); ++i)
      if (name == sides[i]) setup_.margins_inches.at(i) = inches;
  }
  /// Excel's margin goes from the paper's edge to the cells, headers between.
  void read_height(double& margin) {
    while (element_.next_child()) {
      const auto height = element_.attribute("min-height", Ns::odf_format);
      margin += parse_inches(height.value_or("")).value_or(0);
      element_.skip();
    }
  }

  ElementReader& element_;
  grid::PrintSetup setup_;
  double wide_ = 0;
  double high_ = 0;
};

/// What a field of a header is called in Excel's codes.
std::string_view code_of_field(std::string_view name) {
  if (name == "page-number") return "&P";
  if (name == "page-count") return "&N";
  if (name == "sheet-name") return "&A";
  if (name == "date") return "&D";
  if (name == "time") return "&T";
  return name == "file-name" || name == "title" ? "&F" : std::string_view{};
}

/// The paragraphs of a header or a third of it, to the element's end; the element may be one itself.
std::string read_header_text(ElementReader& element) {
  XmlReader& xml = element.xml();
  const std::size_t outside = xml.depth() - 1;
  std::string out;
  std::size_t paragraph = xml.is(Ns::odf_text, "p") ? xml.depth() : 0;  // its depth; 0 between them
  while (xml.depth() > outside) {
    const XmlToken token = xml.next();
    if (token == XmlToken::text && paragraph != 0 && out.size() <= longest_header) {
      for (const char c : xml.text()) out.append(c == '&' ? 2 : 1, c);
    } else if (token == XmlToken::start && xml.is(Ns::odf_text, "p")) {
      if (!out.empty()) out += '\n';
      paragraph = xml.depth();
    } else if (token == XmlToken::start) {
      const std::string_view code = code_of_field(xml.local());
      if (code.empty()) continue;
      out += code;
      element.skip();
    } else if (token == XmlToken::end && xml.depth() < paragraph) {
      paragraph = 0;
    }
  }
  return out;
}

std::string read_header(ElementReader& element) {
  const bool is_shown = element.attribute("display", Ns::odf_style) != "false";
  std::string out;
  std::string plain;
  while (element.next_child()) {
    const std::string_view name = element.xml().local();
    const char* const place = name == "region-left"     ? "&L"
                              : name == "region-center" ? "&C"
                              : name == "region-right"  ? "&R"
                                                        : nullptr;
    const std::string text = read_header_text(element);
    if (text.empty()) continue;
    if (place != nullptr)
      out += place + text;
    else
      plain += (plain.empty() ? "" : "\n") + text;
  }
  if (!plain.empty()) out.insert(0, "&C" + plain);
  return is_shown && out.size() <= longest_header ? out : std::string{};
}

}  // namespace

grid::PrintSetup read_page_layout(ElementReader& element) {
  return LayoutReader(element).read();
}

MasterPage read_master_page(ElementReader& element) {
  MasterPage page;
  page.layout = element.attribute("page-layout-name", Ns::odf_style).value_or("");
  while (element.next_child()) {
    if (element.is(Ns::odf_style, "header"))
      page.header = read_header(element);
    else if (element.is(Ns::odf_style, "footer"))
      page.footer = read_header(element);
    else
      element.skip();
  }
  return page;
}

}  // namespace targetbook::containers::ods
