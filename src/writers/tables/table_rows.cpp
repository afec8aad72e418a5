#include "writers/tables/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "writers/tables/bureaus.hpp"
#include "writers/tables/field_columns.hpp"
#include "writers/tables/row_maker.hpp"
#include "writers/words.hpp"

namespace targetbook::writers {
namespace {

const std::string& project_of(const model::Form& form) {
  static const std::string none;
  const auto* target = std::get_if<model::ProjectTarget>(&form.body);
  return target != nullptr ? target->project.name.value : none;
}

/// The form an adjusted cell belongs to: the one around it, else the sheet's only one.
std::optional<std::size_t> form_around(const std::vector<model::Form>& forms,
                                       const model::Adjustment& adjustment) {
  std::optional<std::size_t> on_sheet;
  std::size_t count = 0;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].sheet != adjustment.sheet) continue;
    if (forms[i].range.contains(adjustment.cell)) return i;
    on_sheet = i;
    ++count;
  }
  return count == 1 ? on_sheet : std::nullopt;
}

}  // namespace

/// One submission on its way into the tables.
class SubmissionRows : public RowMaker {
 public:
  SubmissionRows(TableRows& run, const model::Submission& submission, const SourceFacts& source)
      : run_(&run), submission_(&submission), source_(&source), bureaus_(find_bureaus(submission)) {
    context_.file = submission.source.file;
    context_.counted = source.standing == rules::Standing::counts ? "是" : "否";
    context_.region = source.region;
    if (source.region.empty() && submission.bureau) context_.region = submission.bureau->region_code;
  }

  void emit(TableId id, Facts facts) override {
    const Table& to = table(id);
    run_->sink_->add_row(to, compose(to, run_->next_id(id), context_, std::move(facts)));
  }

  void add_all() {
    add_source();
    add_bureaus();
    for (std::size_t i = 0; i < submission_->forms.size(); ++i) add_form(i);
    for (const model::Adjustment& adjustment : submission_->adjustments) add_adjustment(adjustment);
  }

 private:
  void add_source() {
    context_.source = run_->last_ids_.at(static_cast<std::size_t>(TableId::sources)) + 1;
    run_->sources_[context_.file] = {context_.source, context_.counted, context_.region};
    std::size_t projects = 0;
    std::size_t indicators = 0;
    for (const BureauYear& bureau : bureaus_.bureaus) {
      projects += bureau.projects;
      indicators += bureau.indicators;
    }
    std::string unrecognised;
    for (const model::Unrecognised& sheet : submission_->unrecognised) {
      if (!unrecognised.empty()) unrecognised += "；";
      unrecognised += sheet.sheet + "（" + reason_words(sheet).zh + "）";
    }
    const model::Source& source = submission_->source;
    emit(TableId::sources, {{"counted", value_of(context_.counted)},
                            {"standing", std::string(rules::standing_words(source_->standing))},
                            {"region", value_of(context_.region)},
                            {"file", SourceLink{source.file, source_->link}},
                            {"container", value_of(source.container)},
                            {"form_count", count_value(submission_->forms.size())},
                            {"project_count", count_value(projects)},
                            {"indicator_count", count_value(indicators)},
                            {"adjustment_count", count_value(submission_->adjustments.size())},
                            {"unrecognised", value_of(unrecognised)},
                            {"sha256", value_of(source.sha256)}});
  }

  void add_bureaus() {
    first_bureau_ = run_->last_ids_.at(static_cast<std::size_t>(TableId::bureaus)) + 1;
    for (const BureauYear& bureau : bureaus_.bureaus) {
      Facts facts = bureau.department == nullptr ? Facts{} : facts_of(*bureau.department);
      facts.insert(facts.end(), {{"counted", value_of(context_.counted)},
                                 {"region", value_of(context_.region)},
                                 {"code", value_of(bureau.code)},
                                 {"name", value_of(bureau.name)},
                                 {"year", value_of(bureau.year)},
                                 {"project_count", count_value(bureau.projects)},
                                 {"indicator_count", count_value(bureau.indicators)},
                                 {"total", value_of(bureau.funds.total.money())},
                                 {"fiscal", value_of(bureau.funds.fiscal.money())},
                                 {"carryover", value_of(bureau.funds.carryover.money())},
                                 {"other", value_of(bureau.funds.other.money())}});
      emit(TableId::bureaus, std::move(facts));
    }
  }

