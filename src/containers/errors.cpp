#include "containers/errors.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/limits.hpp"

namespace targetbook::containers {

using base::FileError;
using base::FileErrorKind;

FileError corrupt(const std::string& zh, const std::string& en) {
  return {FileErrorKind::corrupt,
          {"文件已损坏：" + zh + "。请用 Excel 或 WPS 打开检查，另存为 .xlsx 后重新提交。",
           "The file is damaged: " + en +
               ". Open it in Excel or WPS, check it, save it as .xlsx and hand it in again."}};
}

FileError truncated(const std::string& what_zh, const std::string& what_en) {
  return corrupt(what_zh + "不完整", what_en + " is cut short");
}

FileError missing_part(std::string_view part) {
  return corrupt("缺少部件 " + quoted(part), "the part " + quoted(part) + " is missing");
}

FileError too_large(std::string_view limit_name, std::uint64_t limit) {
  base::Words meaning;
  for (const LimitInfo& info : all_limits())
    if (limit_name == info.name) meaning = info.meaning;
  const std::string name_and_value = std::string(limit_name) + "=" + std::to_string(limit);
  return {FileErrorKind::too_large,
          {"文件过大：" + meaning.zh + "超过上限（" + name_and_value +
               "）。请删去多余内容或拆成几个文件；上限可以用 --limit 调高。",
           "The file is too large: past the limit on " + meaning.en + " (" + name_and_value +
               "). Remove what is not needed or split the file; --limit raises the limit."}};
}

FileError unsupported(const std::string& what_zh, const std::string& what_en) {
  return {FileErrorKind::unsupported,
          {what_zh + "。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新提交。",
           what_en + ". Open it in Excel or WPS, save it as .xlsx and hand that in."}};
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
