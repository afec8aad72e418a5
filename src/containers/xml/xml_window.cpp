#include "containers/xml/xml_window.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "containers/xml/xml_chars.hpp"

namespace targetbook::containers {
namespace {

constexpr std::size_t window_size = 256 * 1024;
/// A tag or comment longer than this is no honest one.
constexpr std::size_t largest_window = 16 * 1024 * 1024;
constexpr std::size_t utf16_piece = 32 * 1024;
constexpr std::size_t enough_to_detect = 4;

}  // namespace

base::FileError XmlWindow::unsound() const {
  return corrupt("部件 {} 的编码不是有效的 UTF-8 或 UTF-16，或含有 XML 不允许的字符",
                 "the part {} is not valid UTF-8 or UTF-16, or holds characters XML forbids",
                 quoted(part_name_));
}

XmlWindow::XmlWindow(Part part) : part_name_(std::move(part.name)), stream_(std::move(part.stream)) {
  if (!stream_) {
    take_whole(std::move(part.whole));
    return;
  }
  buffer_ = PartBuffer(window_size);
  first_ = last_ = buffer_.bytes().data();
  char start[enough_to_detect];
  while (held_back_.size() < enough_to_detect) {
    const std::size_t count = stream_->read({start, enough_to_detect - held_back_.size()});
    if (count == 0) break;
    held_back_.append(start, count);
  }
  encoding_ = detect_encoding(held_back_);
  held_back_.erase(0, encoding_.mark_size);
  if (encoding_.encoding != XmlEncoding::utf8) utf16_.emplace(encoding_.encoding);
}

void XmlWindow::take_whole(PartBuffer whole) {
  encoding_ = detect_encoding(whole.text());
  std::size_t skip = encoding_.mark_size;
  if (encoding_.encoding != XmlEncoding::utf8) {
    Utf16Decoder decoder(encoding_.encoding);
    if (!decoder.decode(whole.text().substr(skip), decoded_) || !decoder.is_complete()) throw unsound();
    whole = PartBuffer::copy_of(decoded_);
    decoded_ = {};
    skip = 0;
  }
  buffer_ = std::move(whole);
  first_ = buffer_.bytes().data() + skip;
  last_ = buffer_.bytes().data() + buffer_.bytes().size();
  if (check_xml_chars(buffer_.text().substr(skip)).rest != Soundness::sound) throw unsound();
}

bool XmlWindow::refill(const char* keep) {
  if (!stream_ || ended_) return false;
  make_room(keep);
  // What is kept will be scanned once more: at least as much again must come, or a slow stream costs the
  // square.
  const std::size_t enough = std::max<std::size_t>(static_cast<std::size_t>(last_ - first_), 1);
  for (std::size_t count = 0; count < enough && !ended_;) {
    const auto room = static_cast<std::size_t>(buffer_.bytes().data() + buffer_.bytes().size() - last_);
    const std::size_t more = utf16_ ? read_utf16(last_, room) : read_utf8(last_, room);
    last_ += more;
    count += more;
  }
  std::memset(last_, 0, PartBuffer::padding);
  return true;
}

void XmlWindow::make_room(const char* keep) {
  const auto kept = static_cast<std::size_t>(last_ - keep);
  offset_ += static_cast<std::uint64_t>(keep - first_);
  if (kept > buffer_.bytes().size() / 4) {
    if (buffer_.bytes().size() >= largest_window)
      throw corrupt("部件 {} 中有异常长的标记", "the part {} has a piece of markup of absurd length",
                    quoted(part_name_));
    PartBuffer larger(buffer_.bytes().size() * 2);
    std::memcpy(larger.bytes().data(), keep, kept);
    buffer_ = std::move(larger);
  } else {
    std::memmove(buffer_.bytes().data(), keep, kept);
  }
  first_ = buffer_.bytes().data();
  last_ = first_ + kept;
}

std::size_t XmlWindow::read_utf8(char* to, std::size_t room) {
  std::copy(held_back_.begin(), held_back_.end(), to);
  const std::size_t held = held_back_.size();
  const std::size_t count = stream_->read({to + held, room - held});
  ended_ = count == 0;
  const CharCheck check = check_xml_chars({to, held + count});
  if (check.rest == Soundness::unsound || (ended_ && check.rest != Soundness::sound)) throw unsound();
  held_back_.assign(to + check.sound_bytes, held + count - check.sound_bytes);
  return check.sound_bytes;
}

std::size_t XmlWindow::read_utf16(char* to, std::size_t room) {
  // A unit of two bytes becomes at most three of UTF-8, and a window is never smaller than these pieces.
  std::string raw(std::min(utf16_piece, room / 2), '\0');
  const std::size_t held = held_back_.copy(raw.data(), raw.size());
  held_back_.clear();
  const std::size_t count = stream_->read({raw.data() + held, raw.size() - held});
  ended_ = count == 0;
  decoded_.clear();
  const bool decodes = utf16_->decode({raw.data(), held + count}, decoded_);
  if (!decodes || (ended_ && !utf16_->is_complete())) throw unsound();
  if (check_xml_chars(decoded_).rest != Soundness::sound) throw unsound();
  std::copy(decoded_.begin(), decoded_.end(), to);
  return decoded_.size();
}

}  // namespace targetbook::containers
