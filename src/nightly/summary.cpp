#include "nightly/summary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/json.hpp"
#include "base/moment.hpp"

namespace targetbook::nightly {
namespace {

struct CountName {
  const char* name;
  std::size_t NightCounts::*count;
};

constexpr std::array names = {
    CountName{"files", &NightCounts::files},
    CountName{"read", &NightCounts::read},
    CountName{"unreadable", &NightCounts::unreadable},
    CountName{"clean", &NightCounts::clean},
    CountName{"wrong", &NightCounts::wrong},
    CountName{"errors", &NightCounts::errors},
    CountName{"warnings", &NightCounts::warnings},
    CountName{"infos", &NightCounts::infos},
    CountName{"waived", &NightCounts::waived},
    CountName{"trial", &NightCounts::trial},
    CountName{"new_files", &NightCounts::added},
    CountName{"changed_files", &NightCounts::changed},
    CountName{"moved_files", &NightCounts::moved},
    CountName{"vanished_files", &NightCounts::vanished},
    CountName{"new_findings", &NightCounts::fresh},
    CountName{"mended_findings", &NightCounts::mended},
    CountName{"stayed_findings", &NightCounts::stayed},
    CountName{"bureaus", &NightCounts::bureaus},
    CountName{"received", &NightCounts::received},
    CountName{"missing", &NightCounts::missing},
    CountName{"duplicate", &NightCounts::duplicate},
    CountName{"unknown", &NightCounts::unknown},
    CountName{"counted", &NightCounts::counted},
    CountName{"superseded", &NightCounts::superseded},
    CountName{"other_year", &NightCounts::other_year},
    CountName{"looked_at", &NightCounts::looked_at},
    CountName{"checked", &NightCounts::checked},
    CountName{"passed_over", &NightCounts::passed_over},
};

void write(base::JsonWriter& json, const NightCounts& counts) {
  json.begin_object();
  for (const CountName& each : names)
    json.key(each.name).number(static_cast<std::int64_t>(counts.*each.count));
  json.end_object();
}

}  // namespace

void NightTroubles::miss(std::filesystem::path path, base::FileError error) {
  failed.push_back({std::move(path), std::move(error)});
  is_unfinished = true;
}

void NightTroubles::join(NightTroubles others) {
  std::move(others.failed.begin(), others.failed.end(), std::back_inserter(failed));
  is_unfinished = is_unfinished || others.is_unfinished;
}

std::string counts_json(const NightCounts& counts) {
  base::JsonWriter json(base::JsonWriter::Style::compact);
  write(json, counts);
  return json.take();
}

NightCounts counts_of(const std::string& json) {
  NightCounts counts;
  for (const CountName& each : names) {
    const std::string key = '"' + std::string(each.name) + "\":";
    const std::size_t at = json.find(key);
    if (at == std::string::npos) continue;
    std::from_chars(json.data() + at + key.size(), json.data() + json.size(), counts.*each.count);
  }
  return counts;
}

std::string summary_json(const NightJob& job, const NightSummary& summary,
                         const std::optional<NightCounts>& before,
                         const std::vector<NightOutputHash>& outputs) {
  base::JsonWriter json;
  json.begin_object();
  json.key("schema").string("targetbook.night/1");
  json.key("program").string(job.program);
  json.key("folder").string(job.folder);
  json.key("run").number(summary.run);
  json.key("started").string(base::utc_moment(job.now));
  if (job.shard.of > 1) json.key("shard").string(job.shard.name());
  json.key("counts");
  write(json, summary.counts);
  json.key("before");
  if (before)
    write(json, *before);
  else
    json.null();
  json.key("outputs").begin_array();
  for (const NightOutputHash& output : outputs) {
    json.begin_object().key("name").string(output.name);
    json.key("sha256").string_or_null(output.sha256).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace targetbook::nightly
