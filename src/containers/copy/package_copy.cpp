#include "containers/copy/package_copy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "containers/copy/losses.hpp"
#include "containers/copy/names.hpp"
#include "containers/copy/properties.hpp"
#include "containers/copy/sheet_copy.hpp"
#include "containers/copy/style_copy.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/xml_document.hpp"
#include "containers/edit/zip_writer.hpp"

namespace targetbook::containers::copy {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view spreadsheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Charts, dialogues and macro sheets have no cells to copy. Where there is nothing else, they count: a
/// workbook has one sheet at least.
std::vector<std::size_t> copied_sheets(const grid::Workbook& workbook, Losses& losses) {
  std::vector<std::size_t> sheets;
  const bool has_any = std::any_of(workbook.sheets.begin(), workbook.sheets.end(),
                                   [](const grid::Sheet& sheet) { return sheet.is_worksheet; });
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    if (workbook.sheets[i].is_worksheet || !has_any)
      sheets.push_back(i);
    else
      losses.sheets.push_back(workbook.sheets[i].name);
  }
  return sheets;
}

const char* state_of(grid::SheetState state) {
  switch (state) {
    case grid::SheetState::visible:
      return "";
    case grid::SheetState::hidden:
      return " state=\"hidden\"";
    case grid::SheetState::very_hidden:
      return " state=\"veryHidden\"";
  }
  return "";
}

std::string main_type(Kind kind) {
  switch (kind) {
    case Kind::workbook:
      return fmt::format("{}.sheet.main+xml", spreadsheet_type);
    case Kind::macro_workbook:
      return "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    case Kind::template_book:
      return fmt::format("{}.template.main+xml", spreadsheet_type);
    case Kind::macro_template:
      return "application/vnd.ms-excel.template.macroEnabled.main+xml";
  }
  return {};
}

class PackageMaker {
 public:
  PackageMaker(const grid::Workbook& workbook, const std::vector<std::string>& names, Kind kind)
      : workbook_(workbook), names_(names), kind_(kind), sheets_(copied_sheets(workbook, losses_)) {}

  PackageCopy make() {
    StyleCopy styles(workbook_);
    SheetCopyContext context{workbook_, names_, styles, texts_, losses_};
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      PartText sheet;
      write_sheet(workbook_.sheets[sheets_[i]], context, sheet);
      add(fmt::format("xl/worksheets/sheet{}.xml", i + 1), fmt::format("{}.worksheet+xml", spreadsheet_type),
          sheet);
    }
    if (!texts_.is_empty()) {
      PartText texts;
      texts_.write(texts);
      add("xl/sharedStrings.xml", fmt::format("{}.sharedStrings+xml", spreadsheet_type), texts);
    }
    add("xl/styles.xml", fmt::format("{}.styles+xml", spreadsheet_type), styles.part());
    add("xl/workbook.xml", main_type(kind_), workbook_part());
    zip_.add("xl/_rels/workbook.xml.rels", workbook_links());
    add_properties();
    zip_.add("_rels/.rels", links_part(package_links_));
    zip_.add("[Content_Types].xml",
             std::string(head) +
                 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                 "<Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                 "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
                 types_ + "</Types>");
    return {zip_.finish(), losses_.words()};
  }

 private:
  void add(const std::string& part, const std::string& type, PartText& content) {
    content.add_to(zip_, part);
    list(part, type);
  }
  void add(const std::string& part, const std::string& type, const std::string& content) {
    zip_.add(part, content);
    list(part, type);
  }
  void list(const std::string& part, const std::string& type) {
    types_ += fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", part, type);
  }

  static std::string links_part(const std::string& links) {
    return std::string(head) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links +
           "</Relationships>";
  }

  std::string workbook_part() {
    std::string sheets;
    std::size_t first_shown = sheets_.size();
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const grid::Sheet& sheet = workbook_.sheets[sheets_[i]];
      sheets += fmt::format("<sheet name=\"{}\" sheetId=\"{}\"{} r:id=\"rId{}\"/>",
                            edit::escape_attribute(names_[sheets_[i]]), i + 1, state_of(sheet.state), i + 1);
      if (sheet.state == grid::SheetState::visible) first_shown = std::min(first_shown, i);
    }
    const std::size_t shown = first_shown < sheets_.size() ? first_shown : 0;
    return fmt::format(
        "{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><workbookPr{}/><bookViews><workbookView{}/></bookViews>"
        "<sheets>{}</sheets>{}</workbook>",
        head, edit::spreadsheet_namespace(false), office, workbook_.date1904 ? " date1904=\"1\"" : "",
        shown == 0 ? "" : fmt::format(" firstSheet=\"{0}\" activeTab=\"{0}\"", shown), sheets,
        defined_names_xml(workbook_, names_, sheets_, losses_));
  }

  [[nodiscard]] std::string workbook_links() const {
    std::string links;
    for (std::size_t i = 0; i < sheets_.size(); ++i)
      links += fmt::format(
          "<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>", i + 1,
          office);
    links += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/>",
                         sheets_.size() + 1, office);
    if (!texts_.is_empty())
      links +=
          fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/sharedStrings\" Target=\"sharedStrings.xml\"/>",
                      sheets_.size() + 2, office);
    return links_part(links);
  }

  void link_package(const std::string& type, const std::string& part) {
    package_links_ += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>",
                                  ++package_link_count_, type, part);
  }

  void add_properties() {
    link_package(fmt::format("{}/officeDocument", office), "xl/workbook.xml");
    Properties properties = workbook_.properties;
    if (grid::holds_displayed_texts(workbook_)) properties.emplace_back(grid::displayed_property, "1");
    const PropertyParts parts = property_parts(properties);
    const auto put = [&](const std::string& part, const std::string& link, const char* type,
                         const std::string& content) {
      if (content.empty()) return;
      add(part, type, content);
      link_package(link, part);
    };
    put("docProps/core.xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml", parts.core);
    put("docProps/app.xml", fmt::format("{}/extended-properties", office),
        "application/vnd.openxmlformats-officedocument.extended-properties+xml", parts.application);
    put("docProps/custom.xml", fmt::format("{}/custom-properties", office),
        "application/vnd.openxmlformats-officedocument.custom-properties+xml", parts.custom);
  }

  const grid::Workbook& workbook_;
  const std::vector<std::string>& names_;
  Kind kind_;
  Losses losses_;
  SharedTexts texts_;
  std::vector<std::size_t> sheets_;
  edit::ZipWriter zip_;
  std::string types_;
  std::string package_links_;
  int package_link_count_ = 0;
};

}  // namespace

PackageCopy package_of(const grid::Workbook& workbook, const std::vector<std::string>& names, Kind kind) {
  return PackageMaker(workbook, names, kind).make();
}

}  // namespace targetbook::containers::copy
