#include "ledger/told.hpp"

#include <utility>

#include "ledger/archive.hpp"
#include "ledger/packing.hpp"

namespace targetbook::ledger {

// Each is taken apart, so that a field that is added and not packed does not compile.
template <class Archive>
void serialize(Archive& archive, Told::OfSeverity& of_severity) {
  auto& [page, lines, open] = of_severity;
  archive(page, lines, open);
}
template <class Archive>
void serialize(Archive& archive, Told::OfRule& of_rule) {
  auto& [code, errors, warnings] = of_rule;
  archive(code, errors, warnings);
}

namespace {

/// The lists lie apart: a night whose lists stay needs none of them.
std::string packed_lists(const Told& told) {
  Packer packer;
  packer(told.lines, told.rows);
  return squeezed(packer.take());
}

std::string packed_rest(const Told& told) {
  const auto& [lines, rows, severities, rules, since, findings, waived, trial] = told;
  Packer packer;
  packer(severities, rules, since, findings, waived, trial);
  return squeezed(packer.take());
}

void unpack_lists(std::string_view bytes, Told& told) {
  const std::string plain = unsqueezed(bytes);
  Unpacker unpacker(plain);
  unpacker(told.lines, told.rows);
  unpacker.finish();
}

void unpack_rest(std::string_view bytes, Told& told) {
  const std::string plain = unsqueezed(bytes);
  Unpacker unpacker(plain);
  unpacker(told.severities, told.rules, told.since, told.findings, told.waived, told.trial);
  unpacker.finish();
  if (told.severities.size() != Told().severities.size()) throw DamagedRecord("not three severities");
}

}  // namespace

ToldFiles::ToldFiles(Ledger& ledger, RunId run, bool with_lists)
    : run_(run),
      with_lists_(with_lists),
      find_(ledger.database().prepare(std::string("SELECT rest") + (with_lists ? ", lists" : "") +
                                      " FROM told WHERE path = ? AND made_of = ?")),
      keep_(ledger.database().prepare(
          "INSERT OR REPLACE INTO told(path, made_of, run, rest, lists) VALUES(?, ?, ?, ?, ?)")) {}

std::optional<Told> ToldFiles::find(const std::string& path, const std::string& made_of) {
  find_.reset();
  find_.bind(1, path).bind(2, made_of);
  if (!find_.step()) return std::nullopt;
  Told told;
  unpack_rest(find_.bytes(0), told);
  if (with_lists_) unpack_lists(find_.bytes(1), told);
  return told;
}

void ToldFiles::keep(const std::string& path, const std::string& made_of, const Told& told) {
  keep_.bind(1, path).bind(2, made_of).bind(3, run_);
  keep_.bind_bytes(4, packed_rest(told)).bind_bytes(5, packed_lists(told)).run_bound();
}

}  // namespace targetbook::ledger
