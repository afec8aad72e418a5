#include "cli/closing_words.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/reading_findings.hpp"
#include "cli/finding_words.hpp"

namespace targetbook::cli {
namespace {

using base::Language;
using batch::RunSummary;

/// How many sheets are named one by one.
constexpr std::size_t longest_list = 20;

/// Speaks one language; English nouns take an s.
class Speaker {
 public:
  explicit Speaker(Language language) : language_(language) {}
  [[nodiscard]] const std::string& say(const base::Words& words) const { return words.in(language_); }
  [[nodiscard]] std::string say(std::string zh, std::string en) const {
    return language_ == Language::zh ? std::move(zh) : std::move(en);
  }
  /// `12 个文件`, `12 files`
  [[nodiscard]] std::string count(std::size_t number, const base::Words& noun) const {
    const std::string digits = std::to_string(number);
    return language_ == Language::zh ? digits + " " + noun.zh
                                     : digits + " " + noun.en + (number == 1 ? "" : "s");
  }

 private:
  Language language_;
};

std::string join(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

std::string named(const std::string& name, std::size_t count) {
  return count == 1 ? name : name + " × " + std::to_string(count);
}

std::string read_sentence(const RunSummary& summary, const Speaker& speaker) {
  if (summary.files == 0) return speaker.say("没有找到工作簿。", "No workbook was found.");
  std::size_t forms = 0;
  std::vector<std::string> layouts;
  for (const auto& [layout, count] : summary.forms_by_layout) {
    forms += count;
    layouts.push_back(named(layout, count));
  }
  const std::string list = join(layouts, speaker.say("、", ", "));
  return speaker.say("读取 " + std::to_string(summary.read) + " 个工作簿，共 " + std::to_string(forms) +
                         " 张表" + (list.empty() ? "" : "（" + list + "）") + "。",
                     "Read " + speaker.count(summary.read, {"", "workbook"}) + ": " +
                         speaker.count(forms, {"", "form"}) + (list.empty() ? "" : " (" + list + ")") + ".");
}

/// `（corrupt、encrypted × 2）`
std::string unreadable_kinds(const RunSummary& summary, const Speaker& speaker) {
  std::map<std::string, std::size_t> kinds;
  for (const base::Finding& finding : summary.findings)
    if (finding.code == base::reading::unreadable.code) ++kinds[finding.field];
  std::vector<std::string> parts;
  for (const auto& [kind, count] : kinds) parts.push_back(named(kind, count));
  return speaker.say("（" + join(parts, "、") + "）", " (" + join(parts, ", ") + ")");
}

std::string notes_sentence(const RunSummary& summary, const Speaker& speaker) {
  const auto moved = static_cast<std::size_t>(
      std::count_if(summary.findings.begin(), summary.findings.end(),
                    [](const base::Finding& f) { return f.code == base::reading::moved.code; }));
  std::vector<std::string> parts;
  const auto add = [&](std::size_t number, const std::string& zh, const char* zh_unit,
                       const std::string& en_one, const std::string& en_many) {
    const std::string digits = std::to_string(number);
    if (number > 0)
      parts.push_back(
          speaker.say(zh + " " + digits + " " + zh_unit, digits + " " + (number == 1 ? en_one : en_many)));
  };
  add(summary.adjustments, "规范取值", "处", "value adjusted", "values adjusted");
  add(moved, "位置移动", "处", "block found in another place", "blocks found in other places");
  add(summary.leftovers, "记入“其他内容”", "项", "value kept on the sheet 其他内容",
      "values kept on the sheet 其他内容");
  add(summary.unrecognised.size(), "未识别的工作表", "张", "sheet not recognised", "sheets not recognised");
  add(summary.unreadable(), "读不了的文件", "个", "file unreadable", "files unreadable");
  if (summary.unreadable() > 0) parts.back() += unreadable_kinds(summary, speaker);
  add(summary.passed_over, "略过的其他文件", "个", "other file passed over", "other files passed over");
  add(summary.repeated, "重复指到的文件（只读一次）", "个", "file named again and read once",
      "files named again and read once");
  return parts.empty() ? "" : join(parts, speaker.say("，", ", ")) + speaker.say("。", ".");
}

std::string written_sentence(const RunSummary& summary, const std::string& folder, const Speaker& speaker) {
  if (summary.was_interrupted)
    return speaker.say("已中断：" + std::to_string(summary.files) + " 个文件中处理了 " +
                           std::to_string(summary.tried) + " 个，已写出的 " +
                           std::to_string(summary.written) + " 个输出是完整的，汇总输出未写。",
                       "Interrupted after " + std::to_string(summary.tried) + " of " +
                           speaker.count(summary.files, {"", "file"}) + ": the " +
                           speaker.count(summary.written, {"", "output"}) +
                           " written so far are whole, those that gather all files were not written.");
  return speaker.say("写出 " + std::to_string(summary.written) + " 个输出到 " + folder + "。",
                     "Wrote " + speaker.count(summary.written, {"", "output"}) + " to " + folder + ".");
}

std::string unrecognised_line(const batch::UnrecognisedSheet& entry, const Speaker& speaker) {
  using Reason = model::Unrecognised::Reason;
  const Reason reason = entry.sheet.reason;
  std::string line = entry.file + speaker.say("，工作表“" + entry.sheet.sheet + "”：",
                                              ", sheet '" + entry.sheet.sheet + "': ");
  line += reason == Reason::empty ? speaker.say("空表", "empty")
          : reason == Reason::ambiguous
              ? speaker.say("与多种版式相似，不能确定", "fits several layouts alike")
              : speaker.say("没有相符的版式", "no layout fits");
  if (!entry.sheet.closest.empty())
    line += speaker.say("，最接近 " + entry.sheet.closest, ", the nearest is " + entry.sheet.closest);
  return line;
}

void add_unrecognised(std::vector<std::string>& lines, const RunSummary& summary, const Speaker& speaker) {
  const std::size_t shown = std::min(summary.unrecognised.size(), longest_list);
  for (std::size_t i = 0; i < shown; ++i)
    lines.push_back(unrecognised_line(summary.unrecognised[i], speaker));
  if (const std::size_t rest = summary.unrecognised.size() - shown; rest > 0)
    lines.push_back(speaker.say("……另有 " + std::to_string(rest) + " 张未识别的工作表",
                                "… and " + speaker.count(rest, {"", "more sheet"}) + " not recognised"));
}

}  // namespace

std::vector<std::string> closing_words(const RunSummary& summary, const std::filesystem::path& output,
                                       const Settings& settings) {
  const Speaker speaker(settings.language);
  std::vector<std::string> lines;
  for (const base::Finding& finding : summary.findings)
    if (finding.severity != base::Severity::info) lines.push_back(finding_line(finding, settings.language));
  for (const batch::FailedOutput& failed : summary.failed)
    lines.push_back(speaker.say("未能写出 " + failed.path.string() + "：",
                                "not written: " + failed.path.string() + ": ") +
                    speaker.say(failed.error.reason()));
  if (settings.quiet) return lines;
  add_unrecognised(lines, summary, speaker);
  lines.push_back(read_sentence(summary, speaker));
  if (std::string notes = notes_sentence(summary, speaker); !notes.empty()) lines.push_back(std::move(notes));
  lines.push_back(written_sentence(summary, output.string(), speaker));
  return lines;
}

std::string progress_words(std::size_t done, std::size_t total, const std::string& file, Language language) {
  const std::string count = std::to_string(done) + "/" + std::to_string(total);
  return language == Language::zh ? "正在处理 " + count + "  " + file : "Working on " + count + "  " + file;
}

}  // namespace targetbook::cli
