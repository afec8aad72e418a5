#pragma once
#include <cstdint>

namespace targetbook::batch {

/// What holds a process that reads what is not to be trusted.
enum class Box : std::uint8_t {
  closed,         ///< the system's calls are filtered (seccomp); Landlock too, where the system has it
  without_files,  ///< Landlock alone: no file can be opened, other calls are free
  open,           ///< this system has neither
  left_open,      ///< an instrumented program, whose tools need calls of their own
};

/// Shuts this process in, for good: it reads and writes what is open already and counts on its memory; it can
/// open no file, start no program or process, reach no network and touch no other process. A call that only
/// an attack would make (execve, fork, socket, ptrace …) ends the process by SIGSYS, so that its caller tells
/// of the file it was reading; all others fail with EPERM, for a library may do without them.
///
/// To be called when everything is loaded: see load_what_needs_files(). REQUIRES: one thread.
Box enter_box();

/// Makes what the libraries load from files on first use: converters of encodings, the time zone, the hash.
void load_what_needs_files();

}  // namespace targetbook::batch
