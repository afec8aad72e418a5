#pragma once
#include <cstddef>
#include <string>

#include "cli/arguments.hpp"
#include "cli/option.hpp"

namespace targetbook::cli {

/// `--fail-on error|warning|never`: from which severity on open findings end the run with status 1.
class FailOn {
 public:
  static Option option();
  /// Throws UsageError for a word that is none of the three.
  static FailOn of(const Arguments& arguments);
  [[nodiscard]] bool fails(std::size_t open_errors, std::size_t open_warnings) const;

 private:
  explicit FailOn(std::string level) : level_(std::move(level)) {}
  std::string level_;
};

}  // namespace targetbook::cli
