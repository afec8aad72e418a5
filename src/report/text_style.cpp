#include "report/text_style.hpp"

namespace targetbook::report {
namespace {

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "\033[1m";
    case Tone::faint:
      return "\033[2m";
    case Tone::warning:
      return "\033[33m";
  }
  return {};
}

}  // namespace

std::string toned(std::string_view text, Tone tone, const TextStyle& style) {
  if (!style.has_colour || text.empty()) return std::string(text);
  return std::string(code_of(tone)) + std::string(text) + "\033[0m";
}

}  // namespace targetbook::report
