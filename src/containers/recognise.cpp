#include "containers/recognise.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "containers/errors.hpp"
#include "containers/ole/compound_file.hpp"
#include "containers/text/text_marks.hpp"
#include "containers/xlsx/relationships.hpp"
#include "containers/xml/element_reader.hpp"
#include "containers/zip/package.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers {
namespace {

using namespace std::string_view_literals;

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

FileKind kind_of_ole(std::string_view bytes) {
  const CompoundFile ole(bytes);
  if (ole.has("encryptedpackage") || ole.has("encryptioninfo")) return FileKind::encrypted_package;
  if (ole.has("workbook") || ole.has("book")) return FileKind::xls;
  if (ole.has("worddocument")) return FileKind::word;
  if (ole.has("powerpoint document")) return FileKind::presentation;
  // A workbook that lost its stream is a damaged workbook.
  return ole.is_of_excel() ? FileKind::xls : FileKind::unknown;
}

FileKind kind_of_open_document(std::string_view type) {
  constexpr auto family = "application/vnd.oasis.opendocument."sv;
  if (!type.starts_with(family)) return FileKind::archive;
  type.remove_prefix(family.size());
  if (type.starts_with("spreadsheet")) return FileKind::ods;
  if (type.starts_with("text")) return FileKind::word;
  return type.starts_with("presentation") ? FileKind::presentation : FileKind::unknown;
}

/// By the root element of the main part, wherever it stands: its name is free.
FileKind kind_of_main_part(Package& package, const std::string& part) {
  // A workbook that lost its main part is a damaged workbook.
  if (!package.has(part)) return part_key(part).starts_with("xl/") ? FileKind::xlsx : FileKind::archive;
  ElementReader element(package.open(part), package.limits());
  element.open_root();
  switch (element.xml().ns()) {
    case Ns::spreadsheet:
      return FileKind::xlsx;
    case Ns::word_processing:
      return FileKind::word;
    case Ns::presentation:
      return FileKind::presentation;
    default:
      return FileKind::unknown;
  }
}

FileKind kind_of_zip(std::string_view bytes, const Limits& limits) {
  Package package(bytes, limits);
  // The usual names tell without inflating anything; they stand even where the rest is damaged.
  if (package.has("xl/workbook.xml")) return FileKind::xlsx;
  if (package.has("xl/workbook.bin")) return FileKind::xlsb;
  if (package.has("word/document.xml")) return FileKind::word;
  if (package.has("ppt/presentation.xml")) return FileKind::presentation;
  if (package.has("mimetype")) return kind_of_open_document(package.open("mimetype").whole.text());
  // Some programs leave the type out; what the body holds tells when it is read.
  if (package.has("content.xml") && package.has("META-INF/manifest.xml")) return FileKind::ods;
  const xlsx::Relationships relationships(package, "");
  const xlsx::Relationship* const main = relationships.of_type("officeDocument");
  if (main == nullptr) return FileKind::archive;
  return main->target.ends_with(".bin") ? FileKind::xlsb : kind_of_main_part(package, main->target);
}

bool ends_like_csv(std::string_view name) {
  constexpr auto ending = ".csv"sv;
  if (name.size() < ending.size()) return false;
  name.remove_prefix(name.size() - ending.size());
  return std::equal(name.begin(), name.end(), ending.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); });
}

}  // namespace

FileKind recognise(std::string_view file_name, std::string_view bytes, const Limits& limits) {
  if (bytes.empty()) return FileKind::empty;
  if (is_zip(bytes)) return kind_of_zip(bytes, limits);
  if (is_ole(bytes)) return kind_of_ole(bytes);
  if (bytes.starts_with("%PDF-")) return FileKind::pdf;
  if (bytes.starts_with("{\\rtf")) return FileKind::word;
  if (is_bare_biff(bytes)) return FileKind::bare_biff;
  if (is_xml_2003_workbook(bytes)) return FileKind::xml_2003;
  if (is_word_2003(bytes)) return FileKind::word;
  if (is_web_archive(bytes)) return FileKind::web_archive;
  if (const std::string type = flat_open_document_type(bytes); !type.empty()) {
    const FileKind kind = kind_of_open_document(type);
    return kind == FileKind::ods ? FileKind::flat_ods : kind;
  }
  const bool may_be_csv = ends_like_csv(file_name);
  // A csv may begin with `<`; a page that somebody called .csv has its cells in tags.
  if (is_html(bytes) && (!may_be_csv || has_html_cells(bytes))) return FileKind::html;
  return may_be_csv ? FileKind::csv : FileKind::unknown;
}

}  // namespace targetbook::containers
