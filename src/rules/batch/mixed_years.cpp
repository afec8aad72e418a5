#include <algorithm>
#include <map>

#include "rules/across/roster_match.hpp"
#include "rules/batch/family.hpp"

namespace targetbook::rules::batch {
namespace {

/// The roster asks for just this year of this bureau.
bool is_asked_for(const BatchContext& context, std::size_t i) {
  if (context.roster == nullptr) return false;
  const auto line = context.standings[i].line;
  return line && context.roster->entries[*line].year == year_of(*context.books[i]);
}

/// The form whose title says the year, else the first of that year.
const FormDigest* form_with_year(const BookDigest& book, int year) {
  const FormDigest* first = nullptr;
  for (const FormDigest& form : book.forms) {
    if (form.year != year) continue;
    if (form.title_says_year) return &form;
    if (first == nullptr) first = &form;
  }
  return first;
}

/// Self-evaluations are of a year gone by, whatever year the targets beside them are of.
bool is_self_evaluation(const BookDigest& book) {
  return !book.forms.empty() && std::all_of(book.forms.begin(), book.forms.end(), [](const FormDigest& form) {
    return form.evaluated.has_value();
  });
}

void check_mixed_years(const BatchContext& context, Report& report) {
  std::map<int, std::size_t> counts;
  for (const BookDigest* book : context.books) {
    if (is_self_evaluation(*book)) continue;
    const auto year = year_of(*book);
    if (year)
      ++counts[*year];
    else
      report.insufficient();
  }
  // The year of most workbooks; of equals the one that comes first.
  std::optional<int> usual;
  for (const BookDigest* book : context.books)
    if (const auto year = year_of(*book);
        year && !is_self_evaluation(*book) && (!usual || counts[*year] > counts[*usual]))
      usual = year;
  std::string list;
  std::size_t workbooks = 0;
  for (const auto& [year, count] : counts) workbooks += count;
  for (const auto& [year, count] : counts) list += (list.empty() ? "" : "、") + std::to_string(year);
  for (std::size_t i = 0; i < context.books.size(); ++i) {
    const BookDigest* book = context.books[i];
    const auto year = year_of(*book);
    if (!year || is_self_evaluation(*book)) continue;
    report.checked();
    if (year == usual || is_asked_for(context, i)) continue;
    Place place;
    place.book = book;
    const FormDigest* stated = form_with_year(*book, *year);
    if (stated != nullptr) {
      place.book_form = stated;
      place.cell = stated->title_cell;
      place.field = "year";
    }
    const bool is_most = 2 * counts[*usual] > workbooks;
    const base::Words mixed =
        say("本批年度不一，此工作簿为{}年（年度有{}）",
            "the years of this run differ, this workbook is of {} (years: {})", *year, list);
    report.found(std::move(place),
                 {.message = !is_most ? mixed
                                      : say("本批多为{}年，此工作簿为{}年（年度有{}）",
                                            "most of this run are of {}, this workbook is of {} (years: {})",
                                            *usual, *year, list),
                  .actual = std::to_string(*year),
                  .expected = std::to_string(*usual),
                  .fix = {},
                  .severity = {}});
  }
}

}  // namespace

const Rule mixed_years{
    .code = "B-07",
    .name = "mixed-years",
    .severity = base::Severity::error,
    .scope = Scope::batch,
    .title = {"预算年度不一", "Several budget years in one run"},
    .what = {"同一批的工作簿预算年度不同，报在年度与多数不同的工作簿上；名单写明该单位该年度的不算。",
             "The workbooks of a run are of different years; reported at those that differ from most. A year "
             "that the roster asks for does "
             "not count."},
    .why = {"不同年度的数据不能汇总在一起。", "Years must not be summed up together."},
    .fix = {"核对年度；不同年度请分批报送", "check the year, and hand years in apart"},
    .wrong = {"一批中有2022年和2023年的工作簿", "2022 and 2023 in one run"},
    .right = {"一批都是2023年", "2023 only"},
    .source = "practice",
    .check_batch = check_mixed_years,
};

}  // namespace targetbook::rules::batch
