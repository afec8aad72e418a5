#include <algorithm>

#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/head.hpp"
#include "layouts/vocabulary/form_sketch.hpp"
#include "layouts/vocabulary/labelled.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t fewest_labels = 5;  ///< of a form without an indicator table: four values and a goal

bool names_project(const Item& item) {
  const auto label = labelled(FormKind::project_target, item);
  return label && label->word.slot == "project.name" && label->word.score > 0.85;
}

bool names_department(const Item& item) {
  const auto label = labelled(FormKind::department_target, item);
  return label && label->word.slot == "department.name" && label->value.empty();
}

/// A line over a form: the unit, the year, whose it is.
bool is_line_over(const SheetView& view, std::uint32_t row) {
  constexpr std::size_t most = 3;
  const auto items = view.row(row);
  if (items.empty()) return true;
  if (items.size() > most) return false;
  return std::any_of(items.begin(), items.end(), [&](const Item& item) {
    if (unit_in_line(item.text) || is_year_line(item.text) || is_title_line(view, item)) return true;
    const auto label = labelled(FormKind::project_target, item);
    return label && label->word.slot.starts_with("department.");
  });
}

class Splitter {
 public:
  explicit Splitter(const SheetView& view) : view_(view), heads_(find_table_heads(view)) {}

  std::vector<FormStretch> run() {
    if (heads_.empty() && !has_enough_labels()) return {};
    find_starts();
    std::vector<FormStretch> forms;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      FormStretch form;
      form.first_row = starts_[i];
      form.end_row = i + 1 < starts_.size() ? starts_[i + 1] : view_.end_row();
      for (const TableHead& head : heads_)
        if (head.first_row >= form.first_row && head.first_row < form.end_row) form.heads.push_back(head);
      forms.push_back(std::move(form));
    }
    return forms;
  }

 private:
  bool has_enough_labels() const {
    std::size_t count = 0;
    for (const Item& item : view_.items()) {
      const auto label = labelled(FormKind::project_target, item);
      const auto other = labelled(FormKind::department_target, item);
      if ((label && !label->word.slot.empty()) || (other && !other->word.slot.empty())) ++count;
      if (count >= fewest_labels) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_in_head(std::uint32_t row) const {
    return std::any_of(heads_.begin(), heads_.end(),
                       [&](const TableHead& head) { return row >= head.first_row && row <= head.last_row; });
  }

  void find_starts() {
    const auto& items = view_.items();
    const bool has_project = std::any_of(items.begin(), items.end(), [&](const Item& item) {
      return names_project(item) && !is_in_head(item.at().row);
    });
    starts_.push_back(items.front().at().row);
    bool seen_body = false;  // of the form that begins last
    bool seen_name = false;
    for (const Item& item : items) {
      const std::uint32_t row = item.at().row;
      if (is_in_head(row)) {
        seen_body = true;
        continue;
      }
      const bool is_name = has_project ? names_project(item) : names_department(item);
      const bool is_title = is_title_line(view_, item);
      if (!is_name && !is_title) continue;
      const bool begins = seen_body || (is_name && seen_name && heads_.empty());
      if (begins && row > starts_.back()) {
        starts_.push_back(is_title ? with_lines_above(row) : with_lines_above(row));
        seen_body = seen_name = false;
      }
      if (is_name) seen_name = true;
    }
  }

  [[nodiscard]] std::uint32_t with_lines_above(std::uint32_t row) const {
    std::uint32_t first = row;
    std::uint32_t at = row;
    while (at > starts_.back() + 1 && !is_in_head(at - 1) && is_line_over(view_, at - 1)) {
      --at;
      if (!view_.row(at).empty()) first = at;
    }
    return first;
  }

  const SheetView& view_;
  std::vector<TableHead> heads_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace

std::vector<FormStretch> split_forms(const SheetView& view) {
  return view.items().empty() ? std::vector<FormStretch>{} : Splitter(view).run();
}

std::vector<Sketch> sketch_forms(const SheetView& view) {
  std::vector<Sketch> sketches;
  for (const FormStretch& stretch : split_forms(view))
    if (auto sketch = sketch_form(view, stretch)) sketches.push_back(std::move(*sketch));
  return sketches;
}

}  // namespace targetbook::layouts
