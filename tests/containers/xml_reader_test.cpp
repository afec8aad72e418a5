#include "containers/xml/xml_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/file_error.hpp"

namespace targetbook::containers {
namespace {

/// Gives a text in pieces of a few bytes, as a stream would.
class SlowStream : public PartStream {
 public:
  SlowStream(std::string text, std::size_t step) : text_(std::move(text)), step_(step) {}
  std::size_t read(std::span<char> out) override {
    const std::size_t count = std::min({out.size(), step_, text_.size() - at_});
    std::copy_n(text_.data() + at_, count, out.data());
    at_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t step_;
  std::size_t at_ = 0;
};

Part whole(std::string_view xml) {
  Part part;
  part.name = "part.xml";
  part.whole = PartBuffer::copy_of(xml);
  part.size = xml.size();
  return part;
}
Part streamed(std::string_view xml, std::size_t step) {
  Part part;
  part.name = "part.xml";
  part.stream = std::make_unique<SlowStream>(std::string(xml), step);
  part.size = xml.size();
  return part;
}

/// All tokens as text: `<a k=v>` `</>` and the characters between; pieces of text joined.
std::string tokens(Part part, const Limits& limits = {}) {
  XmlReader reader(std::move(part), limits);
  std::string out;
  for (;;) {
    switch (reader.next()) {
      case XmlToken::start:
        out.append("<").append(reader.local());
        if (reader.ns() != Ns::none) out += "@" + std::to_string(static_cast<int>(reader.ns()));
        for (const XmlAttribute& attribute : reader.attributes()) {
          out.append(" ").append(attribute.local()).append("=").append(attribute.value());
          if (attribute.ns != Ns::none) out += "@" + std::to_string(static_cast<int>(attribute.ns));
        }
        out += ">";
        break;
      case XmlToken::end:
        out += "</>";
        break;
      case XmlToken::text:
        out += reader.text();
        break;
      case XmlToken::finish:
        return out;
    }
  }
}
/// The same whole and in pieces of several sizes; fails the test where they differ.
std::string read(std::string_view xml) {
  const std::string expected = tokens(whole(xml));
  for (const std::size_t step : {1U, 2U, 3U, 7U, 100'000U})
    EXPECT_EQ(tokens(streamed(xml, step)), expected) << step;
  return expected;
}

bool is_error(Part part) {
  try {
    tokens(std::move(part));
  } catch (const base::FileError& error) {
    EXPECT_EQ(error.kind(), base::FileErrorKind::corrupt);
    EXPECT_NE(error.reason().zh.find("part.xml"), std::string::npos) << error.reason().zh;
    return true;
  }
  return false;
}
void expect_error(std::string_view xml) {
  EXPECT_TRUE(is_error(whole(xml))) << xml;
  EXPECT_TRUE(is_error(streamed(xml, 1))) << xml;
  EXPECT_TRUE(is_error(streamed(xml, 1000))) << xml;
}

std::string utf16(std::u16string_view text, bool big) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

TEST(XmlReader, ElementsAttributesAndText) {
  EXPECT_EQ(read("<a/>"), "<a></>");
  EXPECT_EQ(read("<a x='1' y=\"it's\">t<b/>u</a >"), "<a x=1 y=it's>t<b></>u</>");
  EXPECT_EQ(read("<a\n x = '1'\t/>"), "<a x=1></>");
  EXPECT_EQ(read("<?xml version=\"1.0\"?><!-- c --><?pi?><a/><!-- d -->\n"), "<a></>");
  EXPECT_EQ(read("\xEF\xBB\xBF<a/>"), "<a></>");
  EXPECT_EQ(read("<表 列='值'>字</表>"), "<表 列=值>字</>");
  EXPECT_EQ(read("<a>x > y ]] z</a>"), "<a>x > y ]] z</>");
  EXPECT_EQ(read("<a b='>'/>"), "<a b=>></>");
  EXPECT_EQ(read("<abcdefghijklmnop abcdefghijklmnopqrstuvwxyz='1'></abcdefghijklmnop>"),
            "<abcdefghijklmnop abcdefghijklmnopqrstuvwxyz=1></>");
}

TEST(XmlReader, ReferencesAndLineEnds) {
  EXPECT_EQ(read("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x4E2D;&#x1F600;</a>"), "<a><>&\"'A中😀</>");
  EXPECT_EQ(read("<a b='&#10;&lt;&amp;&#9;'/>"), "<a b=\n<&\t></>");
  EXPECT_EQ(read("<a>1\r\n2\r3\n4&#13;</a>"), "<a>1\n2\n3\n4\r</>");
  EXPECT_EQ(read("<a b='1\r\n2\t3\n'/>"), "<a b=1 2 3 ></>");
  EXPECT_EQ(read("<a><![CDATA[<&]]>]]&gt;<![CDATA[]]><![CDATA[\r\n]]></a>"), "<a><&]]>\n</>");
}

TEST(XmlReader, Namespaces) {
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  EXPECT_EQ(read("<a xmlns='" + main + "'/>"), "<a@3></>");
  EXPECT_EQ(read("<x:a xmlns:x='" + strict + "' x:b='1' b='2'/>"), "<a@3 b=1@3 b=2></>");
  EXPECT_EQ(read("<a xmlns='" + main + "'><b xmlns=''><c/></b><d/></a>"), "<a@3><b><c></></><d@3></></>");
  EXPECT_EQ(read("<a xml:space='preserve'/>"), "<a space=preserve@1></>");
  expect_error("<x:a/>");
  expect_error("<a x:b='1'/>");
  expect_error("<a xmlns:x=''/>");
  expect_error("<a xmlns:xmlns='u'/>");
  expect_error("<a xmlns:xml='u'/>");
  expect_error("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>");
  expect_error("<a xmlns:x='u' xmlns:x='v'/>");
  expect_error("<a :b='1'/>");
  expect_error("<a:b:c xmlns:a='u'/>");
  expect_error("<a><b xmlns:x='u'/><x:c/></a>");
}

TEST(XmlReader, WhatIsNotWellFormedIsAnError) {
  for (const char* xml : {"",
                          " ",
                          "text",
                          "<a>",
                          "<a",
                          "<a b",
                          "<a b=",
                          "<a b='",
                          "<a b='1'",
                          "<a></b>",
                          "<a></aa>",
                          "<aa></a>",
                          "</a>",
                          "<a/><b/>",
                          "<a/>text",
                          "text<a/>",
                          "<a b='1' b='2'/>",
                          "<a b='1'c='2'/>",
                          "<a b=1/>",
                          "<a b='<'/>",
                          "<a>&nbsp;</a>",
                          "<a>&</a>",
                          "<a>&;</a>",
                          "<a>&#0;</a>",
                          "<a>&#xD800;</a>",
                          "<a>&#x110000;</a>",
                          "<a>&#xFFFE;</a>",
                          "<a>&#;</a>",
                          "<a>&#x;</a>",
                          "<a>&#-1;</a>",
                          "<a>&amp</a>",
                          "<a b='&x;'/>",
                          "<a>]]></a>",
                          "<1a/>",
                          "<a 1b='x'/>",
                          "< a/>",
                          "<a / >",
                          "<!DOCTYPE a><a/>",
                          "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                          "<a><!DOCTYPE a></a>",
                          "<a><!-- -- --></a>",
                          "<a><!-- --->",
                          "<a><![CDATA[</a>",
                          "<![CDATA[x]]><a/>",
                          "<a/><![CDATA[]]>",
                          "<a><?xml version='1.0'?></a>",
                          " <?xml version='1.0'?><a/>",
                          "<?xml?><a/>",
                          "<?xml version='2.0'?><a/>",
                          "<?xml version='1.0' encoding='GB2312'?><a/>",
                          "<?xml version='1.0' encoding='UTF-16'?><a/>",
                          "<a><?"
                          "?></a>",
                          "<a>\x01</a>",
                          "<a>\xEF\xBF\xBE</a>",
                          "<a>\xFF</a>",
                          "<a>\xC0\x80</a>",
                          "<a>\xED\xA0\x80</a>",
                          "<a>\xE4\xB8</a>",
                          "<a>\xF4\x90\x80\x80</a>",
                          "<a b='\x02'/>",
                          "<a\xC3\x97/>",
                          "<a b='1' c='2' b='3'/>",
                          "<a><b></a></b>",
                          "<a></a",
                          "<a></",
                          "<a><",
                          "<a><!",
                          "<a><!-",
                          "<a><![CDA",
                          "<a><?",
                          "<a>\xE4\xB8\xAD"})
    expect_error(xml);
  expect_error(std::string_view("<a>\0</a>", 8));
}

TEST(XmlReader, DuplicatesAmongManyAttributes) {
  std::string many = "<a";
  for (int i = 0; i < 1000; ++i) many += " b" + std::to_string(i) + "='1'";
  EXPECT_NO_THROW(tokens(whole(many + "/>")));
  expect_error(many + " b500='2'/>");
}

TEST(XmlReader, Utf16) {
  const std::u16string_view text = u"<a b='值'>中\U0001F600\r\n</a>";
  for (const bool big : {false, true}) {
    const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
    EXPECT_EQ(read(mark + utf16(text, big)), "<a b=值>中😀\n</>");
    EXPECT_EQ(read(utf16(u"<?xml version='1.0' encoding='utf-16'?>", big) + utf16(text, big)),
              "<a b=值>中😀\n</>");
    expect_error(mark + utf16(text, big) + "x");
  }
  expect_error("\xFF\xFE" + utf16(u"<a>", false) + std::string("\x00\xDC", 2) + utf16(u"</a>", false));
  expect_error("\xFF\xFE" + utf16(u"<a>", false) + std::string("\x00\xD8", 2) + utf16(u"</a>", false));
  expect_error("\xFF\xFE" + utf16(u"<?xml version='1.0' encoding='UTF-8'?><a/>", false));
}

TEST(XmlReader, DepthLimit) {
  const auto nested = [](int depth) {
    std::string xml;
    for (int i = 0; i < depth; ++i) xml += "<a>";
    for (int i = 0; i < depth; ++i) xml += "</a>";
    return xml;
  };
  EXPECT_NO_THROW(tokens(whole(nested(256))));
  try {
    tokens(whole(nested(257)));
    FAIL();
  } catch (const base::FileError& error) {
    EXPECT_EQ(error.kind(), base::FileErrorKind::too_large);
  }
  Limits limits;
  limits.xml_depth = 1000;
  EXPECT_NO_THROW(tokens(whole(nested(1000)), limits));
}

TEST(XmlReader, LongTextOfAStreamComesInPieces) {
  std::string text;
  for (int i = 0; i < 100'000; ++i)
    text += i % 7 == 0 ? "&amp;" : i % 11 == 0 ? "\r\n" : i % 13 == 0 ? "]]" : "中x";
  const std::string xml = "<a>" + text + "</a>";
  const std::string expected = tokens(whole(xml));
  for (const std::size_t step : {1'000U, 65'536U, 1'000'000U})
    EXPECT_EQ(tokens(streamed(xml, step)), expected);
  expect_error("<a>" + text + "]]></a>");
}

TEST(XmlReader, EndlessMarkupOfAStreamIsAnError) {
  EXPECT_TRUE(is_error(streamed("<a b='" + std::string(40'000'000, 'x') + "'/>", 1'000'000)));
}

TEST(XmlReader, TooManyNamespacesAreAnError) {
  std::string xml = "<a";
  for (int i = 0; i < 5000; ++i) xml += " xmlns:p" + std::to_string(i) + "='u" + std::to_string(i) + "'";
  expect_error(xml + "/>");
}

TEST(XmlReader, ShortcutsTakeWhatNextWouldGive) {
  XmlReader reader(whole("<a><b>1</b><c>2</c><b>&lt;</b></a>"), {});
  std::string_view text;
  ASSERT_EQ(reader.next(), XmlToken::start);
  EXPECT_TRUE(reader.take_plain_element(Ns::none, "b", text));
  EXPECT_EQ(text, "1");
  EXPECT_FALSE(reader.take_plain_element(Ns::none, "b", text));
  EXPECT_FALSE(reader.take_plain_element(Ns::spreadsheet, "c", text));
  ASSERT_EQ(reader.next(), XmlToken::start);
  EXPECT_TRUE(reader.take_plain_text(text));
  EXPECT_EQ(text, "2");
  EXPECT_FALSE(reader.take_plain_element(Ns::none, "b", text)) << "a reference is not plain";
  ASSERT_EQ(reader.next(), XmlToken::start);
  EXPECT_FALSE(reader.take_plain_text(text));
  ASSERT_EQ(reader.next(), XmlToken::text);
  EXPECT_TRUE(reader.take_end());
  EXPECT_TRUE(reader.take_end());
  EXPECT_EQ(reader.next(), XmlToken::finish);
}

}  // namespace
}  // namespace targetbook::containers
