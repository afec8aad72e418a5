#include "layouts/read/prose.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::string_view chinese_digits = "一二三四五六七八九十廿百";
constexpr std::size_t longest_heading = 120;  // bytes: about forty characters

bool is_chinese_digit(std::string_view character) {
  return character.size() == 3 && chinese_digits.find(character) != std::string_view::npos;
}

/// How many bytes of `text` are Chinese digits.
std::size_t chinese_digits_in(std::string_view text) {
  std::size_t at = 0;
  while (text.size() >= at + 3 && is_chinese_digit(text.substr(at, 3))) at += 3;
  return at;
}

/// `一、标题` alone in a cell: the heading without its number.
std::optional<std::string> numbered_heading(std::string_view text) {
  const std::size_t digits = chinese_digits_in(text);
  if (digits == 0 || text.size() > longest_heading || text.find('\n') != std::string_view::npos)
    return std::nullopt;
  const std::string_view rest = text.substr(digits);
  if (!rest.starts_with("、") || rest.find("。") != std::string_view::npos) return std::nullopt;
  return base::tidy_text(rest.substr(std::string_view("、").size()));
}

/// `第三部分 …` begins another part of the text.
bool is_part_line(std::string_view text) {
  return text.starts_with("第") && text.size() <= longest_heading &&
         text.find("部分") != std::string_view::npos && text.find("部分") <= 12;
}

/// A heading the drawing knows, or, where it takes any, every heading with a number.
class Headings {
 public:
  explicit Headings(const Drawing& drawing) : aliases_(drawing.aliases) {
    for (const Block& block : drawing.blocks) {
      if (!block.each.empty()) takes_any_ = true;
      for (const DrawnRow& row : block.draw)
        if (row.front().kind == DrawnCell::Kind::label && block.is_table())
          known_.push_back(heading_of(row.front().words()));
      for (const PrintedLine& line : block.lines) known_.push_back(line.cells.front());
    }
  }

  [[nodiscard]] std::size_t known() const { return known_.size(); }
  /// The place of the heading among the known ones.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view heading) const {
    const std::string folded = base::fold_label(heading);
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (base::fold_label(known_[i]) == folded) return i;
      if (const auto it = aliases_.find(known_[i]); it != aliases_.end())
        for (const std::string& alias : it->second)
          if (base::fold_label(alias) == folded) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool takes(std::string_view heading) const { return takes_any_ || find(heading).has_value(); }

 private:
  static std::string heading_of(const std::string& drawn) { return numbered_heading(drawn).value_or(drawn); }
  const Aliases& aliases_;
  std::vector<std::string> known_;
  bool takes_any_ = false;
};

struct Candidate {
  const PreparedDrawing* prepared = nullptr;
  double score = 0;
  const Item* title = nullptr;
};

const Item* find_title(const PreparedDrawing& prepared, const SheetView& view) {
  for (const Item& item : view.items()) {
    if (item.folded.empty()) continue;
    const std::string clean = without_field_codes(item.text);
    const std::string_view bare = without_ordinal(clean);
    if (prepared.title.match(clean) || prepared.title.match(bare)) return &item;
    const auto it = prepared.drawing->aliases.find(prepared.drawing->title);
    if (it != prepared.drawing->aliases.end())
      for (const std::string& alias : it->second)
        if (base::fold_label(bare) == base::fold_label(alias)) return &item;
  }
  return nullptr;
}

Candidate weigh(const PreparedDrawing& prepared, const SheetView& view) {
  Candidate candidate{&prepared, 0, find_title(prepared, view)};
  if (prepared.drawing->kind == FormKind::contents) {
    candidate.score = candidate.title != nullptr ? 1 : 0;
    return candidate;
  }
  const Headings headings(*prepared.drawing);
  std::vector<bool> seen(headings.known(), false);
  for (const Item& item : view.items())
    if (const auto heading = numbered_heading(without_field_codes(item.text)))
      if (const auto place = headings.find(*heading)) seen[*place] = true;
  const auto found = static_cast<double>(std::count(seen.begin(), seen.end(), true));
  constexpr double title_weight = 2;
  candidate.score = (found + (candidate.title != nullptr ? title_weight : 0)) /
                    (static_cast<double>(headings.known()) + title_weight);
  return candidate;
}