  void set_context(std::size_t index) {
    const model::Form& form = submission_->forms[index];
    const BureauYear& bureau = bureaus_.bureaus[bureaus_.of_form[index]];
    context_.bureau = first_bureau_ + static_cast<Id>(bureaus_.of_form[index]);
    context_.form = form_ids_.size() > index ? form_ids_[index] : 0;
    context_.bureau_code = bureau.code;
    context_.bureau_name = bureau.name;
    context_.year = form.year;
    context_.project = project_of(form);
    context_.sheet = form.sheet;
  }

  void add_form(std::size_t index) {
    const model::Form& form = submission_->forms[index];
    form_ids_.push_back(run_->last_ids_.at(static_cast<std::size_t>(TableId::forms)) + 1);
    set_context(index);
    emit(TableId::forms,
         {{"year", value_of(form.year)},
          {"sheet", value_of(form.sheet)},
          {"range", base::to_a1(form.range)},
          {"title", value_of(form.title)},
          {"kind", std::string(kind_words(form.body))},
          {"layout", value_of(form.layout)},
          {"unit", value_of(form.unit ? std::string(to_string(*form.unit)) : std::string())}});
    emit_body(*this, form);
  }

  void add_adjustment(const model::Adjustment& adjustment) {
    if (const auto index = form_around(submission_->forms, adjustment)) {
      set_context(*index);
    } else {
      RowContext bare;
      bare.source = context_.source;
      bare.counted = context_.counted;
      bare.region = context_.region;
      bare.file = context_.file;
      context_ = bare;
    }
    emit(TableId::adjustments, {{"field", value_of(adjustment.field)},
                                {"before", value_of(adjustment.before)},
                                {"after", value_of(adjustment.after)},
                                {"why", value_of(adjustment.why.in(run_->language_))},
                                {"sheet", value_of(adjustment.sheet)},
                                {"cell", base::to_a1(adjustment.cell)}});
  }

  TableRows* run_;
  const model::Submission* submission_;
  const SourceFacts* source_;
  BureausOfSubmission bureaus_;
  RowContext context_;
  Id first_bureau_ = 1;
  std::vector<Id> form_ids_;
};

void TableRows::add(const model::Submission& submission, const SourceFacts& source) {
  SubmissionRows(*this, submission, source).add_all();
}

void TableRows::add(const base::Finding& finding) {
  RowContext context;
  if (const auto known = sources_.find(finding.file); known != sources_.end()) {
    context.source = known->second.id;
    context.counted = known->second.counted;
    context.region = known->second.region;
  }
  const Table& to = table(TableId::findings);
  sink_->add_row(to, compose(to, next_id(TableId::findings), context,
                             {{"code", value_of(finding.code)},
                              {"name", value_of(finding.name)},
                              {"severity", std::string(to_string(finding.severity))},
                              {"status", std::string(to_string(finding.status))},
                              {"file", value_of(finding.file)},
                              {"sheet", value_of(finding.sheet)},
                              {"cell", value_of(finding.cell)},
                              {"range", finding.range ? Value(base::to_a1(*finding.range)) : Value()},
                              {"layout", value_of(finding.layout)},
                              {"form", value_of(finding.form)},
                              {"field", value_of(finding.field)},
                              {"message", value_of(finding.message.in(language_))},
                              {"actual", value_of(finding.actual)},
                              {"expected", value_of(finding.expected)},
                              {"fix", value_of(finding.fix.in(language_))}}));
}

}  // namespace targetbook::writers
