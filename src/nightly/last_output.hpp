#pragma once
#include <string>

#include "ledger/ledger.hpp"
#include "nightly/job.hpp"

namespace targetbook::nightly {

/// An output that an earlier night published: where it still stands as it was left, and would be made of the
/// same now, it is not made again.
class LastOutput {
 public:
  LastOutput() = default;
  /// `made_of`: a hash of all that it would be made of now.
  LastOutput(ledger::Ledger& ledger, const NightJob& job, std::string name, std::string made_of);

  /// Of the one that stands; empty where it has to be made.
  [[nodiscard]] const std::string& sha256() const { return sha256_; }
  [[nodiscard]] bool stays() const { return !sha256_.empty(); }
  [[nodiscard]] const std::string& name() const { return name_; }
  /// A new one was published.
  void remember(ledger::Ledger& ledger, const NightJob& job, const std::string& sha256) const;

 private:
  std::string name_;
  std::string made_of_;
  std::string sha256_;
};

}  // namespace targetbook::nightly