/// A line that is no part of the text itself. A number by itself is none.
void add_remark(const Item& item, std::vector<model::Text>& remarks, Accounts& accounts) {
  if (item.cell->kind() != grid::CellKind::text) return;
  remarks.push_back({base::tidy_text(item.text), item.at()});
  accounts.take(item, Use::remark);
}

/// One read from the top: a heading opens a section, everything else is its text.
model::Narrative read_narrative(const Candidate& candidate, const SheetView& view, const ReadContext& context,
                                ProseForm& form, Accounts& accounts) {
  model::Narrative narrative;
  base::CellRange& range = form.range;
  const Headings headings(*candidate.prepared->drawing);
  bool is_open = false;
  for (const Item& item : view.items()) {
    if (&item == candidate.title) {
      accounts.take(item, Use::title);
      continue;
    }
    const RawCell cell{item.at(), item.cell, item.text, false, false};
    const std::string clean = without_field_codes(item.text);
    const std::string path = "sections[" + std::to_string(narrative.sections.size()) + "].";
    if (is_part_line(clean)) {
      is_open = false;
      add_remark(item, form.remarks, accounts);
      continue;
    }
    if (const auto heading = numbered_heading(clean); heading && headings.takes(*heading)) {
      if (clean != item.text)
        adjust(cell, path + "heading", item.text, *heading,
               {"去掉域代码和序号", "field codes and number taken off"}, context);
      const bool is_repeat = is_open && narrative.sections.back().heading.value == *heading &&
                             narrative.sections.back().text.value.empty();
      if (is_repeat)
        adjust(cell, path + "heading", item.text, "",
               {"与上一行重复的标题，只读一次", "the heading printed twice, read once"}, context);
      else
        narrative.sections.push_back({{*heading, item.at()}, {}, {}});
      accounts.take(item, is_repeat ? Use::page_line : Use::value);
      is_open = true;
    } else if (is_open) {
      model::Text& text = narrative.sections.back().text;
      const std::string paragraph =
          read_text(cell, "sections[" + std::to_string(narrative.sections.size() - 1) + "].text", context);
      if (!text.cell) text.cell = item.at();
      if (!text.value.empty()) text.value += '\n';
      narrative.sections.back().pieces.push_back({text.value.size(), item.at()});
      text.value += paragraph;
      accounts.take(item, Use::value);
    } else {
      add_remark(item, form.remarks, accounts);
      continue;
    }
    range.first.row = std::min(range.first.row, item.at().row);
    range.last.row = std::max(range.last.row, item.extent.last.row);
    range.last.column = std::max(range.last.column, item.extent.last.column);
  }
  return narrative;
}

/// Dots and page numbers behind an entry.
std::string_view without_page(std::string_view entry) {
  auto last = entry.size();
  while (last > 0 && (std::string_view("0123456789 \t").find(entry[last - 1]) != std::string_view::npos))
    --last;
  std::string_view left = entry.substr(0, last);
  bool has_leader = false;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view dot :
         {std::string_view("."), std::string_view("…"), std::string_view("·"), std::string_view("-")})
      if (left.ends_with(dot)) {
        left.remove_suffix(dot.size());
        again = has_leader = true;
      }
  }
  return has_leader ? base::trim(left) : entry;
}

