#include <string>

#include "report/form_views.hpp"

namespace targetbook::report {

void view_narrative(Page& page, const model::Narrative& narrative) {
  for (const model::Section& section : narrative.sections) {
    page.section({section.heading.value, section.heading.value});
    page.paragraph(section.text.value);
  }
}

void view_contents(Page& page, const model::Contents& contents) {
  std::size_t number = 0;
  for (const model::Text& entry : contents.entries) page.field(std::to_string(++number), entry.value);
}

}  // namespace targetbook::report
