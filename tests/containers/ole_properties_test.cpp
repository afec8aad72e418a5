#include "biff_maker.hpp"
#include "containers/ole/property_set.hpp"
#include "testing.hpp"

namespace targetbook::testing {
namespace {

const std::string summary_id{"\xE0\x85\x9F\xF2\xF9\x4F\x68\x10\xAB\x91\x08\x00\x2B\x27\xB3\xD9", 16};
const std::string document_id{"\x02\xD5\xCD\xD5\x9C\x2E\x1B\x10\x93\x97\x08\x00\x2B\x2C\xF9\xAE", 16};
const std::string custom_id{"\x05\xD5\xCD\xD5\x9C\x2E\x1B\x10\x93\x97\x08\x00\x2B\x2C\xF9\xAE", 16};

struct Property {
  unsigned id;
  std::string value;  ///< with its type
};
std::string value(unsigned type, const std::string& bytes) {
  return u16(type) + u16(0) + bytes;
}
std::string text(const std::string& bytes) {
  return value(0x1E, u32(bytes.size() + 1) + bytes + u8(0));
}

std::string set_of(const std::vector<Property>& properties) {
  std::string table;
  std::string values;
  for (const Property& property : properties) {
    table += u32(property.id) + u32(8 + properties.size() * 8 + values.size());
    values += property.value;
    values.resize((values.size() + 3) / 4 * 4, '\0');
  }
  return u32(8 + table.size() + values.size()) + u32(properties.size()) + table + values;
}
std::string stream_of(const std::vector<std::pair<std::string, std::string>>& sets) {
  std::string front = u16(0xFFFE) + u16(0) + u32(0x20006) + std::string(16, '\0') + u32(sets.size());
  std::string bodies;
  for (const auto& [id, set] : sets) {
    front += id + u32(28 + sets.size() * 20 + bodies.size());
    bodies += set;
  }
  return front + bodies;
}

std::string read(const std::string& stream) {
  containers::Properties properties;
  containers::read_property_set(stream, properties);
  std::string out;
  for (const auto& [name, each] : properties) out.append(name).append("=").append(each).append(" ");
  return out;
}

const Property chinese{1, value(2, u16(936) + u16(0))};

TEST(OleProperties, Summary) {
  constexpr std::uint64_t time = 133'594'528'001'234'567;
  const std::string set = set_of({chinese,
                                  {2, text("\xC4\xBF\xB1\xEA")},
                                  {4, text("clerk")},
                                  {8, text("")},
                                  {12, value(0x40, little_endian(time, 8))},
                                  {13, value(0x40, little_endian(0, 8))},
                                  {18, text("WPS")},
                                  {99, text("unknown")},
                                  {9, value(0x77, u32(0))}});
  EXPECT_EQ(read(stream_of({{summary_id, set}})),
            "title=目标 creator=clerk created=2024-05-06T07:06:40Z Application=WPS ");
}

TEST(OleProperties, CustomOnesByTheirName) {
  const std::string names = u32(9) + u32(2) + u32(5) + "mark" + u8(0) + u32(3) + u32(5) + "\xC4\xBF\xB1\xEA" +
                            u8(0) + u32(4) + u32(2) + "b" + u8(0) + u32(5) + u32(2) + "r" + u8(0) + u32(6) +
                            u32(2) + "t" + u8(0) + u32(7) + u32(2) + "s" + u8(0) + u32(8) + u32(2) + "w" +
                            u8(0) + u32(9) + u32(2) + "u" + u8(0) + u32(10) + u32(2) + "n" + u8(0);
  const std::string custom = set_of({chinese,
                                     {0, names},
                                     {2, text("hebei-project 1 2026")},
                                     {3, value(3, u32(0xFFFFFFFF))},
                                     {4, value(0x0B, u16(0xFFFF) + u16(0))},
                                     {5, value(5, f64(1.5))},
                                     {6, value(0x40, little_endian(116'444'736'000'000'000, 8))},
                                     {7, value(2, u16(0xFFFE) + u16(0))},
                                     {8, value(0x1F, u32(3) + utf16("目标") + u16(0))},
                                     {9, value(0x13, u32(4'000'000'000))},
                                     {10, value(5, f64(1 / 0.0))}});
  const std::string document = set_of({chinese, {2, text("c")}, {15, text("o")}});
  EXPECT_EQ(read(stream_of({{document_id, document}, {custom_id, custom}})),
            "category=c Company=o mark=hebei-project 1 2026 目标=-1 b=true r=1.5 t=1970-01-01T00:00:00Z s=-2 "
            "w=目标 "
            "u=4000000000 ");
}

TEST(OleProperties, NamesInUtf16ArePadded) {
  const std::string names =
      u32(2) + u32(2) + u32(2) + utf16("a") + u16(0) + u32(3) + u32(3) + utf16("bc") + u16(0) + u16(0);
  const std::string custom = set_of({{1, value(2, u16(1200) + u16(0))},
                                     {0, names},
                                     {2, value(3, u32(1))},
                                     {3, value(0x1E, u32(4) + utf16("x") + u16(0))}});
  EXPECT_EQ(read(stream_of({{custom_id, custom}})), "a=1 bc=x ");
}

TEST(OleProperties, WhatIsDamagedIsLeftOut) {
  EXPECT_EQ(read(""), "");
  EXPECT_EQ(read(std::string(60, '\xFF')), "");
  const std::string set =
      set_of({{2, value(0x1E, u32(0xFFFFFF))}, {4, text("clerk")}, {5, value(0x1E, u32(500))}});
  const std::string stream = stream_of({{summary_id, set}});
  EXPECT_EQ(read(stream), "creator=clerk ");
  for (std::size_t size = 0; size < stream.size(); ++size) (void)read(stream.substr(0, size));
  EXPECT_EQ(read(stream_of({{summary_id, u32(99) + u32(0x7FFFFFFF)}})), "");
  EXPECT_EQ(read(stream_of({{std::string(16, 'x'), set_of({{4, text("clerk")}})}})), "")
      << "a set of another kind";
  const std::string late = set_of({{12, value(0x40, little_endian(0x7FFFFFFFFFFFFFFF, 8))}});
  EXPECT_EQ(read(stream_of({{summary_id, late}})), "") << "past the year 9999";
}

TEST(OleProperties, AWorkbookHasThem) {
  BiffBook book;
  book.sheets = {{"表", number(0, 0, 1)}};
  OleMaker ole;
  ole.add("Workbook", book.stream())
      .add("\005SummaryInformation", stream_of({{summary_id, set_of({{4, text("clerk")}})}}))
      .add("\005DocumentSummaryInformation", stream_of({{document_id, set_of({{15, text("bureau")}})}}));
  const auto read = containers::open_workbook("a.xls", ole.finish());
  EXPECT_EQ(read.property("creator"), "clerk");
  EXPECT_EQ(read.property("Company"), "bureau");
}

}  // namespace
}  // namespace targetbook::testing
