#pragma once
#include <string_view>

#include "model/submission.hpp"

namespace targetbook::layouts {

/// The term that a name or a caption says (`长期绩效目标1`, `年度绩效指标`) by templates/headings/terms.toml;
/// `unstated` where it says none.
model::Term term_of_words(std::string_view text);

/// A goal of no term that says it is of the whole: 总体目标. Beside one of the year it is about all years.
bool says_whole(std::string_view text);

}  // namespace targetbook::layouts
