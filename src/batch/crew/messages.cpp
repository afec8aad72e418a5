#include "batch/crew/messages.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace targetbook::batch {
namespace {

/// Both sides are the same program on the same machine.
struct Head {
  std::uint64_t length = 0;
  MessageKind kind = MessageKind::answer;
};
constexpr std::size_t head_size = sizeof(std::uint64_t) + 1;
constexpr std::uint64_t longest = std::uint64_t{8} << 30U;

Head head_of(const char* bytes) {
  Head head;
  std::memcpy(&head.length, bytes, sizeof head.length);
  head.kind = static_cast<MessageKind>(bytes[sizeof head.length]);
  return head;
}

bool read_all(int channel, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t n = ::read(channel, bytes, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace

std::string framed(MessageKind kind, std::string_view bytes) {
  const std::uint64_t length = bytes.size();
  std::string frame;
  frame.reserve(head_size + bytes.size());
  frame.append(reinterpret_cast<const char*>(&length), sizeof length);
  frame += static_cast<char>(kind);
  return frame.append(bytes);
}

void Inbox::add(std::string_view bytes) {
  if (taken_ > 0) received_.erase(0, std::exchange(taken_, 0));
  received_.append(bytes);
}

std::optional<Message> Inbox::next() {
  if (received_.size() - taken_ < head_size) return std::nullopt;
  const Head head = head_of(received_.data() + taken_);
  if (head.length > longest) is_broken_ = true;
  if (is_broken_ || received_.size() - taken_ - head_size < head.length) return std::nullopt;
  Message message{head.kind, received_.substr(taken_ + head_size, head.length)};
  taken_ += head_size + head.length;
  return message;
}

bool send(int channel, MessageKind kind, std::string_view bytes) {
  const std::string frame = framed(kind, bytes);
  std::string_view left = frame;
  while (!left.empty()) {
    const ssize_t n = ::write(channel, left.data(), left.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    left.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

std::optional<Message> receive(int channel) {
  char bytes[head_size];
  if (!read_all(channel, bytes, head_size)) return std::nullopt;
  const Head head = head_of(bytes);
  Message message{head.kind, std::string(head.length, '\0')};
  if (!read_all(channel, message.bytes.data(), message.bytes.size())) return std::nullopt;
  return message;
}

}  // namespace targetbook::batch
