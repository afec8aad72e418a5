#include "batch/blank_forms.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/files.hpp"
#include "base/say.hpp"
#include "base/text.hpp"
#include "batch/crew/pool.hpp"
#include "batch/inputs/safe_name.hpp"
#include "layouts/drawing/own_sheets.hpp"
#include "writers/blank/applied_rules.hpp"
#include "writers/blank/blank_form.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;
using rules::RosterEntry;

class Planner {
 public:
  Planner(const BlankJob& job, BlankPlan& plan) : job_(job), plan_(plan) {
    plan_.sets = job.sets;
    named_ = plan_.sets.size();
    for (BlankSet& set : builtin_sets(job.catalogue)) plan_.sets.push_back(std::move(set));
    for (const auto& drawing : job.catalogue.drawings()) plan_.sets.push_back(set_of_one(*drawing));
  }

  void run() {
    if (job_.roster == nullptr) return without_roster();
    for (const RosterEntry& entry : job_.roster->entries) add(entry);
    std::stable_sort(plan_.mistakes.begin(), plan_.mistakes.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
  }

 private:
  void without_roster() {
    for (std::size_t i = 0; i < named_; ++i) {
      const BlankSet& set = plan_.sets[i];
      plan_.forms.push_back({set.id + (job_.year ? "-" + std::to_string(*job_.year) : "") + ".xlsx",
                             {&set},
                             nullptr,
                             job_.year});
    }
  }

  /// What the command line names holds for every bureau; a roster that says otherwise is told.
  void put_command_line_first(const RosterEntry& entry, PlannedForm& form) {
    if (job_.year && entry.year && *entry.year != *job_.year)
      overruled(entry, "year",
                base::say("名单写{}年，按命令行 --year 用{}年", "the roster has {}, --year {} is taken",
                          *entry.year, *job_.year));
    if (named_ == 0) return;
    std::vector<const BlankSet*> named;
    for (std::size_t i = 0; i < named_; ++i) named.push_back(&plan_.sets[i]);
    const auto ids = [](const std::vector<const BlankSet*>& sets) {
      std::string all;
      for (const BlankSet* set : sets) all += (all.empty() ? "" : ";") + set->id;
      return all;
    };
    if (!form.sets.empty() && ids(form.sets) != ids(named))
      overruled(entry, "layout",
                base::say("名单写「{}」，按命令行用「{}」",
                          "the roster has '{}', the command line's '{}' is taken", entry.layout, ids(named)));
    form.sets = std::move(named);
  }

  void overruled(const RosterEntry& entry, std::string_view column, base::Words words) {
    plan_.overruled.push_back({{entry.line.row, job_.roster->column_of(column)}, std::move(words)});
  }

  void wrong(const RosterEntry& entry, std::string_view column, base::Words words) {
    plan_.mistakes.push_back({{entry.line.row, job_.roster->column_of(column)}, std::move(words)});
  }

  void add(const RosterEntry& entry) {
    PlannedForm form;
    form.entry = &entry;
    form.year = job_.year ? job_.year : entry.year;
    const std::string layouts = base::replace_all(entry.layout, "；", ";");
    for (const std::string_view word : base::split(layouts, ';')) add_set(entry, base::trim(word), form);
    put_command_line_first(entry, form);
    const std::string region = safe_file_name(entry.region);
    const std::string bureau = safe_file_name(entry.bureau);
    note_code(entry, form.year);
    if (region.empty() && !entry.region.empty())
      wrong(entry, "region",
            base::say("地区「{}」不能作文件夹名", "the region '{}' makes no folder's name", entry.region));
    if (bureau.empty() && !entry.bureau.empty())
      wrong(entry, "bureau",
            base::say("单位名称「{}」不能作文件名", "the bureau '{}' makes no file's name", entry.bureau));
    form.path = region + "/" +
                safe_file_name(entry.bureau_code + "-" + bureau +
                               (form.year ? "-" + std::to_string(*form.year) : "")) +
                ".xlsx";
    const auto [known, is_new] = taken_.try_emplace(folded_name(form.path), entry.line.row);
    if (!is_new && !region.empty() && !bureau.empty())
      wrong(entry, "bureau",
            base::say("文件名「{}」与第{}行的相同", "the file '{}' is also that of row {}", form.path,
                      known->second + 1));
    plan_.forms.push_back(std::move(form));
  }

  /// Lines without a year of their own are of the year that the run is given.
  void note_code(const RosterEntry& entry, std::optional<int> year) {
    if (entry.bureau_code.empty()) return;
    const auto [known, is_new] =
        codes_.try_emplace({entry.region_code, entry.bureau_code, year.value_or(0)}, &entry);
    if (!is_new && known->second->year != entry.year)
      wrong(entry, "bureau_code", code_taken(entry.bureau_code, known->second->line.row));
  }

  void add_set(const RosterEntry& entry, std::string_view id, PlannedForm& form) {
    if (id.empty()) return;
    const auto found =
        std::find_if(plan_.sets.begin(), plan_.sets.end(), [&](const BlankSet& set) { return set.id == id; });
    if (found == plan_.sets.end()) {
      std::vector<std::string_view> known;
      for (const BlankSet& set : plan_.sets) known.push_back(set.id);
      const std::string_view near = base::nearest_word(id, known);
      wrong(entry, "layout",
            near.empty() ? base::say("没有表样「{}」", "there is no layout or set '{}'", id)
                         : base::say("没有表样「{}」，疑为「{}」",
                                     "there is no layout or set '{}'; did you mean '{}'?", id, near));
      return;
    }
    form.sets.push_back(&*found);
  }

  const BlankJob& job_;
  BlankPlan& plan_;
  std::size_t named_ = 0;
  std::map<std::string, std::uint32_t> taken_;
  std::map<std::tuple<std::string, std::string, int>, const RosterEntry*> codes_;
};

/// A layout's name without the region in brackets: the tab of its sheet.
std::string tab_of(const layouts::Drawing& drawing) {
  const std::string name = drawing.name.zh.substr(0, drawing.name.zh.rfind("（"));
  return base::replace_all(base::replace_all(name, "(", "（"), ")", "）");
}

/// A sheet of one of our own names would not be read as a form.
std::string tab_of_project(const std::string& project) {
  return layouts::is_own_sheet(project) ? project + "项目" : project;
}

writers::BlankBook book_of(const PlannedForm& form, std::int64_t created) {
  writers::BlankBook book;
  book.year = form.year;
  book.created = created;
  if (form.entry != nullptr) {
    book.region = form.entry->region;
    book.region_code = form.entry->region_code;
    book.bureau_code = form.entry->bureau_code;
    book.bureau = form.entry->bureau;
  }
  for (const BlankSet* set : form.sets)
    for (const layouts::Drawing* drawing : set->layouts) {
      if (drawing != set->each_project || form.entry == nullptr || form.entry->projects.empty()) {
        book.pages.push_back({drawing, tab_of(*drawing), ""});
        continue;
      }
      for (const std::string& project : form.entry->projects)
        book.pages.push_back({drawing, tab_of_project(project), project});
    }
  return book;
}

struct Made {
  fs::path path;
  std::optional<base::FileError> problem;
};

}  // namespace

