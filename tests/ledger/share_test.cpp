// Which mounts other machines share, and which of those no lock protects.
#include "ledger/share.hpp"

#include <gtest/gtest.h>

namespace targetbook::ledger {
namespace {

constexpr const char* mounts =
    "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
    "40 21 0:44 / /srv/in rw,relatime shared:20 - cifs //server/in "
    "rw,vers=3.0,cache=strict,iocharset=utf8,soft\n"
    "41 21 0:45 / /srv/in\\040two rw,relatime - cifs //server/two rw,vers=3.0,nobrl,soft\n"
    "42 21 0:46 / /home rw,relatime shared:22 master:3 - nfs4 server:/home "
    "rw,vers=4.2,local_lock=none,addr=10.0.0.1\n"
    "43 21 0:47 / /old rw,relatime - nfs server:/old rw,vers=3,nolock,local_lock=all\n"
    "44 42 8:2 / /home/clerk/disk rw,relatime - xfs /dev/sdb1 rw,nobrl\n"
    "45 21 0:48 / /far rw - fuse.sshfs clerk@server: rw,user_id=0\n";

TEST(Share, IsKnownByTheNearestMount) {
  EXPECT_EQ(sharing_of("/var/lib/out/ledger.sqlite", mounts), Sharing::local);
  EXPECT_EQ(sharing_of("/srv/in/ledger.sqlite", mounts), Sharing::network);
  EXPECT_EQ(sharing_of("/srv/in", mounts), Sharing::network);
  EXPECT_EQ(sharing_of("/srv/inner/ledger.sqlite", mounts), Sharing::local);
  EXPECT_EQ(sharing_of("/home/clerk/ledger.sqlite", mounts), Sharing::network);
  EXPECT_EQ(sharing_of("/home/clerk/disk/ledger.sqlite", mounts), Sharing::local);
}

TEST(Share, LocksThatStayOnThisMachineAreNone) {
  EXPECT_EQ(sharing_of("/srv/in two/ledger.sqlite", mounts), Sharing::network_unlocked);
  EXPECT_EQ(sharing_of("/old/ledger.sqlite", mounts), Sharing::network_unlocked);
  EXPECT_EQ(sharing_of("/far/ledger.sqlite", mounts), Sharing::network_unlocked);
}

TEST(Share, ThisMachinesOwnFolderIsLocal) {
  EXPECT_EQ(sharing_of(std::filesystem::temp_directory_path() / "not-there" / "ledger.sqlite"),
            Sharing::local);
  EXPECT_EQ(sharing_of("/x", ""), Sharing::local);
}

}  // namespace
}  // namespace targetbook::ledger
