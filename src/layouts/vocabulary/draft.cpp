#include "layouts/vocabulary/draft.hpp"

#include <algorithm>

#include "base/builtin.hpp"
#include "layouts/read/read.hpp"
#include "layouts/vocabulary/form_sketch.hpp"

namespace targetbook::layouts {
namespace {

/// The text of a drawing that is known; empty where it is not.
std::string text_of(const Drawing& drawing, const std::vector<DrawingFile>& own) {
  for (const DrawingFile& file : own)
    if (file.name == drawing.file) return file.text;
  for (const base::BuiltinFile& file : base::builtin_files_in("forms"))
    if (drawing.file == "templates/" + std::string(file.path)) return std::string(file.text);
  return {};
}

bool begins_key(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return false;
  const auto behind = line.find_first_not_of(" \t", key.size());
  return behind != std::string_view::npos && line[behind] == '=';
}

/// The drawing under another id, as its first version.
std::string copy_of(const Drawing& drawing, const std::string& text, std::string_view id) {
  std::string out = "# 版式「" + drawing.id + "」（" + drawing.name.zh +
                    "）与该工作簿相符，以下是它的副本，供修改。\n" + "# The layout '" + drawing.id +
                    "' fits the workbook; this is a copy of it, to be changed.\n";
  bool is_body = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const std::string_view line(text.data() + at, end - at);
    at = end + 1;
    if (!is_body && (line.starts_with("#") || line.empty())) continue;
    is_body = true;
    if (begins_key(line, "id") && out.find("\nid ") == std::string::npos)
      out += "id        = \"" + std::string(id) + "\"\n";
    else if (begins_key(line, "version"))
      out += "version   = 1\n";
    else if (!begins_key(line, "accepted"))
      out += std::string(line) + "\n";
  }
  return out;
}

/// Of several forms of one sheet, the one that says most.
const Sketch* fullest(const std::vector<Sketch>& sketches) {
  const auto best = std::max_element(sketches.begin(), sketches.end(), [](const Sketch& a, const Sketch& b) {
    return a.filled() < b.filled();
  });
  return best == sketches.end() ? nullptr : &*best;
}

}  // namespace

std::optional<Draft> draft_of(const grid::Workbook& workbook, const Catalogue& catalogue,
                              const std::vector<DrawingFile>& own, std::string_view sheet,
                              std::string_view id) {
  const Reading reading = read_workbook(workbook, catalogue, {});
  for (const model::Form& form : reading.submission.forms) {
    if (!sheet.empty() && form.sheet != sheet) continue;
    Draft draft{{}, form.sheet, form.layout};
    if (form.layout != by_vocabulary) {
      const Drawing* drawing = catalogue.find(form.layout);
      const std::string text = drawing == nullptr ? std::string() : text_of(*drawing, own);
      if (text.empty()) continue;
      draft.toml = copy_of(*drawing, text, id);
      return draft;
    }
    const auto of_sheet = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                       [&](const grid::Sheet& one) { return one.name == form.sheet; });
    if (of_sheet == workbook.sheets.end()) continue;
    const SheetView view(workbook, *of_sheet);
    const std::vector<Sketch> sketches = sketch_forms(view);
    const Sketch* best = fullest(sketches);
    if (best == nullptr) continue;
    const std::string name = best->new_title.empty() ? form.sheet : form.title.value;
    draft.toml = to_toml(*best, id, {name + "（草稿）", "Draft: " + name});
    return draft;
  }
  return std::nullopt;
}

}  // namespace targetbook::layouts