BlankPlan plan_blank_forms(const BlankJob& job) {
  BlankPlan plan;
  Planner(job, plan).run();
  return plan;
}

BlankSummary make_blank_forms(const BlankJob& job, const BlankPlan& plan, const Watch& watch) {
  std::vector<const layouts::Drawing*> drawings;
  for (const PlannedForm& form : plan.forms)
    for (const BlankSet* set : form.sets)
      for (const layouts::Drawing* drawing : set->layouts)
        if (std::find(drawings.begin(), drawings.end(), drawing) == drawings.end())
          drawings.push_back(drawing);
  const writers::AppliedRules rules(drawings, rules::RuleSettings{});

  BlankSummary summary;
  const auto work = [&](std::size_t i) {
    Made made{job.output / plan.forms[i].path, std::nullopt};
    try {
      base::write_file(made.path, writers::render_blank_book(book_of(plan.forms[i], job.created), rules));
    } catch (const base::FileError& error) {
      made.problem = error;
    }
    return made;
  };
  std::size_t done = 0;
  const auto deliver = [&](std::size_t i, Made made) {
    if (made.problem)
      summary.failed.emplace_back(made.path, *made.problem);
    else
      ++summary.written;
    watch.progress(++done, plan.forms.size(), plan.forms[i].path);
  };
  summary.was_interrupted =
      !Pool<Made>::run(plan.forms.size(), job.jobs, work, deliver, watch.is_interrupted);
  return summary;
}

}  // namespace targetbook::batch
