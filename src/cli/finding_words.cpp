#include "cli/finding_words.hpp"

#include "base/say.hpp"

namespace targetbook::cli {

std::string finding_line(const base::Finding& finding, base::Language language) {
  std::string line = finding.file;
  if (!finding.sheet.empty()) line += base::say("，{}", ", {}", finding.sheet).in(language);
  if (finding.cell) line += (finding.sheet.empty() ? " " : "!") + base::to_a1(*finding.cell);
  line += base::say("：{} {}", ": {} {}", finding.code, finding.name).in(language);
  if (!finding.field.empty()) line += base::say("（{}）", " ({})", finding.field).in(language);
  return line + base::say("：{}", ": {}", finding.message).in(language);
}

}  // namespace targetbook::cli
