#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/descriptor.hpp"
#include "batch/crew/messages.hpp"
#include "writers/outputs.hpp"

namespace targetbook::batch {

/// An output of a run made in a process of its own, a twin of this one: where that dies, as a library does
/// that goes on without the memory it was refused, the output is told as not written and the run goes on.
class OutputApart : public writers::RunOutput {
 public:
  /// Throws base::FileError as the output's own start does. REQUIRES: this process has one thread.
  OutputApart(const writers::OutputFormat& format, const std::filesystem::path& folder,
              const writers::RenderContext& context);
  void add(const model::Submission& submission, const writers::SourceFacts& source) override;
  /// The same of one that `ledger::pack` has packed.
  void add_packed(std::string_view submission, const writers::SourceFacts& source);
  void add_findings(std::span<const base::Finding> findings) override;
  /// That was the last; it is finished while this process goes on. `finish` waits for it.
  void end();
  void finish() override;

 private:
  /// Waits for its end. It leaves as soon as nobody talks to it any more.
  struct Twin {
    Twin() = default;
    Twin(const Twin&) = delete;
    Twin& operator=(const Twin&) = delete;
    ~Twin();
    pid_t process = -1;
  };
  void say(MessageKind kind, std::string_view bytes);
  /// The next it says is of this kind; else it has come to its end: throws why.
  void expect(MessageKind kind);

  std::filesystem::path folder_;
  Twin twin_;
  bool has_ended_ = false;
  base::Descriptor channel_;
};

}  // namespace targetbook::batch
