#include "rules/structure/contents_titles.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::structure {
namespace {

constexpr int least_likeness = 60;  // percent

/// `2024年江汉区` in front of a title: every bureau writes its own.
std::string_view without_year(std::string_view title) {
  const auto year = title.find("年");
  constexpr std::size_t digits = 4;
  if (year == std::string_view::npos || year < digits || !title.starts_with("20")) return title;
  return title.substr(year + std::string_view("年").size());
}

std::string_view without_region(std::string_view title) {
  constexpr std::size_t longest_region = 15;  // bytes: five characters
  for (const std::string_view level :
       {std::string_view("自治区"), std::string_view("区"), std::string_view("县"), std::string_view("市"),
        std::string_view("省")}) {
    const auto at = title.find(level);
    if (at != std::string_view::npos && at > 0 && at <= longest_region && at + level.size() < title.size())
      return title.substr(at + level.size());
  }
  return title;
}

/// `1.` or `十、` in front of a project's title.
std::string_view without_number(std::string_view title) {
  const auto digits = title.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string_view::npos &&
      (title[digits] == '.' || title.substr(digits).starts_with("、")))
    return title.substr(digits + (title[digits] == '.' ? 1 : std::string_view("、").size()));
  return title;
}

std::string core_of(std::string_view title) {
  const std::string folded = base::fold_label(title);
  return std::string(without_region(without_year(without_number(folded))));
}

std::string without_brackets(std::string text) {
  for (const char bracket : {'(', ')'}) std::erase(text, bracket);
  return text;
}

struct Title {
  std::string text;
  std::string core;
  bool is_alike_enough = false;  ///< may be meant by an entry that only sounds like it
  bool is_taken = false;
};

/// What an entry may mean. Lines between the forms and names of sheets must be the same word for word.
std::vector<Title> titles_of(const WorkbookContext& context) {
  std::vector<Title> titles;
  const auto add = [&](const std::string& text, bool is_alike_enough) {
    const bool is_known =
        std::any_of(titles.begin(), titles.end(), [&](const Title& t) { return t.text == text; });
    if (!text.empty() && !is_known) titles.push_back({text, core_of(text), is_alike_enough});
  };
  for (const FormContext& form : context.forms) {
    if (std::holds_alternative<model::Contents>(form.form.body)) continue;
    add(form.form.title.value, true);
    if (const auto* narrative = form.narrative())
      for (const model::Section& section : narrative->sections) add(section.heading.value, true);
  }
  for (const model::Unrecognised& sheet : context.book.unrecognised)
    if (sheet.reason != model::Unrecognised::Reason::empty) add(sheet.sheet, true);
  for (const FormContext& form : context.forms)
    for (const model::Text& remark : form.form.remarks) add(remark.value, false);
  for (const model::UnreadText& unread : context.book.unread) add(unread.text.value, false);
  for (const std::string& sheet : context.book.sheets) add(sheet, false);
  return titles;
}

Title* best_for(const std::string& core, std::vector<Title>& titles) {
  Title* best = nullptr;
  int most = least_likeness - 1;
  for (Title& title : titles) {
    if (title.is_taken || !title.is_alike_enough) continue;
    const int alike = likeness(without_brackets(core), without_brackets(title.core));
    if (alike <= most) continue;
    most = alike;
    best = &title;
  }
  return best;
}

}  // namespace

bool has_contents(const WorkbookContext& context) {
  return std::any_of(context.forms.begin(), context.forms.end(), [](const FormContext& form) {
    return std::holds_alternative<model::Contents>(form.form.body);
  });
}

std::vector<ContentsEntry> match_contents(const WorkbookContext& context) {
  std::vector<ContentsEntry> entries;
  if (context.forms.size() < 2) return entries;
  for (const FormContext& form : context.forms)
    if (const auto* contents = std::get_if<model::Contents>(&form.form.body))
      for (std::size_t i = 0; i < contents->entries.size(); ++i)
        entries.push_back({&form.form, &contents->entries[i], i, {}, false});
  // What is the same goes first, so that no like-sounding title is taken for one that is listed itself.
  std::vector<Title> titles = titles_of(context);
  for (ContentsEntry& entry : entries) {
    const auto same = std::find_if(
        titles.begin(), titles.end(),
        [&, core = core_of(entry.entry->value)](const Title& title) { return title.core == core; });
    if (same == titles.end()) continue;
    same->is_taken = entry.is_same = true;
    entry.title = same->text;
  }
  for (ContentsEntry& entry : entries) {
    if (entry.is_same) continue;
    Title* best = best_for(core_of(entry.entry->value), titles);
    if (best == nullptr) continue;
    best->is_taken = true;
    entry.title = best->text;
  }
  return entries;
}

}  // namespace targetbook::rules::structure
