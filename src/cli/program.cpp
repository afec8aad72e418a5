#include "cli/program.hpp"

#include <algorithm>
#include <exception>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/system_error.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/roles.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"

namespace targetbook::cli {
namespace {

using base::Language;
using base::Words;
using Strings = std::vector<std::string>;

bool asks(const Strings& words, std::string_view option) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::find(words.begin(), end, option) != end;
}

bool asks_for_help(const Strings& words) {
  return asks(words, "--help") || asks(words, "-h");
}

/// Where the command stands among the words: behind common options, if any. The end where there is none.
Strings::const_iterator command_among(const Strings& words) {
  const auto takes_argument = [](const std::string& word) {
    const std::vector<Option> options = common_options(true);
    return std::any_of(options.begin(), options.end(), [&](const Option& option) {
      return !option.argument.empty() && word == spelling_of(option.name);
    });
  };
  auto word = words.begin();
  while (word != words.end() && word->starts_with('-'))
    word += takes_argument(*word) && word + 1 != words.end() ? 2 : 1;
  return word;
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  throw unknown_word({"命令", "command"}, name, names);
}

ExitStatus run_command(const Command& command, const Strings& words, bool is_guarded, Console& console) {
  if (asks_for_help(words)) {
    console.result(command_help(command, language_of(words)));
    return ExitStatus::done;
  }
  const Arguments arguments = Arguments::parse(words, command.all_options());
  Settings settings = settings_of(arguments, own_files(arguments));
  settings.is_guarded = is_guarded;
  settings.words = {std::string(command.name)};
  settings.words.insert(settings.words.end(), words.begin(), words.end());
  return command.run(arguments, settings, console);
}

ExitStatus run_words(const Strings& words, bool is_guarded, Console& console) {
  const auto at = command_among(words);
  if (at != words.end()) {
    const Command& command = command_named(*at);
    Strings rest(words.begin(), at);
    rest.insert(rest.end(), at + 1, words.end());
    return run_command(command, rest, is_guarded, console);
  }
  if (asks(words, "--version")) {
    console.result("targetbook " + std::string(version) + "\n");
    return ExitStatus::done;
  }
  if (asks_for_help(words)) {
    console.result(program_help(language_of(words)));
    return ExitStatus::done;
  }
  std::vector<Option> options = common_options(true);
  options.push_back({"version", "", {}});
  Arguments::parse(words, options);
  throw UsageError({"缺少命令", "a command is missing"});
}

void say(Console& console, const Words& words, Language language) {
  console.say("targetbook: " + words.in(language));
}

void say_usage_error(Console& console, const Words& words, const Strings& all_words) {
  const Language language = language_of(all_words);
  const auto at = command_among(all_words);
  const bool is_known = at != all_words.end() && find_command(*at) != nullptr;
  const std::string command = is_known ? *at + " " : "";
  say(console, words, language);
  say(console, base::say("用法见：targetbook {}--help", "See: targetbook {}--help", command), language);
}

}  // namespace

ExitStatus run_program(const Strings& words) {
  Console console;
  try {
    if (has_role(words, Role::worker)) be_worker();
    const bool is_guarded = has_role(words, Role::guarded);
    const ExitStatus status = run_words(is_guarded ? guarded_role_of(words) : words, is_guarded, console);
    console.flush();
    return status;
  } catch (const BrokenPipe&) {
    return ExitStatus::done;  // whoever read has seen enough
  } catch (const UsageError& error) {
    say_usage_error(console, error.words(), words);
    return ExitStatus::wrong_usage;
  } catch (const base::FileError& error) {
    say(console, error.reason(), language_of(words));
    return ExitStatus::unreadable;
  } catch (const std::system_error& error) {
    say(console, base::system_failure({"系统出错", "the system failed"}, error.code().value()).reason(),
        language_of(words));
    return ExitStatus::unreadable;
  } catch (const std::exception& error) {
    const std::string what = error.what();
    say(console, base::say("程序内部错误：{}", "the program failed: {}", what), language_of(words));
    return ExitStatus::unreadable;
  }
}

}  // namespace targetbook::cli