model::Contents read_contents(const Candidate& candidate, const SheetView& view, const ReadContext& context,
                              ProseForm& form, Accounts& accounts) {
  model::Contents contents;
  base::CellRange& range = form.range;
  for (const Item& item : view.items()) {
    if (item.at() < candidate.title->at()) {
      add_remark(item, form.remarks, accounts);
      continue;
    }
    range.first.row = std::min(range.first.row, item.at().row);
    range.last.row = std::max(range.last.row, item.extent.last.row);
    range.last.column = std::max(range.last.column, item.extent.last.column);
    accounts.take(item, &item == candidate.title ? Use::title : Use::value);
    if (&item == candidate.title) continue;
    if (item.text.find_first_not_of("0123456789.- ") == std::string::npos) {  // a page number of its own
      form.remarks.push_back({item.text, item.at()});
      continue;
    }
    RawCell cell{item.at(), item.cell, std::string(without_ordinal(without_page(item.text))), false, false};
    const std::string path = "entries[" + std::to_string(contents.entries.size()) + "]";
    const std::string entry = base::tidy_text(cell.text);
    if (entry != item.text)
      adjust(cell, path, item.text, entry,
             {"去掉序号、页码或空白", "number, page number or blanks taken off"}, context);
    contents.entries.push_back({entry, item.at()});
  }
  return contents;
}

}  // namespace

std::string_view without_ordinal(std::string_view text) {
  text = base::trim(text);
  if (is_part_line(text)) return base::trim(text.substr(text.find("部分") + std::string_view("部分").size()));
  std::string_view rest = text;
  const bool in_brackets = rest.starts_with("（") || rest.starts_with("(");
  if (in_brackets) rest.remove_prefix(rest.starts_with("(") ? 1 : std::string_view("（").size());
  std::size_t digits = chinese_digits_in(rest);
  if (digits == 0) {
    const auto end = rest.find_first_not_of("0123456789");
    digits = end == std::string_view::npos || end > 3 ? 0 : end;
  }
  if (digits == 0) return text;
  rest.remove_prefix(digits);
  for (const std::string_view sign : {std::string_view("、"), std::string_view("."), std::string_view("．"),
                                      std::string_view("）"), std::string_view(")")})
    if (rest.starts_with(sign)) return base::trim(rest.substr(sign.size()));
  return text;
}

bool is_heading_of(const Drawing& drawing, std::string_view line) {
  const std::string clean = without_field_codes(line);
  if (is_part_line(clean)) return true;
  const auto heading = numbered_heading(clean);
  return heading && Headings(drawing).takes(*heading);
}

std::optional<ProseForm> read_prose(const SheetView& view, const LabelIndex& labels, ReadContext& context,
                                    Accounts& accounts) {
  constexpr double least_prose_score =
      0.4;  // a narrative may leave sections out, a table may not leave columns out
  Candidate best;
  for (const PreparedDrawing& prepared : labels.drawings()) {
    if (prepared.drawing->kind != FormKind::narrative && prepared.drawing->kind != FormKind::contents)
      continue;
    const Candidate candidate = weigh(prepared, view);
    // A table of contents lists the headings of the text it belongs to, so its own title decides.
    const bool is_contents = candidate.score > 0 && prepared.drawing->kind == FormKind::contents;
    if (is_contents || candidate.score > best.score) best = candidate;
    if (is_contents) break;
  }
  if (best.score < least_prose_score) return std::nullopt;
  ProseForm form;
  form.drawing = best.prepared->drawing.get();
  form.score = best.score;
  context.drawing = form.drawing;
  form.range = {{base::max_rows, 0}, {0, 0}};
  if (best.title != nullptr) {
    form.range.first = form.range.last = best.title->at();
    form.title = {base::tidy_text(without_ordinal(without_field_codes(best.title->text))), best.title->at()};
  }
  form.range.first.column = 0;
  if (form.drawing->kind == FormKind::contents)
    form.body = read_contents(best, view, context, form, accounts);
  else
    form.body = read_narrative(best, view, context, form, accounts);
  return form;
}

}  // namespace targetbook::layouts
