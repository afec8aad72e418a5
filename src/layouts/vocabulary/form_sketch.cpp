#include "layouts/vocabulary/form_sketch.hpp"

#include <algorithm>
#include <map>

#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/term_words.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/year.hpp"
#include "layouts/vocabulary/field_places.hpp"
#include "layouts/vocabulary/form_grid.hpp"
#include "layouts/vocabulary/form_kind.hpp"
#include "layouts/vocabulary/form_tables.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t values_of_a_form =
    4;  ///< contract: so many, and a goal, make a form without indicators

bool is_head_of(std::string_view slot) {
  return slot.starts_with("department.") || slot == "year" || slot == "reporter" || slot == "phone" ||
         slot == "project.phone";
}

bool is_goal(std::string_view slot) {
  return slot == "goal" || slot.ends_with(".goal");
}

class FormSketcher {
 public:
  FormSketcher(const SheetView& view, const FormStretch& stretch, FormKind kind, const FormTitle& title)
      : view_(view),
        stretch_(stretch),
        title_(title.item),
        cells_(view, stretch.first_row, stretch.end_row),
        tables_(find_tables(kind, view, cells_, stretch)),
        grid_(cells_, tables_.taken) {
    sketch_.kind = kind;
    sketch_.first_row = stretch.first_row;
    sketch_.end_row = stretch.end_row;
    sketch_.found = tables_.found;
    sketch_.has_unit = tables_.says_unit;
  }

  std::optional<Sketch> run() {
    if (cells_.first_column() >= cells_.end_column()) return std::nullopt;
    fields_ = find_fields(sketch_.kind, view_, cells_, tables_.taken);
    if (!is_form()) return std::nullopt;
    draw_title();
    draw_fields();
    draw_unit_lines();
    collect();
    draw_widths();
    return std::move(sketch_);
  }

 private:
  [[nodiscard]] std::uint32_t first_head() const {
    return stretch_.heads.empty() ? stretch_.end_row : stretch_.heads.front().first_row;
  }

  [[nodiscard]] bool is_form() const {
    std::size_t filled = 0;
    bool has_goal = false;
    for (const FieldPlace& place : fields_) {
      if (place.slot.empty() || place.slot == "*" || !place.is_filled()) continue;
      ++filled;
      has_goal = has_goal || is_goal(place.slot);
    }
    const bool has_table = !stretch_.heads.empty();
    if (has_table) return tables_.has_levels || filled >= 2;
    return has_goal && filled > values_of_a_form;
  }

  void draw_title() {
    if (title_ == nullptr) return;
    grid_.put(title_->extent, "{title}");
    std::string title = base::tidy_text(title_->text);
    if (const auto year = year_in(title)) {
      const std::string digits = std::to_string(*year);
      if (const auto at = title.find(digits); at != std::string::npos)
        title.replace(at, digits.size(), "{year}");
    }
    sketch_.new_title = sketch_.title = title;
    for (const FieldPlace& place : fields_) {
      const std::string name = base::tidy_text(place.text());
      if ((place.slot != "project.name" && place.slot != "department.name") || name.empty()) continue;
      if (const auto at = title.find(name); at != std::string::npos) {
        sketch_.title = base::replace_all(sketch_.title, name, "{*}");
        sketch_.new_title = base::replace_all(sketch_.new_title, name, "{" + place.slot + "}");
      }
    }
    if (title.find('{') != title.find("{year}")) sketch_.title = sketch_.new_title = "{*}绩效目标{*}";
    for (std::string* one : {&sketch_.title, &sketch_.new_title})
      std::replace(one->begin(), one->end(), '\n', ' ');
  }

  /// The label's words with `{unit}` in place of the unit in brackets, where the whole of the money stands
  /// there.
  std::string label_entry(const FieldPlace& place) {
    const std::string words = entry_of(place.words);
    const auto said = unit_in_label(place.words);
    const bool is_whole =
        place.slot.empty() || place.slot == "funds.total" ||
        (place.slot.starts_with("funds.amount[") && is_whole_of_money(base::fold_label(place.words)));
    if (!said || !said->unit || !is_whole) return words;
    sketch_.has_unit = true;
    const auto at = words.rfind(said->name);
    return at == std::string::npos ? words
                                   : words.substr(0, at) + "{unit}" + words.substr(at + said->name.size());
  }

  void draw_fields() {
    for (const FieldPlace& place : fields_) {
      if (place.place == ValuePlace::same_cell) {
        grid_.put(place.label->extent, place.slot == "*" ? std::string{} : same_cell_entry(place));
        continue;
      }
      grid_.put(place.label->extent, label_entry(place));
      if (place.slot.empty() || place.place == ValuePlace::none) continue;
      grid_.put(wide(place), "{" + place.slot + "}");
    }
  }

  static std::string same_cell_entry(const FieldPlace& place) {
    return entry_of(place.words) + "{" + place.slot + "}";
  }

  /// A value's cell reaches over the blank ones behind it.
  [[nodiscard]] base::CellRange wide(const FieldPlace& place) const {
    base::CellRange area = place.area;
    if (place.place != ValuePlace::beside || area.first.row != area.last.row) return area;
    while (area.last.column + 1 < cells_.end_column() &&
           cells_.over(area.first.row, area.last.column + 1) == nullptr &&
           cells_.area(area.first.row, area.last.column + 1).first.row == area.first.row &&
           cells_.area(area.first.row, area.last.column + 1).last.row == area.first.row)
      ++area.last.column;
    return area;
  }

