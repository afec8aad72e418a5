#include "biff_maker.hpp"
#include "containers/ole/compound_file.hpp"
#include "testing.hpp"

namespace targetbook::testing {
namespace {

/// A workbook stream whose one cell holds 7, of at least so many bytes.
std::string workbook_stream(std::size_t size = 0) {
  BiffBook book;
  std::string padding;
  while (padding.size() < size) padding += record(0x1234, std::string(8000, 'x'));
  book.sheets = {{"表", padding + number(0, 0, 7)}};
  return book.stream();
}

std::string read(const std::string& file) {
  return cells_of(containers::open_workbook("a.xls", file));
}
std::string said(const std::string& file) {
  const base::FileError error = error_of_bytes(file, "a.xls");
  return kind_of(error) + ": " + error.what();
}
void put(std::string& file, std::size_t at, std::uint32_t number) {
  file.replace(at, 4, little_endian(number, 4));
}

TEST(Ole, StreamsStandInSectorsOfEitherSize) {
  for (const bool large : {false, true})
    for (const std::size_t size : {std::size_t{0}, std::size_t{20'000}})
      for (const bool scattered : {false, true}) {
        OleMaker ole;
        ole.has_large_sectors = large;
        ole.is_scattered = scattered;
        ole.add("\005SummaryInformation", "x").add("Workbook", workbook_stream(size)).add("other", "y");
        EXPECT_EQ(read(ole.finish()), "A1=7") << large << size << scattered;
      }
}

TEST(Ole, AStreamInARowIsNoCopy) {
  OleMaker ole;
  ole.add("a", std::string(9000, 'a')).add("b", "small");
  const std::string file = ole.finish();
  const containers::CompoundFile sound(file);
  EXPECT_FALSE(sound.open("a").is_copy());
  EXPECT_EQ(sound.open("a").bytes().data(), file.data() + ole.at(ole.first_large));
  EXPECT_EQ(sound.open("a").bytes(), std::string(9000, 'a'));
  EXPECT_TRUE(sound.open("b").is_copy());
  EXPECT_EQ(sound.open("b").bytes(), "small");
  ole.is_scattered = true;
  const std::string scattered = ole.finish();
  EXPECT_TRUE(containers::CompoundFile(scattered).open("a").is_copy());
  EXPECT_EQ(containers::CompoundFile(scattered).open("a").bytes(), std::string(9000, 'a'));
}

TEST(Ole, TheTableOfTablesGoesOnBehindTheHeader) {
  OleMaker ole;
  ole.add("big", std::string(std::size_t{16} << 20U, 'z')).add("Workbook", workbook_stream(5000));
  std::string file = ole.finish();
  EXPECT_EQ(read(file), "A1=7");
  const std::uint32_t fats = containers::Bytes(file).u32(44);
  ASSERT_GT(fats, 109U + 127U);
  const std::size_t second = ole.at(fats) + 508;  // where the first such table names the second
  put(file, second, fats);
  EXPECT_EQ(said(file).substr(0, 7), "corrupt") << "it names itself";
  put(file, second, 0x7FFFFFF0);
  EXPECT_EQ(said(file).substr(0, 7), "corrupt") << "it lies outside";
}

TEST(Ole, TheLastSectorMayBeCutShort) {
  const std::string stream = workbook_stream(5000);
  OleMaker ole;
  ole.add("Workbook", stream);
  const std::string file = ole.finish();
  const std::size_t end = ole.at(ole.first_large) + stream.size();
  EXPECT_EQ(read(file.substr(0, end)), "A1=7");
  EXPECT_EQ(said(file.substr(0, end - 1)).substr(0, 7), "corrupt");
}

TEST(Ole, NamesAreFoundInAnyCaseAndOlderWorkbooksByTheirOwn) {
  for (const char* name : {"Workbook", "WORKBOOK", "Book", "BOOK"}) {
    OleMaker ole;
    ole.add(name, workbook_stream());
    EXPECT_EQ(read(ole.finish()), "A1=7") << name;
  }
}

TEST(Ole, OfTwoWorkbooksTheNewerIsRead) {
  OleMaker ole;
  ole.add("Book", "nothing").add("Workbook", workbook_stream());
  EXPECT_EQ(read(ole.finish()), "A1=7");
}

TEST(Ole, AChainInACircleIsCorrupt) {
  OleMaker ole;
  ole.add("Workbook", workbook_stream(5000));
  std::string file = ole.finish();
  const std::size_t fat = ole.at(ole.first_fat);
  std::string circle = file;
  put(circle, fat + (ole.first_large + 3) * 4, static_cast<std::uint32_t>(ole.first_large));
  EXPECT_EQ(said(circle).substr(0, 7), "corrupt");
  std::string directory = file;
  put(directory, fat + ole.first_directory * 4, static_cast<std::uint32_t>(ole.first_directory));
  EXPECT_NE(said(directory).find("directory"), std::string::npos);
}

TEST(Ole, TwoStreamsInOneSectorAreCorrupt) {
  OleMaker ole;
  ole.add("a", std::string(5000, 'a')).add("Workbook", workbook_stream(5000));
  std::string file = ole.finish();
  // The first of `a` goes on with the first of the workbook.
  put(file, ole.at(ole.first_fat) + ole.first_large * 4, ole.entries[1].first);
  EXPECT_NE(said(file).find("share a sector"), std::string::npos) << said(file);
  std::string on_table = ole.finish();
  put(on_table, ole.at(ole.first_directory) + 128 + 116, 0);  // `a` begins in the FAT's own sector
  EXPECT_EQ(said(on_table).substr(0, 7), "corrupt");
}

TEST(Ole, SmallStreamsInOneSectorAreCorrupt) {
  OleMaker ole;
  ole.add("a", "aaa").add("Workbook", workbook_stream());
  std::string file = ole.finish();
  put(file, ole.at(ole.first_directory) + 128 + 116, ole.entries[1].first);
  EXPECT_NE(said(file).find("share a sector"), std::string::npos);
}

TEST(Ole, SizesThatLieAreCorrupt) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{5000}}) {
    OleMaker ole;
    ole.add("Workbook", workbook_stream(size));
    const std::string file = ole.finish();
    const std::size_t size_at = ole.at(ole.first_directory) + 128 + 120;
    for (const std::uint32_t lie : {4095U, 60'000U, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
      std::string lying = file;
      put(lying, size_at, lie);
      EXPECT_EQ(said(lying).substr(0, 7), "corrupt") << size << ' ' << lie;
    }
  }
  OleMaker huge;
  huge.has_large_sectors = true;
  huge.add("Workbook", workbook_stream(5000));
  std::string file = huge.finish();
  put(file, huge.at(huge.first_directory) + 128 + 124, 1);  // 4 GiB more
  EXPECT_EQ(said(file).substr(0, 7), "corrupt");
}

TEST(Ole, AboveFourGigabytesOnlyLargeSectorsCount) {
  OleMaker ole;
  ole.add("Workbook", workbook_stream(5000));
  std::string file = ole.finish();
  put(file, ole.at(ole.first_directory) + 128 + 124, 0xABCD);  // what stands there in version 3 is no size
  EXPECT_EQ(read(file), "A1=7");
}

TEST(Ole, ATreeInACircleIsCorrupt) {
  OleMaker ole;
  ole.add("a", "x").add("Workbook", workbook_stream());
  ole.entries[1].left = 1;
  EXPECT_NE(said(ole.finish()).find("directory"), std::string::npos);
  ole.entries[1].left = 0;
  EXPECT_EQ(said(ole.finish()).substr(0, 7), "corrupt") << "back to the root";
  ole.entries[1].left = 99;
  EXPECT_EQ(said(ole.finish()).substr(0, 7), "corrupt") << "outside";
}

TEST(Ole, AnAbsurdHeaderIsCorrupt) {
  OleMaker ole;
  ole.add("Workbook", workbook_stream());
  const std::string file = ole.finish();
  const auto with = [&](std::size_t at, std::uint32_t number) {
    std::string out = file;
    put(out, at, number);
    return said(out).substr(0, 7);
  };
  EXPECT_EQ(with(30, 0x60007), "corrupt") << "sectors of 128 bytes";
  EXPECT_EQ(with(44, 0x40000000), "corrupt") << "more tables than the file has sectors";
  EXPECT_EQ(with(48, OleMaker::end_of_chain), "corrupt") << "no directory";
  EXPECT_EQ(with(48, 5000), "corrupt") << "a directory outside";
  EXPECT_EQ(with(60, 5000), "corrupt") << "a table of small sectors outside";
  EXPECT_EQ(with(76, 5000), "corrupt") << "a table outside";
  EXPECT_EQ(with(60, OleMaker::end_of_chain), "corrupt") << "small sectors without a table";
  std::string name = file;
  name.replace(ole.at(ole.first_directory) + 128 + 64, 2, u16(66));
  EXPECT_EQ(said(name).substr(0, 7), "corrupt") << "a name of more than 64 bytes";
}

TEST(Ole, AWorkbookWithoutItsStreamIsDamaged) {
  OleMaker ole;
  ole.root_class = std::string("\x20\x08\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", 16);
  ole.add("other", "x");
  EXPECT_NE(said(ole.finish()).find("corrupt"), std::string::npos);
  EXPECT_NE(said(ole.finish()).find("book"), std::string::npos);
  OleMaker storage;
  storage.add("Workbook", "");
  storage.entries[0].type = 1;
  EXPECT_NE(said(storage.finish()).find("missing"), std::string::npos);
}

TEST(Ole, AnEmptyStreamIsCutShort) {
  OleMaker ole;
  ole.add("Workbook", "").add("x", "y");
  EXPECT_NE(said(ole.finish()).find("cut short"), std::string::npos);
}

TEST(Ole, ADocumentThatHasAWorkbookEmbeddedIsNone) {
  OleMaker ole;
  ole.add("WordDocument", "x").add("ObjectPool", "");
  ole.entries[1].type = 1;
  ole.entries[1].child = 3;
  ole.entries.push_back({"Workbook", 2, workbook_stream()});
  const base::FileError error = error_of_bytes(ole.finish(), "a.xls");
  EXPECT_EQ(kind_of(error), "not-a-workbook");
  EXPECT_NE(error.reason().en.find("Word"), std::string::npos);
  EXPECT_FALSE(containers::looks_like_workbook(ole.finish()));
}

}  // namespace
}  // namespace targetbook::testing
