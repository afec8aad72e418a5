#include "rules/engine/check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "rules/engine/bounds.hpp"
#include "rules/engine/one_cause.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/unseen.hpp"

namespace targetbook::rules {
namespace {

using base::Finding;

bool ends_with_path(std::string_view file, std::string_view tail) {
  return file.ends_with(tail) &&
         (file.size() == tail.size() || tail.starts_with('/') || file[file.size() - tail.size() - 1] == '/');
}

bool covers(const Waiver& waiver, const Finding& finding) {
  if (waiver.rule != finding.code || !ends_with_path(finding.file, waiver.file)) return false;
  if (!waiver.field.empty() && waiver.field != finding.field) return false;
  if (waiver.cell.empty()) return true;
  if (!finding.cell) return false;
  const std::string a1 = base::to_a1(*finding.cell);
  return waiver.cell == a1 || waiver.cell == finding.sheet + "!" + a1;
}

/// The order findings come in: file, sheet, cell (what has none first), code.
class Order {
 public:
  explicit Order(std::span<const BookDigest* const> books) {
    for (const BookDigest* book : books) {
      files_.try_emplace(book->file, files_.size());
      auto& sheets = sheets_[book->file];
      for (std::size_t i = 0; i < book->sheets.size(); ++i)
        sheets.try_emplace(book->text(book->sheets[i]), i);
    }
  }

  void sort(std::vector<Finding>& findings) const {
    std::vector<Key> keys;
    keys.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) keys.push_back(key_of(findings[i], i));
    std::sort(keys.begin(), keys.end());
    put_in_order(findings, keys);
  }

 private:
  /// The last one keeps findings of one place and code in the order they were made.
  using Key = std::tuple<std::uint64_t, std::uint32_t, std::uint64_t, std::string_view, std::string_view,
                         std::size_t>;

  /// Moves each finding to its place along circles of moves: a run has too many for a second list of them.
  static void put_in_order(std::vector<Finding>& findings, std::vector<Key>& keys) {
    for (std::size_t start = 0; start < keys.size(); ++start) {
      if (std::get<5>(keys[start]) == start) continue;
      Finding held = std::move(findings[start]);
      std::size_t to = start;
      for (std::size_t from = std::get<5>(keys[to]); from != start; from = std::get<5>(keys[to])) {
        findings[to] = std::move(findings[from]);
        std::get<5>(keys[to]) = to;
        to = from;
      }
      findings[to] = std::move(held);
      std::get<5>(keys[to]) = to;
    }
  }

  Key key_of(const Finding& f, std::size_t place) const {
    const auto file = files_.find(f.file);
    std::uint32_t sheet = 0;
    if (const auto sheets = sheets_.find(f.file); sheets != sheets_.end() && !f.sheet.empty())
      if (const auto it = sheets->second.find(f.sheet); it != sheets->second.end()) sheet = it->second + 1;
    const std::uint64_t cell = f.cell ? (std::uint64_t{f.cell->row + 1} << 32U | f.cell->column) : 0;
    return {file == files_.end() ? files_.size() : file->second, sheet, cell, f.code, f.field, place};
  }

  std::map<std::string_view, std::uint64_t> files_;
  std::map<std::string_view, std::map<std::string_view, std::uint32_t>> sheets_;
};

/// What the rules across workbooks go by.
struct Counted {
  std::vector<const BookDigest*> books;
  std::vector<BookStanding> standings;
  std::vector<SupersededBook> superseded;
};

Counted counted_of(std::span<const BookDigest* const> books, const Roster* roster) {
  Counted counted;
  if (roster == nullptr) {
    counted.books.assign(books.begin(), books.end());
    return counted;
  }
  const std::vector<BookStanding> all = what_counts(*roster, books);
  for (std::size_t i = 0; i < books.size(); ++i) {
    if (all[i].standing == Standing::superseded) {
      counted.superseded.push_back({books[i], books[*all[i].newer], *all[i].line});
    } else {
      counted.books.push_back(books[i]);
      counted.standings.push_back(all[i]);
    }
  }
  return counted;
}

void take_findings(Verdict& verdict, Report& report) {
  for (Finding& finding : report.findings()) verdict.findings.push_back(std::move(finding));
}

void take(Verdict& verdict, Report& report) {
  verdict.coverage.push_back(report.coverage());
  take_findings(verdict, report);
}

}  // namespace

Checker::Checker(RuleSettings settings)
    : settings_(std::move(settings)), know_{settings_.words, settings_.codes} {}

const Profile& Checker::profile_of(const model::Form& form) const {
  if (const Profile* chosen = settings_.profiles.find(settings_.profile)) return *chosen;
  return settings_.profiles.of_layout(form.layout);
}

std::vector<FormContext> Checker::contexts_of(const BookFacts& facts) const {
  std::vector<FormContext> contexts;
  for (const FormFacts& form : facts.forms())
    contexts.push_back({facts.book(), form.form(), profile_of(form.form()), know_, form});
  return contexts;
}

/// What region, bureau and waivers make of a finding.
void Checker::settle(Finding& finding, const Profile* profile, const model::Form*) const {
  if (profile != nullptr)
    if (const auto it = profile->severities.find(finding.code); it != profile->severities.end())
      finding.severity = it->second;
  if (const auto change = settings_.changes.find(finding.code); change != settings_.changes.end()) {
    if (change->second.severity) finding.severity = *change->second.severity;
    if (!change->second.trial_until.empty() && settings_.today <= change->second.trial_until)
      finding.status = base::FindingStatus::trial;
  }
  for (const Waiver& waiver : settings_.waivers)
    if (settings_.today <= waiver.until && covers(waiver, finding)) {
      finding.status = base::FindingStatus::waived;
      finding.waived_because = base::say("{}（至{}）", "{} (until {})", waiver.reason, waiver.until);
    }
}

