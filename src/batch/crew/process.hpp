#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace targetbook::batch {

/// The program that runs now, however it was called and even if its file was replaced meanwhile.
inline constexpr const char* this_program = "/proc/self/exe";

/// Starts a program with these words in a process of its own. Gives its number; -1 with errno where the
/// system has none to give.
class Start {
 public:
  Start(const std::string& program, const std::vector<std::string>& words);
  ~Start();
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  /// Its standard input and output; every other descriptor but standard error stays here.
  Start& talking_through(int input, int output);
  /// What is typed at the terminal to stop the run is for the caller to hear.
  Start& deaf_to_interrupts();
  pid_t go();

 private:
  struct Parts;
  Parts* parts_;
};

/// Waits for a process to end. The signal it died of, 0 for none; `status` is what it left with.
int bury(pid_t process, int* status = nullptr);

/// To be called by a process that is about to read what is not to be trusted: it dies with whoever started
/// it, leaves no core, and has at most this much memory.
void die_with_caller();
void limit_memory(std::uint64_t bytes);

}  // namespace targetbook::batch
