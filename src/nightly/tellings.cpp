#include "nightly/tellings.hpp"

#include <algorithm>
#include <utility>

#include "base/sha256.hpp"
#include "ledger/packing.hpp"

namespace targetbook::nightly {

std::string common_to_all(const NightJob& job) {
  return job.program + "\n" + job.folder + "\n" + (job.language == base::Language::zh ? "zh\n" : "en\n");
}

Tellings::Tellings(const Night& night, Across& across, const std::vector<HandedIn>& books)
    : night_(night),
      across_(across),
      books_(books),
      telling_{night.job.language, [this](ledger::RunId run) -> const std::string& { return time_of(run); }} {
  kept_.emplace(night.ledger, night.run, true);
  const std::string common = common_to_all(night.job);
  for (std::size_t i = 0; i < night.plan.size(); ++i) {
    const std::string& below = night.plan[i].file->below;
    std::string all = common + books[i].bureau + "\n" + night.ledger.findings(below);
    for (const std::string& packed : across.packed_of(night.name_of(below))) all += "\n" + packed;
    made_of_.push_back(base::sha256_hex(all));
  }
}

std::string Tellings::made_of_all(const std::vector<base::Finding>& of_roster) const {
  std::string all = common_to_all(night_.job);
  for (std::size_t i = 0; i < made_of_.size(); ++i)
    all += "\n" + night_.plan[i].file->below + "\n" + made_of_[i];
  return base::sha256_hex(all + "\n" + ledger::pack(of_roster));
}

void Tellings::leave_out_lists() {
  kept_.emplace(night_.ledger, night_.run, false);
}

Tellings::OfFile Tellings::of(std::size_t i, const ledger::FileChange& change, ledger::History& history) {
  const std::string& below = night_.plan[i].file->below;
  if (change.kind == ledger::FileChange::Kind::unchanged)
    if (auto told = kept_->find(below, made_of_[i])) return {std::move(*told), {}, 0};
  OfFile made = anew(below, change, findings_of(i), books_[i].bureau, history);
  kept_->keep(below, made_of_[i], made.told);
  return made;
}

Tellings::OfFile Tellings::of_roster(const std::string& file, const std::vector<base::Finding>& findings,
                                     ledger::History& history) {
  return anew(file, {}, findings, {}, history);
}

Tellings::OfFile Tellings::anew(const std::string& path, const ledger::FileChange& change,
                                const std::vector<base::Finding>& findings, const std::string& bureau,
                                ledger::History& history) {
  ledger::FindingChanges ages = history.note_findings(path, change, findings);
  const auto fresh = std::count(ages.since.begin(), ages.since.end(), night_.run);
  return {telling_.tell(findings, ages.since, bureau), std::move(ages.mended),
          static_cast<std::size_t>(fresh)};
}

std::vector<base::Finding> Tellings::findings_of(std::size_t i) {
  const std::string& below = night_.plan[i].file->below;
  std::vector<base::Finding> findings = ledger::unpack_findings(night_.ledger.findings(below));
  std::vector<rules::Verdict> verdicts(2);
  for (const std::string& packed : across_.packed_of(night_.name_of(below)))
    verdicts[1].findings.push_back(ledger::unpack_finding(packed));
  if (verdicts[1].findings.empty()) return findings;  // they were kept in order
  verdicts[0].findings = std::move(findings);
  const rules::BookDigest digest = ledger::unpack_digest(night_.ledger.digest(below));
  const rules::BookDigest* only[] = {&digest};
  return night_.job.checker.join(std::move(verdicts), only).findings;
}

const std::string& Tellings::time_of(ledger::RunId run) {
  const auto [known, is_new] = run_times_.try_emplace(run);
  if (is_new)
    known->second = night_.ledger.database()
                        .value("SELECT started FROM run WHERE id = " + std::to_string(run))
                        .value_or("");
  return known->second;
}

}  // namespace targetbook::nightly
