#include "layouts/read/units.hpp"

#include <algorithm>

#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t shown_letters = 24;  ///< of a cell's text, in a message

std::string clipped(const std::string& text) {
  std::string line = base::tidy_text(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::size_t letters = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool begins_letter = (static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U;
    if (begins_letter && ++letters > shown_letters) return line.substr(0, i) + "…";
  }
  return line;
}

/// `单位：` with nothing behind it: the unit stands in the next cell.
bool is_bare_line(std::string_view text) {
  const std::string folded = base::fold_label(text);
  return std::string_view(folded).ends_with("单位") &&
         folded.size() <= std::string_view("金额计量单位").size();
}

bool overlaps_columns(const Item& item, std::uint32_t column) {
  return item.extent.first.column <= column && column <= item.extent.last.column;
}

bool overlaps_rows(const Item& item, std::uint32_t row) {
  return item.extent.first.row <= row && row <= item.extent.last.row;
}

}  // namespace

UnitEvidence::UnitEvidence(UnitScope scope, std::optional<base::AmountUnit> bureaus)
    : scope_(std::move(scope)), bureaus_(bureaus) {
  look_above();
  for (const Item& item : scope_.view->rows(scope_.first_row, scope_.end_row)) look_at(item);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!lines_[i].said.unit)
      doubt_name(lines_[i]);
    else if (i > 0 && lines_[0].said.unit && lines_[i].said.unit != lines_[0].said.unit)
      doubt(lines_[0], lines_[i]);
  }
}

UnitEvidence::UnitEvidence(base::AmountUnit stated) {
  lines_.push_back({{stated, base::to_string(stated)}, {}, {}});
}

/// `金额单位：元` over the title, whatever else stands in its row (附件2).
void UnitEvidence::look_above() {
  for (const Item& item : scope_.view->rows(scope_.lead_row, scope_.first_row))
    if (auto said = unit_in_line(item.text)) add_line(item, std::move(*said));
}

void UnitEvidence::look_at(const Item& item) {
  const bool is_text = item.cell->kind() == grid::CellKind::text;
  const bool is_label = scope_.labels->contains(item);
  const bool is_value = scope_.values.contains(item.at()) && !is_label;
  std::optional<SaidUnit> said = is_text ? unit_in_label(item.text) : std::nullopt;
  if (scope_.form_labels.contains(item.at())) {
    auto line = unit_in_line(item.text);
    if (line || said) add_line(item, std::move(line ? *line : *said));
    return;
  }
  if (is_value || is_label) {
    if (!said && !is_label) return;
    any_label_says_ = any_label_says_ || said;
    labels_.push_back({&item, std::move(said), is_value});
    return;
  }
  if (!is_text) return;
  auto line = unit_in_line(item.text);
  const auto alone = lone_unit(item.text);
  if (alone && (is_corner(item) || follows_bare_line(item))) line = alone;
  const bool has_name = said && !without_unit(base::fold_label(item.text)).empty();
  if (line && (is_corner(item) || !has_name))
    add_line(item, std::move(*line));
  else if (said) {
    any_label_says_ = true;
    labels_.push_back({&item, std::move(said), false});
  } else if (line) {
    add_line(item, std::move(*line));
  }
}

bool UnitEvidence::is_corner(const Item& item) const {
  return item.at().row < scope_.first_label_row;
}

bool UnitEvidence::follows_bare_line(const Item& item) const {
  const Item* before = nullptr;
  for (const Item& other : scope_.view->row(item.at().row))
    if (other.at().column < item.at().column) before = &other;
  return before != nullptr && is_bare_line(before->text);
}

void UnitEvidence::add_line(const Item& item, SaidUnit said) {
  lines_.push_back({std::move(said), item.at(), item.text});
}

std::optional<base::AmountUnit> UnitEvidence::stated() const {
  if (lines_.empty()) return std::nullopt;
  const auto first = lines_.front().said.unit;
  const bool all_agree = std::all_of(lines_.begin(), lines_.end(),
                                     [&](const UnitStatement& line) { return line.said.unit == first; });
  return all_agree ? first : std::nullopt;
}

std::optional<base::CellRef> UnitEvidence::place() const {
  return lines_.empty() ? std::nullopt : std::optional(lines_.front().at);
}

UnitEvidence::Decision UnitEvidence::decide_alone(base::CellRef amount) {
  std::vector<UnitStatement> all = labels_of(amount);
  all.insert(all.end(), lines_.begin(), lines_.end());
  if (all.empty()) return {bureaus_, bureaus_.has_value(), false};
  for (const UnitStatement& one : all)
    if (!one.said.unit) {
      doubt_name(one);
      return {std::nullopt, false, true};
    }
  for (const UnitStatement& one : all)
    if (one.said.unit != all.front().said.unit) {
      doubt(one, all.front());
      return {std::nullopt, false, true};
    }
  return {all.front().said.unit, false, false};
}

