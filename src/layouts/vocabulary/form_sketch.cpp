#include "layouts/vocabulary/form_sketch.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "base/say.hpp"
#include "base/text.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/year.hpp"
#include "layouts/vocabulary/field_places.hpp"
#include "layouts/vocabulary/table_sketch.hpp"
#include "model/levels.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t values_of_a_form =
    4;  ///< contract: so many, and a goal, make a form without indicators

bool is_head_of(std::string_view slot) {
  return slot.starts_with("department.") || slot == "year" || slot == "reporter" || slot == "phone" ||
         slot == "project.phone";
}

bool says_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}
bool says_long_term(std::string_view text) {
  return says_one_of(text, {"长期", "中期", "实施期"});
}
bool says_annual(std::string_view text) {
  return says_one_of(text, {"年度", "当年", "本年"});
}

bool is_goal(std::string_view slot) {
  return slot == "goal" || slot.ends_with(".goal");
}

class FormSketcher {
 public:
  FormSketcher(const SheetView& view, const FormStretch& stretch)
      : view_(view),
        stretch_(stretch),
        cells_(view, stretch.first_row, stretch.end_row),
        taken_(stretch.end_row - stretch.first_row, false),
        grid_(taken_.size(), std::vector<std::string>(cells_.end_column() - cells_.first_column())) {}

  std::optional<Sketch> run() {
    const bool is_refused =
        std::any_of(stretch_.heads.begin(), stretch_.heads.end(),
                    [](const TableHead& head) { return head.is_results; });
    if (is_refused || cells_.first_column() >= cells_.end_column()) return std::nullopt;
    find_title();
    if (says_other_kind(title_words_)) return std::nullopt;
    sketch_.kind = kind();
    sketch_.first_row = stretch_.first_row;
    sketch_.end_row = stretch_.end_row;
    take_indicators();
    if (!is_list()) take_other_tables();
    fields_ = find_fields(sketch_.kind, view_, cells_, taken_);
    if (!is_form()) return std::nullopt;
    draw_title();
    draw_fields();
    draw_unit_lines();
    collect();
    draw_widths();
    return std::move(sketch_);
  }

 private:
  struct Table {
    TableRows rows;
    SketchedBlock block;
  };

  std::string& entry(std::uint32_t row, std::uint32_t column) {
    return grid_[row - cells_.first_row()][column - cells_.first_column()];
  }
  [[nodiscard]] bool is_taken(std::uint32_t row) const { return taken_[row - cells_.first_row()]; }

  void find_title() {
    for (const Item& item : view_.rows(stretch_.first_row, first_head())) {
      if (!is_title_line(view_, item)) continue;
      title_ = &item;
      title_words_ = base::fold_label(item.text);
      return;
    }
  }
  [[nodiscard]] std::uint32_t first_head() const {
    return stretch_.heads.empty() ? stretch_.end_row : stretch_.heads.front().first_row;
  }

  [[nodiscard]] bool is_list() const {
    return std::any_of(stretch_.heads.begin(), stretch_.heads.end(),
                       [](const TableHead& head) { return head.is_list; });
  }

  [[nodiscard]] FormKind kind() const {
    if (is_list()) return FormKind::project_target;
    std::set<std::string_view> project;
    std::set<std::string_view> department;
    for (const Item& item : view_.rows(stretch_.first_row, stretch_.end_row)) {
      if (item.cell->kind() != grid::CellKind::text) continue;
      if (const auto label = labelled(FormKind::project_target, item)) project.insert(label->word.slot);
      if (const auto label = labelled(FormKind::department_target, item)) department.insert(label->word.slot);
    }
    const bool has_duties = department.contains("functions") || department.contains("tasks");
    if (says_department(title_words_)) return FormKind::department_target;
    if (project.contains("project.name")) return FormKind::project_target;
    return has_duties ? FormKind::department_target : FormKind::project_target;
  }

  /// One past the last row of a table that begins below these headings.
  [[nodiscard]] std::uint32_t end_of_table(const TableHead& head, std::uint32_t limit) const {
    std::uint32_t level_column = cells_.end_column();
    for (std::uint32_t r = head.first_row; r <= head.last_row; ++r)
      for (const Item& item : view_.row(r))
        if (!level_of_heading(item.folded).empty()) level_column = std::min(level_column, item.at().column);
    std::uint32_t last = head.last_row;
    for (const Item& item : view_.rows(head.last_row + 1, limit)) {
      const std::uint32_t row = item.at().row;
      if (row == last) continue;
      last = row;
      const bool is_level =
          model::parse_level1(item.text).is_standard || model::parse_level2(item.text).is_standard;
      if (is_level || item.at().column > level_column) continue;
      if (is_title_line(view_, item)) return row;
      const auto label = labelled(sketch_.kind, item);
      if (label && (!label->word.slot.empty() || view_.row(row).size() == 1)) return row;
    }
    return limit;
  }

