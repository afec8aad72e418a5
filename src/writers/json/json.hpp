#pragma once
#include <string>

#include "base/json.hpp"
#include "base/language.hpp"
#include "model/submission.hpp"

/// The submission JSON, `targetbook.submission/1`: every key always there, in the order of the contract.
namespace targetbook::writers {

/// `language` is that of the reasons in `adjustments`; nothing else depends on it.
void write_submission(base::JsonWriter& json, const model::Submission& submission, base::Language language);
/// One entry of `forms`.
void write_form(base::JsonWriter& json, const model::Form& form);
/// One entry of `adjustments`.
void write_adjustment(base::JsonWriter& json, const model::Adjustment& adjustment, base::Language language);
/// One entry of `unread`.
void write_unread(base::JsonWriter& json, const model::UnreadText& unread);
/// One entry of `unrecognised`.
void write_unrecognised(base::JsonWriter& json, const model::Unrecognised& sheet);

/// The whole document, ending with a line end. Compact: one line, as JSON Lines wants it.
std::string submission_json(const model::Submission& submission, base::Language language,
                            base::JsonWriter::Style style = base::JsonWriter::Style::pretty);

/// Whether the form's layout has no place for a department at all: then `department` is null.
bool has_department(const model::Form& form);

}  // namespace targetbook::writers
