#include "layouts/read/head.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "layouts/drawing/label_index.hpp"
#include "layouts/read/year.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::array<std::string_view, 8> code_labels = {
    "单位编码", "单位代码", "部门编码", "部门代码", "预算编码", "预算代码", "预算单位编码", "预算单位代码"};
constexpr std::array<std::string_view, 22> name_labels = {
    "单位",           "单位名称",       "部门",           "部门名称",       "预算单位",
    "预算单位名称",   "填报单位",       "填报部门",       "编制单位",       "编制部门",
    "申报单位",       "申报部门",       "填报单位名称",   "部门(单位)",     "部门(单位)名称",
    "单位(部门)名称", "部门编码及名称", "单位编码及名称", "部门代码及名称", "单位代码及名称",
    "部门编码和名称", "单位编码和名称"};

constexpr std::u32string_view open_brackets = U"[(【〔{［（";
constexpr std::u32string_view close_brackets = U"])】〕}］）";
constexpr std::u32string_view separators = U"-—–－_:：、.． \t\u3000";
constexpr std::size_t shortest_code = 3;
constexpr std::size_t shortest_code_behind = 5;  ///< behind a name without brackets

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}
bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// A code and the name it was beside.
struct Parts {
  std::u32string_view code;
  std::u32string_view name;
};

std::u32string_view without_separators(std::u32string_view text) {
  while (!text.empty() && is_one_of(text.front(), separators)) text.remove_prefix(1);
  while (!text.empty() && is_one_of(text.back(), separators)) text.remove_suffix(1);
  return text;
}

std::optional<Parts> code_in_front(std::u32string_view text) {
  const bool is_bracketed = !text.empty() && is_one_of(text.front(), open_brackets);
  if (is_bracketed) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits < shortest_code) return std::nullopt;
  std::u32string_view name = text.substr(digits);
  if (is_bracketed && (name.empty() || !is_one_of(name.front(), close_brackets))) return std::nullopt;
  if (is_bracketed) name.remove_prefix(1);
  if (name.starts_with(U'年')) return std::nullopt;
  return Parts{text.substr(0, digits), without_separators(name)};
}

std::optional<Parts> code_behind(std::u32string_view text) {
  const bool is_bracketed = !text.empty() && is_one_of(text.back(), close_brackets);
  if (is_bracketed) text.remove_suffix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[text.size() - 1 - digits])) ++digits;
  if (digits < (is_bracketed ? shortest_code : shortest_code_behind)) return std::nullopt;
  std::u32string_view name = text.substr(0, text.size() - digits);
  if (is_bracketed && (name.empty() || !is_one_of(name.back(), open_brackets))) return std::nullopt;
  if (is_bracketed) name.remove_suffix(1);
  return Parts{text.substr(text.size() - digits), without_separators(name)};
}

/// `单位名称：` and the like taken off.
std::string_view take_label(std::string_view text, std::string& label) {
  for (const std::string_view colon : {std::string_view("："), std::string_view(":")}) {
    const auto at = text.find(colon);
    if (at == std::string_view::npos || !department_label(base::fold_label(text.substr(0, at)))) continue;
    label = text.substr(0, at + colon.size());
    return base::trim(text.substr(at + colon.size()));
  }
  return text;
}

const RawCell* field(const Record& record, std::string_view name) {
  const auto it = record.fields.find(name);
  return it == record.fields.end() || it->second.is_blank() ? nullptr : &it->second;
}

std::string read_title(const RawCell& title, const ReadContext& context) {
  const std::string clean = without_field_codes(title.text);
  if (clean != title.text)
    adjust(title, "title", title.text, clean, {"去掉域代码", "field codes taken off"}, context);
  return base::tidy_text(clean);
}

void read_department(const RawCell& line, model::Form& form, const ReadContext& context) {
  const std::string text = base::tidy_text(line.text);
  const DepartmentLine parts = split_department(text);
  if (!parts.code.empty()) form.department_code = {parts.code, line.at};
  form.department_name = {parts.name, line.at};
  if (!parts.label.empty())
    adjust(line, "department.name", text, parts.name,
           {"去掉单位名称前的文字", "the words in front of the unit's name taken off"}, context);
  if (parts.had_wide_digits)
    adjust(line, "department.code", text, parts.code,
           {"全角数字改为半角", "full-width digits made half-width"}, context);
}

/// `105_县民政局` in the cell of a name. Without a sign between them digits may be the name's own:
/// 110指挥中心.
bool is_code_and_name(std::string_view text) {
  const std::string folded = base::fold_width(text);
  const auto digits = folded.find_first_not_of("0123456789");
  return digits != std::string::npos && digits >= shortest_code && digits + 1 < folded.size() &&
         (folded[digits] == '_' || folded[digits] == '-');
}

void read_department_name(const RawCell& name, model::Form& form, const ReadContext& context) {
  std::string text = name.is_blank() ? std::string() : read_text(name, "department.name", context);
  if (is_code_and_name(text)) {
    const DepartmentLine parts = split_department(text);
    adjust(name, "department.name", text, parts.name, {"编码与名称分开", "the code and the name taken apart"},
           context);
    if (form.department_code.value.empty()) form.department_code = {parts.code, name.at};
    text = parts.name;
  }
  form.department_name = {std::move(text), name.at};
}

}  // namespace

bool is_year_line(std::string_view text) {
  constexpr std::size_t digits = 4;
  const std::string folded = base::fold_label(text);
  std::string_view line = folded;
  if (line.starts_with("(")) line.remove_prefix(1);  // one of the two brackets may have got lost
  if (line.ends_with(")")) line.remove_suffix(1);
  if (!line.starts_with("20") || line.find_first_not_of("0123456789") != digits) return false;
  const std::string_view rest = line.substr(digits);
  return rest == "年" || rest == "年度";
}

std::optional<DepartmentLabel> department_label(std::string_view folded) {
  if (std::find(code_labels.begin(), code_labels.end(), folded) != code_labels.end())
    return DepartmentLabel::code;
  if (std::find(name_labels.begin(), name_labels.end(), folded) != name_labels.end())
    return DepartmentLabel::name;
  return std::nullopt;
}

DepartmentLine split_department(std::string_view line) {
  DepartmentLine result;
  const std::u32string text = base::to_utf32(take_label(base::trim(line), result.label));
  auto parts = code_in_front(text);
  if (!parts) parts = code_behind(text);
  if (!parts) {
    result.name = base::to_utf8(text);
    return result;
  }
  const std::string code = base::to_utf8(parts->code);
  result.code = base::fold_width(code);
  result.had_wide_digits = result.code != code;
  result.name = base::to_utf8(parts->name);
  return result;
}

void read_head(const Record& record, model::Form& form, const ReadContext& context) {
  if (record.title) form.title = {read_title(*record.title, context), record.title->at};
  if (const RawCell* line = field(record, "department")) read_department(*line, form, context);
  if (const RawCell* code = field(record, "department.code"))
    read_field(Codec::code, &form.department_code, *code, "department.code", context);
  // Left blank it has its place all the same, for the rule that asks for it.
  if (const auto name = record.fields.find("department.name");
      name != record.fields.end() && form.department_name.value.empty())
    read_department_name(name->second, form, context);
  form.year = year_in(form.title.value);
  for (const char* name : {"project.year", "year"})
    if (const RawCell* year = field(record, name); year != nullptr && !form.year)
      form.year = year_in(year->text);
}

}  // namespace targetbook::layouts
