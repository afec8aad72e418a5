#include "containers/edit/sheet_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "containers/edit/made_sheet.hpp"
#include "containers/edit/part_links.hpp"
#include "containers/edit/xml_document.hpp"
#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers::edit {
namespace {

using xlsx::parse_index;

constexpr const char* worksheet_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/// Moves the names that hold for one sheet as the sheets move; those of a sheet that is gone go with it.
template <class Move>
void move_local_names(XmlDocument& workbook, const Move& move) {
  const Node* const names = workbook.root().child("definedNames");
  if (names == nullptr) return;
  std::size_t gone = 0;
  for (const Node& name : names->children) {
    const auto index = parse_index(name.value("localSheetId"));
    if (!index) continue;
    const std::optional<std::uint32_t> to = move(*index);
    if (to) {
      if (*to != *index) workbook.set_attribute(name, "localSheetId", std::to_string(*to));
      continue;
    }
    workbook.remove(name);
    ++gone;
  }
  // A list of none is no list; splicing leaves out what was to change inside it.
  if (gone > 0 && gone == names->children.size()) workbook.remove(*names);
}

/// The first sheet is the one that is shown.
void show_first(XmlDocument& workbook) {
  const Node* const views = workbook.root().child("bookViews");
  if (views == nullptr) return;
  for (const Node& view : views->children)
    for (const char* name : {"firstSheet", "activeTab"})
      if (view.attribute(name) != nullptr) workbook.set_attribute(view, name, "0");
}

std::uint32_t free_sheet_id(const Node& sheets) {
  std::uint32_t id = 1;
  for (const Node& sheet : sheets.children)
    id = std::max(id, parse_index(sheet.value("sheetId")).value_or(0) + 1);
  return id;
}

}  // namespace

SheetList::SheetList(PackageEdit& package) : package_(package) {
  for (const PartLink& link : links_of(package_, ""))
    if (link.is_of("officeDocument")) {
      part_ = link.target;
      break;
    }
  if (part_.empty()) throw missing_part("_rels/.rels");
  folder_ = part_.substr(0, part_.rfind('/') == std::string::npos ? 0 : part_.rfind('/') + 1);
  read();
}

void SheetList::read() {
  const XmlDocument workbook(part_, package_.text(part_), package_.limits());
  const std::vector<PartLink> links = links_of(package_, part_);
  is_strict_ = workbook.is_strict();
  sheets_.clear();
  const Node* const sheets = workbook.root().child("sheets");
  if (sheets == nullptr) return;
  for (const Node& sheet : sheets->children) {
    ListedSheet listed{
        std::string(sheet.value("name")), std::string(sheet.value("id", Ns::office_relationships)), {}};
    const auto link =
        std::find_if(links.begin(), links.end(), [&](const PartLink& l) { return l.id == listed.link; });
    if (link != links.end() && !link->is_external) listed.part = link->target;
    sheets_.push_back(std::move(listed));
  }
}

const ListedSheet* SheetList::find(std::string_view name) const {
  const auto it =
      std::find_if(sheets_.begin(), sheets_.end(), [&](const ListedSheet& s) { return s.name == name; });
  return it == sheets_.end() ? nullptr : &*it;
}

std::string SheetList::part_of(std::string_view type) const {
  for (const PartLink& link : links_of(package_, part_))
    if (link.is_of(type)) return link.target;
  return {};
}

std::string SheetList::link_to(const std::string& part, const char* type) {
  const char* const base = is_strict_
                               ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return add_link(package_, part_, std::string(base) + type, part);
}

void SheetList::remove(const std::string& name) {
  const auto at =
      std::find_if(sheets_.begin(), sheets_.end(), [&](const ListedSheet& s) { return s.name == name; });
  if (at == sheets_.end()) return;
  const auto gone = static_cast<std::uint32_t>(at - sheets_.begin());
  XmlDocument workbook(part_, package_.text(part_), package_.limits());
  workbook.remove(workbook.root().child("sheets")->children.at(gone));
  move_local_names(workbook, [&](std::uint32_t index) -> std::optional<std::uint32_t> {
    if (index == gone) return std::nullopt;
    return index > gone ? index - 1 : index;
  });
  show_first(workbook);
  package_.put(part_, workbook.finish());
  for (const PartLink& link : links_of(package_, part_)) {
    if (link.id != at->link && !link.is_of("calcChain")) continue;
    package_.remove(link.target);
    package_.remove(relationships_part_of(link.target));
    remove_content_type(package_, link.target);
    remove_link(package_, part_, link.id);
  }
  read();
}

std::string SheetList::add_part(const std::string& xml) {
  const std::string part = package_.free_name(folder_ + "worksheets/sheet", ".xml");
  package_.put(part, xml);
  set_content_type(package_, part, worksheet_type);
  return link_to(part, "worksheet");
}

void SheetList::add(const Front& front, const std::string& front_xml, const std::string& hidden,
                    const std::string& hidden_xml) {
  const std::string front_link = add_part(front_xml);
  const std::string hidden_link = add_part(hidden_xml);
  XmlDocument workbook(part_, package_.text(part_), package_.limits());
  const Node* const sheets = workbook.root().child("sheets");
  if (sheets == nullptr || sheets->children.empty()) throw missing_part(part_);
  const std::uint32_t id = free_sheet_id(*sheets);
  const char* const base = is_strict_ ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto entry = [&](const std::string& name, std::uint32_t number, const std::string& link,
                         const char* state) {
    return fmt::format("<{}sheet xmlns:r=\"{}\" name=\"{}\" sheetId=\"{}\"{} r:id=\"{}\"/>",
                       workbook.prefix(), base, escape_attribute(name), number, state, link);
  };
  workbook.insert(sheets->children.front().first, entry(front.name, id, front_link, ""));
  workbook.append(*sheets, entry(hidden, id + 1, hidden_link, " state=\"veryHidden\""));
  show_first(workbook);
  move_local_names(workbook, [](std::uint32_t index) -> std::optional<std::uint32_t> { return index + 1; });

  std::string names;
  const auto add_name = [&](const char* name, const char* more, const std::string& range) {
    names += fmt::format("<{0}definedName name=\"{1}\" localSheetId=\"0\"{2}>{3}</{0}definedName>",
                         workbook.prefix(), name, more, escape_xstring(quoted_place(front.name, range)));
  };
  if (!front.table.empty()) add_name("_xlnm._FilterDatabase", " hidden=\"1\"", front.table);
  if (front.heading) add_name("_xlnm.Print_Titles", "", fmt::format("${0}:${0}", *front.heading + 1));
  const Node* const given = workbook.root().child("definedNames");
  if (given != nullptr && !names.empty()) {
    workbook.append(*given, names);
  } else if (!names.empty()) {
    workbook.insert_before(
        workbook.root(),
        {"calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
         "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"},
        fmt::format("<{0}definedNames>{1}</{0}definedNames>", workbook.prefix(), names));
  }
  package_.put(part_, workbook.finish());
  read();
}

}  // namespace targetbook::containers::edit
