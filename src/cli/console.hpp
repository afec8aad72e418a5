#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace targetbook::cli {

/// The reader of standard output went away; there is nobody left to tell.
struct BrokenPipe {};

/// Standard output for results, standard error for what is said to the person.
class Console {
 public:
  Console() = default;
  ~Console() = default;
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  /// Throws BrokenPipe, or base::FileError when standard output cannot take it.
  void result(std::string_view bytes);
  void flush();
  /// A line on standard error; takes the progress line away first.
  void say(std::string_view line);
  /// Replaces the progress line; nothing where standard error is no terminal.
  void progress(const std::string& line);
  void end_progress();

  [[nodiscard]] static bool result_is_terminal();
  /// Columns of the terminal that results go to, `otherwise` where it is none.
  [[nodiscard]] static std::size_t result_width(std::size_t otherwise);

 private:
  std::string pending_;
  bool has_progress_ = false;
};

}  // namespace targetbook::cli
