#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

void check_suspected_typo(const FormContext& context, Report& report) {
  const WordLists::Pairs& typos = context.know.words.pairs("typos");
  const WordIndex& wrong_words = context.know.words.pair_words("typos");
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    for (const std::size_t place_of_pair : wrong_words.all_in(text.plain)) {
      const auto& [wrong, right] = typos[place_of_pair];
      Place place;
      place.cell = text.cell;
      place.field = text.field;
      report.found(std::move(place), saying(say("疑为错别字：「{}」→「{}」",
                                                "perhaps a typing mistake: '{}' for '{}'", wrong, right),
                                            wrong, right));
    }
  }
}

}  // namespace

const Rule suspected_typo{
    .code = "Q-07",
    .name = "suspected-typo",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"疑似错别字", "Suspected typing mistake"},
    .what = {"文字中有常见的错别字（词表 typos）。",
             "A text has one of the known typing mistakes (word list typos)."},
    .why = {"错别字会随批复公开。", "The mistake will be published with the approved budget."},
    .fix = {"核对并改正", "check and correct it"},
    .wrong = {"基本人员指出", "基本人员指出"},
    .right = {"基本人员支出", "基本人员支出"},
    .source = "Y17, B6, B15",
    .check_form = check_suspected_typo,
};

}  // namespace targetbook::rules::quality
