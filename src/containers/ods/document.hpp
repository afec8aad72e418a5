#pragma once
#include "containers/ods/context.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::ods {

/// Reads what a document's root holds (office:document or one of its parts, ODF 1.2 part 1, chapter 3) into
/// the context's workbook, to the root's end. Throws FileError; not-a-workbook where the body is another
/// kind of document's.
void read_document(ElementReader& element, Context& context);

}  // namespace targetbook::containers::ods
