#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option.hpp"

namespace targetbook::cli {

/// The words behind a command, taken apart.
class Arguments {
 public:
  /// Throws UsageError: an option that is none of these, one without its argument, one given twice.
  static Arguments parse(const std::vector<std::string>& words, const std::vector<Option>& options);

  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }
  [[nodiscard]] bool has(std::string_view option) const { return values_.contains(option); }
  /// The option's argument; nothing where it was not given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  /// All arguments of an option that may be repeated.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;

 private:
  std::vector<std::string> operands_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace targetbook::cli
