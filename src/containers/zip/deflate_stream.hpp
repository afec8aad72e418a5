#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace targetbook::containers {

/// Deflates (RFC 1951) what comes in pieces; quickly rather than well, for what is large. The same bytes give
/// the same data, however they are cut into pieces.
class DeflateStream {
 public:
  DeflateStream();
  ~DeflateStream();
  DeflateStream(const DeflateStream&) = delete;
  DeflateStream& operator=(const DeflateStream&) = delete;

  void write(std::string_view bytes);
  /// Ends the data and gives it all.
  std::string finish();

 private:
  struct Zlib;
  void run(int flush);

  std::unique_ptr<Zlib> zlib_;
  std::string out_;
};

}  // namespace targetbook::containers
