#pragma once
#include <random>

#include "layouts/drawing/drawing.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts::test {

/// A form with random content, as a clerk could have filled in this drawing. The same seed gives the same
/// form.
model::Form make_form(const Drawing& drawing, std::mt19937& random);

}  // namespace targetbook::layouts::test
