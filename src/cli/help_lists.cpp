#include "cli/help_lists.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/limit_option.hpp"
#include "report/wrap.hpp"
#include "writers/outputs.hpp"

namespace targetbook::cli {

std::string entry_list(const std::vector<ListEntry>& entries) {
  constexpr std::size_t margin = 2;
  constexpr std::size_t gap = 3;
  std::size_t widest = 0;
  for (const ListEntry& entry : entries) widest = std::max(widest, base::display_width(entry.term));
  const std::size_t indent = margin + widest + gap;
  std::string text;
  for (const ListEntry& entry : entries) {
    std::string lines = report::wrapped(entry.meaning, help_width, indent);
    lines.replace(0, indent, std::string(margin, ' ') + base::pad_width(entry.term, indent - margin));
    text += lines;
  }
  return text;
}

std::string format_list(base::Language language) {
  std::vector<ListEntry> entries;
  for (const writers::OutputFormat& format : writers::output_formats())
    entries.push_back({std::string(format.name), format.what.in(language)});
  return entry_list(entries);
}

std::string limit_list(base::Language language) {
  std::vector<ListEntry> entries;
  for (const containers::LimitInfo& info : containers::all_limits())
    entries.push_back({std::string(info.name) + "=" + shown_limit(info, {}), info.meaning.in(language)});
  return entry_list(entries);
}

}  // namespace targetbook::cli
