#include "batch/apart.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <optional>
#include <utility>

#include "base/files.hpp"
#include "base/system_error.hpp"
#include "batch/crew/parcel.hpp"
#include "batch/crew/process.hpp"
#include "batch/one_file.hpp"
#include "ledger/packing.hpp"
#include "writers/xlsx/complaints.hpp"

namespace targetbook::batch {
namespace {

/// What is typed at the terminal to stop the run is for the caller to hear.
void be_deaf_to_interrupts() {
  sigset_t unheard;
  sigemptyset(&unheard);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&unheard, signal);
  ::sigprocmask(SIG_BLOCK, &unheard, nullptr);
}

void take(const Message& message, writers::RunOutput& output) {
  if (message.kind == MessageKind::findings) {
    output.add_findings(ledger::unpack_passed_findings(message.bytes));
    return;
  }
  OpenedParcel parcel(message.bytes);
  writers::SourceFacts source;
  source.link = parcel.text();
  source.standing = static_cast<rules::Standing>(parcel.number());
  source.region = parcel.text();
  output.add(ledger::unpack_submission(parcel.text()), source);
}

/// What went wrong, if anything did.
std::optional<base::FileError> make(const writers::OutputFormat& format, const std::filesystem::path& folder,
                                    const writers::RenderContext& context, int channel) {
  try {
    const std::unique_ptr<writers::RunOutput> output = format.start(folder, context);
    if (!send(channel, MessageKind::ready, {})) return std::nullopt;
    while (const auto message = receive(channel)) {
      if (message->kind == MessageKind::end) {
        output->finish();
        return std::nullopt;
      }
      take(*message, *output);
    }
    // The caller is gone, or could not be heard to the end: what was made so far is not all.
    return base::FileError(base::FileErrorKind::io_error,
                           {"写出此文件的进程没有收到全部内容，请再运行一次",
                            "the process that makes it was not told everything; run it once more"});
  } catch (const base::FileError& error) {
    return error;
  } catch (const std::exception& error) {
    return crashed(error);
  }
}

/// The twin's life. It leaves without a look back: all that it knows belongs to the other.
[[noreturn]] void live(const writers::OutputFormat& format, const std::filesystem::path& folder,
                       const writers::RenderContext& context, int channel) noexcept {
  die_with_caller();
  be_deaf_to_interrupts();
  writers::xlsx::hear_complaints();
  const std::optional<base::FileError> problem = make(format, folder, context, channel);
  send(channel, MessageKind::answer, Parcel().problem(problem).take());
  ::_exit(0);
}

}  // namespace

OutputApart::Twin::~Twin() {
  if (process > 0) bury(process);
}

OutputApart::OutputApart(const writers::OutputFormat& format, const std::filesystem::path& folder,
                         const writers::RenderContext& context)
    : folder_(folder) {
  std::array<int, 2> ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw base::system_failure({"系统出错", "the system failed"}, errno);
  channel_ = base::Descriptor(ends[0]);
  base::Descriptor other_end(ends[1]);
  twin_.process = ::fork();
  if (twin_.process < 0) throw base::system_failure({"无法启动进程", "no process can be started"}, errno);
  if (twin_.process == 0) {
    channel_ = base::Descriptor();
    live(format, folder, context, other_end.get());
  }
  other_end = base::Descriptor();
  expect(MessageKind::ready);
}

void OutputApart::add(const model::Submission& submission, const writers::SourceFacts& source) {
  add_packed(ledger::pack(submission), source);
}

void OutputApart::add_packed(std::string_view submission, const writers::SourceFacts& source) {
  say(MessageKind::piece, Parcel()
                              .text(source.link)
                              .number(static_cast<std::uint64_t>(source.standing))
                              .text(source.region)
                              .text(submission)
                              .take());
}

void OutputApart::add_findings(std::span<const base::Finding> findings) {
  say(MessageKind::findings,
      ledger::pack_to_pass(std::vector<base::Finding>(findings.begin(), findings.end())));
}

void OutputApart::end() {
  say(MessageKind::end, {});
  has_ended_ = true;
}

void OutputApart::finish() {
  if (!has_ended_) end();
  expect(MessageKind::answer);
}

void OutputApart::say(MessageKind kind, std::string_view bytes) {
  if (!Outgoing(framed(kind, bytes)).push(channel_.get())) expect(kind);  // it has said why it is no more
}

void OutputApart::expect(MessageKind kind) {
  const std::optional<Message> message = receive(channel_.get());
  if (message && message->kind == MessageKind::answer)
    if (const auto problem = OpenedParcel(message->bytes).problem()) throw base::FileError(*problem);
  if (message && message->kind == kind) return;
  channel_ = base::Descriptor();
  bury(std::exchange(twin_.process, -1));
  base::sweep_pending(folder_);
  throw base::FileError(
      base::FileErrorKind::crashed,
      {"写出此文件的进程异常退出，多半是内存不足，请关闭一些程序后再试",
       "the process that makes it died, most likely for want of memory; close some programs and try again"});
}

}  // namespace targetbook::batch