  void take_rows(const TableRows& rows) {
    for (std::uint32_t r = rows.first_row; r < rows.end_row; ++r) taken_[r - cells_.first_row()] = true;
  }

  void take_indicators() {
    for (std::size_t i = 0; i < stretch_.heads.size(); ++i) {
      const TableHead& head = stretch_.heads[i];
      const std::uint32_t limit =
          i + 1 < stretch_.heads.size() ? stretch_.heads[i + 1].first_row : stretch_.end_row;
      const TableRows rows{head.first_row, head.last_row, end_of_table(head, limit)};
      tables_.push_back(
          {rows, is_list() ? sketch_list(cells_, rows, sketch_.found) : sketch_indicators(cells_, rows)});
      tables_.back().block.term = term_of(head);
      has_levels_ = has_levels_ || holds_levels(rows);
      take_rows(rows);
    }
  }

  /// 长期绩效指标 or 年度绩效指标 beside the headings or in the row above them.
  [[nodiscard]] std::string term_of(const TableHead& head) const {
    std::string words;
    for (const Item& item : view_.rows(head.first_row, head.last_row + 1))
      if (item.at().column == cells_.first_column() && column_of_heading(item.folded).empty())
        words += item.folded;
    if (head.first_row > stretch_.first_row) {
      const auto above = view_.row(head.first_row - 1);
      if (above.size() == 1 && !is_title_line(view_, above.front())) words += above.front().folded;
    }
    if (says_long_term(words) || words.find("实施周期") != std::string::npos) return "long-term";
    return stretch_.heads.size() > 1 && says_annual(words) ? "annual" : "";
  }

  [[nodiscard]] bool holds_levels(const TableRows& rows) const {
    const auto items = view_.rows(rows.last_heading + 1, rows.end_row);
    return std::any_of(items.begin(), items.end(), [](const Item& item) {
      return model::parse_level1(item.text).is_standard || model::parse_level2(item.text).is_standard;
    });
  }

  /// Tables of other records, where all their headings stand in one row.
  void take_other_tables() {
    for (std::uint32_t row = stretch_.first_row; row < stretch_.end_row; ++row) {
      if (is_taken(row) || view_.row(row).size() < 2) continue;
      for (const WordTable& table : word_tables(sketch_.kind)) {
        TableRows rows{row, row, row + 1};
        if (!has_headings(table, rows)) continue;
        rows.end_row = end_of_records(rows);
        if (rows.end_row <= rows.last_heading + 1) continue;
        tables_.push_back({rows, sketch_table(sketch_.kind, table.name, cells_, rows)});
        take_rows(rows);
        break;
      }
    }
  }

  [[nodiscard]] bool has_headings(const WordTable& table, TableRows& rows) const {
    std::set<std::string_view> columns;
    std::uint32_t last = rows.first_row;
    const auto look = [&](std::uint32_t row) {
      for (const Item& item : view_.row(row)) {
        const std::string_view column = table_column(sketch_.kind, table.name, item.folded);
        if (column.empty()) continue;
        columns.insert(column);
        last = std::max(last, std::min(item.extent.last.row, rows.first_row + 1));
      }
    };
    look(rows.first_row);
    if (columns.size() + 1 < table.required.size() || columns.empty()) return false;
    if (last > rows.first_row) look(rows.first_row + 1);
    rows.last_heading = last;
    return std::all_of(table.required.begin(), table.required.end(),
                       [&](const std::string& column) { return columns.contains(column); });
  }

  [[nodiscard]] std::uint32_t end_of_records(const TableRows& rows) const {
    std::uint32_t end = rows.last_heading + 1;
    const Item* caption = cells_.over(rows.first_row, cells_.first_column());
    const std::uint32_t covered = caption != nullptr && caption->extent.last.row > rows.last_heading
                                      ? cells_.cut(caption->extent).last.row + 1
                                      : stretch_.end_row;
    for (; end < covered && !is_taken(end); ++end) {
      const auto items = view_.row(end);
      if (items.empty()) {
        if (covered == stretch_.end_row) break;
        continue;
      }
      const bool has_label = std::any_of(items.begin(), items.end(), [&](const Item& item) {
        const auto label = labelled(sketch_.kind, item);
        return label && item.at().column == cells_.first_column();
      });
      if (has_label || is_title_line(view_, items.front())) break;
    }
    return end;
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
    if (has_table) return has_levels_ || filled >= 2;
    return has_goal && filled > values_of_a_form;
  }

  void put(base::CellRange area, const std::string& text) {
    area = cells_.cut(area);
    for (std::uint32_t r = area.first.row; r <= area.last.row; ++r)
      for (std::uint32_t c = area.first.column; c <= area.last.column; ++c)
        if (is_taken(r) || !entry(r, c).empty()) {
          if (r == area.first.row && c == area.first.column) return;
          // Cut to what is free: as far as the first row goes.
          if (r == area.first.row)
            area.last.column = c - 1;
          else
            area.last.row = r - 1;
        }
    for (std::uint32_t r = area.first.row; r <= area.last.row; ++r)
      for (std::uint32_t c = area.first.column; c <= area.last.column; ++c)
        entry(r, c) = r > area.first.row ? "^" : c > area.first.column ? "<" : text;
  }

