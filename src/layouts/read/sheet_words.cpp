#include "layouts/read/sheet_words.hpp"

#include <algorithm>

#include "base/say.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/read/left_terms.hpp"
#include "layouts/read/value_count.hpp"
#include "layouts/vocabulary/form_sketch.hpp"
#include "layouts/vocabulary/giving_way.hpp"

namespace targetbook::layouts {
namespace {

bool draws_list(const Drawing& drawing) {
  return std::any_of(drawing.blocks.begin(), drawing.blocks.end(),
                     [](const Block& block) { return block.list; });
}

std::string words_for(FormKind kind, const std::string& slot) {
  const Vocabulary& all = vocabulary_of(kind);
  if (const DrawnName* name = find_name(all.fields, slot)) return name->words.zh;
  for (const NameTable& table : all.tables)
    if (const DrawnName* name = find_name(table.columns, slot)) return name->words.zh;
  return slot;
}

}  // namespace

std::vector<Sketch> SheetWords::sketches_in(const FoundForm& claimed, std::uint32_t lead_row) {
  if (!sketches_) sketches_ = sketch_forms(view_);
  std::vector<Sketch> here;
  for (const Sketch& sketch : *sketches_) {
    if (sketch.first_row < lead_row || sketch.first_row >= claimed.end_row ||
        sketch.end_row <= claimed.first_row)
      continue;
    const std::uint32_t beyond = sketch.end_row - std::min(sketch.end_row, claimed.end_row);
    if (here.empty() || beyond < claimed.end_row - sketch.first_row) here.push_back(sketch);
  }
  return here;
}

std::vector<ToldForm> SheetWords::instead_of(const FoundForm& claimed, const PlacedForm& placed,
                                             const Record& drawn, std::uint32_t lead_row,
                                             Accounts& accounts) {
  if (!leaves_labelled_values(claimed, placed, view_, lead_row) &&
      !leaves_terms(claimed, placed, view_, lead_row))
    return {};
  std::vector<Sketch> here = sketches_in(claimed, lead_row);
  if (here.empty()) return {};
  const bool is_list = is_list_of_more(here.front(), claimed, placed);
  const bool tells =
      is_list || tells_more(here.front(), claimed, placed, view_) || tells_terms(here.front(), placed);
  if (!tells && !draws_list(*claimed.drawing->drawing)) return {};
  for (Sketch& sketch : here) sketch.end_row = std::min(sketch.end_row, claimed.end_row);
  Accounts used = accounts;
  std::vector<ToldForm> told = take_told(std::move(here), view_, lead_row, used);
  std::size_t values = 0;
  for (const ToldForm& one : told) values += values_in(one.record);
  const std::size_t values_drawn = values_in(drawn);
  if (tells ? values < values_drawn && !is_list : values <= values_drawn) return {};
  if (!told.empty()) accounts = std::move(used);
  return told;
}

std::vector<ToldForm> take_told(std::vector<Sketch> sketches, const SheetView& view, std::uint32_t lead_row,
                                Accounts& accounts) {
  std::vector<ToldForm> told;
  for (Sketch& sketch : sketches) {
    const std::uint32_t end_row = sketch.end_row;
    if (auto form = WordForm::make(view, std::move(sketch))) {
      Record record = extract(form->found(), form->placed(), view, accounts, lead_row);
      told.push_back({std::move(*form), std::move(record)});
    }
    lead_row = end_row;
  }
  return told;
}

bool may_be_told(const SheetForms& found, const std::vector<Sketch>& words) {
  return !found.is_of_two || std::all_of(words.begin(), words.end(), [](const Sketch& sketch) {
    return sketch.kind == FormKind::self_evaluation;
  });
}

std::vector<model::Adjustment> adjustments_of(const Sketch& sketch, const std::string& sheet) {
  constexpr double percent = 100;
  std::vector<model::Adjustment> told;
  for (const FoundWord& one : sketch.found) {
    if (one.slot.empty()) {
      told.push_back(
          {sheet, one.label, "heading", one.text, "", {"上级栏目名，没有值", "a heading of headings"}});
      continue;
    }
    told.push_back({sheet, one.label, one.slot == any_slot ? "extras" : one.slot, one.text,
                    words_for(sketch.kind, one.slot),
                    base::say("按栏目用语认定，把握 {}%", "told by the words of the label, {}% sure",
                              static_cast<int>(one.score * percent))});
  }
  return told;
}

}  // namespace targetbook::layouts
