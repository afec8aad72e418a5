#include <string>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/interrupt.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
  targetbook::cli::watch_signals();
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return targetbook::cli::number_of(targetbook::cli::run_program(words));
}