  void draw_title() {
    if (title_ == nullptr) return;
    put(title_->extent, "{title}");
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
  }

  /// The label's words with `{unit}` in place of the unit in brackets, where the whole of the money stands
  /// there.
  std::string label_entry(const FieldPlace& place) {
    const std::string words = entry_of(place.words);
    const auto said = unit_in_label(place.words);
    const bool is_whole = place.slot.empty() || place.slot == "funds.total";
    if (!said || !said->unit || !is_whole) return words;
    sketch_.has_unit = true;
    const auto at = words.rfind(said->name);
    return at == std::string::npos ? words
                                   : words.substr(0, at) + "{unit}" + words.substr(at + said->name.size());
  }

  void draw_fields() {
    for (const FieldPlace& place : fields_) {
      if (place.place == ValuePlace::same_cell) {
        put(place.label->extent, place.slot == "*" ? std::string{} : same_cell_entry(place));
        continue;
      }
      put(place.label->extent, label_entry(place));
      if (place.slot.empty() || place.place == ValuePlace::none) continue;
      put(wide(place), "{" + place.slot + "}");
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
      if (is_taken(item.at().row) || item.cell->kind() != grid::CellKind::text || &item == title_) continue;
      if (item.at().column >= cells_.end_column() || !entry(item.at().row, item.at().column).empty())
        continue;
      if (const auto said = unit_in_line(item.text); said && said->unit) {
        const std::string words = entry_of(item.text);
        const auto at = words.rfind(said->name);
        if (at == std::string::npos) continue;
        put(item.extent, words.substr(0, at) + "{unit}" + words.substr(at + said->name.size()));
        sketch_.has_unit = true;
      } else if (is_year_line(item.text) && item.at().row < first_head()) {
        const std::string words = entry_of(item.text);
        if (const auto at = words.find("20"); at != std::string::npos)
          put(item.extent, words.substr(0, at) + "{year}" + words.substr(at + 4));
      }
    }
  }

  /// Rows into blocks: where no cell is merged over the edge, and what they are about changes.
  void collect() {
    std::uint32_t row = stretch_.first_row;
    std::sort(tables_.begin(), tables_.end(),
              [](const Table& a, const Table& b) { return a.rows.first_row < b.rows.first_row; });
    const std::uint32_t body = first_body_row();
    std::string family;
    SketchedBlock block;
    const auto flush = [&] {
      if (!block.draw.empty()) add_block(std::move(block), family);
      block = {};
    };
    auto table = tables_.begin();
    while (row < stretch_.end_row) {
      if (table != tables_.end() && table->rows.first_row == row) {
        flush();
        row = table->rows.end_row;
        add_table(*table);
        ++table;
        continue;
      }
      const auto& entries = grid_[row - cells_.first_row()];
      const bool is_blank =
          std::all_of(entries.begin(), entries.end(), [](const std::string& e) { return e.empty(); });
      const bool is_joined = std::find(entries.begin(), entries.end(), "^") != entries.end();
      if (!is_blank) {
        const std::string now = row < body ? "heading" : family_of(row);
        if (!is_joined && now != family && !now.empty()) {
          flush();
          family = now;
        }
        block.draw.push_back(entries);
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
      const std::string words = base::fold_label(place.words);
      if (says_annual(words))
        block.term = "annual";
      else if (says_long_term(words))
        block.term = "long-term";
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

  void add_table(Table& table) {
    table.block.id = unlike_id(table.block.table);
    sketch_.blocks.push_back(std::move(table.block));
  }

  void draw_widths() {
    constexpr double narrowest = 10;
    constexpr double widest = 40;
    const std::uint32_t columns = cells_.end_column() - cells_.first_column();
    constexpr double whole = 120;
    sketch_.widths.assign(columns, std::clamp(whole / columns, narrowest, widest));
    for (const FieldPlace& place : fields_) {
      if (place.slot.empty() || place.place == ValuePlace::none) continue;
      sketch_.found.push_back({place.slot, place.label->at(), place.words, place.score, place.is_filled()});
    }
  }

  const SheetView& view_;
  const FormStretch& stretch_;
  FormCells cells_;
  TakenRows taken_;
  std::vector<std::vector<std::string>> grid_;
  std::vector<FieldPlace> fields_;
  std::vector<Table> tables_;
  std::map<std::string, int> ids_;
  const Item* title_ = nullptr;
  std::string title_words_;
  bool has_levels_ = false;
  Sketch sketch_;
};

}  // namespace

std::optional<Sketch> sketch_form(const SheetView& view, const FormStretch& stretch) {
  return FormSketcher(view, stretch).run();
}

}  // namespace targetbook::layouts
