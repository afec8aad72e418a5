#pragma once
#include "model/submission.hpp"

namespace targetbook::rules {

/// As much of a submission as the rules across workbooks and the roster look at, and no more: a run over many
/// workbooks keeps these in memory. `check_batch` says the same of it as of the whole.
model::Submission essence_of(const model::Submission& submission);

}  // namespace targetbook::rules
