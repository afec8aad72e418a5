#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/submission.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules {

/// What a text is for: rules on wording ask different things of a goal and of a basis.
enum class TextRole : std::uint8_t { prose, goal, name, description, value, basis };

/// One text that the submitter wrote, where, and in the shapes that rules look at.
struct FormText {
  TextRole role = TextRole::prose;
  std::string text;
  std::optional<base::CellRef> cell;
  std::string field;       ///< the value's JSON path
  std::string folded;      ///< of ASCII width
  std::string plain;       ///< folded, without blanks
  std::string unnumbered;  ///< plain, without the number of a list in front
  bool has_digit = false;  ///< the folded text has one of 0 to 9
};

/// A basis of an indicator, a project or an item of spending.
inline bool is_basis(const FormText& text) {
  return text.role == TextRole::basis || text.field.ends_with("basis");
}

/// All texts of a form, without codes, amounts and printed labels; a narrative's one paragraph each. Empty
/// ones are left out. Rules ask FormFacts, which keeps them. `lines` are those of its narrative.
std::vector<FormText> texts_of(const model::Form& form, const std::vector<TextLine>& lines);

}  // namespace targetbook::rules
