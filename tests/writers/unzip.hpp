#pragma once
#include <zlib.h>

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace targetbook::writers {

/// The parts of a package that we wrote ourselves, by name; no checks, the input is to be trusted.
inline std::map<std::string, std::string> unzip(std::string_view bytes) {
  const auto read = [&](std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i)
      number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return number;
  };
  std::map<std::string, std::string> parts;
  const std::size_t end = bytes.rfind(std::string_view("PK\x05\x06", 4));
  std::size_t at = read(end + 16, 4);
  for (std::uint32_t count = read(end + 10, 2); count > 0; --count) {
    const std::uint32_t packed = read(at + 20, 4);
    const std::uint32_t size = read(at + 24, 4);
    const std::uint32_t name_length = read(at + 28, 2);
    const std::string name(bytes.substr(at + 46, name_length));
    const std::size_t local = read(at + 42, 4);
    const std::size_t data = local + 30 + read(local + 26, 2) + read(local + 28, 2);
    std::string part(size, '\0');
    if (read(at + 10, 2) == 0) {
      part = bytes.substr(data, size);
    } else {
      std::string input(bytes.substr(data, packed));
      z_stream stream{};
      stream.next_in = reinterpret_cast<Bytef*>(input.data());
      stream.avail_in = packed;
      stream.next_out = reinterpret_cast<Bytef*>(part.data());
      stream.avail_out = size;
      if (inflateInit2(&stream, -MAX_WBITS) != Z_OK || inflate(&stream, Z_FINISH) != Z_STREAM_END)
        throw std::runtime_error("cannot inflate " + name);
      inflateEnd(&stream);
    }
    parts[name] = part;
    at += 46 + name_length + read(at + 30, 2) + read(at + 32, 2);
  }
  return parts;
}

}  // namespace targetbook::writers
