#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "model/submission.hpp"
#include "report/text_style.hpp"

namespace targetbook::report {

/// A submission as a text to read: its forms, what was adjusted, what is not recognised, and what reading
/// found.
std::string text_view(const model::Submission& submission, const std::vector<base::Finding>& findings,
                      const TextStyle& style);

}  // namespace targetbook::report
