#pragma once
#include <string>
#include <vector>

#include "layouts/drawing/drawing.hpp"

/// Where the texts around a form are to stand so that they read back as what they are.
namespace targetbook::layouts {

struct RemarkPlaces {
  std::vector<std::string> above;          ///< over the title
  std::vector<std::string> under_heading;  ///< between the title's lines and the form's first label
  std::vector<std::string> below;          ///< notes first
  bool is_apart = false;                   ///< with an empty row between the form and what stands below
};
RemarkPlaces place_remarks(const model::Form& form, const Drawing& drawing);

}  // namespace targetbook::layouts
