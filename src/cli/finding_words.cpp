#include "cli/finding_words.hpp"

namespace targetbook::cli {

std::string finding_line(const base::Finding& finding, base::Language language) {
  const bool is_zh = language == base::Language::zh;
  std::string line = finding.file;
  if (!finding.sheet.empty()) line += (is_zh ? "，" : ", ") + finding.sheet;
  if (finding.cell) line += (finding.sheet.empty() ? " " : "!") + base::to_a1(*finding.cell);
  line += (is_zh ? "：" : ": ") + finding.code + " " + finding.name;
  if (!finding.field.empty()) line += is_zh ? "（" + finding.field + "）" : " (" + finding.field + ")";
  return line + (is_zh ? "：" : ": ") + finding.message.in(language);
}

}  // namespace targetbook::cli
