#include "nightly/reading_stage.hpp"

#include <optional>
#include <utility>

#include "base/files.hpp"
#include "ledger/packing.hpp"
#include "rules/across/digest.hpp"

namespace targetbook::nightly {
namespace {

using Why = PlannedFile::Why;

/// How many results are kept before they are made to last: a killed pass loses no more.
constexpr std::size_t results_a_transaction = 64;

}  // namespace

bool ReadingStage::run() {
  std::vector<std::size_t> pieces;
  for (std::size_t i = 0; i < night_.plan.size(); ++i) {
    const PlannedRead& planned = night_.plan[i];
    if (planned.why == Why::unchanged || night_.carried.contains(planned.file->below)) continue;
    if (planned.file->problem)
      keep_problem(planned, *planned.file->problem);
    else
      pieces.push_back(i);
  }
  const Worked first = work(pieces);
  if (!first.is_whole) return false;
  const Worked second = work(first.busy);
  for (const std::size_t i : second.busy)
    night_.tell(NightEvent::Level::warning, "busy", night_.plan[i].file->below,
                {"文件正在写入，下次再读", "still being written; taken next time"});
  return second.is_whole;
}

void ReadingStage::keep_problem(const PlannedRead& planned, const base::FileError& problem) {
  keep(planned, 0, answer_for_unreadable(night_.name_of(planned.file->below), problem, night_.job.checker));
}

ReadingStage::Worked ReadingStage::work(const std::vector<std::size_t>& pieces) {
  Worked worked;
  if (pieces.empty()) return worked;
  std::vector<std::int64_t> looked_at(pieces.size(), 0);
  std::optional<base::Transaction> batch;
  batch.emplace(night_.ledger.database());
  const auto piece = [&](std::size_t i) {
    looked_at[i] = now_in_nanoseconds();
    return errand_of(night_.plan[pieces[i]]);
  };
  const auto deliver = [&](std::size_t i, const batch::CrewAnswer& answered) {
    const PlannedRead& planned = night_.plan[pieces[i]];
    const std::string name = night_.name_of(planned.file->below);
    ReadAnswer answer = answer_of(answered, name, night_.job.checker);
    if (answer.kind == ReadAnswer::Kind::busy) worked.busy.push_back(pieces[i]);
    keep(planned, looked_at[i], std::move(answer));
    if ((i + 1) % results_a_transaction == 0) {
      batch->commit();
      batch.emplace(night_.ledger.database());
    }
    night_.watch.watch.progress(i + 1, pieces.size(), name);
  };
  worked.is_whole = night_.crew.run(pieces.size(), piece, deliver, night_.watch.watch.is_interrupted);
  batch->commit();
  return worked;
}

batch::Errand ReadingStage::errand_of(const PlannedRead& planned) {
  const std::string name = night_.name_of(planned.file->below);
  if (planned.why == Why::rules_changed)
    return {checking_piece(name, night_.ledger.content(planned.file->below))};
  const bool still_holds = planned.known != nullptr && planned.known->was_read &&
                           planned.known->reading_print == night_.job.reading_print &&
                           planned.known->rules_print == night_.job.rules_print;
  batch::Errand errand;
  std::optional<base::FileError> problem;
  try {
    errand.document = base::open_file(planned.file->path);
  } catch (const base::FileError& error) {
    problem = error;
  }
  errand.bytes =
      reading_piece(planned.file->path, name, still_holds ? planned.known->sha256 : std::string(), problem);
  return errand;
}

void ReadingStage::keep(const PlannedRead& planned, std::int64_t looked_at, ReadAnswer answer) {
  ledger::Known known{planned.file->below,
                      planned.file->size,
                      planned.file->modified_ns,
                      looked_at,
                      std::move(answer.sha256),
                      night_.job.reading_print,
                      night_.job.rules_print,
                      answer.kind == ReadAnswer::Kind::read,
                      planned.known != nullptr ? planned.known->shown : std::string(),
                      night_.run,
                      night_.run};
  switch (answer.kind) {
    case ReadAnswer::Kind::same:
      night_.ledger.keep_looks(known);
      return;
    case ReadAnswer::Kind::read:
      if (planned.why == Why::rules_changed) {
        known.looked_at_ns = planned.known->looked_at_ns;
        known.read_run = planned.known->read_run;
      }
      night_.tell(NightEvent::Level::info, planned.why == Why::rules_changed ? "checked" : "read", known.path,
                  {});
      break;
    case ReadAnswer::Kind::unreadable:
    case ReadAnswer::Kind::busy:
      known.checked_run = 0;
      night_.tell(NightEvent::Level::warning, "unreadable", known.path,
                  ledger::unpack_findings(answer.content.reading).front().message);
      break;
  }
  night_.ledger.keep(known, answer.content);
}

}  // namespace targetbook::nightly
