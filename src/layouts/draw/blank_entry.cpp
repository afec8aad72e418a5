#include "layouts/draw/blank_entry.hpp"

#include <algorithm>
#include <array>

#include "layouts/draw/form_source.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "model/fields/closed_words.hpp"

namespace targetbook::layouts {
namespace {

using model::Codec;

struct SlotMeaning {
  Codec codec = Codec::text;
  std::string label;
};

std::optional<SlotMeaning> meaning(const std::vector<DrawnName>& names, std::string_view slot) {
  const DrawnName* known = slot == any_slot ? nullptr : find_name(names, with_number_signs(slot));
  if (known == nullptr) return std::nullopt;
  return SlotMeaning{known->codec, known->words.zh};
}

std::optional<SlotMeaning> meaning_in_table(const Drawing& drawing, const Block& block,
                                            std::string_view slot) {
  if (slot == "paragraph")
    return SlotMeaning{Codec::text,
                       block.draw.empty() ? "正文" : "正文：" + block.draw.front().front().words()};
  const NameTable* table = vocabulary_of(drawing.kind).table(block.table);
  return table == nullptr ? std::nullopt : meaning(table->columns, slot);
}

std::optional<SlotMeaning> meaning_in_form(const Drawing& drawing, std::string_view slot) {
  if (slot == "text") return SlotMeaning{Codec::text, "绩效目标"};
  return meaning(vocabulary_of(drawing.kind).fields, slot);
}

EntryKind kind_of(Codec codec) {
  switch (codec) {
    case Codec::code:
      return EntryKind::code;
    case Codec::choice:
      return EntryKind::choice;
    case Codec::year:
      return EntryKind::year;
    case Codec::amount:
      return EntryKind::amount;
    case Codec::percent:
      return EntryKind::percent;
    case Codec::number:
      return EntryKind::weight;
    case Codec::target:
      return EntryKind::target;
    case Codec::level1:
      return EntryKind::level1;
    case Codec::level2:
      return EntryKind::level2;
    case Codec::nature:
    case Codec::direction:
      return EntryKind::choice;
    case Codec::text:
    case Codec::none:
      break;
  }
  return EntryKind::text;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// Values that the form is given beforehand and that nobody types: `{year}`, `{n}`.
bool is_given(std::string_view slot) {
  return slot == "year" || slot.starts_with("year-") || slot.starts_with("year+") || slot == "n" ||
         slot == "number" || slot == "heading" || slot.ends_with(".month");
}

/// A year that nobody knows yet is the clerk's to write: `（年度）`.
bool lacks_year(std::string_view slot, const Ink& ink) {
  const auto* text = std::get_if<std::string>(&ink.content);
  return slot.starts_with("year") &&
         (text == nullptr || text->find_first_of("0123456789") == std::string::npos);
}

/// The label that is printed right before a place, in its own row; empty for none.
std::string label_before(const InkOrigin& origin, std::uint32_t column) {
  const DrawnRow& row = origin.block->draw[origin.drawn_row];
  while (column > 0) {
    --column;
    if (row[column].kind == DrawnCell::Kind::label) return row[column].words();
    if (row[column].kind != DrawnCell::Kind::left) break;
  }
  return {};
}

bool is_long(std::string_view slot, const Block& block) {
  constexpr std::array long_slots = {"purpose",
                                     "goals",
                                     "goal",
                                     "long_term.goal",
                                     "annual.goal",
                                     "text",
                                     "functions",
                                     "tasks",
                                     "project.basis",
                                     "project.plan",
                                     "project.last_evaluation",
                                     "project.budget_change",
                                     "paragraph",
                                     "long_term",
                                     "annual"};
  return std::find(long_slots.begin(), long_slots.end(), slot) != long_slots.end() ||
         (block.table == "goals" && slot == "text");
}

}  // namespace

std::optional<BlankEntry> entry_of(const Drawing& drawing, const InkOrigin& origin, const Ink& ink) {
  if (origin.cell == nullptr || !origin.cell->has_slot()) return std::nullopt;
  const Block& block = *origin.block;
  const std::string_view slot =
      split_slot(origin.cell->pieces.back().slot.empty() ? origin.cell->slot()
                                                         : origin.cell->pieces.back().slot)
          .name;
  BlankEntry entry;
  entry.slot = std::string(slot);
  const bool is_blank = std::holds_alternative<std::monostate>(ink.content);
  const bool is_pattern = origin.cell->kind == DrawnCell::Kind::pattern;
  if (slot == "unit") {
    entry.kind = EntryKind::unit;
    entry.label = "金额单位";
    // A form whose heading is amid a table would change its label with the unit.
    entry.is_open = block.id == "heading";
    return entry;
  }
  const bool is_preset =
      origin.cell->kind == DrawnCell::Kind::slot && !split_slot(origin.cell->slot()).preset.empty();
  if (is_preset || is_given(slot)) {
    if (!lacks_year(slot, ink)) return std::nullopt;
    entry.label = "年度";
    return entry;
  }

  const bool is_of_row = origin.record && role_in_list(block, slot) == ListRole::none;
  std::optional<SlotMeaning> meaning =
      is_of_row ? meaning_in_table(drawing, block, slot) : meaning_in_form(drawing, slot);
  if (meaning) {
    entry.kind = kind_of(meaning->codec);
    entry.label = meaning->label;
    for (const std::string_view word : model::words_of(meaning->codec)) entry.options.emplace_back(word);
  }
  if (!origin.record)
    if (const std::string before = label_before(origin, ink.place.first.column); !before.empty())
      entry.label = before;
  if (origin.record) {
    const std::string heading = heading_over(block, ink.place.first.column);
    if (!heading.empty()) entry.label = heading;
    if (slot == "goal" && is_of_row) entry.kind = EntryKind::goal;
    if (slot == "ratio") entry.kind = EntryKind::weight;
    if (slot.starts_with("history."))
      entry.kind = block.table == "funds" ? EntryKind::amount : EntryKind::target;
    if (drawing.kind == FormKind::budget_table) {
      entry.slot = heading;
      entry.kind = slot == "amount"                           ? EntryKind::amount
                   : ends_with_any(heading, {"编码", "代码"}) ? EntryKind::code
                                                              : EntryKind::text;
    }
  }
  entry.is_paragraph = drawing.kind != FormKind::budget_table && is_long(slot, block);
  const std::string key = is_of_row ? block.table + "." + entry.slot : entry.slot;
  if (const auto choices = drawing.choices.find(key); choices != drawing.choices.end()) {
    entry.kind = EntryKind::choice;
    entry.options = choices->second;
  } else if (const auto usual = drawing.suggestions.find(key); usual != drawing.suggestions.end()) {
    entry.options = usual->second;
  }
  if (entry.kind == EntryKind::choice && entry.options.empty()) entry.kind = EntryKind::text;
  entry.is_filled = !is_blank && !is_pattern;
  if (const auto* text = std::get_if<std::string>(&ink.content); text != nullptr && is_pattern)
    entry.printed = *text;
  if (slot == "title") {
    // A title with the project's name is for the clerk to write; so is one whose year is not known yet.
    const auto* title = std::get_if<std::string>(&ink.content);
    const bool lacks_year =
        drawing.new_title.starts_with("{year}") && (title == nullptr || !title->starts_with("20"));
    entry.is_open = lacks_year || drawing.new_title.find("{project") != std::string::npos;
  } else if (slot == "department" || slot == "department.name") {
    const auto* text = std::get_if<std::string>(&ink.content);
    entry.is_open = text == nullptr || *text == origin.cell->words();
  } else if (slot == "project.year") {
    entry.is_open = is_blank;
  } else if (split_term(slot).name == "level1" || split_term(slot).name == "level2") {
    entry.is_open = block.lines.empty() || is_blank;
  } else {
    const bool is_line = origin.record && !is_blank && !is_pattern && *origin.record < block.lines.size() &&
                         block.each.empty();
    const bool is_numbered_line = is_pattern && origin.record && *origin.record < block.lines.size();
    entry.is_open = !is_line && !is_numbered_line;
  }
  return entry;
}

}  // namespace targetbook::layouts
