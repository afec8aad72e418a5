#include "containers/open.hpp"

#include <utility>

#include "base/file_error.hpp"
#include "containers/csv/read_csv.hpp"
#include "containers/errors.hpp"
#include "containers/markup/read_html.hpp"
#include "containers/markup/read_xml_2003.hpp"
#include "containers/ods/read_ods.hpp"
#include "containers/ole/compound_file.hpp"
#include "containers/other_files.hpp"
#include "containers/recognise.hpp"
#include "containers/xls/read_xls.hpp"
#include "containers/xlsx/read_xlsx.hpp"
#include "containers/zip/package.hpp"

namespace targetbook::containers {
namespace {

/// A workbook in a zip: what its reader leaves unopened is held against its checksums all the same.
grid::Workbook open_package(std::string_view bytes, const Limits& limits, grid::Workbook (*read)(Package&)) {
  Package package(bytes, limits);
  package.check_readable();
  grid::Workbook workbook = read(package);
  package.check_unopened();
  return workbook;
}

}  // namespace

// One line for each kind of file: a reader of its own, or the words that tell why it is not read.
grid::Workbook open_workbook(std::string_view file_name, std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes) throw too_large("file-bytes", limits.file_bytes);
  switch (recognise(file_name, bytes, limits)) {
    case FileKind::xlsx:
      return open_package(bytes, limits, xlsx::read_workbook);
    case FileKind::xls:
      return xls::read_workbook(std::move(bytes), limits);
    case FileKind::ods:
      return open_package(bytes, limits, ods::read_workbook);
    case FileKind::flat_ods:
      return ods::read_flat_workbook(std::move(bytes), limits);
    case FileKind::csv:
      return csv::read_workbook(std::move(bytes), csv::sheet_name_of(file_name), limits);
    case FileKind::xlsb:
      throw unsupported_binary_workbook();
    case FileKind::bare_biff:
      return xls::read_bare_workbook(bytes, limits);
    case FileKind::html:
      return markup::read_html(std::move(bytes), limits);
    case FileKind::xml_2003:
      return markup::read_xml_2003(std::move(bytes), limits);
    case FileKind::web_archive:
      throw unsupported("不支持网页归档（.mht）", "Web archives (.mht) are not supported");
    case FileKind::encrypted_package:
      throw password_protected();
    case FileKind::word:
      throw not_a_workbook(OtherFile::word);
    case FileKind::presentation:
      throw not_a_workbook(OtherFile::presentation);
    case FileKind::pdf:
      throw not_a_workbook(OtherFile::pdf);
    case FileKind::archive:
      throw not_a_workbook(OtherFile::archive);
    case FileKind::empty:
      throw not_a_workbook(OtherFile::empty);
    case FileKind::unknown:
      break;
  }
  throw not_a_workbook(OtherFile::unknown);
}

bool may_be_workbook(std::string_view first_bytes) {
  return first_bytes.starts_with("PK") || is_ole(first_bytes);
}

bool looks_like_workbook(std::string_view bytes) {
  if (!may_be_workbook(bytes)) return false;
  try {
    switch (recognise({}, bytes, Limits{})) {
      case FileKind::xlsx:
      case FileKind::xlsb:
      case FileKind::xls:
      case FileKind::ods:
      case FileKind::encrypted_package:
        return true;
      default:
        return false;
    }
  } catch (const base::FileError&) {
    return false;  // no directory, no part that could tell
  }
}

}  // namespace targetbook::containers
