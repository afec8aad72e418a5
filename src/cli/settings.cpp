#include "cli/settings.hpp"

#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

#include "base/say.hpp"
#include "cli/limit_option.hpp"
#include "cli/usage_error.hpp"

namespace targetbook::cli {
namespace {

constexpr unsigned most_jobs = 1024;

base::Language parse_language(const std::string& word) {
  if (word == "zh") return base::Language::zh;
  if (word == "en") return base::Language::en;
  throw unknown_word({"语言", "language"}, word, {"zh", "en"});
}

unsigned parse_jobs(const std::string& word) {
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), jobs);
  if (error != std::errc{} || end != word.data() + word.size() || jobs == 0 || jobs > most_jobs)
    throw UsageError(base::say("--jobs 应为 1 到 {} 的整数，不能是“{}”",
                               "--jobs takes a whole number from 1 to {}, not '{}'", most_jobs, word));
  return jobs;
}

}  // namespace

std::vector<Option> common_options(bool works_on_files) {
  std::vector<Option> options{
      {"lang",
       "zh|en",
       {"使用中文或英文（默认按系统区域设置）", "speak Chinese or English (default: as the locale says)"}},
      {"quiet", "", {"不显示进度和小结，只报错误", "no progress and no closing summary, errors only"}},
      {"layouts",
       "DIR",
       {"另加的版式文件夹，同名版式以它为准（也可用环境变量 TARGETBOOK_LAYOUTS）",
        "a folder of drawings that add to the built-in ones or override those of the same id (also: "
        "TARGETBOOK_LAYOUTS)"}},
  };
  if (works_on_files) {
    options.push_back({"jobs",
                       "N",
                       {"同时处理的文件数（默认为处理器核数）",
                        "files to work on at a time (default: one per processor)"}});
    options.push_back({"limit",
                       "NAME=N",
                       {"调整读取上限，可重复；各项上限见 targetbook --help",
                        "change a limit of reading, may be repeated; targetbook --help lists them"},
                       true});
  }
  options.push_back({"help", "", {"显示本帮助（也可用 -h）", "print this help (also: -h)"}});
  return options;
}

Settings settings_of(const Arguments& arguments, OwnFiles own) {
  Settings settings;
  const auto language = arguments.value("lang");
  settings.language = language ? parse_language(*language) : base::language_of_locale();
  settings.quiet = arguments.has("quiet");
  const auto jobs = arguments.value("jobs");
  settings.jobs = jobs ? parse_jobs(*jobs) : std::max(1U, std::thread::hardware_concurrency());
  for (const std::string& change : arguments.values("limit")) change_limit(settings.limits, change);
  settings.own = std::move(own);
  // A mistake in the bureau's own is told before anything is read.
  if (!settings.own.drawings.empty()) static_cast<void>(settings.catalogue());
  return settings;
}

const layouts::Catalogue& Settings::catalogue() const {
  if (!catalogue_) {
    layouts::Catalogue all = layouts::Catalogue::builtin();
    try {
      if (!own.drawings.empty()) all.add(own.drawings);
    } catch (const layouts::DrawingError& mistake) {
      throw UsageError(mistake.with_place());
    }
    catalogue_ = std::make_shared<const layouts::Catalogue>(std::move(all));
  }
  return *catalogue_;
}

base::Language language_of(const std::vector<std::string>& words) {
  constexpr std::string_view option = "--lang";
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == "--lang=zh" || (words[i] == option && i + 1 < words.size() && words[i + 1] == "zh"))
      return base::Language::zh;
    if (words[i] == "--lang=en" || (words[i] == option && i + 1 < words.size() && words[i + 1] == "en"))
      return base::Language::en;
  }
  return base::language_of_locale();
}

}  // namespace targetbook::cli
