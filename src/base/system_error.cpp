#include "base/system_error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/say.hpp"

namespace targetbook::base {
namespace {

struct Known {
  int error;
  Phrase words;
};

constexpr Phrase no_network{"网络连接中断，请检查网络和共享文件夹后再试",
                            "the network connection broke; check the network and the share, then try again"};
constexpr Phrase too_many_open{"打开的文件太多，请减少同时处理的文件数（--jobs 1）",
                               "too many files are open; work on fewer files at a time (--jobs 1)"};
constexpr Phrase in_use{"正被其他程序使用，请关闭那个程序后再试",
                        "another program is using it; close that program and try again"};
constexpr Phrase not_possible{"这个磁盘或系统不支持这种操作，请换一个位置",
                              "this disk or system cannot do that; choose another place"};
constexpr Phrase no_device{"设备不存在或没有接通，请核对",
                           "the device is not there or nothing is connected to it; check it"};

constexpr std::array known_errors = {
    Known{ENOENT, {"没有这个文件或文件夹，请核对路径", "there is no such file or folder; check the path"}},
    Known{ENOTDIR,
          {"路径中有一段是文件而不是文件夹，请核对路径",
           "a part of the path is a file and no folder; check the path"}},
    Known{EISDIR, {"这是文件夹，请给出文件名", "this is a folder; name a file"}},
    Known{EACCES,
          {"没有权限，请向管理员申请权限，或换一个位置",
           "there is no permission; ask the administrator for it, or choose another place"}},
    Known{EPERM,
          {"系统不允许（可能受到保护或被锁定），请联系管理员，或换一个位置",
           "the system does not allow it (it may be protected or locked); ask the administrator, or choose "
           "another place"}},
    Known{EROFS, {"所在磁盘是只读的，请换一个位置", "the disk can only be read; choose another place"}},
    Known{ENOSPC,
          {"磁盘已满，请清出空间后再试，或换一个位置",
           "the disk is full; make room and try again, or choose another place"}},
    Known{EDQUOT,
          {"磁盘配额已用完，请清出空间后再试，或请管理员增加配额",
           "the disk quota is used up; make room and try again, or ask the administrator for more"}},
    Known{EFBIG,
          {"文件超过磁盘或系统允许的大小，请换一个位置",
           "the file is larger than the disk or the system allows; choose another place"}},
    Known{EMFILE, too_many_open},
    Known{ENFILE, too_many_open},
    Known{ENOMEM,
          {"内存不足，请关闭一些程序，或减少同时处理的文件数（--jobs 1）",
           "there is not enough memory; close some programs, or work on fewer files at a time (--jobs 1)"}},
    Known{EIO,
          {"磁盘或网络读写出错，请检查磁盘和网络后再试",
           "the disk or the network failed (I/O error); check both and try again"}},
    Known{ELOOP,
          {"链接互相指向，没有尽头，请改正链接", "links lead to each other without end; mend the links"}},
    Known{ENAMETOOLONG, {"名称过长，请改短", "the name is too long; choose a shorter one"}},
    Known{EBUSY, in_use},
    Known{ETXTBSY, in_use},
    Known{EAGAIN, {"系统暂时繁忙，请稍后再试", "the system is busy; try again later"}},
    Known{EPIPE,
          {"读取的一方已经离开，请重新运行", "whoever was reading has gone; run it again with a reader"}},
    Known{ENXIO, no_device},
    Known{ENODEV, no_device},
    Known{ESTALE,
          {"共享文件夹的连接已失效，请重新连接后再试",
           "the connection to the share has gone stale; connect it anew and try again"}},
    Known{ETIMEDOUT, no_network},
    Known{EHOSTDOWN, no_network},
    Known{EHOSTUNREACH, no_network},
    Known{ENETDOWN, no_network},
    Known{ENETUNREACH, no_network},
    Known{ENOTCONN, no_network},
    Known{ECONNRESET, no_network},
    Known{ECONNREFUSED, no_network},
    Known{EREMOTEIO, no_network},
    Known{EBADF,
          {"这个输出没有打开，或不能写，请核对命令中的重定向",
           "this output is not open, or not for writing; check the redirections of the command"}},
    Known{EEXIST, {"已有同名的文件，请移走或改名", "there is a file of that name; move or rename it"}},
    Known{ENOTEMPTY, {"文件夹不是空的，请先移走其中的文件", "the folder is not empty; move its files away"}},
    Known{EINVAL,
          {"磁盘或系统不接受这个名称或操作，请换一个名称或位置",
           "the disk or the system does not accept this name or act; choose another name or place"}},
    Known{EILSEQ,
          {"名称中有磁盘不接受的字符，请改名",
           "the name has characters that the disk does not accept; choose another one"}},
    Known{EXDEV, not_possible},
    Known{EOPNOTSUPP, not_possible},
    Known{ENOSYS, not_possible},
    Known{ENOLCK,
          {"系统不能再加锁，请稍后再试，或把文件放到本机磁盘上",
           "the system has no more locks; try again later, or put the file on a disk of this machine"}},
};

FileErrorKind kind_of(int error) {
  return error == EACCES || error == EPERM || error == EROFS ? FileErrorKind::no_permission
                                                             : FileErrorKind::io_error;
}

FileError failure(FileErrorKind kind, const Words& what, int error) {
  const Words reason = system_words(error);
  return {kind, {what.zh + "：" + reason.zh, what.en + ": " + reason.en}};
}

}  // namespace

Words system_words(int error) {
  const auto known = std::find_if(known_errors.begin(), known_errors.end(),
                                  [&](const Known& each) { return each.error == error; });
  if (known != known_errors.end()) return words_of(known->words);
  const char* const name = ::strerrorname_np(error);
  const std::string code = name == nullptr ? std::to_string(error) : name;
  return say("系统错误 {}，请联系管理员", "the system's error {}; ask the administrator", code);
}

FileError system_failure(const Words& what, int error) {
  return failure(kind_of(error), what, error);
}

FileError cannot_read(const std::filesystem::path& path, int error) {
  const bool is_missing = error == ENOENT || error == ENOTDIR;
  return failure(is_missing ? FileErrorKind::missing : kind_of(error),
                 say("无法读取「{}」", "cannot read '{}'", path.string()), error);
}

FileError cannot_write(const std::filesystem::path& path, int error) {
  return system_failure(say("无法写入「{}」", "cannot write '{}'", path.string()), error);
}

}  // namespace targetbook::base
