#pragma once
#include <string>

namespace targetbook::bench {

/// The small form of form_maker.hpp as an .xls: as many cells, texts and styles, in BIFF8 with an OLE file
/// around it.
std::string make_xls_form();

}  // namespace targetbook::bench
