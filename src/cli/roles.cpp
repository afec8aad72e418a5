#include "cli/roles.hpp"

#include <sys/resource.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/language.hpp"
#include "batch/crew/box.hpp"
#include "batch/one_file.hpp"
#include "cli/clock.hpp"
#include "cli/command.hpp"
#include "cli/finding_words.hpp"

namespace targetbook::cli {
namespace {

constexpr const char* worker_word = "--worker";
constexpr const char* guarded_word = "--guarded";
constexpr std::size_t guarded_words = 3;  ///< the role's own, seconds, bytes

std::uint64_t number_of(const std::string& word) {
  std::uint64_t number = 0;
  std::from_chars(word.data(), word.data() + word.size(), number);
  return number;
}

void tell_of_open_box(base::Language language, Console& console) {
  console.say(
      base::Words{"注意：本系统没有 seccomp 和 Landlock，读取文件的进程不能与系统隔开；照常进行。",
                  "Note: this system has neither seccomp nor Landlock, so the processes that read files "
                  "are not shut in; the work goes on."}
          .in(language));
}

}  // namespace

bool has_role(const std::vector<std::string>& words, Role role) {
  if (role == Role::worker) return words.size() == 1 && words.front() == worker_word;
  return words.size() > guarded_words && words.front() == guarded_word;
}

batch::CrewPlan crew_of(const Settings& settings, Console& console) {
  batch::CrewPlan plan;
  plan.jobs = settings.jobs;
  plan.limits = {settings.limits.worker_bytes, std::chrono::seconds(settings.limits.worker_seconds)};
  plan.words = {worker_word};
  plan.orders = Orders{settings.words, settings.own, now()}.packed();
  plan.on_open_box = [language = settings.language, &console] { tell_of_open_box(language, console); };
  return plan;
}

void be_worker() {
  batch::Labour labour;
  Orders orders = Orders::unpack(labour.orders());
  ::setenv("SOURCE_DATE_EPOCH", std::to_string(orders.now).c_str(), 1);  // its caller's clock is its own
  const Command* command = find_command(orders.words.at(0));
  if (command == nullptr || command->labour == nullptr) throw std::invalid_argument("no work for a worker");
  const Arguments arguments =
      Arguments::parse({orders.words.begin() + 1, orders.words.end()}, command->all_options());
  const Settings settings = settings_of(arguments, std::move(orders.own));
  const batch::Work work = command->labour(arguments, settings);
  labour.work(settings.limits.worker_bytes, work);
}

ExitStatus run_guarded(const std::string& file, const Settings& settings, Console& console) {
  std::vector<std::string> words = {guarded_word, std::to_string(settings.limits.worker_seconds),
                                    std::to_string(settings.limits.worker_bytes)};
  words.insert(words.end(), settings.words.begin(), settings.words.end());
  const pid_t process = batch::Start(batch::this_program, words).go();
  if (process < 0) throw std::system_error(errno, std::generic_category(), "no process can be started");
  int status = 0;
  const int signal = batch::bury(process, &status);
  if (signal == 0) return status_of(status);
  if (signal == SIGINT || signal == SIGTERM || signal == SIGHUP) return ExitStatus::interrupted;
  const auto kind = signal == SIGXCPU ? batch::CrewAnswer::Kind::timed_out : batch::CrewAnswer::Kind::crashed;
  const batch::FileResult result = batch::unreadable(file, batch::crashed({kind, {}, signal}));
  for (const base::Finding& finding : result.findings) console.say(finding_line(finding, settings.language));
  return ExitStatus::unreadable;
}

void enter_box(const Settings& settings, Console& console) {
  batch::load_what_needs_files();
  if (batch::enter_box() == batch::Box::open) tell_of_open_box(settings.language, console);
}

std::vector<std::string> guarded_role_of(const std::vector<std::string>& words) {
  batch::die_with_caller();
  const rlim_t seconds = number_of(words[1]);
  // Of computing: whoever reads what is said may take their time.
  const rlimit time{seconds, seconds + 1};
  ::setrlimit(RLIMIT_CPU, &time);
  batch::limit_memory(number_of(words[2]));
  return {words.begin() + guarded_words, words.end()};
}

}  // namespace targetbook::cli
