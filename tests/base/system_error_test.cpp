#include "base/system_error.hpp"

#include <gmock/gmock.h>

#include <cerrno>
#include <cstring>
#include <set>

namespace targetbook::base {
namespace {

using testing::HasSubstr;

TEST(SystemError, IsSaidInBothLanguagesWithTheWayOut) {
  const FileError error = cannot_write("表.xlsx", ENOSPC);
  EXPECT_EQ(error.reason().zh, "无法写入「表.xlsx」：磁盘已满，请清出空间后再试，或换一个位置");
  EXPECT_EQ(error.reason().en,
            "cannot write '表.xlsx': the disk is full; make room and try again, or choose another place");
}

TEST(SystemError, HasTheKindThatFindingsCarry) {
  EXPECT_EQ(cannot_read("x", ENOENT).kind(), FileErrorKind::missing);
  EXPECT_EQ(cannot_read("x", ENOTDIR).kind(), FileErrorKind::missing);
  EXPECT_EQ(cannot_read("x", EACCES).kind(), FileErrorKind::no_permission);
  EXPECT_EQ(cannot_read("x", EIO).kind(), FileErrorKind::io_error);
  EXPECT_EQ(cannot_write("x", EROFS).kind(), FileErrorKind::no_permission);
  EXPECT_EQ(cannot_write("x", ENOENT).kind(), FileErrorKind::io_error);
}

TEST(SystemError, NeverLeavesTheSystemsOwnWordsToAClerk) {
  for (int error = 1; error <= 133; ++error) {
    const Words words = system_words(error);
    EXPECT_THAT(words.zh, testing::Not(HasSubstr(std::strerror(error)))) << error;
    EXPECT_THAT(words.zh, testing::AnyOf(HasSubstr("请"), HasSubstr("联系"))) << error;
    EXPECT_FALSE(words.en.empty()) << error;
  }
  EXPECT_EQ(system_words(EKEYREVOKED).zh, "系统错误 EKEYREVOKED，请联系管理员");
  EXPECT_EQ(system_words(54321).zh, "系统错误 54321，请联系管理员");
}

}  // namespace
}  // namespace targetbook::base
