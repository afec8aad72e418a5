#include <fmt/core.h>

#include "base/say.hpp"
#include "report/findings.hpp"
#include "report/wrap.hpp"

namespace targetbook::report {
namespace {

const base::Words& severity_words(base::Severity severity) {
  static const base::Words error{"错误", "error"};
  static const base::Words warning{"警告", "warning"};
  static const base::Words info{"提示", "info"};
  return severity == base::Severity::error ? error : severity == base::Severity::warning ? warning : info;
}

Tone tone_of(const base::Finding& finding) {
  if (finding.status != base::FindingStatus::open || finding.severity == base::Severity::info)
    return Tone::faint;
  return finding.severity == base::Severity::error ? Tone::strong : Tone::warning;
}

class FindingsPage {
 public:
  FindingsPage(const FindingsRun& run, const TextStyle& style) : run_(run), style_(style) {}

  std::string draw() {
    for (const base::Finding& finding : run_.verdict.findings) {
      head(finding);
      entry(finding);
    }
    close();
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(const base::Words& words) const { return words.in(style_.language); }

  /// The file's name over its findings, the sheet's over those of the sheet.
  void head(const base::Finding& finding) {
    if (finding.file != file_) {
      if (!text_.empty()) text_ += '\n';
      text_ += toned(finding.file.empty() ? say({"（整批）", "(the whole batch)"}) : finding.file,
                     Tone::strong, style_) +
               "\n";
      file_ = finding.file;
      sheet_.clear();
    }
    if (finding.sheet != sheet_ && !finding.sheet.empty()) {
      const bool has_title = !finding.form.empty() && finding.form != finding.sheet;
      text_ +=
          "  " + toned(finding.sheet + (has_title ? "  " + finding.form : ""), Tone::faint, style_) + "\n";
    }
    sheet_ = finding.sheet;
  }

  void entry(const base::Finding& finding) {
    constexpr std::size_t indent = 6;
    const std::string cell = finding.cell ? base::to_a1(*finding.cell) : "-";
    const std::string status =
        finding.status == base::FindingStatus::open ? ""
        : finding.status == base::FindingStatus::trial
            ? say({"（试行）", " (trial)"})
            : say({"（已豁免：", " (waived: "}) + say(finding.waived_because) + say({"）", ")"});
    const std::string first = fmt::format("    {}  {}  {} {}{}", cell, say(severity_words(finding.severity)),
                                          finding.code, finding.name, status);
    text_ += toned(first, tone_of(finding), style_) + "\n";
    text_ += wrapped(say(finding.message), style_.width, indent);
    if (finding.status == base::FindingStatus::open && !say(finding.fix).empty())
      text_ += wrapped("→ " + say(finding.fix), style_.width, indent);
  }

  void close() {
    const std::size_t errors = count_open(run_.verdict, base::Severity::error);
    const std::size_t warnings = count_open(run_.verdict, base::Severity::warning);
    const std::size_t infos = count_open(run_.verdict, base::Severity::info);
    if (!text_.empty()) text_ += '\n';
    text_ += wrapped(say(base::say("检查 {} 个文件，读出 {} 个：错误 {}，警告 {}，提示 {}。",
                                   "{} files, {} read: {} errors, {} warnings, {} notes.", run_.files,
                                   run_.read, errors, warnings, infos)),
                     style_.width, 0);
  }

  const FindingsRun& run_;
  const TextStyle& style_;
  std::string text_;
  std::string file_ = "\n";  // no file has this name
  std::string sheet_;
};

}  // namespace

std::string findings_text(const FindingsRun& run, const TextStyle& style) {
  return FindingsPage(run, style).draw();
}

}  // namespace targetbook::report
