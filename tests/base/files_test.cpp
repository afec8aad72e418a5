#include "base/files.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <fstream>

#include "base/file_error.hpp"

namespace targetbook::base {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "targetbook-files-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
  }
  fs::path folder_;
};

template <class Act>
std::string kind_of_error(Act&& act) {
  try {
    act();
  } catch (const FileError& error) {
    EXPECT_FALSE(error.reason().zh.empty());
    EXPECT_FALSE(error.reason().en.empty());
    return to_string(error.kind());
  }
  return "none";
}

std::string kind_of_reading(const fs::path& path, std::uint64_t limit = 1000) {
  return kind_of_error([&] { read_file(path, limit); });
}

TEST_F(Files, ReadsWhatIsThere) {
  const std::string bytes("a\0b\r\n\xFF", 6);
  write_file(folder_ / "a.bin", bytes);
  EXPECT_EQ(read_file(folder_ / "a.bin", 6), bytes);
  write_file(folder_ / "empty", "");
  EXPECT_EQ(read_file(folder_ / "empty", 0), "");
}

TEST_F(Files, TellsWhyItCannotRead) {
  write_file(folder_ / "file", "1234");
  EXPECT_EQ(kind_of_reading(folder_ / "none.xlsx"), "missing");
  EXPECT_EQ(kind_of_reading(folder_ / "file" / "below"), "missing");
  EXPECT_EQ(kind_of_reading(folder_), "not-a-workbook");
  EXPECT_EQ(kind_of_reading(folder_ / "file", 3), "too-large");
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(kind_of_reading(folder_ / "pipe"), "not-a-workbook");
  fs::create_symlink("loop", folder_ / "loop");
  EXPECT_EQ(kind_of_reading(folder_ / "loop"), "io-error");
}

TEST_F(Files, DoesNotReadASocket) {
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = (folder_ / "socket").string();
  ASSERT_LT(name.size(), sizeof address.sun_path);
  name.copy(address.sun_path, name.size());
  ASSERT_EQ(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(kind_of_reading(name), "not-a-workbook");
  ::close(descriptor);
}

TEST_F(Files, TellsOfMissingPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  write_file(folder_ / "locked", "x");
  fs::permissions(folder_ / "locked", fs::perms::none);
  EXPECT_EQ(kind_of_reading(folder_ / "locked"), "no-permission");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(kind_of_error([&] { write_file(folder_ / "new", "x"); }), "no-permission");
  fs::permissions(folder_, fs::perms::owner_all);
}

TEST_F(Files, MakesTheFoldersAbove) {
  write_file(folder_ / "a" / "b" / "c.txt", "x");
  EXPECT_EQ(read_file(folder_ / "a" / "b" / "c.txt", 10), "x");
}

TEST_F(Files, LeavesNothingUncommitted) {
  {
    PendingFile pending(folder_ / "report.json");
    pending.write("half");
    EXPECT_TRUE(fs::exists(pending.path()));
    EXPECT_EQ(pending.path().parent_path(), folder_);
    EXPECT_EQ(pending.path().filename().string().front(), '.');
  }
  EXPECT_EQ(entries(), 0U);
}

TEST_F(Files, ReplacesOnlyOnCommit) {
  write_file(folder_ / "report.json", "old");
  PendingFile pending(folder_ / "report.json");
  pending.write("new ");
  pending.write("text");
  EXPECT_EQ(read_file(folder_ / "report.json", 100), "old");
  pending.commit();
  EXPECT_EQ(read_file(folder_ / "report.json", 100), "new text");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(Files, TellsWhyItCannotWrite) {
  write_file(folder_ / "file", "x");
  EXPECT_EQ(kind_of_error([&] { write_file(folder_ / "file" / "below", "x"); }), "io-error");
  fs::create_directories(folder_ / "full" / "inner");
  EXPECT_EQ(kind_of_error([&] { write_file(folder_ / "full", "x"); }), "io-error");
  EXPECT_EQ(entries(), 2U);  // no pending file stays
}

TEST(FileError, CarriesItsPlace) {
  FileError error(FileErrorKind::corrupt, {"坏", "broken"});
  error.at("Sheet1", CellRef{0, 1});
  EXPECT_STREQ(error.what(), "broken");
  EXPECT_EQ(error.sheet(), "Sheet1");
  EXPECT_EQ(error.cell(), (CellRef{0, 1}));
}

}  // namespace
}  // namespace targetbook::base
