#include "cli/arguments.hpp"

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>

#include "base/say.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

namespace po = boost::program_options;

po::options_description described(const std::vector<Option>& options) {
  po::options_description description;
  for (const Option& option : options) {
    // Boost's way to say that there is a letter only.
    const std::string name = (option.name.size() == 1 ? "," : "") + std::string(option.name);
    if (option.argument.empty())
      description.add_options()(name.c_str(), "");
    else
      description.add_options()(name.c_str(), po::value<std::string>(), "");
  }
  return description;
}

const Option* find(const std::vector<Option>& options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

std::string without_dashes(const std::string& spelling) {
  const auto start = spelling.find_first_not_of('-');
  return start == std::string::npos ? spelling : spelling.substr(start);
}

UsageError unknown_option(const std::string& spelling, const std::vector<Option>& options) {
  std::vector<std::string> spellings;
  for (const Option& option : options) spellings.push_back(spelling_of(option.name));
  const std::vector<std::string_view> right(spellings.begin(), spellings.end());
  return unknown_word({"选项", "option"}, spelling, right);
}

UsageError bad_syntax(const po::invalid_command_line_syntax& error, const std::vector<Option>& options) {
  const std::string name = without_dashes(error.get_option_name());
  const Option* option = find(options, name);
  const std::string spelling = spelling_of(name);
  if (option != nullptr && option->argument.empty())
    return UsageError(base::say("选项 {} 不带参数", "the option {} takes no argument", spelling));
  const std::string argument(option == nullptr ? "" : option->argument);
  return UsageError(
      base::say("选项 {} 缺少参数 {}", "the option {} needs its argument {}", spelling, argument));
}

}  // namespace

Arguments Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& options) {
  using po::command_line_style::style_t;
  // Without guessing: a shortened option would change its meaning when a longer one is added.
  constexpr int style = style_t::unix_style ^ style_t::allow_guessing;
  Arguments arguments;
  try {
    const po::options_description description = described(options);
    const auto parsed = po::command_line_parser(words).options(description).style(style).run();
    for (const auto& item : parsed.options) {
      if (item.position_key >= 0) {
        arguments.operands_.insert(arguments.operands_.end(), item.value.begin(), item.value.end());
        continue;
      }
      const std::string name = without_dashes(item.string_key);
      const bool is_second = arguments.values_.contains(name);
      if (const Option* option = find(options, name); is_second && !option->may_repeat)
        throw UsageError(base::say("选项 {} 出现了两次", "the option {} is given twice", spelling_of(name)));
      auto& values = arguments.values_[name];
      values.insert(values.end(), item.value.begin(), item.value.end());
    }
  } catch (const po::unknown_option& error) {
    throw unknown_option(error.get_option_name(), options);
  } catch (const po::invalid_command_line_syntax& error) {
    throw bad_syntax(error, options);
  } catch (const po::error& error) {
    throw UsageError({error.what(), error.what()});
  }
  return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace targetbook::cli
