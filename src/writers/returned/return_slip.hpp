#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "containers/edit/made_sheet.hpp"
#include "writers/returned/annotated_copy.hpp"

namespace targetbook::writers {

/// The fill of marked cells: told apart in colour, and still light enough to be read on a grey print.
std::string_view severity_colour(base::Severity severity);
std::string_view severity_word(base::Severity severity, base::Language language);
/// `（试行）`; empty for an open finding.
std::string status_word(base::FindingStatus status, base::Language language);

/// What stands in the first cell of 问题清单, in either language.
std::vector<std::string> slip_titles();

/// 问题清单: what was found, each with a link to its cell, as a slip (退回单) that is printed on A4 and
/// signed. `remarks` are lines above the table; `has_sheet` tells which sheets a link can lead to.
containers::edit::MadeSheet return_slip(std::span<const base::Finding* const> findings,
                                        const SlipFacts& facts, const std::vector<base::Words>& remarks,
                                        const std::function<bool(std::string_view)>& has_sheet);

}  // namespace targetbook::writers
