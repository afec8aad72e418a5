#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rules/engine/context.hpp"

namespace targetbook::rules {

/// What a text is for: rules on wording ask different things of a goal and of a basis.
enum class TextRole : std::uint8_t { prose, goal, name, description, value, basis };

/// One text that the submitter wrote, and where.
struct FormText {
  TextRole role = TextRole::prose;
  std::string text;
  std::optional<base::CellRef> cell;
  std::string field;  ///< the value's JSON path
};

/// All texts of a form, without codes, amounts and printed labels; a narrative's one paragraph each. Empty
/// ones are left out.
std::vector<FormText> texts_of(const FormContext& context);

}  // namespace targetbook::rules
