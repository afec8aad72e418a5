#include "containers/markup/html_page.hpp"

#include <utility>

#include "base/text.hpp"
#include "containers/errors.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_entities.hpp"
#include "containers/other_files.hpp"

// The walk over the page: what is text, what is passed over. Tables, rows and cells are in html_tables.cpp.
namespace targetbook::containers::markup {

HtmlPage::HtmlPage(std::string& text, std::size_t start, HtmlSurvey survey, BookMaker& maker)
    : text_(text),
      spent_(text),
      tokens_(text, start),
      survey_(std::move(survey)),
      maker_(maker),
      looks_(maker),
      grid_(maker),
      lines_(maker.limits(), HtmlText::Holds::lines),
      cell_text_(maker.limits(), HtmlText::Holds::one_cell),
      controls_(maker.limits()) {}

void HtmlPage::read() {
  walk();
  while (!tables_.empty()) end_table();
  for (const HtmlIsland::Sheet& sheet : island_.sheets) is_part_ = is_part_ || sheet.is_elsewhere;
  if (is_part_ || (is_frame_ && maker_.book().sheets.empty()))
    throw unsupported("这是 Excel 另存的多文件网页，工作表在另外的文件里",
                      "This is a web page of several files saved by Excel; its sheets are in other files");
  if (maker_.book().sheets.empty()) throw not_a_workbook(OtherFile::web_page);
  put_lines();
  end_sheet();
  maker_.book().date1904 = island_.date1904;
  for (auto& property : island_.properties) maker_.book().properties.push_back(std::move(property));
}

void HtmlPage::walk() {
  for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::finish; token = tokens_.next()) {
    take(token);
    // Footers are read once more, when their table ends.
    if (footers_.empty()) spent_.up_to(tokens_.position());
  }
}

void HtmlPage::take(const HtmlToken& token) {
  switch (token.kind) {
    case HtmlTokenKind::start:
      last_start_ = token;
      return start(token);
    case HtmlTokenKind::end:
      return end(token);
    case HtmlTokenKind::text:
      return text(token);
    case HtmlTokenKind::raw_text:
      return raw_text(token);
    case HtmlTokenKind::character_data:
      if (!unseen_) here().add_raw(token.text, blanks());
      return;
    case HtmlTokenKind::comment:
      return comment(token.text);
    case HtmlTokenKind::finish:
      return;
  }
}

void HtmlPage::comment(std::string_view text) {
  // `<!--[if gte mso 9]><xml>…</xml><![endif]-->`
  read_html_islands(text, island_);
}

HtmlBlanks HtmlPage::blanks() const {
  if (is_space_run_) return HtmlBlanks::plain;
  const bool keeps = preformatted_ > 0 || (cell_ && cell_->look->facts.keeps_blanks);
  return keeps ? HtmlBlanks::keep : HtmlBlanks::collapse;
}

void HtmlPage::text(const HtmlToken& token) {
  if (unseen_) return;
  if (controls_.is_in_list()) return controls_.add(token.text);
  if (is_in_heading_name_) heading_name_ += decode_entities(token.text, EntityPlace::text);
  if (!is_in_heading_) here().add(token.text, blanks());
}

void HtmlPage::raw_text(const HtmlToken& token) {
  switch (last_start_.tag) {
    case HtmlTag::style:
      return looks_.add_style_sheet(token.text);
    case HtmlTag::title: {
      const std::string title = decode_entities(token.text, EntityPlace::text);
      if (const std::string_view words = base::trim(title); !words.empty() && tables_.empty())
        maker_.book().properties.emplace_back("title", words);
      return;
    }
    case HtmlTag::textarea:
      if (!unseen_) here().add(token.text, HtmlBlanks::keep);
      return;
    case HtmlTag::xml:
      return read_html_island(token.text, island_);
    default:
      return;  // a script
  }
}

/// Whether the tag is in a part that is not shown; counts its elements of the same name.
bool HtmlPage::passes_over(const HtmlToken& token) {
  if (!unseen_) return false;
  const bool is_same = in_small_letters(token.name.substr(0, unseen_->name.size() + 1)) == unseen_->name;
  const bool is_start = token.kind == HtmlTokenKind::start;
  const bool is_of_table = token.tag == HtmlTag::table || token.tag == HtmlTag::tr ||
                           token.tag == HtmlTag::td || token.tag == HtmlTag::tbody ||
                           token.tag == HtmlTag::thead || token.tag == HtmlTag::tfoot;
  // A paragraph ends where another block begins, and anything in a cell where the cell ends.
  if ((is_start && unseen_->name == "p" && token.tag == HtmlTag::block) || is_of_table) {
    if (token.tag == HtmlTag::table && is_start && tables_.empty()) unseen_around_table_ = unseen_;
    unseen_.reset();
    return false;
  }
  if (is_same && is_start) ++unseen_->depth;
  if (is_same && !is_start && --unseen_->depth == 0) unseen_.reset();
  return true;
}

/// Looks whether the element that starts here is shown at all.
void HtmlPage::hide(const HtmlToken& token) {
  constexpr std::string_view void_elements[] = {"img", "wbr", "area", "base", "embed", "source", "param"};
  for (const std::string_view name : void_elements)
    if (in_small_letters(token.name.substr(0, 8)) == name) return;
  if (token.attributes.ends_with('/')) return;
  const bool is_ruby = token.tag == HtmlTag::ruby_text;
  const bool is_hidden = is_ruby || token.tag == HtmlTag::button ||
                         looks_.look_of(token.name, token.attributes, nullptr)->facts.is_hidden;
  if (is_hidden) unseen_ = Unseen{in_small_letters(token.name), 1};
}

