#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// A form as the field's words tell it, before it is a drawing.
namespace targetbook::layouts {

/// A value that was found, and by which words.
struct FoundWord {
  std::string slot;
  base::CellRef label;
  std::string text;  ///< of the label, as it stands there
  double score = 1;  ///< how sure it is, up to 1
  bool is_filled = false;
};

/// A line that stands printed in a table; `field` is the form's value that it repeats, empty for none.
struct SketchedLine {
  std::vector<std::string> cells;
  std::string field;
};

/// Rows of a drawing, an entry per column in the language of drawings.
struct SketchedBlock {
  std::string id;
  std::string table;
  model::Term term = model::Term::unstated;
  bool is_list = false;  ///< a row holds values of its form beside an indicator's
  std::vector<std::string> group;
  std::vector<std::vector<std::string>> draw;
  std::vector<std::string> repeat;
  std::vector<SketchedLine> lines;
  std::vector<base::Words> comments;  ///< what a person must decide
};

struct Sketch {
  FormKind kind = FormKind::project_target;
  std::uint32_t first_row = 0;
  std::uint32_t end_row = 0;
  std::string title;      ///< as a pattern
  std::string new_title;  ///< as a blank form prints it
  std::vector<double> widths;
  std::vector<SketchedBlock> blocks;
  std::vector<FoundWord> found;
  std::vector<std::string> other_titles;  ///< what else stands as a title
  bool has_unit = false;                  ///< of the amounts: a line or a label says it

  /// How many of the model's values have something in their place.
  [[nodiscard]] std::size_t filled() const;
  [[nodiscard]] const FoundWord* find(std::string_view slot) const;
};

/// The drawing by which the form is read. Throws DrawingError where it would not be sound: merged cells are
/// no rectangle, or another table stands beside a list.
Drawing drawing_of(const Sketch& sketch, std::string_view id, const base::Words& name);

/// The same drawing as TOML, for people: what they must decide stands at its line.
std::string to_toml(const Sketch& sketch, std::string_view id, const base::Words& name);

}  // namespace targetbook::layouts
