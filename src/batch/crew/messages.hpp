#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/descriptor.hpp"

/// What a worker and its caller say to each other: messages of a kind, with their length in front.
namespace targetbook::batch {

enum class MessageKind : char {
  orders = 'o',    ///< to a worker, first: what holds for all its pieces
  piece = 'p',     ///< to a worker: something to do
  ready = 'r',     ///< from a worker, first: it has understood its orders; and the Box it is in
  begun = 'b',     ///< from a worker: it has taken up the next piece
  answer = 'a',    ///< from a worker: what came of that piece
  findings = 'f',  ///< to one that makes an output: what was found in all pieces
  end = 'e',       ///< to one that makes an output: that was all
};

struct Message {
  MessageKind kind = MessageKind::answer;
  std::string bytes{};
  base::Descriptor document{};  ///< that came with a piece
};

/// The bytes that say it.
std::string framed(MessageKind kind, std::string_view bytes);

/// Puts messages together from bytes as they come in. What comes from a worker is not trusted: a length that
/// makes no sense ends the conversation.
class Inbox {
 public:
  void add(std::string_view bytes);
  /// The next message that is whole.
  std::optional<Message> next();
  [[nodiscard]] bool is_broken() const { return is_broken_; }

 private:
  std::string received_;
  std::size_t taken_ = 0;
  bool is_broken_ = false;
};

/// Bytes on their way out, and a descriptor that goes with the first of them.
class Outgoing {
 public:
  explicit Outgoing(std::string bytes, base::Descriptor document = base::Descriptor())
      : bytes_(std::move(bytes)), document_(std::move(document)) {}
  /// Puts into a socket what it has room for. Whether that was all.
  bool push(int socket);

 private:
  std::string bytes_;
  std::size_t sent_ = 0;
  base::Descriptor document_;
};

/// Says and hears on a descriptor that waits; the worker's side, which hears through a socket. False and
/// nothing where the other side has gone.
bool send(int channel, MessageKind kind, std::string_view bytes);
std::optional<Message> receive(int socket);

}  // namespace targetbook::batch
