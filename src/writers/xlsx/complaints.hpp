#pragma once
#include <cstddef>

namespace targetbook::writers::xlsx {

/// The library says some refusals of memory on `stderr` only, and leaves out what it could not make. Once
/// called, that is heard: an XlsxFile then fails to close. Nothing that C prints to `stderr` is seen any
/// more, so it is for a process that makes an output and talks to its caller otherwise.
void hear_complaints();

/// How many there have been.
std::size_t complaints();

}  // namespace targetbook::writers::xlsx
