#include "rules/across/roster_match.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "rules/facts/likeness.hpp"

namespace targetbook::rules {
namespace {

using Lines = std::vector<std::size_t>;

template <class Fits>
Lines lines_that(const Roster& roster, const Lines& among, const Fits& fits) {
  Lines lines;
  for (const std::size_t line : among)
    if (fits(roster.entries[line])) lines.push_back(line);
  return lines;
}

std::vector<std::string> names_of(const RosterEntry& entry) {
  std::vector<std::string> names = {plain_unit(entry.bureau), plain_unit(entry.region + entry.bureau)};
  for (const std::string& alias : entry.aliases) names.push_back(plain_unit(alias));
  std::erase(names, std::string());
  return names;
}

/// What the workbook says of itself.
struct Marks {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  std::set<std::string_view> regions;  ///< first six digits of project codes
};

Marks marks_of(const BookDigest& book) {
  Marks marks;
  for (const FormDigest& form : book.forms) {
    if (form.department_code.size != 0) marks.codes.insert(book.text(form.department_code));
    if (form.unit.size != 0) marks.names.insert(book.text(form.unit));
  }
  constexpr std::size_t region_digits = 6;
  for (const ProjectDigest& project : book.projects)
    if (project.code.size > region_digits)
      marks.regions.insert(book.text(project.code).substr(0, region_digits));
  return marks;
}

/// Of several lines those that also fit the workbook's region, name and year; all of them where none does.
Lines narrowed(const Roster& roster, Lines lines, const BookDigest& book, const Marks& marks) {
  const auto narrow = [&](const auto& fits) {
    if (lines.size() < 2) return;
    if (Lines fewer = lines_that(roster, lines, fits); !fewer.empty()) lines = std::move(fewer);
  };
  narrow([&](const RosterEntry& e) { return marks.regions.contains(e.region_code); });
  narrow([&](const RosterEntry& e) {
    const auto names = names_of(e);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return marks.names.contains(name); });
  });
  narrow([&](const RosterEntry& e) {
    return !e.region.empty() && book.file.find(e.region) != std::string::npos;
  });
  narrow([&](const RosterEntry& e) { return e.year.has_value() && e.year == year_of(book); });
  return lines;
}

}  // namespace

std::optional<int> year_of(const BookDigest& book) {
  for (const FormDigest& form : book.forms)
    if (form.year) return form.year;
  return std::nullopt;
}

std::string_view unit_of_book(const BookDigest& book) {
  for (const FormDigest& form : book.forms)
    if (form.unit.size != 0) return book.text(form.unit);
  return {};
}

std::string unit_of_form(const model::Form& form) {
  if (!form.department_name.value.empty()) return plain_unit(form.department_name.value);
  if (const auto* target = std::get_if<model::ProjectTarget>(&form.body)) {
    if (!target->implementing_unit.value.empty()) return plain_unit(target->implementing_unit.value);
    return plain_unit(target->supervising_department.value);
  }
  return {};
}

std::optional<std::size_t> entry_of(const Roster& roster, const BookDigest& book) {
  Lines all;
  for (std::size_t i = 0; i < roster.entries.size(); ++i) all.push_back(i);
  const Marks marks = marks_of(book);
  Lines lines;
  if (book.bureau)
    lines = lines_that(roster, all, [&](const RosterEntry& e) {
      return e.bureau_code == book.bureau->bureau_code && e.region_code == book.bureau->region_code;
    });
  if (lines.empty())
    lines =
        lines_that(roster, all, [&](const RosterEntry& e) { return marks.codes.contains(e.bureau_code); });
  if (lines.empty())
    lines = lines_that(roster, all, [&](const RosterEntry& e) {
      const auto names = names_of(e);
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& name) { return marks.names.contains(name); });
    });
  if (lines.empty())
    lines = lines_that(roster, all, [&](const RosterEntry& e) {
      const std::string path = plain_name(book.file);
      const auto names = names_of(e);
      return std::any_of(names.begin(), names.end(),
                         [&](const std::string& name) { return path.find(name) != std::string::npos; });
    });
  lines = narrowed(roster, std::move(lines), book, marks);
  if (lines.size() != 1) return std::nullopt;
  return lines.front();
}

}  // namespace targetbook::rules