/// Shows a rule that looks at a whole workbook the forms that it holds for.
void Checker::check_workbook(const Rule& rule, const WorkbookContext& workbook, Report& report) const {
  const auto change = settings_.changes.find(rule.code);
  const bool holds_for_all =
      change == settings_.changes.end() || !is_bounded(change->second) ||
      std::all_of(workbook.book.forms.begin(), workbook.book.forms.end(),
                  [&](const model::Form& form) { return holds(change->second, form); });
  if (holds_for_all) return rule.check_workbook(workbook, report);
  const model::Submission held = held_forms(workbook.book, change->second);
  const BookFacts facts(held);
  rule.check_workbook({held, contexts_of(facts), know_, facts}, report);
}

Verdict Checker::check_book(const model::Submission& book, std::vector<Finding> reading) const {
  Verdict verdict;
  const BookFacts facts(book);
  const WorkbookContext workbook{book, contexts_of(facts), know_, facts};
  for (Finding& finding : reading) {
    if (!settings_.runs(finding.code, finding.name)) continue;
    finding.file = book.source.file;
    settle(finding, nullptr, nullptr);
    verdict.findings.push_back(std::move(finding));
  }
  for (const Rule* rule : all_rules()) {
    if (!settings_.runs(rule->code, rule->name)) continue;
    const auto change = settings_.changes.find(rule->code);
    if (rule->scope == Scope::reading) {
      Report report(*rule, &book, nullptr);
      report.checked();
      take(verdict, report);
    }
    if (rule->check_workbook != nullptr) {
      Report report(*rule, &book, nullptr);
      check_workbook(*rule, workbook, report);
      for (Finding& finding : report.findings()) settle(finding, nullptr, nullptr);
      take(verdict, report);
    }
    if (rule->check_form == nullptr || workbook.forms.empty()) continue;
    Coverage coverage;
    for (const FormContext& context : workbook.forms) {
      if (change != settings_.changes.end() && !holds(change->second, context.form)) continue;
      Report report(*rule, &book, &context.form);
      rule->check_form(context, report);
      for (Finding& finding : report.findings()) settle(finding, &context.profile, &context.form);
      coverage += report.coverage();
      take_findings(verdict, report);
    }
    coverage.code = rule->code;
    verdict.coverage.push_back(std::move(coverage));
  }
  leave_out_unseen(workbook, verdict.findings, verdict.coverage);
  return verdict;
}

Verdict Checker::check_unreadable(std::vector<Finding> reading) const {
  Verdict verdict;
  for (Finding& finding : reading) {
    if (settings_.is_ignored(finding.code, finding.name)) continue;
    settle(finding, nullptr, nullptr);
    verdict.findings.push_back(std::move(finding));
  }
  for (const Rule* rule : all_rules()) {
    if (rule->scope != Scope::reading || !settings_.runs(rule->code, rule->name)) continue;
    Report report(*rule, nullptr, nullptr);
    // Whether its blocks were moved cannot be told of a file that was not read.
    if (rule->code == base::reading::unreadable.code)
      report.checked();
    else
      report.insufficient();
    take(verdict, report);
  }
  return verdict;
}

std::vector<Coverage> Checker::check_batch(std::span<const BookDigest* const> books, const Roster* roster,
                                           const Tell& tell) const {
  std::vector<Coverage> coverage;
  const Tell settled = [&](Finding finding) {
    settle(finding, nullptr, nullptr);
    tell(std::move(finding));
  };
  const Counted counted = counted_of(books, roster);
  for (const Rule* rule : all_rules()) {
    if (rule->check_batch == nullptr || !settings_.runs(rule->code, rule->name)) continue;
    Report report(*rule, settled);
    const auto speak = [&](const Counted& of, const Roster* named) {
      rule->check_batch({of.books, named, of.standings, of.superseded}, report);
    };
    const auto change = settings_.changes.find(rule->code);
    if (change != settings_.changes.end() && is_bounded(change->second)) {
      const HeldBatch held(books, roster, change->second);
      speak(counted_of(held.books(), held.roster()), held.roster());
    } else {
      speak(counted, roster);
    }
    coverage.push_back(report.coverage());
  }
  return coverage;
}

Verdict Checker::check_batch(std::span<const BookDigest* const> books, const Roster* roster) const {
  Verdict verdict;
  verdict.coverage =
      check_batch(books, roster, [&](Finding finding) { verdict.findings.push_back(std::move(finding)); });
  return verdict;
}

Verdict Checker::join(std::vector<Verdict> verdicts, std::span<const BookDigest* const> books) const {
  Verdict all;
  std::map<std::string, Coverage, std::less<>> coverage;
  std::size_t count = 0;
  for (const Verdict& verdict : verdicts) count += verdict.findings.size();
  all.findings.reserve(count);
  for (Verdict& verdict : verdicts) {
    for (Finding& finding : verdict.findings) all.findings.push_back(std::move(finding));
    for (const Coverage& counted : verdict.coverage) coverage[counted.code] += counted;
    verdict = {};  // a run has many findings: none is kept twice
  }
  Order(books).sort(all.findings);
  keep_one_a_cause(all.findings);
  for (const Rule* rule : all_rules()) {
    if (!settings_.runs(rule->code, rule->name)) continue;
    Coverage counted = coverage[std::string(rule->code)];
    counted.code = rule->code;
    all.coverage.push_back(std::move(counted));
  }
  return all;
}

}  // namespace targetbook::rules
