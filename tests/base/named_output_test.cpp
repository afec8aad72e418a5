#include "base/named_output.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <thread>

#include "base/file_error.hpp"
#include "base/files.hpp"

namespace targetbook::base {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class NamedOutput : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "targetbook-output-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string text_of(const fs::path& path) const { return read_file(folder_ / path, 1000); }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
  }
  fs::path folder_;
};

std::string error_of(const fs::path& path) {
  try {
    write_named_output(path, "x");
  } catch (const FileError& error) {
    return error.what();
  }
  return "none";
}

TEST_F(NamedOutput, IsWrittenWholeWhereItIsAFile) {
  write_named_output(folder_ / "a" / "report.json", "old");
  write_named_output(folder_ / "a" / "report.json", "new");
  EXPECT_EQ(text_of("a/report.json"), "new");
}

TEST_F(NamedOutput, IsWrittenThroughWhereItIsADevice) {
  const fs::path device = folder_ / "null";
  if (::mknod(device.c_str(), S_IFCHR | 0600, ::makedev(1, 3)) != 0)
    GTEST_SKIP() << "only root makes a device; /dev/null itself is not put at risk";
  if (::access(device.c_str(), W_OK) != 0 || error_of(device) != "none")
    GTEST_SKIP() << "devices cannot be opened here";
  struct stat status {};
  ASSERT_EQ(::lstat(device.c_str(), &status), 0);
  EXPECT_TRUE(S_ISCHR(status.st_mode));
  EXPECT_EQ(entries(), 1U);
}

TEST_F(NamedOutput, IsWrittenThroughWhereItIsAPipe) {
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  fs::create_symlink("pipe", folder_ / "link");
  for (const char* name : {"pipe", "link"}) {
    std::string got;
    std::thread reader([&] { read_pieces(pipe, [&](std::string_view piece) { got += piece; }); });
    write_named_output(folder_ / name, std::string(100'000, 'x'));
    reader.join();
    EXPECT_EQ(got.size(), 100'000U);
  }
  EXPECT_TRUE(fs::is_fifo(pipe));
  EXPECT_EQ(entries(), 2U);
}

TEST_F(NamedOutput, KeepsALinkAndReplacesWhatItPointsTo) {
  fs::create_directories(folder_ / "real");
  write_file(folder_ / "real" / "report.json", "old");
  fs::create_symlink("real/report.json", folder_ / "one");
  fs::create_symlink(folder_ / "one", folder_ / "two");
  write_named_output(folder_ / "two", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "one"));
  EXPECT_TRUE(fs::is_symlink(folder_ / "two"));
  EXPECT_FALSE(fs::is_symlink(folder_ / "real" / "report.json"));
  EXPECT_EQ(text_of("real/report.json"), "new");
  EXPECT_EQ(entries(), 3U);
}

TEST_F(NamedOutput, MakesTheFileThatALinkPointsTo) {
  fs::create_directories(folder_ / "real");
  fs::create_symlink("real/report.json", folder_ / "link");
  write_named_output(folder_ / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(text_of("real/report.json"), "new");
}

TEST_F(NamedOutput, TellsWhereALinkLeads) {
  fs::create_symlink("gone/report.json", folder_ / "dangling");
  fs::create_symlink("loop", folder_ / "loop");
  fs::create_directories(folder_ / "folder");
  fs::create_symlink("folder", folder_ / "to-folder");
  EXPECT_THAT(error_of(folder_ / "dangling"), HasSubstr("dangling': there is no such file or folder"));
  EXPECT_THAT(error_of(folder_ / "loop"), HasSubstr("loop': links lead to each other without end"));
  EXPECT_THAT(error_of(folder_ / "to-folder"), HasSubstr("to-folder': this is a folder; name a file"));
  EXPECT_THAT(error_of(folder_ / "folder"), HasSubstr("folder': this is a folder; name a file"));
  EXPECT_FALSE(fs::exists(folder_ / "gone"));
}

TEST_F(NamedOutput, GoesOnWhereAnOpenDescriptorStands) {
  const int descriptor = ::open((folder_ / "log").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  ASSERT_GE(descriptor, 0);
  ASSERT_EQ(::write(descriptor, "before ", 7), 7);
  write_named_output("/dev/fd/" + std::to_string(descriptor), "one ");
  write_named_output("/proc/self/fd/" + std::to_string(descriptor), "two");
  ::close(descriptor);
  EXPECT_EQ(text_of("log"), "before one two");
  EXPECT_THAT(error_of("/dev/fd/" + std::to_string(descriptor)), HasSubstr("this output is not open"));
}

TEST_F(NamedOutput, TellsWhatADeviceAnswers) {
  EXPECT_THAT(error_of("/dev/full"), HasSubstr("cannot write '/dev/full': the disk is full"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

}  // namespace
}  // namespace targetbook::base
