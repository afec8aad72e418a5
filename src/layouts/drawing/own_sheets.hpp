#pragma once
#include <string>
#include <string_view>

#include "model/submission.hpp"

/// The sheets that the program itself adds to a workbook, and what it prints beside a form.
namespace targetbook::layouts {

/// Names of the sheets that the program itself adds to a workbook: 调整记录, 其他内容, 问题清单, 填报说明,
/// and what annotated copies and blank forms hide; with a number behind, ` (2)`, where the submitter has a
/// sheet of that name.
bool is_own_sheet(std::string_view name);
/// Heads the live checks beside a form: what stands right of and below it is none of the form's content.
inline constexpr std::string_view checks_heading = "填报检查（不必填写）";
/// What stands in a blank budget table where its note goes; by itself it says nothing.
inline constexpr std::string_view note_line = "注：";
inline constexpr std::string_view notes_sheet = "填报说明";
inline constexpr std::string_view lists_sheet = "填报列表";
inline constexpr std::string_view identity_sheet = "填报标识";
inline constexpr std::string_view adjustments_sheet = "调整记录";
inline constexpr std::string_view leftovers_sheet = "其他内容";
inline constexpr std::string_view findings_sheet = "问题清单";
inline constexpr std::string_view marks_sheet = "targetbook.marks";

/// Custom document property that carries a normalised workbook's forms: `layout;year` per sheet.
std::string form_mark_name(std::size_t sheet_index);
std::string form_mark(const model::Form& form);

}  // namespace targetbook::layouts
