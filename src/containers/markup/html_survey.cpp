#include "containers/markup/html_survey.hpp"

#include <utility>

#include "containers/errors.hpp"
#include "containers/markup/html_tokens.hpp"

namespace targetbook::containers::markup {
namespace {

struct OpenTable {
  std::size_t index = 0;
  std::uint32_t cells_in_row = 0;
  bool is_in_cell = false;
  bool has_wide_row = false;
  bool has_tables = false;
};

class Surveyor {
 public:
  explicit Surveyor(const Limits& limits) : limits_(limits) {}

  HtmlSurvey survey(std::string_view text) {
    HtmlTokens tokens(text);
    for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::finish; token = tokens.next()) {
      if (token.kind == HtmlTokenKind::start) start(token.tag);
      if (token.kind == HtmlTokenKind::end) end(token.tag);
    }
    survey_.is_cut_off = !open_.empty() && !has_end_of_page_;
    while (!open_.empty()) close();
    return std::move(survey_);
  }

 private:
  void start(HtmlTag tag) {
    if (tag == HtmlTag::table) {
      // A table that begins between the cells of another ends that.
      if (!open_.empty() && !open_.back().is_in_cell) close();
      begin_table();
    } else if (!open_.empty() && tag == HtmlTag::td) {
      OpenTable& table = open_.back();
      ++survey_.cells.back();
      table.is_in_cell = true;
      table.has_wide_row = ++table.cells_in_row > 1 || table.has_wide_row;
    } else if (is_part_of_table(tag)) {
      leave_row();
    }
  }

  void end(HtmlTag tag) {
    if (tag == HtmlTag::body || tag == HtmlTag::html) has_end_of_page_ = true;
    if (open_.empty()) return;
    if (tag == HtmlTag::table)
      close();
    else if (tag == HtmlTag::td)
      open_.back().is_in_cell = false;
    else if (is_part_of_table(tag))
      leave_row();
  }

  static bool is_part_of_table(HtmlTag tag) {
    return tag == HtmlTag::tr || tag == HtmlTag::tbody || tag == HtmlTag::thead || tag == HtmlTag::tfoot;
  }
  void leave_row() {
    if (open_.empty()) return;
    open_.back().cells_in_row = 0;
    open_.back().is_in_cell = false;
  }

  void begin_table() {
    if (open_.size() >= limits_.xml_depth) throw too_large("xml-depth", limits_.xml_depth);
    if (open_.empty()) {
      if (survey_.cells.size() >= limits_.sheets) throw too_large("sheets", limits_.sheets);
      survey_.cells.push_back(0);
    } else {
      open_.back().has_tables = true;
    }
    open_.emplace_back().index = survey_.is_wrapper.size();
    survey_.is_wrapper.push_back(false);
  }

  void close() {
    const OpenTable& table = open_.back();
    survey_.is_wrapper[table.index] = table.has_tables && !table.has_wide_row;
    open_.pop_back();
  }

  const Limits& limits_;
  HtmlSurvey survey_;
  std::vector<OpenTable> open_;
  bool has_end_of_page_ = false;
};

}  // namespace

HtmlSurvey survey_html(std::string_view text, const Limits& limits) {
  return Surveyor(limits).survey(text);
}

}  // namespace targetbook::containers::markup
