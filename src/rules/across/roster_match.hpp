#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/submission.hpp"
#include "rules/across/digest.hpp"
#include "rules/across/roster.hpp"

/// Whose workbook it is.
namespace targetbook::rules {

/// The line of the roster that a workbook is for: by the hidden mark of its blank form, else by the unit's
/// code, else by its name or an alias, else by the one name that the file's path holds. Of a bureau's several
/// years, the workbook's own. Nothing where no line, or more than one, fits.
std::optional<std::size_t> entry_of(const Roster& roster, const BookDigest& book);

/// The year of a workbook: of the first of its forms that has one.
std::optional<int> year_of(const BookDigest& book);
/// The unit a workbook is handed in by: of the first of its forms that says it; empty where none does.
std::string_view unit_of_book(const BookDigest& book);
/// The unit a form is handed in by, without 本级 and the like; empty where the form does not say.
std::string unit_of_form(const model::Form& form);

}  // namespace targetbook::rules