  /// `单位：万元`, `（2025年度）` in cells of their own.
  void draw_unit_lines() {
    for (const Item& item : view_.rows(stretch_.first_row, stretch_.end_row)) {
      if (grid_.is_taken(item.at().row) || item.cell->kind() != grid::CellKind::text || &item == title_)
        continue;
      if (item.at().column >= cells_.end_column() || !grid_.is_free(item.at().row, item.at().column))
        continue;
      if (const auto said = unit_in_line(item.text); said && said->unit) {
        const std::string words = entry_of(item.text);
        const auto at = words.rfind(said->name);
        if (at == std::string::npos) continue;
        grid_.put(item.extent, words.substr(0, at) + "{unit}" + words.substr(at + said->name.size()));
        sketch_.has_unit = true;
      } else if (is_year_line(item.text) && item.at().row < first_head()) {
        const std::string words = entry_of(item.text);
        if (const auto at = words.find("20"); at != std::string::npos)
          grid_.put(item.extent, words.substr(0, at) + "{year}" + words.substr(at + 4));
      }
    }
  }

  /// Rows into blocks: where no cell is merged over the edge, and what they are about changes.
  void collect() {
    std::uint32_t row = stretch_.first_row;
    const std::uint32_t body = first_body_row();
    std::string family;
    SketchedBlock block;
    const auto flush = [&] {
      if (!block.draw.empty()) add_block(std::move(block), family);
      block = {};
    };
    auto table = tables_.tables.begin();
    while (row < stretch_.end_row) {
      if (table != tables_.tables.end() && table->rows.first_row == row) {
        flush();
        row = table->rows.end_row;
        add_table(*table);
        ++table;
        continue;
      }
      if (!grid_.is_blank(row)) {
        const std::string now = row < body ? "heading" : family_of(row);
        if (!grid_.is_joined(row) && now != family && !now.empty()) {
          flush();
          family = now;
        }
        block.draw.push_back(grid_.row(row));
        note_goal_term(row, block);
      }
      ++row;
    }
    flush();
  }

  [[nodiscard]] std::uint32_t first_body_row() const {
    for (const FieldPlace& place : fields_) {
      const bool is_head = is_head_of(place.slot) && (place.place == ValuePlace::same_cell ||
                                                      place.label->at().row == stretch_.first_row);
      if (!is_head) return place.label->at().row;
    }
    return first_head();
  }

  [[nodiscard]] std::string family_of(std::uint32_t row) const {
    for (const FieldPlace& place : fields_) {
      if (place.label->at().row != row || place.slot.empty() || place.slot == "*") continue;
      if (place.slot.starts_with("funds")) return "funds";
      if (is_goal(place.slot)) return "goals";
      return sketch_.kind == FormKind::project_target ? "project" : "department";
    }
    return {};
  }

  void note_goal_term(std::uint32_t row, SketchedBlock& block) const {
    for (const FieldPlace& place : fields_) {
      if (place.label->at().row != row || place.slot != "goal") continue;
      const model::Term term = term_of_words(base::fold_label(place.words));
      if (term != model::Term::unstated) block.term = term;
    }
  }

  std::string unlike_id(const std::string& id) {
    const int number = ++ids_[id];
    return number == 1 ? id : id + "-" + std::to_string(number);
  }

  void add_block(SketchedBlock block, const std::string& family) {
    block.id = unlike_id(family.empty() ? "others" : family);
    const auto has_other = std::any_of(block.draw.begin(), block.draw.end(), [](const auto& row) {
      return std::find(row.begin(), row.end(), "{*}") != row.end();
    });
    if (has_other)
      block.comments.push_back(
          {"待定：{*} 处的栏目在字段表里没有，读作其他内容；有对应的名称时改写（layouts --names）",
           "To decide: what stands at {*} is no value of the field and is kept as extras; put a "
           "name there if one fits (layouts --names)"});
    sketch_.blocks.push_back(std::move(block));
  }

  void add_table(FormTable& table) {
    table.block.id = unlike_id(table.block.id.empty() ? table.block.table : table.block.id);
    sketch_.blocks.push_back(std::move(table.block));
  }

  void draw_widths() {
    constexpr double narrowest = 10;
    constexpr double widest = 40;
    const std::uint32_t columns = cells_.end_column() - cells_.first_column();
    constexpr double whole = 120;
    sketch_.widths.assign(columns, std::clamp(whole / columns, narrowest, widest));
    for (const FieldPlace& place : fields_) {
      const bool is_own_caption = place.slot.empty() && !field_word(sketch_.kind, place.label->folded);
      if (!place.is_by_place && !is_own_caption && (place.slot.empty() || place.place == ValuePlace::none))
        continue;
      sketch_.found.push_back({place.slot, place.label->at(), place.words, place.score, place.is_filled()});
    }
  }

  const SheetView& view_;
  const FormStretch& stretch_;
  const Item* title_;
  FormCells cells_;
  FormTables tables_;
  FormGrid grid_;
  std::vector<FieldPlace> fields_;
  std::map<std::string, int> ids_;
  Sketch sketch_;
};

}  // namespace

std::optional<Sketch> sketch_form(const SheetView& view, const FormStretch& stretch) {
  const FormTitle title = title_of(view, stretch);
  const std::optional<FormKind> kind = kind_of(view, stretch, title);
  if (!kind) return std::nullopt;
  return FormSketcher(view, stretch, *kind, title).run();
}

}  // namespace targetbook::layouts
