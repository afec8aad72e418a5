#include "ledger/packing.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "../model/fill_fields.hpp"
#include "base/file_error.hpp"
#include "base/files.hpp"
#include "containers/open.hpp"
#include "layouts/drawing/catalogue.hpp"
#include "layouts/read/read.hpp"
#include "rules/engine/check.hpp"

namespace targetbook::ledger {
namespace {

std::vector<model::Submission> fixtures() {
  static const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  std::vector<model::Submission> all;
  for (const auto& entry : std::filesystem::directory_iterator(TARGETBOOK_SOURCE_DIR "/fixtures")) {
    if (entry.path().extension() != ".xlsx") continue;
    const std::string name = entry.path().filename().string();
    const grid::Workbook book =
        containers::open_workbook(name, base::read_file(entry.path(), containers::Limits{}.file_bytes));
    all.push_back(layouts::read_workbook(book, catalogue, name).submission);
    all.back().source = {name, "xlsx", "00"};
  }
  return all;
}

/// What the bytes inflate to, as their head says.
std::size_t inflated_length(const std::string& bytes) {
  std::size_t length = 0;
  for (std::size_t i = 8; i-- > 0;) length = length << 8U | static_cast<unsigned char>(bytes[i]);
  return length;
}

/// One of everything that is packed, all of it blank.
model::Submission one_of_each() {
  model::ProjectTarget project;
  project.fund_sources.resize(1);
  project.spending.resize(1);
  project.spending[0].extras.resize(1);
  project.procurement.resize(1);
  project.payment_plan.milestones.resize(1);
  project.goals.resize(1);
  project.indicators.resize(1);
  project.indicators[0].history.resize(1);
  project.indicators[0].value.value.parts.resize(1);
  model::DepartmentTarget department;
  department.funds.resize(1);
  department.funds[0].history.resize(1);
  department.projects.resize(1);
  model::Narrative narrative;
  narrative.sections.resize(1);
  narrative.sections[0].pieces.resize(1);
  model::Contents contents;
  contents.entries.resize(1);
  model::BudgetTable table;
  table.columns.resize(1);
  table.rows.resize(1);
  table.rows[0].resize(1);
  table.notes.resize(1);
  model::Submission all;
  for (model::FormBody body :
       std::initializer_list<model::FormBody>{project, department, narrative, contents, table}) {
    all.forms.emplace_back().body = std::move(body);
    all.forms.back().remarks.resize(1);
    all.forms.back().extras.resize(1);
    all.forms.back().sums.resize(1);
    all.forms.back().sums[0].parts.resize(1);
  }
  all.adjustments.resize(1);
  all.observations.resize(1);
  all.unrecognised.resize(1);
  all.unread.resize(1);
  return all;
}

TEST(Packing, AnotherFormHasAnotherNumber) {
  // Where this fails, the packed form has changed: raise packed_form, then put the new lengths here.
  EXPECT_EQ(packed_form, 8);
  EXPECT_EQ(inflated_length(pack(one_of_each())), 2474U);
  EXPECT_EQ(inflated_length(pack(rules::digest_of(one_of_each()))), 357U);
}

TEST(Packing, ASubmissionComesBackWhole) {
  const rules::Checker checker({});
  for (const model::Submission& submission : fixtures()) {
    const std::string bytes = pack(submission);
    const model::Submission again = unpack_submission(bytes);
    EXPECT_EQ(pack(again), bytes) << submission.source.file;
    EXPECT_EQ(pack(checker.check_book(again, {}).findings), pack(checker.check_book(submission, {}).findings))
        << submission.source.file;
  }
}

/// Of what one cell says, and of extras.
bool says_something(const model::ConstMember& member) {
  if (const auto* text = std::get_if<const model::Text*>(&member)) return !(*text)->value.empty();
  if (const auto* amount = std::get_if<const model::Amount*>(&member))
    return (*amount)->value.money.has_value();
  if (const auto* number = std::get_if<const model::Number*>(&member))
    return (*number)->value.number.has_value();
  if (const auto* target = std::get_if<const model::Sourced<model::TargetValue>*>(&member))
    return !(*target)->value.raw.empty();
  if (const auto* extras = std::get_if<const model::Extras*>(&member)) return (*extras)->size() == 1;
  return true;
}

/// Every field of the records, whatever lines their tables have.
template <class Record>
void expect_back(std::vector<Record> model::ProjectTarget::*rows) {
  model::ProjectTarget target;
  (target.*rows).resize(1);
  model::test::fill_all((target.*rows).front());
  model::Submission submission;
  submission.forms.emplace_back().body = target;
  const model::Submission again = unpack_submission(pack(submission));
  const auto& body = std::get<model::ProjectTarget>(again.forms.at(0).body);
  ASSERT_EQ((body.*rows).size(), 1U);
  EXPECT_EQ(pack(again), pack(submission));
  for (const auto& field : model::fields_of<Record>()) {
    const model::ConstMember member = field.of((body.*rows).front());
    EXPECT_TRUE(says_something(member)) << field.name;
  }
}

TEST(Packing, EveryFieldComesBack) {
  expect_back(&model::ProjectTarget::indicators);
  expect_back(&model::ProjectTarget::goals);
  expect_back(&model::ProjectTarget::spending);
  expect_back(&model::ProjectTarget::procurement);
  expect_back(&model::ProjectTarget::fund_sources);
}

TEST(Packing, ADigestComesBackWhole) {
  const rules::Checker checker({});
  std::vector<rules::BookDigest> digests;
  std::vector<rules::BookDigest> unpacked;
  for (const model::Submission& submission : fixtures()) {
    digests.push_back(rules::digest_of(submission));
    unpacked.push_back(unpack_digest(pack(digests.back())));
    EXPECT_EQ(pack(unpacked.back()), pack(digests.back())) << submission.source.file;
    EXPECT_EQ(unpacked.back().file, submission.source.file);
  }
  const auto findings_of = [&](const std::vector<rules::BookDigest>& books) {
    std::vector<const rules::BookDigest*> all;
    for (const rules::BookDigest& book : books) all.push_back(&book);
    return checker.check_batch(all, nullptr).findings;
  };
  ASSERT_FALSE(findings_of(digests).empty());
  EXPECT_EQ(pack(findings_of(unpacked)), pack(findings_of(digests)));
}

TEST(Packing, FindingsAndCoverageComeBackWhole) {
  base::Finding finding;
  finding.code = "A-12";
  finding.severity = base::Severity::error;
  finding.status = base::FindingStatus::waived;
  finding.cell = base::CellRef{6, 1};
  finding.range = base::CellRange{{6, 1}, {6, 5}};
  finding.message = {"错", "wrong"};
  finding.waived_because = {"因", "because"};
  const auto findings = unpack_findings(pack(std::vector{finding}));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(pack(findings), pack(std::vector{finding}));
  EXPECT_EQ(findings[0].range, finding.range);
  EXPECT_EQ(findings[0].waived_because, finding.waived_because);
  const auto coverage = unpack_passed_coverage(pack_to_pass(std::vector{rules::Coverage{"A-12", 8, 3, 1}}));
  EXPECT_EQ(coverage.at(0).checked, 8U);
  EXPECT_EQ(coverage.at(0).insufficient, 1U);
}

TEST(Packing, BytesThatNoValueHasAreRefused) {
  EXPECT_THROW(unpack_pieces(std::string(8, '\xFF')), DamagedRecord);  // a list longer than its bytes
  EXPECT_THROW(unpack_pieces(pack(std::vector<std::string>{"a"}) + "b"), DamagedRecord);  // bytes left over
  std::string finding = pack(base::Finding{});
  finding.back() = '\x07';  // neither there nor not
  EXPECT_THROW(static_cast<void>(unpack_finding(finding.substr(0, finding.size() - 1))), DamagedRecord);
}

TEST(Packing, CutOrChangedBytesAreToldAndNeverCrash) {
  const std::string bytes = pack(fixtures().front());
  for (std::size_t cut = 0; cut < bytes.size(); cut += 97)
    EXPECT_THROW(unpack_submission(bytes.substr(0, cut)), base::FileError) << cut;
  const std::string digest = pack(rules::digest_of(fixtures().front()));
  for (std::size_t cut = 0; cut < digest.size(); cut += 97)
    EXPECT_THROW(unpack_digest(digest.substr(0, cut)), base::FileError) << cut;
}

}  // namespace
}  // namespace targetbook::ledger
