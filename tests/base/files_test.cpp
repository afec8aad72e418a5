#include "base/files.hpp"

#include <gmock/gmock.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <set>

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

TEST_F(Files, ReplacesALinkInAFolderOfOurs) {
  write_file(folder_ / "elsewhere", "theirs");
  fs::create_symlink("elsewhere", folder_ / "report.json");
  write_file(folder_ / "report.json", "ours");
  EXPECT_FALSE(fs::is_symlink(folder_ / "report.json"));
  EXPECT_EQ(read_file(folder_ / "elsewhere", 100), "theirs");
}

TEST_F(Files, PendingFilesNeverShareAName) {
  std::set<fs::path> names;
  for (int i = 0; i < 50; ++i) names.insert(PendingFile(folder_ / "report.json").path());
  EXPECT_EQ(names.size(), 50U);
}

TEST_F(Files, SweepsWhatAKilledRunLeftAndNothingElse) {
  // A process of its own: each sweeps a folder once.
  const pid_t killed = ::fork();
  if (killed == 0) {
    PendingFile left(folder_ / "report.json");
    left.write("half");
    ::_exit(0);
  }
  ::waitpid(killed, nullptr, 0);
  ASSERT_EQ(entries(), 1U) << "a run that died leaves its pending file";
  std::array<int, 2> begun{};
  std::array<int, 2> go{};
  ASSERT_EQ(::pipe(begun.data()), 0);
  ASSERT_EQ(::pipe(go.data()), 0);
  char sign = 'x';
  const pid_t running = ::fork();
  if (running == 0) {
    PendingFile theirs(folder_ / "theirs.json");
    theirs.write("whole");
    if (::write(begun[1], &sign, 1) != 1 || ::read(go[0], &sign, 1) != 1) ::_exit(80);
    theirs.commit();
    ::_exit(0);
  }
  ASSERT_EQ(::read(begun[0], &sign, 1), 1);
  const pid_t next = ::fork();
  if (next == 0) {
    write_file(folder_ / "report.json", "new");
    ::_exit(0);
  }
  ::waitpid(next, nullptr, 0);
  EXPECT_EQ(entries(), 2U) << "the pending file of the run that goes on, and the report";
  ASSERT_EQ(::write(go[1], &sign, 1), 1);
  int status = -1;
  ::waitpid(running, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(read_file(folder_ / "theirs.json", 100), "whole");
  EXPECT_EQ(entries(), 2U);
}

/// Two runs that are process 1, each of a container of its own, and share an output folder.
class TwoContainers : public Files {
 protected:
  /// Runs `act` as process 1 of a new pid namespace; -1 where the system does not allow that.
  static pid_t contained(const std::function<void()>& act) {
    const pid_t outer = ::fork();
    if (outer != 0) return outer;
    if (::unshare(CLONE_NEWPID) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) ::_exit(77);
    const pid_t inner = ::fork();
    if (inner == 0) {
      if (::getpid() != 1) ::_exit(78);
      act();
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(inner, &status, 0);
    ::_exit(inner > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 79);
  }
  static int status_of(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 79;
  }
};

TEST_F(TwoContainers, NeverMixTheirFiles) {
  std::array<int, 2> begun{};
  std::array<int, 2> go{};
  ASSERT_EQ(::pipe(begun.data()), 0);
  ASSERT_EQ(::pipe(go.data()), 0);
  const auto run = [&](const char* name) {
    return contained([&, name] {
      char sign = 'x';
      PendingFile pending(folder_ / name);
      pending.write(std::string("first of ") + name + "\n");
      if (::write(begun[1], &sign, 1) != 1 || ::read(go[0], &sign, 1) != 1) ::_exit(80);
      pending.write(std::string("last of ") + name + "\n");
      pending.commit();
    });
  };
  const std::array<pid_t, 2> runs{run("甲.json"), run("乙.json")};
  ::close(begun[1]);
  // Both have begun before either ends, unless they cannot begin at all.
  char sign = 'x';
  for (int i = 0; i < 2 && ::read(begun[0], &sign, 1) == 1; ++i) {
  }
  ASSERT_EQ(::write(go[1], "xx", 2), 2);
  const std::array<int, 2> ends{status_of(runs[0]), status_of(runs[1])};
  for (const int descriptor : {begun[0], go[0], go[1]}) ::close(descriptor);
  if (ends[0] == 77) GTEST_SKIP() << "no new pid namespace is allowed here";
  ASSERT_THAT(ends, testing::Each(0));
  for (const std::string name : {"甲.json", "乙.json"})
    EXPECT_EQ(read_file(folder_ / name, 100), "first of " + name + "\nlast of " + name + "\n");
  EXPECT_EQ(entries(), 2U);
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