/// What stands in the amount's own cell before it, left of it and over it.
std::vector<UnitStatement> UnitEvidence::labels_of(base::CellRef amount) const {
  std::vector<UnitStatement> found;
  look_behind(amount, found);
  if (!any_label_says_) return found;
  const auto own = std::find_if(labels_.begin(), labels_.end(),
                                [&](const Label& label) { return label.item->at() == amount; });
  if (own != labels_.end() && own->said) found.push_back({*own->said, amount, own->item->text});
  run_left(amount, found);
  run_up(amount, found);
  return found;
}

/// `125.5 | 万元`: a unit by itself in the cell right of the amount.
void UnitEvidence::look_behind(base::CellRef amount, std::vector<UnitStatement>& found) const {
  if (scope_.view == nullptr) return;
  const auto row = scope_.view->row(amount.row);
  const auto own =
      std::find_if(row.begin(), row.end(), [&](const Item& item) { return item.at() == amount; });
  if (own == row.end() || std::next(own) == row.end()) return;
  const Item& next = *std::next(own);
  if (next.at().column != own->extent.last.column + 1 || scope_.values.contains(next.at())) return;
  if (auto said = lone_unit(next.text)) found.push_back({std::move(*said), next.at(), next.text});
}

/// The label left of the amount, and those that stand before it without a gap
/// (`项目资金（万元）｜年度资金总额`).
void UnitEvidence::run_left(base::CellRef amount, std::vector<UnitStatement>& found) const {
  std::uint32_t edge = amount.column;
  bool is_first = true;
  while (true) {
    const Label* nearest = nullptr;
    for (const Label& label : labels_) {
      const std::uint32_t end = label.item->extent.last.column;
      if (!overlaps_rows(*label.item, amount.row) || end >= edge || label.item->at() == amount) continue;
      if (nearest == nullptr || end > nearest->item->extent.last.column) nearest = &label;
    }
    if (nearest == nullptr) return;
    const base::CellRef end{amount.row, nearest->item->extent.last.column + 1};
    if (is_first ? !is_empty_between(end, {amount.row, edge}) : end.column != edge) return;
    if (nearest->said) found.push_back({*nearest->said, nearest->item->at(), nearest->item->text});
    edge = nearest->item->at().column;
    is_first = false;
  }
}

bool UnitEvidence::is_empty_between(base::CellRef from, base::CellRef to) const {
  const auto row = scope_.view->row(from.row);
  return std::none_of(row.begin(), row.end(), [&](const Item& item) {
    return item.at().column >= from.column && item.at().column < to.column;
  });
}

/// The heading over the amount, with what stands over it without a gap. What has a label beside it is no
/// column's, unless that label says no unit and a heading stands right over it (`合计` below `预算数（元）`).
void UnitEvidence::run_up(base::CellRef amount, std::vector<UnitStatement>& found) const {
  const bool has_label_beside = std::any_of(labels_.begin(), labels_.end(), [&](const Label& label) {
    const std::uint32_t behind = label.item->extent.last.column + 1;
    return !label.is_value && overlaps_rows(*label.item, amount.row) && behind <= amount.column &&
           is_empty_between({amount.row, behind}, amount);
  });
  if (has_label_beside && !found.empty()) return;
  std::uint32_t edge = amount.row;
  bool is_first = true;
  while (true) {
    const Label* nearest = nullptr;
    for (const Label& label : labels_) {
      const std::uint32_t end = label.item->extent.last.row;
      if (label.is_value || !overlaps_columns(*label.item, amount.column) || end >= edge) continue;
      if (nearest == nullptr || end > nearest->item->extent.last.row) nearest = &label;
    }
    const bool may_be_apart = is_first && !has_label_beside;
    if (nearest == nullptr || (!may_be_apart && nearest->item->extent.last.row + 1 != edge)) return;
    if (nearest->said) found.push_back({*nearest->said, nearest->item->at(), nearest->item->text});
    edge = nearest->item->at().row;
    is_first = false;
  }
}

void UnitEvidence::doubt(const UnitStatement& first, const UnitStatement& second) {
  doubts_.try_emplace(second.at, base::say("{0}写「{1}」，{2}写「{3}」", "{0} says '{1}', {2} says '{3}'",
                                           base::to_a1(first.at), clipped(first.text), base::to_a1(second.at),
                                           clipped(second.text)));
}

void UnitEvidence::doubt_name(const UnitStatement& statement) {
  doubts_.try_emplace(statement.at, base::say("{}写「{}」，不是元、千元、万元、亿元中的一个",
                                              "{} says '{}', which is none of 元, 千元, 万元 and 亿元",
                                              base::to_a1(statement.at), clipped(statement.text)));
}

void UnitEvidence::doubt_cell(base::CellRef amount, const std::string& text) {
  UnitStatement statement;
  statement.at = amount;
  statement.text = text;
  doubt_name(statement);
}

std::vector<model::UnitDoubt> UnitEvidence::doubts() const {
  std::vector<model::UnitDoubt> all;
  for (const auto& [cell, words] : doubts_) all.push_back({cell, words});
  return all;
}

}  // namespace targetbook::layouts
