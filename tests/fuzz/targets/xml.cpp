#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/file_error.hpp"
#include "containers/xml/xml_reader.hpp"

namespace {

using namespace targetbook::containers;

class PieceStream : public PartStream {
 public:
  PieceStream(std::string_view text, std::size_t step) : left_(text), step_(step) {}
  std::size_t read(std::span<char> out) override {
    const std::size_t count = std::min({out.size(), step_, left_.size()});
    std::copy_n(left_.data(), count, out.data());
    left_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view left_;
  std::size_t step_;
};

std::string tokens_of(Part part) {
  const Limits limits;
  std::string out;
  try {
    XmlReader reader(std::move(part), limits);
    for (;;) {
      std::string_view plain;
      switch (reader.next()) {
        case XmlToken::start:
          out.append("<").append(reader.local());
          for (const XmlAttribute& attribute : reader.attributes())
            out.append(" ").append(attribute.local()).append("=").append(attribute.value());
          out += '>';
          if (reader.take_plain_text(plain)) out.append(plain).append("/");
          break;
        case XmlToken::end:
          out += '/';
          break;
        case XmlToken::text:
          out += reader.text();
          break;
        case XmlToken::finish:
          return out + "finish";
      }
    }
  } catch (const targetbook::base::FileError&) {
    return "error";
  }
}

}  // namespace

/// Seeds: parts of workbooks.
// A part held whole and the same part in small pieces must read alike.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(static_cast<const char*>(static_cast<const void*>(data)), size);
  Part whole;
  whole.whole = PartBuffer::copy_of(text);
  Part pieces;
  pieces.stream = std::make_unique<PieceStream>(text, 1 + size % 13);
  if (tokens_of(std::move(whole)) != tokens_of(std::move(pieces))) std::abort();
  return 0;
}
