#include "batch/crew/labour.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <utility>

#include "batch/crew/box.hpp"
#include "batch/crew/messages.hpp"
#include "batch/crew/process.hpp"

namespace targetbook::batch {
namespace {

[[noreturn]] void leave() {
  ::_exit(0);  // nothing here is worth taking apart
}

}  // namespace

Labour::Labour() : in_(::dup(STDIN_FILENO)), out_(::dup(STDOUT_FILENO)) {
  die_with_caller();
  std::signal(SIGPIPE, SIG_IGN);
  const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);  // what is printed by mistake does no harm
}

std::string Labour::orders() {
  auto message = receive(in_);
  if (!message || message->kind != MessageKind::orders) leave();
  return std::move(message->bytes);
}

void Labour::work(std::uint64_t memory_bytes, const Work& work) {
  limit_memory(memory_bytes);
  load_what_needs_files();
  const char box = static_cast<char>(enter_box());
  if (!send(out_, MessageKind::ready, {&box, 1})) leave();
  while (const auto piece = receive(in_)) {
    if (!send(out_, MessageKind::begun, {})) break;
    if (!send(out_, MessageKind::answer, work(piece->bytes, piece->document))) break;
  }
  leave();
}

}  // namespace targetbook::batch
