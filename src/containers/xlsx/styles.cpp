#include "containers/xlsx/styles.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"
#include "containers/xml/element_reader.hpp"

namespace targetbook::containers::xlsx {
namespace {

using FormatIndex = std::uint16_t;

/// Gives each number format code one place, however many styles and ids have it.
class FormatTable {
 public:
  explicit FormatTable(std::vector<grid::NumberFormat>& formats) : formats_(formats) {
    for (std::size_t i = 0; i < formats.size(); ++i)
      by_code_.emplace(formats[i].code(), static_cast<FormatIndex>(i));
  }

  void define(std::uint32_t id, std::string_view code) { codes_.insert_or_assign(id, std::string(code)); }

  FormatIndex index_of(std::uint32_t id) {
    const auto known = by_id_.find(id);
    if (known != by_id_.end()) return known->second;
    const auto defined = codes_.find(id);
    const FormatIndex index =
        index_of_code(defined == codes_.end() ? grid::builtin_format(id) : defined->second);
    by_id_.emplace(id, index);
    return index;
  }

 private:
  FormatIndex index_of_code(std::string_view code) {
    const auto known = by_code_.find(code);
    if (known != by_code_.end()) return known->second;
    if (formats_.size() > std::numeric_limits<FormatIndex>::max())
      throw corrupt("数字格式多得不合常理", "it defines an absurd number of number formats");
    const auto index = static_cast<FormatIndex>(formats_.size());
    formats_.emplace_back(code);
    by_code_.emplace(code, index);
    return index;
  }

  std::vector<grid::NumberFormat>& formats_;
  std::map<std::uint32_t, std::string> codes_;
  std::map<std::uint32_t, FormatIndex> by_id_;
  std::map<std::string, FormatIndex, std::less<>> by_code_;
};

std::uint32_t index_attribute(const ElementReader& element, std::string_view name) {
  return parse_index(element.attribute(name).value_or("")).value_or(0);
}

}  // namespace

std::vector<std::uint16_t> read_styles(Part part, const Limits& limits,
                                       std::vector<grid::NumberFormat>& formats) {
  ElementReader element(std::move(part), limits);
  FormatTable table(formats);
  std::vector<std::uint32_t> ids;
  element.open_root();
  while (element.next_child()) {
    const bool is_formats = element.is(Ns::spreadsheet, "numFmts");
    const bool is_styles = element.is(Ns::spreadsheet, "cellXfs");
    if (!is_formats && !is_styles) {
      element.skip();
      continue;
    }
    while (element.next_child()) {
      if (is_formats && element.is(Ns::spreadsheet, "numFmt"))
        table.define(index_attribute(element, "numFmtId"), element.attribute("formatCode").value_or(""));
      if (is_styles && element.is(Ns::spreadsheet, "xf")) ids.push_back(index_attribute(element, "numFmtId"));
      element.skip();
    }
  }
  element.finish();
  std::vector<std::uint16_t> styles(ids.size());
  std::transform(ids.begin(), ids.end(), styles.begin(),
                 [&](std::uint32_t id) { return table.index_of(id); });
  return styles;
}

}  // namespace targetbook::containers::xlsx
