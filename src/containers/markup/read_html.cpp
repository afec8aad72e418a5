#include "containers/markup/read_html.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/markup/book_maker.hpp"
#include "containers/markup/html_charset.hpp"
#include "containers/markup/html_page.hpp"
#include "containers/markup/html_survey.hpp"

namespace targetbook::containers::markup {

grid::Workbook read_html(std::string bytes, const Limits& limits) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  HtmlBytes page = html_in_utf8(std::move(bytes));
  HtmlSurvey survey = survey_html(page.text, limits);
  if (survey.is_cut_off) throw corrupt("网页在表格中间中断", "the page breaks off within a table");
  BookMaker maker(limits);
  maker.book().container = grid::Container::html;
  HtmlPage(page.text, page.text.starts_with(mark) ? mark.size() : 0, std::move(survey), maker).read();
  if (page.choice) maker.book().choices.push_back(std::move(*page.choice));
  return maker.finish();
}

}  // namespace targetbook::containers::markup
