#include "layouts/draw/form_source.hpp"

#include <algorithm>
#include <charconv>

#include "layouts/draw/print_row.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_slots.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

/// `year`, `year-2`, `year+2`: the form's year and years beside it.
std::string year_text(std::string_view slot, std::optional<int> year) {
  if (!year) return {};
  int beside = 0;
  slot.remove_prefix(std::string_view("year").size());
  const bool is_before = slot.starts_with("-");
  if (!slot.empty()) std::from_chars(slot.data() + 1, slot.data() + slot.size(), beside);
  return std::to_string(*year + (is_before ? -beside : beside));
}

}  // namespace

FormSource::FormSource(const model::Form& form, const Drawing& drawing)
    : form_(form), drawing_(drawing), look_(look_of(form, drawing)) {}

AmountLook FormSource::look_of(const model::Form& form, const Drawing& drawing) {
  if (form.unit) return {*form.unit, false};
  return {form.amounts_in.value_or(drawing.unit), true};
}

InkContent FormSource::field(std::string_view slot) {
  if (slot.starts_with("year")) return text_content(year_text(slot, form_.year));
  if (slot == "unit") return text_content(form_.unit ? base::to_string(*form_.unit) : "");
  if (slot == "department") return text_content(form_.department_code.value + form_.department_name.value);
  if (slot == "department.name") return text_content(form_.department_name.value);
  if (slot != "title") return {};
  if (!form_.title.value.empty() && form_.layout == drawing_.id)  // one of two units that contradict goes
    return form_.unit ? form_.title.value : with_unit(form_.title.value, std::nullopt);
  std::string title;
  for (const Piece& piece : parse_pieces(drawing_.new_title))
    title += piece.slot.empty() ? piece.words : text_of(field(piece.slot));
  return text_content(title.starts_with("年") ? title.substr(std::string_view("年").size()) : title);
}

std::size_t FormSource::times(const Block&) {
  return 1;
}
InkContent FormSource::own(const Block&, std::size_t, std::string_view slot) {
  return field(slot);
}
bool FormSource::has(const Block&) {
  return true;
}
std::string FormSource::history_heading(const Block&, std::size_t, std::size_t) {
  return {};
}

std::vector<AddedColumn> FormSource::added(const Block&, std::size_t) {
  return {};
}
bool FormSource::stands_in_a_row(const model::Extra&) const {
  return false;
}

std::vector<AddedColumn> FormSource::added_of_form(const std::vector<std::uint32_t>& sheet_rows) const {
  std::vector<const model::Extra*> extras;
  for (const model::Extra& extra : form_.extras)
    if (extra.text.cell &&
        std::find(sheet_rows.begin(), sheet_rows.end(), extra.text.cell->row) != sheet_rows.end())
      extras.push_back(&extra);
  return columns_of_extras(std::move(extras));
}

InkContent FormSource::extra_in_row(std::string_view heading, std::uint32_t sheet_row) const {
  for (const model::Extra& extra : form_.extras)
    if (extra.heading == heading && extra.text.cell && extra.text.cell->row == sheet_row)
      return text_content(extra.text.value);
  return {};
}

bool FormSource::share_blank_cell(const Block&, std::size_t, std::size_t, std::string_view) const {
  return false;
}

bool FormSource::are_of_one_form(const Block&, std::size_t, std::size_t) const {
  return true;
}

std::string text_of(const InkContent& content) {
  if (const auto* text = std::get_if<std::string>(&content)) return *text;
  if (const auto* number = std::get_if<InkNumber>(&content)) return number->number.to_string();
  return {};
}

InkContent text_content(std::string text) {
  if (text.empty()) return std::monostate{};
  return text;
}

bool draws_slot(const Drawing& drawing, std::string_view slot) {
  for (const Block& block : drawing.blocks)
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        for (const Piece& piece : cell.pieces)
          if (!piece.slot.empty() && split_slot(piece.slot).name == slot) return true;
  return std::any_of(drawing.blocks.begin(), drawing.blocks.end(), [&](const Block& block) {
    return std::any_of(block.repeat.begin(), block.repeat.end(), [&](const DrawnCell& cell) {
      return cell.has_slot() && cell.pieces.back().slot == slot &&
             role_in_list(block, slot) != ListRole::none;
    });
  });
}

bool draws_column(const Drawing& drawing, std::string_view table, std::string_view slot) {
  for (const Block& block : drawing.blocks)
    if (block.table == table)
      for (const DrawnCell& cell : block.repeat)
        if (cell.has_slot() && split_term(cell.pieces.back().slot).name == slot) return true;
  return false;
}

InkContent print_indicator(const model::Indicator& indicator, const Block& block, TableSlot slot,
                           AmountLook look, const Drawing& drawing) {
  constexpr std::string_view history = "history.";
  if (slot.name.starts_with(history)) {
    std::size_t number = 0;
    const auto digits = slot.name.substr(history.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number == 0 || number > indicator.history.size()) return {};
    return print_target(indicator.history[number - 1].value.value);
  }
  const InkContent content = print_slot(indicator, block, slot, look, drawing);
  const bool is_said = model::parse_level2(text_of(content)).requirement == indicator.requirement;
  if (slot.name != "level2" || is_said) return content;
  return text_of(content) + std::string(model::printed_note(indicator.requirement));
}

InkContent FormSource::extra(std::string_view heading) {
  return print_extra(form_.extras, heading);
}

std::vector<Leftover> FormSource::leftovers() {
  std::vector<Leftover> left;
  const std::vector<ExtraPlace> places = extra_places(drawing_);
  for (std::size_t i = 0; i < form_.extras.size(); ++i) {
    const model::Extra& extra = form_.extras[i];
    const bool is_drawn = std::any_of(places.begin(), places.end(), [&](const ExtraPlace& place) {
      return base::fold_label(place.heading) == base::fold_label(extra.heading);
    });
    if (!is_drawn)
      left.push_back({"extras[" + std::to_string(i) + "]", {extra.heading, extra.heading}, extra.text.value});
  }
  return left;
}

std::unique_ptr<FormSource> source_of(const model::Form& form, const Drawing& drawing) {
  switch (drawing.kind) {
    case FormKind::project_target:
      return project_source(form, drawing);
    case FormKind::department_target:
      return department_source(form, drawing);
    case FormKind::budget_table:
      return budget_source(form, drawing);
    case FormKind::narrative:
    case FormKind::contents:
      break;
  }
  return prose_source(form, drawing);
}

}  // namespace targetbook::layouts
