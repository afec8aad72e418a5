#include "containers/errors.hpp"

#include <algorithm>

#include "base/say.hpp"
#include "base/utf8.hpp"
#include "containers/limits.hpp"

namespace targetbook::containers {

using base::FileError;
using base::FileErrorKind;

FileError corrupt(const base::Words& what) {
  return {FileErrorKind::corrupt,
          base::say("文件已损坏：{}。请用 Excel 或 WPS 打开检查，另存为 .xlsx 后重新提交。",
                    "The file is damaged: {}. Open it in Excel or WPS, check it, save it as .xlsx and hand "
                    "it in again.",
                    what)};
}

FileError truncated(const base::Words& what) {
  return corrupt("{}不完整", "{} is cut short", what);
}

FileError missing_part(std::string_view part) {
  return corrupt("缺少部件 {}", "the part {} is missing", quoted(part));
}

FileError too_large(std::string_view limit_name, std::uint64_t limit) {
  base::Words meaning;
  for (const LimitInfo& info : all_limits())
    if (limit_name == info.name) meaning = info.meaning;
  return {
      FileErrorKind::too_large,
      base::say(
          "文件过大：{0}超过上限（{1}={2}）。请删去多余内容或拆成几个文件；上限可以用 --limit 调高。",
          "The file is too large: past the limit on {0} ({1}={2}). Remove what is not needed or split the "
          "file; --limit raises the limit.",
          meaning, limit_name, limit)};
}

FileError unsupported(const base::Words& what) {
  return {FileErrorKind::unsupported,
          base::say("{}。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新提交。",
                    "{}. Open it in Excel or WPS, save it as .xlsx and hand that in.", what)};
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out = "“";
  std::size_t shown = 0;
  base::for_each_code_point(text, [&](char32_t point, std::string_view) {
    if (++shown > longest) return;
    base::append_utf8(out, point < U' ' || point == U'\x7F' ? U'\uFFFD' : point);
  });
  return out + (shown > longest ? "…”" : "”");
}

}  // namespace targetbook::containers
