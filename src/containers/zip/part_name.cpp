#include "containers/zip/part_name.hpp"

#include <charconv>
#include <vector>

#include "base/text.hpp"

namespace targetbook::containers {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string part_key(std::string_view name) {
  while (!name.empty() && (name.front() == '/' || name.front() == '\\')) name.remove_prefix(1);
  std::string key(name);
  for (char& c : key) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

bool is_safe_entry_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\') return false;
  if (name.find('\0') != std::string_view::npos) return false;
  if (name.size() >= 2 && is_letter(name[0]) && name[1] == ':') return false;
  std::string key = part_key(name);
  for (const std::string_view step : base::split(key, '/'))
    if (step == "..") return false;
  return true;
}

std::string resolve_target(std::string_view source, std::string_view target) {
  std::string path;
  const bool absolute = !target.empty() && (target.front() == '/' || target.front() == '\\');
  if (!absolute)
    path = source.substr(0, source.rfind('/') == std::string_view::npos ? 0 : source.rfind('/') + 1);
  path += target;
  for (char& c : path)
    if (c == '\\') c = '/';
  std::vector<std::string_view> steps;
  for (const std::string_view step : base::split(path, '/')) {
    if (step.empty() || step == ".") continue;
    if (step != "..")
      steps.push_back(step);
    else if (!steps.empty())
      steps.pop_back();
  }
  std::string out;
  for (const std::string_view step : steps) {
    if (!out.empty()) out += '/';
    out += step;
  }
  return out;
}

std::string relationships_part_of(std::string_view part) {
  const auto slash = part.rfind('/');
  const std::size_t folder = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) + ".rels";
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    const char* const digits = text.data() + i + 1;
    if (text[i] == '%' && text.size() - i >= 3 &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace targetbook::containers
