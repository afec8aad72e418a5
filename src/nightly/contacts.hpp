#pragma once
#include "model/submission.hpp"

namespace targetbook::nightly {

/// Puts a placeholder for every name of a person and every telephone number that the forms ask for, so that
/// the ledger and what is made from it hold none.
void leave_out_contacts(model::Submission& submission);

}  // namespace targetbook::nightly
