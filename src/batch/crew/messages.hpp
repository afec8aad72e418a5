#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a worker and its caller say to each other: messages of a kind, with their length in front.
namespace targetbook::batch {

enum class MessageKind : char {
  orders = 'o',  ///< to a worker, first: what holds for all its pieces
  piece = 'p',   ///< to a worker: something to do
  ready = 'r',   ///< from a worker, first: it has understood its orders
  begun = 'b',   ///< from a worker: it has taken up the next piece
  answer = 'a',  ///< from a worker: what came of that piece
};

struct Message {
  MessageKind kind = MessageKind::answer;
  std::string bytes;
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

/// Says and hears on a descriptor that waits; the worker's side. False and nothing where the other side has
/// gone.
bool send(int channel, MessageKind kind, std::string_view bytes);
std::optional<Message> receive(int channel);

}  // namespace targetbook::batch
