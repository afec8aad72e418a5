#include "testing.hpp"

namespace targetbook::testing {
namespace {

ZipMaker sound_zip() {
  return package_with_sheet(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
}
constexpr const char* sheet_part = "xl/worksheets/sheet1.xml";

std::string error_kind(const ZipMaker& zip) {
  return kind_of(error_of(zip));
}

TEST(Zip, StoredAndDeflatedEntriesAreRead) {
  ZipMaker zip = sound_zip();
  EXPECT_EQ(cells_of(open(zip)), "A1=1");
  zip.remove(sheet_part);
  zip.add(sheet_part, rows("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"), false);
  EXPECT_EQ(cells_of(open(zip)), "A1=2");
}

TEST(Zip, NamesAreComparedAsProgramsDo) {
  ZipMaker zip = sound_zip();
  zip.item(sheet_part).name = zip.item(sheet_part).local_name;
  ZipItem& item = zip.item(sheet_part);
  item.name = item.local_name = "XL\\Worksheets\\Sheet1.XML";
  EXPECT_EQ(cells_of(open(zip)), "A1=1");
}

TEST(Zip, CommentBehindIsPassedOver) {
  const std::string file = sound_zip().finish({}, "a comment");
  EXPECT_EQ(cells_of(containers::open_workbook("a.xlsx", file)), "A1=1");
  EXPECT_EQ(cells_of(containers::open_workbook("a.xlsx", file + std::string(64, '\0'))), "A1=1");
}

TEST(Zip, CutShortAtEveryLengthIsAnError) {
  const std::string file = sound_zip().finish();
  for (std::size_t size = 4; size + 1 < file.size(); size += 7)
    EXPECT_NE(kind_of(error_of_bytes(file.substr(0, size))), "io-error") << size;
}

TEST(Zip, DuplicateNamesAreAnError) {
  ZipMaker zip = sound_zip();
  zip.add("XL\\WORKBOOK.xml", "x");
  const auto error = error_of(zip);
  EXPECT_EQ(kind_of(error), "corrupt");
  EXPECT_NE(error.reason().en.find("two entries named"), std::string::npos);
}

TEST(Zip, UnsafeNamesAreAnError) {
  for (const char* name : {"../a", "xl/../../a", "/etc/a", "\\a", "C:\\a", "xl\\..\\a", ""}) {
    ZipMaker zip = sound_zip();
    zip.add(name, "x");
    EXPECT_EQ(error_kind(zip), "corrupt") << name;
  }
  ZipMaker zip = sound_zip();
  zip.add(std::string("a\0b", 3), "x");
  EXPECT_EQ(error_kind(zip), "corrupt");
}

TEST(Zip, OverlappingEntriesAreAnError) {
  ZipMaker zip = sound_zip();
  ZipItem& twin = zip.add("xl/twin.xml", "x");
  const ZipItem& first = zip.item("[Content_Types].xml");
  twin.name = "[Content_Types].xm_";
  twin.offset = 0;
  twin.crc = first.crc;
  twin.size = first.size;
  twin.compressed_size = first.compressed_size;
  EXPECT_EQ(error_kind(zip), "corrupt");
}

TEST(Zip, HeadersThatDifferAreAnError) {
  ZipMaker zip = sound_zip();
  zip.item(sheet_part).local_name = "xl/worksheets/sheet2.xml";
  EXPECT_EQ(error_kind(zip), "corrupt");
}

TEST(Zip, WrongChecksumOrSizeIsAnError) {
  for (const bool deflate : {true, false}) {
    ZipMaker zip = sound_zip();
    zip.remove(sheet_part);
    zip.add(sheet_part, rows("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"), deflate);
    zip.item(sheet_part).crc ^= 1U;
    const auto error = error_of(zip);
    EXPECT_EQ(kind_of(error), "corrupt");
    EXPECT_EQ(error.sheet(), "表1");
  }
  for (const std::uint32_t change : {1U, 0U - 1U}) {
    ZipMaker zip = sound_zip();
    zip.item(sheet_part).size += change;
    EXPECT_EQ(error_kind(zip), "corrupt");
  }
}

TEST(Zip, DamagedDataIsAnError) {
  ZipMaker zip = sound_zip();
  for (char& c : zip.item(sheet_part).stored) c = static_cast<char>(c ^ 0x55);
  EXPECT_EQ(error_kind(zip), "corrupt");
}

TEST(Zip, OtherCompressionIsUnsupported) {
  ZipMaker zip = sound_zip();
  zip.item(sheet_part).method = 12;
  const auto error = error_of(zip);
  EXPECT_EQ(kind_of(error), "unsupported");
  EXPECT_NE(error.reason().zh.find("压缩方法 12"), std::string::npos);
}

TEST(Zip, EncryptedEntryIsEncrypted) {
  ZipMaker zip = sound_zip();
  zip.item(sheet_part).flags = 1;
  EXPECT_EQ(error_kind(zip), "encrypted");
}

TEST(Zip, TooManyEntries) {
  containers::Limits limits;
  limits.zip_entries = 5;
  const auto error = error_of(sound_zip(), limits);
  EXPECT_EQ(kind_of(error), "too-large");
  EXPECT_NE(error.reason().en.find("zip-entries=5"), std::string::npos);
}

TEST(Zip, TooMuchInflated) {
  containers::Limits limits;
  limits.inflated_bytes = 200;
  EXPECT_EQ(kind_of(error_of(sound_zip(), limits)), "too-large");
}

TEST(Zip, AnEntryThatInflatesSteeply) {
  ZipMaker zip = sound_zip();
  zip.remove(sheet_part);
  zip.add(sheet_part, rows(std::string(2'000'000, ' ')));
  containers::Limits limits;
  EXPECT_NO_THROW(open(zip, limits));
  limits.steep_entry_bytes = 1'000'000;
  limits.steep_ratio = 500;
  EXPECT_EQ(kind_of(error_of(zip, limits)), "too-large");
}

TEST(Zip, ZeroBytesOfAFileThatSaysMore) {
  ZipMaker zip = sound_zip();
  ZipItem& item = zip.item(sheet_part);
  item.size = 60U << 20U;  // no memory is asked for on its word
  EXPECT_EQ(error_kind(zip), "corrupt");
}

std::uint64_t number_at(const std::string& file, std::size_t at, int bytes) {
  std::uint64_t value = 0;
  for (int i = bytes; i > 0; --i)
    value = value << 8U | static_cast<unsigned char>(file[at + static_cast<std::size_t>(i) - 1]);
  return value;
}

/// What a zip64 end record says beside the truth.
struct Zip64 {
  std::uint64_t disk = 0;
  std::uint64_t places_off = 0;  ///< by how much the locator misses the record
};

/// The same zip with a zip64 end record and locator, and an end record that points to them.
std::string zip64_of(const std::string& file, const Zip64& says = {}) {
  const std::size_t end = file.size() - 22;
  const std::uint64_t count = number_at(file, end + 10, 2);
  std::string out = file.substr(0, end);
  ZipMaker::put(out, 0x06064B50, 4);
  ZipMaker::put(out, 44, 8);
  ZipMaker::put(out, 45, 2);
  ZipMaker::put(out, 45, 2);
  ZipMaker::put(out, says.disk, 8);
  ZipMaker::put(out, count, 8);
  ZipMaker::put(out, count, 8);
  ZipMaker::put(out, number_at(file, end + 12, 4), 8);
  ZipMaker::put(out, number_at(file, end + 16, 4), 8);
  ZipMaker::put(out, 0x07064B50, 4);
  ZipMaker::put(out, 0, 4);
  ZipMaker::put(out, end + says.places_off, 8);
  ZipMaker::put(out, 1, 4);
  ZipMaker::put(out, 0x06054B50, 4);
  ZipMaker::put(out, 0, 4);
  ZipMaker::put(out, 0xFFFF, 2);
  ZipMaker::put(out, 0xFFFF, 2);
  ZipMaker::put(out, 0xFFFFFFFF, 4);
  ZipMaker::put(out, 0xFFFFFFFF, 4);
  ZipMaker::put(out, 0, 2);
  return out;
}

TEST(Zip, Zip64DirectoryIsRead) {
  EXPECT_EQ(cells_of(containers::open_workbook("a.xlsx", zip64_of(sound_zip().finish()))), "A1=1");
}

TEST(Zip, AZip64DirectoryThatLiesIsAnError) {
  const std::string file = sound_zip().finish();
  for (const std::uint64_t off : {std::uint64_t{1}, std::uint64_t{1} << 40U, ~std::uint64_t{0}}) {
    const auto error = error_of_bytes(zip64_of(file, {0, off}));
    EXPECT_EQ(kind_of(error), "corrupt") << off;
    EXPECT_NE(error.reason().en.find("zip64 end record"), std::string::npos) << error.reason().en;
  }
  EXPECT_NE(error_of_bytes(zip64_of(file, {1})).reason().en.find("several volumes"), std::string::npos);
}

TEST(Zip, AZipOverSeveralVolumesIsAnError) {
  std::string file = sound_zip().finish();
  file[file.size() - 22 + 4] = 1;
  EXPECT_NE(error_of_bytes(file).reason().en.find("several volumes"), std::string::npos);
}

/// The last entry's sizes and place stand in an extra field with this mark.
std::string with_extra_sizes(unsigned mark, std::uint64_t more_bytes = 0) {
  std::string file = sound_zip().finish();
  const std::size_t end = file.size() - 22;
  std::size_t last = file.rfind("PK\x01\x02");
  std::string extra;
  ZipMaker::put(extra, 0x5455, 2);  // another one before it
  ZipMaker::put(extra, 1, 2);
  ZipMaker::put(extra, 0, 1);
  ZipMaker::put(extra, mark, 2);
  ZipMaker::put(extra, 24, 2);
  ZipMaker::put(extra, number_at(file, last + 24, 4) + more_bytes, 8);
  ZipMaker::put(extra, number_at(file, last + 20, 4), 8);
  ZipMaker::put(extra, number_at(file, last + 42, 4), 8);
  file.replace(last + 20, 8, std::string(8, '\xFF'));
  file.replace(last + 42, 4, std::string(4, '\xFF'));
  file[last + 30] = static_cast<char>(extra.size());
  std::string out = file.substr(0, end) + extra;
  std::string tail = file.substr(end);
  const std::uint64_t size = number_at(tail, 12, 4) + extra.size();
  std::string stated;
  ZipMaker::put(stated, size, 4);
  return out + tail.replace(12, 4, stated);
}

TEST(Zip, SizesInTheZip64FieldOfAnEntryAreRead) {
  EXPECT_EQ(cells_of(containers::open_workbook("a.xlsx", with_extra_sizes(1))), "A1=1");
}

TEST(Zip, SizesThatStandNowhereAreAnError) {
  EXPECT_EQ(kind_of(error_of_bytes(with_extra_sizes(2))), "corrupt");
  EXPECT_EQ(kind_of(error_of_bytes(with_extra_sizes(1, 1))), "corrupt");
}

TEST(Zip, AStoredEntryIsReadInPiecesWhereItIsLarge) {
  ZipMaker zip = sound_zip();
  zip.remove(sheet_part);
  zip.add(sheet_part, rows("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"), false);
  containers::Limits limits;
  limits.whole_part_bytes = 16;
  EXPECT_EQ(cells_of(open(zip, limits)), "A1=2");
  zip.item(sheet_part).crc ^= 1U;
  EXPECT_EQ(kind_of(error_of(zip, limits)), "corrupt");
}

}  // namespace
}  // namespace targetbook::testing
