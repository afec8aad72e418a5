#include "cli/closing_words.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "cli/finding_words.hpp"

namespace targetbook::cli {
namespace {

using base::Language;
using batch::RunSummary;

/// How many sheets are named one by one.
constexpr std::size_t longest_list = 20;

/// Speaks one language.
class Speaker {
 public:
  explicit Speaker(Language language) : language_(language) {}
  template <class... Arguments>
  [[nodiscard]] std::string say(fmt::format_string<const base::Side<Arguments>&...> zh,
                                fmt::format_string<const base::Side<Arguments>&...> en,
                                const Arguments&... arguments) const {
    return base::say(zh, en, arguments...).in(language_);
  }

 private:
  Language language_;
};

/// `12 个文件`, `12 files`: English nouns take an s.
base::Words counted(std::size_t number, const base::Phrase& noun) {
  return base::say("{0} {1}", "{0} {1}{2}", number, noun, number == 1 ? "" : "s");
}

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
  base::Words list{join(layouts, "、"), join(layouts, ", ")};
  if (!layouts.empty()) list = base::say("（{}）", " ({})", list);
  return speaker.say("读取 {}，共 {}{}。", "Read {}: {}{}.", counted(summary.read, {"个工作簿", "workbook"}),
                     counted(forms, {"张表", "form"}), list);
}

/// `（corrupt、encrypted × 2）`
std::string unreadable_kinds(const RunSummary& summary, const Speaker& speaker) {
  std::map<std::string, std::size_t> kinds;
  for (const base::Finding& finding : summary.findings)
    if (finding.code == base::reading::unreadable.code) ++kinds[finding.field];
  std::vector<std::string> parts;
  for (const auto& [kind, count] : kinds) parts.push_back(named(kind, count));
  return speaker.say("（{}）", " ({})", base::Words{join(parts, "、"), join(parts, ", ")});
}

std::string notes_sentence(const RunSummary& summary, const Speaker& speaker) {
  const auto moved = static_cast<std::size_t>(
      std::count_if(summary.findings.begin(), summary.findings.end(),
                    [](const base::Finding& f) { return f.code == base::reading::moved.code; }));
  std::vector<std::string> parts;
  const auto add = [&](std::size_t number, std::string_view zh, std::string_view zh_unit,
                       std::string_view en_one, std::string_view en_many) {
    if (number > 0)
      parts.push_back(
          speaker.say("{1} {0} {2}", "{0} {3}", number, zh, zh_unit, number == 1 ? en_one : en_many));
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
  const base::Words written = counted(summary.written, {"个输出", "output"});
  if (summary.was_interrupted)
    return speaker.say(
        "已中断：{1} 个文件中处理了 {0} 个，已写出的 {3}是完整的，汇总输出未写。",
        "Interrupted after {0} of {2}: the {3} written so far are whole, those that gather all "
        "files were not written.",
        summary.tried, summary.files, counted(summary.files, {"个文件", "file"}), written);
  return speaker.say("写出 {}到 {}。", "Wrote {} to {}.", written, folder);
}

/// Why a sheet was not read.
base::Words reason_words(model::Unrecognised::Reason reason) {
  using Reason = model::Unrecognised::Reason;
  if (reason == Reason::empty) return {"空表", "empty"};
  if (reason == Reason::ambiguous) return {"与多种版式相似，不能确定", "fits several layouts alike"};
  return {"没有相符的版式", "no layout fits"};
}

std::string unrecognised_line(const batch::UnrecognisedSheet& entry, const Speaker& speaker) {
  const model::Unrecognised& sheet = entry.sheet;
  std::string line = speaker.say("{}，工作表“{}”：{}", "{}, sheet '{}': {}", entry.file, sheet.sheet,
                                 reason_words(sheet.reason));
  if (!sheet.closest.empty()) line += speaker.say("，最接近 {}", ", the nearest is {}", sheet.closest);
  return line;
}

/// Each is named: their money is in no total.
void add_uncounted(std::vector<std::string>& lines, const RunSummary& summary, const Speaker& speaker) {
  constexpr base::Phrase words[] = {{"计入", "counts"},
                                    {"已被替代", "superseded"},
                                    {"其他年度", "another year"},
                                    {"名单外", "not on the roster"}};
  for (const batch::UncountedFile& one : summary.uncounted) {
    std::string line = speaker.say("{}：不计入（{}）", "{}: does not count ({})", one.file,
                                   words[static_cast<std::size_t>(one.standing)]);
    if (!one.newer.empty()) line += speaker.say("，以 {} 为准", ", {} does", one.newer);
    lines.push_back(std::move(line));
  }
}

void add_unrecognised(std::vector<std::string>& lines, const RunSummary& summary, const Speaker& speaker) {
  const std::size_t shown = std::min(summary.unrecognised.size(), longest_list);
  for (std::size_t i = 0; i < shown; ++i)
    lines.push_back(unrecognised_line(summary.unrecognised[i], speaker));
  if (const std::size_t rest = summary.unrecognised.size() - shown; rest > 0)
    lines.push_back(speaker.say("……另有 {} 张未识别的工作表", "… and {} more {} not recognised", rest,
                                rest == 1 ? "sheet" : "sheets"));
}

}  // namespace

std::vector<std::string> closing_words(const RunSummary& summary, const std::filesystem::path& output,
                                       const Settings& settings) {
  const Speaker speaker(settings.language);
  std::vector<std::string> lines;
  for (const base::Finding& finding : summary.findings)
    if (finding.severity != base::Severity::info) lines.push_back(finding_line(finding, settings.language));
  for (const batch::FailedOutput& failed : summary.failed)
    lines.push_back(not_written(failed).in(settings.language));
  if (settings.quiet) return lines;
  add_unrecognised(lines, summary, speaker);
  add_uncounted(lines, summary, speaker);
  lines.push_back(read_sentence(summary, speaker));
  if (std::string notes = notes_sentence(summary, speaker); !notes.empty()) lines.push_back(std::move(notes));
  lines.push_back(written_sentence(summary, output.string(), speaker));
  return lines;
}

std::string progress_words(std::size_t done, std::size_t total, const std::string& file, Language language) {
  return base::say("正在处理 {}/{}  {}", "Working on {}/{}  {}", done, total, file).in(language);
}

base::Words not_written(const batch::FailedOutput& failed) {
  return base::say("未能写出 {}：{}", "not written: {}: {}", failed.path.string(), failed.error.reason());
}

}  // namespace targetbook::cli
