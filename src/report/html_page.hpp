#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"

/// The frame of a self-contained page: template, style and scripts of templates/report/, data as JSON. Nothing it holds
/// is taken from anywhere else, and a policy in the page forbids it to.
namespace targetbook::report {

/// What the frame says before a script runs.
struct PageFrame {
  base::Language language = base::Language::zh;
  std::string title;
  std::string footer;
  /// For a browser that runs no scripts: a table's rows, the first of them its heading.
  std::vector<std::vector<std::string>> table;
  std::vector<std::string_view> scripts;  ///< files of templates/report/, in order
};

/// The page before and behind its data.
std::pair<std::string, std::string> page_around_data(const PageFrame& frame);

/// The page's data, `{…}`.
std::string data_element(std::string_view json);
/// Some of the page's findings, `[[…],…]`; any number of these.
std::string chunk_element(std::string_view json);

/// Text as HTML.
std::string html_text(std::string_view text);

}  // namespace targetbook::report
