#include "containers/ods/read_ods.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/ods/document.hpp"
#include "containers/other_files.hpp"
#include "containers/text/byte_stream.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::ods {
namespace {

constexpr const char* manifest_part = "META-INF/manifest.xml";

/// An encrypted part is told in the manifest (ODF 1.2 part 3, 3.4); to the zip it is bytes like others.
void check_not_encrypted(Package& package) {
  if (!package.has(manifest_part)) return;
  ElementReader element(package.open(manifest_part), package.limits());
  element.open_root();
  while (element.next_child())
    while (element.next_child()) {
      if (element.is(Ns::odf_manifest, "encryption-data")) throw password_protected();
      element.skip();
    }
  element.finish();
}

void read_part(Package& package, std::string_view name, std::string_view root, Context& context) {
  ElementReader element(package.open(name), package.limits());
  element.open_root();
  if (!element.is(Ns::odf_office, root))
    throw corrupt("部件 {} 不是电子表格的内容", "the part {} is none of a spreadsheet's", quoted(name));
  read_document(element, context);
}

}  // namespace

grid::Workbook read_workbook(Package& package) {
  check_not_encrypted(package);
  grid::Workbook book;
  book.container = grid::Container::ods;
  Styles styles(book);
  Context context{package.limits(), book, styles, KeptTexts(book.texts)};
  if (package.has("meta.xml")) read_part(package, "meta.xml", "document-meta", context);
  if (package.has("styles.xml")) read_part(package, "styles.xml", "document-styles", context);
  read_part(package, "content.xml", "document-content", context);
  return book;
}

grid::Workbook read_flat_workbook(std::string bytes, const Limits& limits) {
  grid::Workbook book;
  book.container = grid::Container::ods;
  Styles styles(book);
  Context context{limits, book, styles, KeptTexts(book.texts)};
  ElementReader element(part_of_file("office:document", bytes, AfterReading::give_back), limits);
  element.open_root();
  if (!element.is(Ns::odf_office, "document")) throw not_a_workbook(OtherFile::unknown);
  read_document(element, context);
  return book;
}

}  // namespace targetbook::containers::ods
