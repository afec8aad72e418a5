#include "writers/xlsx/nameless.hpp"

#include <minizip/zip.h>
#include <xlsxwriter/utility.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <new>

#include "base/nameless_file.hpp"

namespace targetbook::writers::xlsx {
namespace {

/// Bytes with a place in them, as a file has one.
class Bytes {
 public:
  explicit Bytes(std::string& bytes) : bytes_(bytes) {}

  std::size_t read(char* to, std::size_t size) {
    const std::size_t n = at_ < bytes_.size() ? std::min(size, bytes_.size() - at_) : 0;
    std::copy_n(bytes_.data() + (n > 0 ? at_ : 0), n, to);
    at_ += n;
    return n;
  }
  /// False where memory ran out.
  bool write(const char* from, std::size_t size) noexcept {
    try {
      if (at_ + size > bytes_.size()) bytes_.resize(at_ + size);
    } catch (const std::exception&) {
      return false;
    }
    std::copy_n(from, size, bytes_.data() + at_);
    at_ += size;
    return true;
  }
  bool seek(std::int64_t offset, int origin) {
    std::int64_t from = 0;
    if (origin == SEEK_CUR) from = static_cast<std::int64_t>(at_);
    if (origin == SEEK_END) from = static_cast<std::int64_t>(bytes_.size());
    if (from + offset < 0) return false;
    at_ = static_cast<std::size_t>(from + offset);
    return true;
  }
  [[nodiscard]] std::size_t place() const { return at_; }

 private:
  std::string& bytes_;
  std::size_t at_ = 0;
};

/// One part of a package while it is made.
struct TemporaryFile {
  std::string bytes{};
  Bytes file{bytes};
};

std::FILE* file_in_memory() {
  cookie_io_functions_t calls{};
  calls.read = [](void* cookie, char* to, std::size_t size) {
    return static_cast<ssize_t>(static_cast<TemporaryFile*>(cookie)->file.read(to, size));
  };
  calls.write = [](void* cookie, const char* from, std::size_t size) {
    return static_cast<TemporaryFile*>(cookie)->file.write(from, size) ? static_cast<ssize_t>(size) : 0;
  };
  calls.seek = [](void* cookie, off64_t* offset, int origin) {
    Bytes& file = static_cast<TemporaryFile*>(cookie)->file;
    if (!file.seek(*offset, origin)) return -1;
    *offset = static_cast<off64_t>(file.place());
    return 0;
  };
  calls.close = [](void* cookie) {
    delete static_cast<TemporaryFile*>(cookie);
    return 0;
  };
  std::unique_ptr<TemporaryFile> made(new (std::nothrow) TemporaryFile);
  if (made == nullptr) return nullptr;
  std::FILE* const file = ::fopencookie(made.get(), "w+b", calls);
  if (file != nullptr) static_cast<void>(made.release());
  return file;
}

thread_local std::string* wanted_bytes = nullptr;

zlib_filefunc64_def into(std::string& bytes) {
  zlib_filefunc64_def calls{};
  calls.opaque = &bytes;
  calls.zopen64_file = [](voidpf to, const void*, int) -> voidpf {
    return new (std::nothrow) Bytes(*static_cast<std::string*>(to));
  };
  calls.zread_file = [](voidpf, voidpf stream, void* to, uLong size) -> uLong {
    return static_cast<Bytes*>(stream)->read(static_cast<char*>(to), size);
  };
  calls.zwrite_file = [](voidpf, voidpf stream, const void* from, uLong size) -> uLong {
    return static_cast<Bytes*>(stream)->write(static_cast<const char*>(from), size) ? size : 0;
  };
  calls.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T { return static_cast<Bytes*>(stream)->place(); };
  calls.zseek64_file = [](voidpf, voidpf stream, ZPOS64_T offset, int origin) -> long {
    return static_cast<Bytes*>(stream)->seek(static_cast<std::int64_t>(offset), origin) ? 0 : -1;
  };
  calls.zclose_file = [](voidpf, voidpf stream) {
    delete static_cast<Bytes*>(stream);
    return 0;
  };
  calls.zerror_file = [](voidpf, voidpf) { return 0; };
  return calls;
}

}  // namespace

PackageInMemory::PackageInMemory(std::string& bytes) {
  bytes.clear();
  wanted_bytes = &bytes;
}

PackageInMemory::~PackageInMemory() {
  wanted_bytes = nullptr;
}

}  // namespace targetbook::writers::xlsx

// The program's own definitions come before those of the shared libraries.
extern "C" {

FILE* lxw_tmpfile(char* tmpdir) {
  if (tmpdir == nullptr) return targetbook::writers::xlsx::file_in_memory();
  targetbook::base::Descriptor file = targetbook::base::nameless_file(tmpdir);
  std::FILE* const stream = file.is_open() ? ::fdopen(file.get(), "w+b") : nullptr;
  if (stream != nullptr) file.release();
  return stream;
}

zipFile zipOpen(const char* pathname, int append) {
  if (targetbook::writers::xlsx::wanted_bytes == nullptr) return zipOpen64(pathname, append);
  zlib_filefunc64_def calls = targetbook::writers::xlsx::into(*targetbook::writers::xlsx::wanted_bytes);
  return zipOpen2_64(pathname, append, nullptr, &calls);
}

}  // extern "C"
