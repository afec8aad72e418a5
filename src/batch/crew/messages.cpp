#include "batch/crew/messages.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
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

/// Room for one descriptor beside the bytes of a message.
struct Enclosure {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

/// What came with the bytes; nothing is left open of what is not wanted.
base::Descriptor taken_out(const msghdr& message) {
  base::Descriptor document;
  msghdr all = message;  // the macro's signature
  for (cmsghdr* part = CMSG_FIRSTHDR(&all); part != nullptr; part = CMSG_NXTHDR(&all, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(part), sizeof descriptor);
    document = base::Descriptor(descriptor);
  }
  return document;
}

/// A message's head, and the descriptor that came with it. False where the other side has gone.
bool read_head(int socket, std::array<char, head_size>& bytes, base::Descriptor& document) {
  for (std::size_t have = 0; have < bytes.size();) {
    Enclosure enclosure;
    iovec piece{bytes.data() + have, bytes.size() - have};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = enclosure.bytes.data();
    message.msg_controllen = enclosure.bytes.size();
    const ssize_t n = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    base::Descriptor came = taken_out(message);
    if (came.is_open()) document = std::move(came);
    have += static_cast<std::size_t>(n);
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

std::optional<Message> receive(int socket) {
  std::array<char, head_size> bytes{};
  base::Descriptor document;
  if (!read_head(socket, bytes, document)) return std::nullopt;
  const Head head = head_of(bytes.data());
  Message message{head.kind, std::string(head.length, '\0'), std::move(document)};
  if (!read_all(socket, message.bytes.data(), message.bytes.size())) return std::nullopt;
  return message;
}

bool Outgoing::push(int socket) {
  while (sent_ < bytes_.size()) {
    Enclosure enclosure;
    iovec piece{bytes_.data() + sent_, bytes_.size() - sent_};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    if (document_.is_open()) {
      message.msg_control = enclosure.bytes.data();
      message.msg_controllen = enclosure.bytes.size();
      cmsghdr* const part = CMSG_FIRSTHDR(&message);
      part->cmsg_level = SOL_SOCKET;
      part->cmsg_type = SCM_RIGHTS;
      part->cmsg_len = CMSG_LEN(sizeof(int));
      const int descriptor = document_.get();
      std::memcpy(CMSG_DATA(part), &descriptor, sizeof descriptor);
    }
    const ssize_t n = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;  // full, or the other side died: found out when it is listened to
    document_ = base::Descriptor();
    sent_ += static_cast<std::size_t>(n);
  }
  return true;
}

}  // namespace targetbook::batch
