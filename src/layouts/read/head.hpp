#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "layouts/read/codec.hpp"
#include "layouts/read/record.hpp"

/// What stands over a form: its title, whose it is, its year and its unit.
namespace targetbook::layouts {

/// A line that says no more than a year: `（2025年度）`, `2025年`.
bool is_year_line(std::string_view text);

/// Words in front of a unit's code or name: 单位编码, 填报单位.
enum class DepartmentLabel : std::uint8_t { code, name };
std::optional<DepartmentLabel> department_label(std::string_view folded);

/// A unit's line taken apart: `[310001]玉田县水务局本级`, `单位名称：310001-玉田县水务局`,
/// `玉田县水务局（310001）`.
struct DepartmentLine {
  std::string label;  ///< what was taken off in front: `单位名称：`
  std::string code;   ///< half-width; empty where there is none
  std::string name;
  bool had_wide_digits = false;
};
DepartmentLine split_department(std::string_view line);

/// Title, unit, department and year into the form.
void read_head(const Record& record, model::Form& form, const ReadContext& context);

}  // namespace targetbook::layouts
