#include "base/utf8.hpp"
#include "writers/xlsx/text.hpp"

#include <gtest/gtest.h>

namespace targetbook::writers::xlsx {
namespace {

TEST(CellBytes, EscapesWhatReadersWouldDecode) {
  EXPECT_EQ(cell_bytes("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(cell_bytes("a_x00e9_b"), "a_x005F_x00e9_b");
  EXPECT_EQ(cell_bytes("_x41_ _x004_ _X0041_"), "_x41_ _x004_ _X0041_");
  EXPECT_EQ(cell_bytes("_x005F_x0041_"), "_x005F_x005F_x005F_x0041_");
}

TEST(CellBytes, CarriesControlCharacters) {
  EXPECT_EQ(cell_bytes("a\x01z"), "a_x0001_z");
  EXPECT_EQ(cell_bytes("a\r\nb\tc"), "a_x000D_\nb\tc");
  EXPECT_EQ(cell_bytes(std::string_view("\0", 1)), "_x0000_");
  EXPECT_EQ(cell_bytes("\xEF\xBF\xBF"), "_xFFFF_");
}

TEST(CellBytes, MendsWhatIsNotUtf8) {
  EXPECT_EQ(cell_bytes("a\xFF"
                       "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(cell_bytes("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(PlainBytes, DropsControlCharacters) {
  EXPECT_EQ(plain_bytes("a\x01\x02\rb\n"), "ab\n");
}

TEST(SplitText, NeverCutsACharacter) {
  EXPECT_EQ(split_text("", 3), std::vector<std::string>{""});
  EXPECT_EQ(split_text("项目支出", 3), (std::vector<std::string>{"项目支", "出"}));
  EXPECT_EQ(split_text("a𠀀𠀀", 3), (std::vector<std::string>{"a𠀀", "𠀀"}));
}

TEST(ShortenForCell, KeepsTheLongestTextAndMarksACut) {
  const std::string longest(max_cell_text, 'x');
  EXPECT_EQ(shorten_for_cell(longest), longest);
  const std::string cut = shorten_for_cell(longest + "y");
  EXPECT_EQ(base::utf16_length(cut), max_cell_text);
  EXPECT_NE(cut.find("全文见来源"), std::string::npos);
}

TEST(LinkTarget, EncodesWhatWouldCutOrRename) {
  EXPECT_EQ(link_target("../a b/项目#1.xlsx"), "../a%20b/项目%231.xlsx");
  EXPECT_EQ(link_target("100%.xlsx"), "100%25.xlsx");
  EXPECT_EQ(link_target("external:x\\y"), "external%3Ax%5Cy");
  EXPECT_EQ(link_target("/data/a.xlsx"), "file:///data/a.xlsx");
  EXPECT_EQ(link_target(std::string(3000, 'x')), "");
}

}  // namespace
}  // namespace targetbook::writers::xlsx
