#include "base/pattern.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"

namespace targetbook::rules::cross {
namespace {

constexpr std::size_t year_digits = 4;

/// Documents that the text names by number or year, one after the other.
std::vector<std::string_view> all_of(const base::Pattern& pattern, std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const std::string_view next = pattern.find_in(text);
    if (next.empty()) break;
    found.push_back(next);
    text.remove_prefix(static_cast<std::size_t>(next.data() - text.data()) + next.size());
  }
  return found;
}

std::string digits_of(std::string_view text) {
  static const base::Pattern digits("[0-9]+");
  return std::string(digits.find_in(text));
}

struct Wrong {
  std::string_view text;
  std::string year;
  bool is_no_year = false;
};

std::optional<Wrong> wrong_in(const FormText& text, std::optional<int> budget_year) {
  static const base::Pattern number("[〔\\[【(][0-9]{3,7}[〕\\]】)]第?[0-9]{1,5}号");
  static const base::Pattern letters("[〔\\[【(][0-9]*[OoIl][0-9OoIl]*[〕\\]】)]第?[0-9]{1,5}号");
  static const base::Pattern year_with_letters("[0-9OoIl]{3,7}");
  static const base::Pattern long_year("(?:19|20)[0-9]{3}年");
  static const base::Pattern approval("20[0-9]{2}年[^，。；,;\n]{0,14}(?:批复|批准|审批|核定)");
  const auto is_to_come = [&](const std::string& year) {
    return budget_year && std::stoi(year) > *budget_year;
  };
  if (!text.has_digit) return std::nullopt;  // all of these hold one
  const bool may_be_numbered = text.plain.find("号") != std::string::npos;
  if (may_be_numbered)
    for (const std::string_view document : all_of(number, text.plain)) {
      std::string year = digits_of(document);
      if (year.size() != year_digits) return Wrong{document, std::move(year), true};
      if (is_to_come(year)) return Wrong{document, std::move(year)};
    }
  if (const std::string_view document = may_be_numbered ? letters.find_in(text.plain) : std::string_view{};
      !document.empty())
    if (const std::string_view year = year_with_letters.find_in(document); !year.empty())
      return Wrong{document, std::string(year), true};
  if (text.plain.find("年") == std::string::npos) return std::nullopt;
  if (const std::string_view year = long_year.find_in(text.plain); !year.empty()) {
    const auto begin = static_cast<std::size_t>(year.data() - text.plain.data());
    const bool is_part_of_number =
        begin > 0 &&
        (text.plain[begin - 1] == '.' || (text.plain[begin - 1] >= '0' && text.plain[begin - 1] <= '9'));
    if (!is_part_of_number) return Wrong{year, digits_of(year), true};
  }
  if (!is_basis(text)) return std::nullopt;
  for (const std::string_view one : all_of(approval, text.plain))
    if (std::string year = digits_of(one); is_to_come(year)) return Wrong{one, std::move(year)};
  return std::nullopt;
}

void check_document_year_impossible(const FormContext& context, Report& report) {
  for (const FormText& text : context.facts.texts()) {
    report.checked();
    const auto wrong = wrong_in(text, context.form.year);
    if (!wrong) continue;
    Place place;
    place.cell = text.cell;
    place.field = text.field;
    Said said =
        wrong->is_no_year
            ? saying(say("「{}」中的年份「{}」不是四位数", "the year '{1}' in '{0}' has not four digits",
                         wrong->text, wrong->year),
                     wrong->year)
            : saying(say("「{}」是{}年的文件，晚于预算年度{}年", "'{}' is of {}, after the budget year {}",
                         wrong->text, wrong->year, *context.form.year),
                     wrong->year);
    said.fix = say("核对「{}」的年份", "check the year of '{}'", wrong->text);
    if (wrong->is_no_year) said.severity = base::Severity::error;
    report.found(std::move(place), std::move(said));
  }
}

constexpr std::string_view document_year_impossible_speaks_over[] = {"X-09", "X-16"};

}  // namespace

const Rule document_year_impossible{
    .code = "X-18",
    .name = "document-year-impossible",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"文号或批复的年份不可能", "A document of an impossible year"},
    .what = {"文号的年份不是四位数字（错误），或文号、批复的年份晚于预算年度。",
             "The year of a document's number has not four digits (an error), or a document or approval is "
             "of a year after the budget year."},
    .why = {"这样的文件还不存在，查不到。", "Such a document does not exist yet and cannot be found."},
    .fix = {"核对文件的年份", "check the document's year"},
    .wrong = {"2025年的表：财预〔2026〕3号", "in a form of 2025: 财预〔2026〕3号"},
    .right = {"财预〔2024〕3号", "财预〔2024〕3号"},
    .source = "practice",
    .supersedes = document_year_impossible_speaks_over,
    .check_form = check_document_year_impossible,
};

}  // namespace targetbook::rules::cross
