#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "cli/help_lists.hpp"
#include "cli/version.hpp"
#include "report/wrap.hpp"

namespace targetbook::cli {
namespace {

using base::Language;
using base::Words;

const Words purpose{"读取、整理预算绩效目标表",
                    "reads and tidies budget performance-target workbooks (预算绩效目标表)"};

std::string heading(const Words& words, Language language) {
  return "\n" + words.in(language) + "\n";
}

std::string usage_of(const Command& command) {
  return "targetbook " + std::string(command.name) + " " + std::string(command.synopsis);
}

std::string option_list(const std::vector<Option>& options, Language language) {
  std::vector<ListEntry> entries;
  for (const Option& option : options)
    entries.push_back(
        {spelling_of(option.name) + (option.argument.empty() ? "" : " " + std::string(option.argument)),
         option.help.in(language)});
  return entry_list(entries);
}

std::string status_list(Language language) {
  static const std::array<std::pair<ExitStatus, Words>, 5> statuses{{
      {ExitStatus::done, {"完成", "done"}},
      {ExitStatus::open_findings,
       {"完成，但有未解决的问题（仅检查类命令）", "done, with open findings (commands that check)"}},
      {ExitStatus::unreadable,
       {"至少一个输入读不了，或一个输出写不了；其余照常完成",
        "an input could not be read or an output not written; all the others were done"}},
      {ExitStatus::wrong_usage,
       {"用法或配置有误，未读取任何文件", "wrong usage or configuration; nothing was read"}},
      {ExitStatus::interrupted, {"被中断；已完成的文件是完整的", "interrupted; what was finished is whole"}},
  }};
  std::vector<ListEntry> entries;
  for (const auto& [status, words] : statuses)
    entries.push_back({std::to_string(number_of(status)), words.in(language)});
  return entry_list(entries);
}

}  // namespace

std::string program_help(Language language) {
  std::string text = "targetbook " + std::string(version) + " — " + purpose.in(language) + "\n";
  text += heading({"命令", "Commands"}, language);
  for (const Command& command : commands())
    text += "  " + usage_of(command) + "\n" + report::wrapped(command.what.in(language), help_width, 6);
  text += "  targetbook COMMAND --help · targetbook --help · targetbook --version\n";
  text += heading({"各命令通用的选项", "Options of every command"}, language);
  text += option_list(common_options(true), language);
  text += heading({"convert --to 的输出格式", "Output formats of convert --to"}, language) +
          format_list(language);
  text += heading({"读取上限，超过即按“文件过大”处理；用 --limit 名称=数值 调整",
                   "Limits of reading; past one of them a file is too large. --limit NAME=N changes it"},
                  language) +
          limit_list(language);
  text += heading({"退出状态", "Exit statuses"}, language) + status_list(language);
  return text;
}

std::string command_help(const Command& command, Language language) {
  std::string text = usage_of(command) + "\n\n" + report::wrapped(command.what.in(language), help_width, 0);
  text += heading({"选项", "Options"}, language) + option_list(command.all_options(), language);
  if (command.takes_formats())
    text += heading({"--to 的输出格式", "Output formats of --to"}, language) + format_list(language);
  return text;
}

}  // namespace targetbook::cli
