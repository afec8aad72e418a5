#pragma once
#include <cstddef>
#include <string>

namespace targetbook::containers {

/// Gives the memory behind the first bytes of a large text back to the system while the rest is still being
/// read. What was given back reads as zero bytes: nobody may look there again.
class SpentBytes {
 public:
  /// REQUIRES: the text stays where it is as long as this lives.
  explicit SpentBytes(std::string& text) : text_(text) {}
  /// The bytes before `end` are not needed any more.
  void up_to(std::size_t end) {
    if (end - given_back_ >= worth_it) give_back(end);
  }

 private:
  static constexpr std::size_t worth_it = std::size_t{8} << 20U;
  void give_back(std::size_t end);

  std::string& text_;
  std::size_t given_back_ = 0;
};

}  // namespace targetbook::containers
