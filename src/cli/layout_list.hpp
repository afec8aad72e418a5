#pragma once
#include <string>

#include "layouts/check/review.hpp"

/// What the command `layouts` prints.
namespace targetbook::cli {

std::string layouts_text(const layouts::Catalogue& catalogue, base::Language language);
std::string layouts_json(const layouts::Catalogue& catalogue);
/// A heading and the drawing as a picture.
std::string layout_text(const layouts::Drawing& drawing, base::Language language);
std::string layout_json(const layouts::Drawing& drawing);
/// Every value that drawings of a kind may name, with its meaning.
std::string names_text(layouts::FormKind kind, base::Language language);
std::string names_json(layouts::FormKind kind);
/// `a.toml: sound (…)`
std::string soundness(const layouts::Drawing& drawing, const std::string& file, base::Language language);
/// `a.toml:12:3: …` of a sound drawing
std::string warning_line(const layouts::DrawingWarning& warning, const std::string& file,
                         base::Language language);
/// `a.toml:12:3: …`
std::string mistake_line(const layouts::DrawingError& mistake, base::Language language);

}  // namespace targetbook::cli
