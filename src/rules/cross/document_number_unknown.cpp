#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/text_figures.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::string_view sign_of_number = "号";

/// `财预〔2015〕163号`: office, year, number.
struct DocumentNumber {
  std::string office;
  std::string year;
  std::string number;
  [[nodiscard]] std::string text() const { return office + "〔" + year + "〕" + number + "号"; }
};

bool is_bracket(char32_t c) {
  return c == U'〔' || c == U'〕' || c == U'[' || c == U']' || c == U'【' || c == U'】' || c == U'(' ||
         c == U')';
}
bool is_digit_of(char32_t c) {
  return c >= U'0' && c <= U'9';
}

std::vector<DocumentNumber> documents_in(std::string_view text) {
  if (text.find(sign_of_number) == std::string_view::npos) return {};
  const std::u32string points = base::to_utf32(scan_text(text));
  std::vector<DocumentNumber> found;
  for (std::size_t i = 1; i + 7 < points.size(); ++i) {
    if (!is_bracket(points[i]) || !is_bracket(points[i + 5])) continue;
    if (!std::all_of(points.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     points.begin() + static_cast<std::ptrdiff_t>(i) + 5, is_digit_of))
      continue;
    std::size_t from = i;
    while (from > 0 && points[from - 1] >= 0x4E00 && points[from - 1] <= 0x9FFF) --from;
    std::size_t end = i + 6;
    while (end < points.size() && is_digit_of(points[end])) ++end;
    if (from == i || end == i + 6 || end >= points.size() || points[end] != U'号') continue;
    found.push_back({base::to_utf8(std::u32string_view(points).substr(from, i - from)),
                     base::to_utf8(std::u32string_view(points).substr(i + 1, 4)),
                     base::to_utf8(std::u32string_view(points).substr(i + 6, end - i - 6))});
  }
  return found;
}

constexpr std::size_t fewest_digits = 3;

/// A known document that this one is probably meant to be: same office and year, one digit other.
std::string meant(const WordLists& words, const DocumentNumber& document) {
  std::string nearest;
  for (const std::string& known : words.list("known_documents"))
    for (const DocumentNumber& one : documents_in(known)) {
      if (one.year != document.year || !document.office.ends_with(one.office)) continue;
      if (one.number == document.number) return {};
      // 国发〔2021〕9号 is one digit off any other number of that year.
      const bool is_long = one.number.size() >= fewest_digits;
      if (is_long && one.number.size() == document.number.size() &&
          base::edit_distance(one.number, document.number) == 1)
        nearest = one.text();
    }
  return nearest;
}

void check_document_number_unknown(const FormContext& context, Report& report) {
  const auto look = [&](const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines)
      for (const DocumentNumber& document : documents_in(line.raw)) {
        report.checked();
        const std::string expected = meant(context.know.words, document);
        if (expected.empty()) continue;
        Place place;
        place.cell = line.cell;
        place.field = line.field;
        report.found(std::move(place), {.message = say("文号「{}」不在目录，疑应为「{}」",
                                                       "'{}' is no known document; probably '{}' is meant",
                                                       document.text(), expected),
                                        .actual = document.text(),
                                        .expected = expected,
                                        .fix = {},
                                        .severity = {}});
      }
  };
  const auto look_at = [&](const model::Text& text, const std::string& field) {
    if (text.value.find(sign_of_number) != std::string::npos) look(lines_of(text, field));
  };
  look(context.facts.lines());
  if (const auto* target = context.project()) {
    look_at(target->project.basis, "project.basis");
    look_at(target->project.plan, "project.plan");
  }
  const auto indicators = context.indicators();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    look_at(indicators[i].basis, "indicators[" + std::to_string(i) + "].basis");
  for (const model::Text& remark : context.form.remarks) look_at(remark, "remarks");
}

}  // namespace

const Rule document_number_unknown{
    .code = "X-16",
    .name = "document-number-unknown",
    .severity = base::Severity::info,
    .scope = Scope::form,
    .title = {"文号存疑", "A document number that is probably wrong"},
    .what = {"引用的文号不在目录中，而与目录中同机关、同年份的文号只差一位数字。目录可由财政局增补。",
             "A document number that is cited is not among the known ones, and one of the same office and "
             "year differs by one digit. "
             "A bureau can add to the list."},
    .why = {"文号写错，依据就查不到。", "A document cannot be found by a wrong number."},
    .fix = {"核对文号", "check the number"},
    .wrong = {"财预〔2015〕153号", "财预〔2015〕153号"},
    .right = {"财预〔2015〕163号", "财预〔2015〕163号"},
    .source = "a published form",
    .check_form = check_document_number_unknown,
};

}  // namespace targetbook::rules::cross
