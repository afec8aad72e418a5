#include <set>

#include "base/utf8.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/observed.hpp"
#include "rules/format/family.hpp"

namespace targetbook::rules::format {
namespace {

bool is_invisible(char32_t c) {
  const bool is_control = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r';
  const bool is_zero_width = (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
  return is_control || is_zero_width || c == 0x7F;
}

/// Whether a byte may begin a character that cannot be seen; hardly any does.
bool may_be_invisible(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

/// `U+200B`; empty where all that stands there can be seen. One blank of another width is nothing, two are.
std::string invisible_in(std::string_view text) {
  constexpr std::string_view two_hard_blanks = "\u00A0\u00A0";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!may_be_invisible(text[at])) continue;
    const std::string_view rest = text.substr(at);
    const auto point = base::decode_front(rest);
    if (!point) continue;
    if (is_invisible(point->value) || rest.starts_with(two_hard_blanks))
      return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point->value));
    at += point->bytes - 1;
  }
  return {};
}

class InvisibleCharacters {
 public:
  InvisibleCharacters(const WorkbookContext& context, Report& report) : context_(context), report_(report) {}

  void look_at(const std::string& sheet, const std::optional<base::CellRef>& cell, std::string_view text,
               const std::string& field) {
    const std::string character = invisible_in(text);
    if (character.empty() || !told_.insert({sheet, cell.value_or(base::CellRef{})}).second) return;
    Place place;
    place.cell = cell;
    place.field = field;
    place.form = form_at(context_.book, sheet, cell);
    place.sheet = sheet;
    Said said;
    said.message = say("含不可见字符（{}）", "there is an invisible character ({})", character);
    said.actual = character;
    report_.found(std::move(place), std::move(said));
  }

 private:
  const WorkbookContext& context_;
  Report& report_;
  std::set<std::pair<std::string, base::CellRef>> told_;
};

void look_at_form(const FormContext& form, InvisibleCharacters& characters) {
  const std::string& sheet = form.form.sheet;
  for (const FormText& text : form.facts.texts()) characters.look_at(sheet, text.cell, text.text, text.field);
  for (const model::Text* text : {&form.form.title, &form.form.department_code, &form.form.department_name})
    characters.look_at(sheet, text->cell, text->value, {});
  if (const auto* target = form.project())
    for (const model::Text* text :
         {&target->project.code, &target->supervising_department, &target->implementing_unit})
      characters.look_at(sheet, text->cell, text->value, {});
  if (const auto* table = form.table())
    for (const auto& row : table->rows)
      for (const auto& entry : row)
        if (const auto* text = std::get_if<model::Text>(&entry))
          characters.look_at(sheet, text->cell, text->value, {});
}

void check_invisible_characters(const WorkbookContext& context, Report& report) {
  InvisibleCharacters characters(context, report);
  report.checked(context.forms.size());
  for (const FormContext& form : context.forms) look_at_form(form, characters);
  // What reading took out was there.
  for (const model::Adjustment& adjustment : context.book.adjustments)
    characters.look_at(adjustment.sheet, adjustment.cell, adjustment.before, adjustment.field);
}

constexpr std::string_view invisible_characters_speaks_over[] = {"C-01", "C-02", "C-03"};

}  // namespace

const Rule invisible_characters{
    .code = "F-12",
    .name = "invisible-characters",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"控制字符", "Invisible characters"},
    .what = {"文字里有看不见的字符：控制字符、零宽字符，或连续的不间断空格。",
             "A text holds characters that cannot be seen: control characters, "
             "zero-width ones, or several "
             "hard blanks."},
    .why = {"看上去相同的名称会对不上。", "Names that look the same do not match."},
    .fix = {"清除后重新输入这一格", "clear the cell and type it again"},
    .wrong = {"接访\u200B经费", "接访\u200B经费"},
    .right = {"接访经费", "接访经费"},
    .source = "a running system",
    .supersedes = invisible_characters_speaks_over,
    .check_workbook = check_invisible_characters,
};

}  // namespace targetbook::rules::format
