#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "writers/xlsx/xlsx_file.hpp"

namespace targetbook::writers {

/// The vocabularies of a workbook's drop-downs, on one hidden sheet: a list in a formula would be cut at 255
/// characters.
class FillLists {
 public:
  /// Where the list stands (`=填报列表!$A$2:$A$5`); equal lists stand there once.
  std::string place_of(const std::string& name, const std::vector<std::string>& words);
  /// The same without `=`, for a longer formula.
  std::string area_of(const std::string& name, const std::vector<std::string>& words);

  [[nodiscard]] bool empty() const { return lists_.empty(); }
  void write(xlsx::XlsxFile& file) const;

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> lists_;
  std::map<std::vector<std::string>, std::size_t> columns_;
};

const std::vector<std::string>& level1_words();
/// The second levels of a first level.
const std::vector<std::string>& level2_words(std::string_view level1);
const std::vector<std::string>& all_level2_words();
const std::vector<std::string>& operator_words();

}  // namespace targetbook::writers
