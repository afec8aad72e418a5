#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "containers/edit/package_edit.hpp"

namespace targetbook::containers::edit {

struct ListedSheet {
  std::string name;
  std::string link;
  std::string part;
};

/// The workbook part (18.2.27): its sheets, and what counts them.
class SheetList {
 public:
  explicit SheetList(PackageEdit& package);

  [[nodiscard]] const std::string& part() const { return part_; }
  [[nodiscard]] const std::string& folder() const { return folder_; }  ///< with its slash
  [[nodiscard]] bool is_strict() const { return is_strict_; }
  [[nodiscard]] const std::vector<ListedSheet>& sheets() const { return sheets_; }
  [[nodiscard]] const ListedSheet* find(std::string_view name) const;
  /// The part a relationship of this type leads to; empty where there is none.
  [[nodiscard]] std::string part_of(std::string_view type) const;
  /// Adds an arrow from the workbook part.
  std::string link_to(const std::string& part, const char* type);

  /// Takes a sheet out with its part and the names that hold for it; the chain of calculation goes too, as it
  /// may count cells of the sheet.
  void remove(const std::string& name);

  struct Front {
    std::string name;
    std::optional<std::uint32_t> heading;  ///< a row to be repeated on each printed page
    std::string table;                     ///< `$A$8:$G$20`, which is filtered
  };
  /// Adds a first sheet, which is the one shown, and a last one that no menu shows; both with these contents.
  void add(const Front& front, const std::string& front_xml, const std::string& hidden,
           const std::string& hidden_xml);

 private:
  void read();
  std::string add_part(const std::string& xml);

  PackageEdit& package_;
  std::string part_;
  std::string folder_;
  bool is_strict_ = false;
  std::vector<ListedSheet> sheets_;
};

}  // namespace targetbook::containers::edit
