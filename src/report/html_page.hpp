#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"

/// The frame of a self-contained page: template, style and scripts of templates/report/, data as JSON.
/// Nothing it holds is taken from anywhere else, and a policy in the page forbids it to.
namespace targetbook::report {

/// What the frame says before a script runs.
struct PageFrame {
  base::Language language = base::Language::zh;
  std::string title;
  std::string footer;
  std::vector<std::string_view> scripts;  ///< files of templates/report/, in order
};

/// The page around what is put into it piece by piece: the table for a browser that runs no scripts, and the
/// data.
struct PageAround {
  std::string before_table;
  std::string before_data;
  std::string behind;
};
PageAround page_around(const PageFrame& frame);

/// A row of that table; its heading comes first. Rows stand between table_begin and table_end.
std::string table_row(const std::vector<std::string>& cells, bool is_heading);
inline constexpr std::string_view table_begin = "<table>";
inline constexpr std::string_view table_end = "</table>";

/// The page's data, `{…}`.
std::string data_element(std::string_view json);
/// Some of the page's files, `[{…},…]`, behind those of its data; any number of these.
std::string files_element(std::string_view json);
/// Some of the page's findings, `[[…],…]`; any number of these.
std::string chunk_element(std::string_view json);

/// Text as HTML.
std::string html_text(std::string_view text);

}  // namespace targetbook::report
