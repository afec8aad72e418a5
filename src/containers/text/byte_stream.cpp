#include "containers/text/byte_stream.hpp"

#include <algorithm>
#include <memory>

#include "containers/text/spent_bytes.hpp"

namespace targetbook::containers {
namespace {

class ByteStream : public PartStream {
 public:
  ByteStream(std::string& bytes, AfterReading after) : bytes_(bytes), after_(after), spent_(bytes) {}

  std::size_t read(std::span<char> out) override {
    const std::size_t count = bytes_.copy(out.data(), out.size(), at_);
    at_ += count;
    if (after_ == AfterReading::give_back) spent_.up_to(at_);
    return count;
  }

 private:
  std::string& bytes_;
  AfterReading after_;
  SpentBytes spent_;
  std::size_t at_ = 0;
};

}  // namespace

Part part_of_file(std::string_view name, std::string& bytes, AfterReading after) {
  Part part;
  part.name = name;
  part.size = bytes.size();
  part.stream = std::make_unique<ByteStream>(bytes, after);
  return part;
}

}  // namespace targetbook::containers
