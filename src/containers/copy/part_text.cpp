#include "containers/copy/part_text.hpp"

#include "containers/errors.hpp"
#include "containers/limits.hpp"
#include "containers/zip/inflate.hpp"

namespace targetbook::containers::copy {

void PartText::deflate_text() {
  if (!deflated_) deflated_ = std::make_unique<DeflateStream>();
  crc_ = crc32(crc_, text_);
  size_ += text_.size();
  const std::uint64_t most = Limits{}.inflated_bytes;  // a copy that nobody could read again is none
  if (size_ > most) throw too_large("inflated-bytes", most);
  deflated_->write(text_);
  text_.clear();
}

void PartText::add_to(edit::ZipWriter& zip, std::string_view name) {
  if (!deflated_) return zip.add(name, text_);
  deflate_text();
  zip.add_deflated(name, crc_, size_, deflated_->finish());
}

}  // namespace targetbook::containers::copy