void HtmlPage::start(const HtmlToken& token) {
  if (passes_over(token)) return;
  switch (token.tag) {
    case HtmlTag::table:
      return begin_table(token);
    case HtmlTag::tbody:
    case HtmlTag::thead:
      return begin_group(token);
    case HtmlTag::tfoot:
      return put_off_footer(token);
    case HtmlTag::tr:
      return begin_row(token);
    case HtmlTag::td:
      return begin_cell(token);
    case HtmlTag::col:
    case HtmlTag::colgroup:
      return read_columns(token);
    case HtmlTag::meta:
      return read_meta(token.attributes);
    case HtmlTag::link: {
      const std::string relation = in_small_letters(html_attribute(token.attributes, "rel").value_or(""));
      is_part_ = is_part_ || relation == "main-file";
      return;
    }
    case HtmlTag::frameset:
      is_frame_ = true;
      return;
    case HtmlTag::page_code:
    case HtmlTag::style:
    case HtmlTag::title:
    case HtmlTag::textarea:
    case HtmlTag::xml:
    case HtmlTag::head:
    case HtmlTag::html:
    case HtmlTag::body:
      return;
    default:
      return start_in_line(token);
  }
}

void HtmlPage::start_in_line(const HtmlToken& token) {
  const auto set_font = [&](auto change) {
    if (!cell_ || !cell_text_.is_empty()) return;
    if (!cell_->font) cell_->font = cell_->look->facts.look.font;
    change(*cell_->font);
  };
  switch (token.tag) {
    case HtmlTag::line_break:
      return here().break_line();
    case HtmlTag::input: {
      const std::string shown = HtmlControls::shown_by_input(token.attributes);
      return here().add_raw(shown, HtmlBlanks::keep);
    }
    case HtmlTag::select:
      return controls_.begin_list();
    case HtmlTag::option:
      return controls_.begin_option(token.attributes);
    case HtmlTag::preformatted:
      ++preformatted_;
      [[fallthrough]];
    case HtmlTag::block:
    case HtmlTag::caption:
      here().begin_line();
      break;
    case HtmlTag::anchor:
      start_anchor(token);
      break;
    case HtmlTag::emphasis:
      is_in_heading_name_ = is_in_heading_;
      [[fallthrough]];
    case HtmlTag::italic:
      set_font([](grid::Font& font) { font.italic = true; });
      break;
    case HtmlTag::bold:
      set_font([](grid::Font& font) { font.bold = true; });
      break;
    case HtmlTag::underlined:
      set_font([](grid::Font& font) { font.underlined = true; });
      break;
    case HtmlTag::struck:
      set_font([](grid::Font& font) { font.struck = true; });
      break;
    case HtmlTag::font:
      set_font([&](grid::Font& font) { apply_font_element(token.attributes, font); });
      break;
    default: {
      const HtmlLookPtr look = looks_.look_of(token.name, token.attributes, nullptr);
      is_space_run_ = is_space_run_ || look->facts.is_space_run;
      break;
    }
  }
  hide(token);
}

void HtmlPage::end(const HtmlToken& token) {
  if (passes_over(token)) return;
  switch (token.tag) {
    case HtmlTag::table:
      if (!tables_.empty()) end_table();
      return;
    case HtmlTag::td:
      set_in_cell(false);
      if (is_in(TableKind::data)) end_cell();
      if (is_in(TableKind::wrapper)) lines_.begin_line();
      return;
    case HtmlTag::tr:
    case HtmlTag::tbody:
    case HtmlTag::thead:
    case HtmlTag::tfoot:
      set_in_cell(false);
      if (!is_in(TableKind::data)) return;
      end_cell();
      is_in_row_ = false;
      if (token.tag != HtmlTag::tr) grid_.begin_group();
      return;
    case HtmlTag::select:
      here().add_raw(controls_.end_list(), HtmlBlanks::keep);
      return;
    case HtmlTag::preformatted:
      if (preformatted_ > 0) --preformatted_;
      return here().begin_line();
    case HtmlTag::block:
    case HtmlTag::caption:
      return here().begin_line();
    case HtmlTag::colgroup:
      return apply_column_group();
    case HtmlTag::anchor:
      return end_anchor();
    case HtmlTag::emphasis:
      is_in_heading_name_ = false;
      return;
    case HtmlTag::unknown:
      is_space_run_ = false;
      return;
    default:
      return;
  }
}

void HtmlPage::read_meta(std::string_view attributes) {
  const auto name = html_attribute(attributes, "name");
  const auto content = html_attribute(attributes, "content");
  if (!name || !content || content->empty()) return;
  const std::string small = in_small_letters(*name);
  if (small == "generator") is_by_libreoffice_ = content->find("LibreOffice") != std::string::npos;
  std::string usual = small == "author" ? "creator" : small == "changed" ? "modified" : *name;
  maker_.book().properties.emplace_back(std::move(usual), *content);
}

/// LibreOffice heads each of several sheets with `<a name="table0"><h1>Sheet 1: <em>NAME</em></h1></a>`, and
/// all of them with a list of links.
void HtmlPage::start_anchor(const HtmlToken& token) {
  if (!is_by_libreoffice_ || !tables_.empty()) return;
  const std::string name = in_small_letters(html_attribute(token.attributes, "name").value_or(""));
  if (!name.starts_with("table")) return;
  if (maker_.book().sheets.empty()) lines_.clear();
  is_in_heading_ = true;
  heading_name_.clear();
}

void HtmlPage::end_anchor() {
  is_in_heading_ = is_in_heading_name_ = false;
}

}  // namespace targetbook::containers::markup
