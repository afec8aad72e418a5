#include "rules/engine/bounds.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace targetbook::rules {
namespace {

bool holds_in(const RuleChange& change, std::optional<int> year) {
  return !year || ((!change.from_year || *year >= *change.from_year) &&
                   (!change.until_year || *year <= *change.until_year));
}

bool holds_at(const RuleChange& change, std::string_view code) {
  return change.regions.empty() ||
         std::any_of(change.regions.begin(), change.regions.end(),
                     [&](const std::string& region) { return code.starts_with(region); });
}

/// Which forms of a digest the rule holds for.
std::vector<bool> held_of(const BookDigest& book, const RuleChange& change) {
  std::vector<std::string_view> codes;
  for (const FormDigest& form : book.forms) codes.push_back(book.text(form.department_code));
  for (const ProjectDigest& project : book.projects) codes[project.form] = book.text(project.code);
  std::vector<bool> held;
  for (std::size_t i = 0; i < book.forms.size(); ++i)
    held.push_back(holds_in(change, book.forms[i].year) && holds_at(change, codes[i]));
  return held;
}

BookDigest cut_to(const BookDigest& book, const std::vector<bool>& held) {
  BookDigest cut = book;
  cut.forms.clear();
  cut.projects.clear();
  cut.long_texts.clear();
  std::vector<std::uint32_t> place(held.size(), 0);
  for (std::size_t i = 0; i < held.size(); ++i) {
    place[i] = static_cast<std::uint32_t>(cut.forms.size());
    if (held[i]) cut.forms.push_back(book.forms[i]);
  }
  const auto take = [&](const auto& from, auto& to) {
    for (auto one : from)
      if (held[one.form]) {
        one.form = place[one.form];
        to.push_back(one);
      }
  };
  take(book.projects, cut.projects);
  take(book.long_texts, cut.long_texts);
  return cut;
}

bool is_inside(const model::Form& form, std::string_view sheet, const std::optional<base::CellRef>& cell) {
  return cell && form.sheet == sheet && form.range.contains(*cell);
}

}  // namespace

bool is_bounded(const RuleChange& change) {
  return change.from_year || change.until_year || !change.regions.empty();
}

bool holds(const RuleChange& change, const model::Form& form) {
  const auto* project = std::get_if<model::ProjectTarget>(&form.body);
  return holds_in(change, form.year) &&
         holds_at(change, project != nullptr && !project->is_self_evaluation() ? project->project.code.value
                                                                               : form.department_code.value);
}

model::Submission held_forms(const model::Submission& book, const RuleChange& change) {
  model::Submission held = book;
  std::erase_if(held.forms, [&](const model::Form& form) { return !holds(change, form); });
  const auto is_elsewhere = [&](std::string_view sheet, const std::optional<base::CellRef>& cell) {
    return std::any_of(book.forms.begin(), book.forms.end(), [&](const model::Form& form) {
      return !holds(change, form) && is_inside(form, sheet, cell);
    });
  };
  std::erase_if(held.observations,
                [&](const model::Observation& one) { return is_elsewhere(one.sheet, one.cell); });
  std::erase_if(held.unread,
                [&](const model::UnreadText& one) { return is_elsewhere(one.sheet, one.text.cell); });
  std::erase_if(held.adjustments,
                [&](const model::Adjustment& one) { return is_elsewhere(one.sheet, one.cell); });
  return held;
}

HeldBatch::HeldBatch(std::span<const BookDigest* const> books, const Roster* roster,
                     const RuleChange& change) {
  for (const BookDigest* book : books) {
    const std::vector<bool> held = held_of(*book, change);
    const auto count = std::count(held.begin(), held.end(), true);
    if (count == static_cast<std::ptrdiff_t>(held.size()))
      books_.push_back(book);  // one without forms, too: it was handed in, whatever it holds
    else if (count > 0)
      books_.push_back(&cut_.emplace_back(cut_to(*book, held)));
  }
  if (roster == nullptr) return;
  has_roster_ = true;
  roster_ = *roster;
  std::erase_if(roster_.entries, [&](const RosterEntry& entry) {
    return !holds_in(change, entry.year) ||
           (!holds_at(change, entry.region_code) && !holds_at(change, entry.bureau_code));
  });
}

}  // namespace targetbook::rules
