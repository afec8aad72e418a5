#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace targetbook::containers {

/// The namespaces this program knows, Transitional and Strict as one; others get numbers of their own.
enum class Ns : std::uint16_t {
  none,
  xml,
  xmlns,
  spreadsheet,            ///< SpreadsheetML
  office_relationships,   ///< of r:id
  package_relationships,  ///< of .rels parts
  content_types,
  markup_compatibility,
  core_properties,
  dublin_core,
  dublin_core_terms,
  extended_properties,
  custom_properties,
  threaded_comments,
  word_processing,
  presentation,
  odf_office,  ///< OpenDocument, as are those that follow
  odf_table,
  odf_text,
  odf_style,
  odf_format,  ///< fo: of XSL
  odf_number,
  odf_drawing,
  odf_vector,  ///< svg:
  odf_meta,
  odf_manifest,
  odf_calc_extension,    ///< calcext: of LibreOffice
  xml_2003_spreadsheet,  ///< XML Spreadsheet 2003
  xml_2003_excel,        ///< its settings of sheets and workbook
  xml_2003_office,       ///< its document properties
  unknown,               ///< from here on: seen in this part, not known
};

/// Prefixes and the namespaces they are bound to, as elements open and close.
class NamespaceScope {
 public:
  NamespaceScope();

  enum class Binding : std::uint8_t { done, repeated, forbidden, too_many };
  /// Binds a prefix (empty: the default) until release(); `repeated` where that was done since `mark`.
  Binding bind(std::string_view prefix, std::string_view uri, std::uint32_t mark);
  /// What a prefix is bound to; nothing where it is not.
  [[nodiscard]] std::optional<Ns> find(std::string_view prefix) const;
  [[nodiscard]] Ns default_namespace() const { return default_; }
  [[nodiscard]] std::uint32_t mark() const { return count_; }
  /// Forgets the bindings made since mark().
  void release(std::uint32_t mark) {
    if (count_ > mark) forget(mark);
  }

 private:
  struct Bound {
    std::string prefix;
    Ns ns;
    Ns default_before;
  };
  Ns number_of(std::string_view uri);
  void forget(std::uint32_t mark);

  std::vector<Bound> bindings_;
  std::uint32_t count_ = 0;  ///< bindings_.size(), which every tag asks for
  std::vector<std::string> unknown_;
  Ns default_ = Ns::none;
};

}  // namespace targetbook::containers
