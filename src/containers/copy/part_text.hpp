#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "containers/edit/zip_writer.hpp"
#include "containers/zip/deflate_stream.hpp"

namespace targetbook::containers::copy {

/// A part of a package while it is written: what has grown large is deflated meanwhile, so that the XML of
/// millions of cells is never held whole.
class PartText {
 public:
  /// What comes next is appended here.
  std::string& text() { return text_; }
  /// To be called between any two pieces. Throws FileError where the part has become too large for a zip.
  void pause() {
    if (text_.size() >= enough) deflate_text();
  }
  void add_to(edit::ZipWriter& zip, std::string_view name);

 private:
  static constexpr std::size_t enough = std::size_t{16} << 20U;
  void deflate_text();

  std::string text_;
  std::unique_ptr<DeflateStream> deflated_;  ///< where it has grown large
  std::uint32_t crc_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace targetbook::containers::copy
