#include "layouts/draw/draw.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "base/text.hpp"
#include "layouts/draw/extra_lines.hpp"
#include "layouts/draw/form_source.hpp"
#include "layouts/draw/remark_places.hpp"
#include "layouts/drawing/headings.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/drawing/without_history.hpp"
#include "layouts/read/column_words.hpp"

namespace targetbook::layouts {
namespace {

/// A drawn row put on paper: which row of the drawing, and whose record it shows.
struct PaperRow {
  const Block* block = nullptr;
  const DrawnRow* drawn = nullptr;
  std::size_t nth = 0;                ///< which drawing of a block that comes once per record
  std::optional<std::size_t> record;  ///< the table's row; nothing for the fixed rows
  std::vector<DrawnCell::Kind> kinds;
  std::vector<InkContent> contents;
  std::uint32_t row_of_block = 0;
  bool is_remark = false;
  bool is_line = false;  ///< of labelled values beyond the drawing
};

bool is_long(const InkContent& content) {
  constexpr std::size_t long_text = 60;
  const auto* text = std::get_if<std::string>(&content);
  return text != nullptr && (text->size() > long_text || text->find('\n') != std::string::npos);
}

class Painter {
 public:
  Painter(const model::Form& form, const Drawing& drawing)
      : form_(&form),
        drawing_(drawing),
        is_own_layout_(form.layout == drawing.id),
        remarks_(place_remarks(form, drawing)),
        extra_places_(extra_places(drawing)),
        source_(source_of(form, drawing)) {
    if (is_own_layout_) lines_ = lines_for_extras(form, drawing, *source_);
  }
  /// A blank form.
  Painter(const Drawing& drawing, const BlankFacts& facts)
      : drawing_(drawing), extra_places_(extra_places(drawing)), source_(blank_source(drawing, facts)) {}

  BlankForm run_blank() {
    put_blocks();
    drawn_.sheet.column_widths = drawing_.widths;
    drawn_.sheet.landscape = drawing_.landscape;
    ink();
    return {std::move(drawn_.sheet), std::move(origins_)};
  }

  Drawn run() {
    put_blocks();
    DrawnSheet& sheet = drawn_.sheet;
    sheet.name = form_->sheet;
    sheet.column_widths = drawing_.widths;
    sheet.landscape = drawing_.landscape;
    ink();
    ink_remarks();
    drawn_.leftovers = source_->leftovers();
    std::erase_if(drawn_.leftovers, [&](const Leftover& one) { return printed_.contains(one.field); });
    return std::move(drawn_);
  }

 private:
  [[nodiscard]] bool is_blank_form() const { return form_ == nullptr; }

  void put_blocks() {
    put_remarks(remarks_.above);
    for (const Block& block : drawing_.blocks) {
      if (source_->has(block))
        for (std::size_t nth = 0; nth < source_->times(block); ++nth) lay_out(shape_of(block, nth), nth);
      if (block.id == "heading") put_remarks(remarks_.under_heading);
      put_lines(block);
    }
    merge_groups();
    hold_blank_levels();
  }

  /// Lines of their own over the form's width.
  void put_remarks(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      PaperRow paper{&drawing_.blocks.front(), nullptr, 0, std::nullopt, {}, {}, 0, true};
      paper.kinds.assign(drawing_.columns, DrawnCell::Kind::left);
      paper.kinds.front() = DrawnCell::Kind::slot;
      paper.contents.resize(drawing_.columns);
      paper.contents.front() = text;
      rows_.push_back(std::move(paper));
    }
  }

  /// Labelled values beyond the model below the block whose labels stand in the same columns.
  void put_lines(const Block& block) {
    for (const ExtraLine& line : lines_) {
      if (line.block != &block) continue;
      PaperRow paper{&block, &block.draw.back(), 0, std::nullopt, {}, {}, 0};
      paper.kinds.assign(drawing_.columns, DrawnCell::Kind::blank);
      paper.contents.resize(drawing_.columns);
      for (const ExtraPair& pair : line.pairs) {
        const auto put = [&](std::uint32_t first, std::uint32_t end, DrawnCell::Kind kind, std::string text) {
          for (std::uint32_t c = first; c < end; ++c) paper.kinds[c] = DrawnCell::Kind::left;
          paper.kinds[first] = kind;
          paper.contents[first] = std::move(text);
        };
        const model::Extra& extra = form_->extras[pair.extra];
        put(pair.label, pair.value, DrawnCell::Kind::label, extra.heading);
        put(pair.value, pair.end, DrawnCell::Kind::slot, extra.text.value);
        printed_.insert(path_of_extra(pair.extra));
      }
      paper.is_line = true;
      rows_.push_back(std::move(paper));
    }
  }

  static std::string path_of_extra(std::size_t number) { return "extras[" + std::to_string(number) + "]"; }

  /// The block itself, or the simple one where the form says nothing of earlier years.
  const Block& shape_of(const Block& block, std::size_t nth) {
    if (is_blank_form() || !block.is_table() || source_->rows(block, nth) == 0 ||
        !source_->history_heading(block, nth, 1).empty())
      return block;
    auto simple = without_history(block);
    return simple ? simple_blocks_.emplace_back(std::move(*simple)) : block;
  }

  void lay_out(const Block& block, std::size_t nth) {
    for (const DrawnRow& row : block.draw) {
      PaperRow paper{
          &block, &row, nth, std::nullopt, {}, {}, static_cast<std::uint32_t>(&row - block.draw.data())};
      for (std::size_t c = 0; c < row.size(); ++c) {
        paper.kinds.push_back(row[c].kind);
        paper.contents.push_back(is_any(row[c]) ? source_->extra(heading_of_extra(row[c]))
                                                : fixed_content(block, nth, row[c], c));
      }
      rows_.push_back(std::move(paper));
    }
    if (!block.is_table()) return;
    const std::size_t count = source_->rows(block, nth);
    const std::vector<std::string> extras = extra_headings(block);
    const std::size_t heading_row = rows_.size() - 1;
    const std::vector<AddedColumn> added = added_columns(block, nth);
    for (const AddedColumn& column : added) {
      rows_[heading_row].kinds.push_back(DrawnCell::Kind::label);
      rows_[heading_row].contents.emplace_back(column.heading);
    }
    for (std::size_t r = 0; r < count; ++r) {
      PaperRow paper{&block, &block.repeat, nth, r, {}, {}, 0};
      std::size_t slots = 0;
      for (std::size_t c = 0; c < block.repeat.size(); ++c) {
        const DrawnCell& cell = block.repeat[c];
        paper.kinds.push_back(cell.kind);
        if (!extras[c].empty() && !(is_blank_form() && !cell.has_slot()))
          paper.contents.push_back(source_->cell(block, nth, r, {any_slot, slots, extras[c]}));
        else
          paper.contents.push_back(cell.has_slot() ? record_content(block, nth, r, cell, slots)
                                                   : InkContent{});
        if (cell.has_slot()) ++slots;
      }
      for (const AddedColumn& column : added) {
        paper.kinds.push_back(DrawnCell::Kind::slot);
        paper.contents.push_back(source_->cell(block, nth, r, {column.slot, slots, column.heading}));
      }
      rows_.push_back(std::move(paper));
    }
    if (count > 0 && is_own_layout_ && block.table == "indicators") put_totals(block, heading_row);
  }

  /// Extras that stood in rows of a table, and columns of known values under the words of the form's total.
  std::vector<AddedColumn> added_columns(const Block& block, std::size_t nth) {
    if (!is_own_layout_ || block.draw.empty()) return {};
    std::vector<AddedColumn> added = source_->added(block, nth);
    for (std::size_t i = 0; i < form_->extras.size(); ++i) {
      const model::Extra& extra = form_->extras[i];
      if (source_->stands_in_a_row(extra)) printed_.insert(path_of_extra(i));
      const auto total = split_total(extra.heading);
      if (!total) continue;
      const std::string slot = slot_of_heading(block, base::fold_label(total->column), {}, {});
      for (AddedColumn& column : added)
        if (column.slot == slot && slot != any_slot) column.heading = total->column;
    }
    return added;
  }

  /// `合计` below the indicators, with what it says under the headings it says it under.
  void put_totals(const Block& block, std::size_t heading_row) {
    PaperRow* row = nullptr;
    std::optional<std::string> label;
    std::optional<std::uint32_t> sheet_row;
    for (std::size_t i = 0; i < form_->extras.size(); ++i) {
      const model::Extra& extra = form_->extras[i];
      const auto total = split_total(extra.heading);
      const auto column = total ? column_headed(heading_row, total->column) : std::nullopt;
      if (!column || printed_.contains(path_of_extra(i))) continue;
      const auto at = extra.text.cell ? std::optional(extra.text.cell->row) : std::nullopt;
      if (row == nullptr || label != total->label || sheet_row != at) {
        row = &rows_.emplace_back(PaperRow{&block, &block.repeat, 0, std::nullopt, {}, {}, 0});
        for (const DrawnCell& cell : block.repeat) row->kinds.push_back(cell.kind);
        row->kinds.resize(rows_[heading_row].kinds.size(), DrawnCell::Kind::slot);
        row->contents.resize(row->kinds.size());
        const auto first = std::find_if(block.repeat.begin(), block.repeat.end(),
                                        [](const DrawnCell& cell) { return cell.has_slot(); });
        row->contents[static_cast<std::size_t>(first - block.repeat.begin())] = std::string(total->label);
        label = total->label;
        sheet_row = at;
      }
      row->contents[*column] = extra.text.value;
      printed_.insert(path_of_extra(i));
    }
  }

  /// The column whose lowest heading says this.
  [[nodiscard]] std::optional<std::size_t> column_headed(std::size_t heading_row,
                                                         std::string_view words) const {
    for (std::size_t c = 0; c < rows_[heading_row].kinds.size(); ++c)
      for (std::size_t r = heading_row;; --r) {
        if (c < rows_[r].kinds.size() && rows_[r].kinds[c] != DrawnCell::Kind::above) {
          if (base::without_white_space(text_of(rows_[r].contents[c])) == words) return c;
          break;
        }
        if (r == 0 || rows_[r - 1].block != rows_[r].block) break;
      }
    return std::nullopt;
  }

  static bool is_any(const DrawnCell& cell) {
    return cell.kind == DrawnCell::Kind::slot && cell.slot() == any_slot;
  }
  [[nodiscard]] std::string_view heading_of_extra(const DrawnCell& cell) const {
    const auto place = std::find_if(extra_places_.begin(), extra_places_.end(), [&](const ExtraPlace& one) {
      return &one.block->draw[one.row][one.column] == &cell;
    });
    return place == extra_places_.end() ? std::string_view{} : std::string_view(place->heading);
  }

  InkContent fixed_content(const Block& block, std::size_t nth, const DrawnCell& cell, std::size_t column) {
    switch (cell.kind) {
      case DrawnCell::Kind::label: {
        const std::string own = heading_of_history(block, nth, column, cell);
        if (own.empty() && lacks_history(block, nth, column, cell)) return {};
        return own.empty() ? label_words(cell) : own;
      }
      case DrawnCell::Kind::slot: {
        InkContent content = source_->own(block, nth, split_slot(cell.slot()).name);
        const bool is_free_percent = is_own_layout_ && cell.slot().starts_with("plan.") &&
                                     std::holds_alternative<std::monostate>(content);
        if (is_free_percent) return percent_without_month(block, cell.slot());
        const bool is_preset = is_blank_form() && std::holds_alternative<std::monostate>(content);
        return is_preset ? number_or_text(split_slot(cell.slot()).preset) : content;
      }
      case DrawnCell::Kind::pattern: {
        const std::string own = heading_of_history(block, nth, column, cell);
        if (!own.empty()) return own;
        return is_blank_form()
                   ? fill_blank(cell, [&](std::string_view slot) { return source_->own(block, nth, slot); })
                   : fill(cell, [&](std::string_view slot) { return source_->own(block, nth, slot); });
      }
      default:
        return {};
    }
  }

  /// A percent of the payment plan whose month the form does not say stands in a column without one.
  InkContent percent_without_month(const Block& block, std::string_view slot) {
    const std::string month = std::string(slot.substr(0, slot.rfind('.'))) + ".month";
    if (!std::holds_alternative<std::monostate>(source_->own(block, 0, month))) return {};
    const std::string label = base::fold_label(block.draw.front().front().words());
    for (std::size_t i = 0; i < form_->extras.size(); ++i)
      if (base::fold_label(form_->extras[i].heading) == label && printed_.insert(path_of_extra(i)).second)
        return form_->extras[i].text.value;
    return {};
  }

  /// The form lacks this column of earlier years, though it has others.
  bool lacks_history(const Block& block, std::size_t nth, std::size_t column, const DrawnCell& cell) {
    return is_own_layout_ && block.is_table() && block.repeat[column].slot().starts_with("history.") &&
           cell.columns == block.repeat[column].columns && !source_->history_heading(block, nth, 1).empty();
  }

  /// A label that has the drawing's unit in it has the form's instead; none where the form states none.
  [[nodiscard]] std::string label_words(const DrawnCell& cell) const {
    const std::string words = cell.words();
    return is_blank_form() || form_->unit == drawing_.unit ? words : with_unit(words, form_->unit);
  }

  /// The form's own words over a column of earlier years (`2022年`), if this is the lowest heading over one.
  std::string heading_of_history(const Block& block, std::size_t nth, std::size_t column,
                                 const DrawnCell& cell) {
    if (!block.is_table()) return {};
    const std::string_view slot = block.repeat[column].slot();
    constexpr std::string_view history = "history.";
    if (!slot.starts_with(history) || cell.columns != block.repeat[column].columns) return {};
    return source_->history_heading(block, nth, static_cast<std::size_t>(slot[history.size()] - '0'));
  }

  InkContent record_content(const Block& block, std::size_t nth, std::size_t row, const DrawnCell& cell,
                            std::size_t number) {
    const auto ask = [&](std::string_view slot) { return source_->cell(block, nth, row, {slot, number}); };
    if (cell.kind == DrawnCell::Kind::slot) return ask(split_slot(cell.slot()).name);
    if (is_blank_form()) return fill_blank(cell, ask);
    const std::string_view value = cell.pieces.back().slot;
    return std::holds_alternative<std::monostate>(ask(value)) ? InkContent{} : fill(cell, ask);
  }

  /// A pattern with its values in; brackets with nothing in them go, and a month without a number goes whole.
  template <class Ask>
  static InkContent fill(const DrawnCell& cell, Ask&& ask) {
    std::string text;
    for (const Piece& piece : cell.pieces) {
      if (piece.slot.empty()) {
        text += piece.words;
        continue;
      }
      const std::string_view slot = split_slot(piece.slot).name;
      const std::string value = text_of(ask(slot));
      if (value.empty() && slot.ends_with(".month")) return {};
      text += value;
    }
    return base::replace_all(base::replace_all(text, "（）", ""), "()", "");
  }

  /// A pattern of a blank form: what it prints beforehand, and nothing in the places that are to be filled
  /// in.
  template <class Ask>
  static InkContent fill_blank(const DrawnCell& cell, Ask&& ask) {
    std::string text;
    for (const Piece& piece : cell.pieces) {
      const SlotName slot = split_slot(piece.slot);
      text += piece.slot.empty()    ? piece.words
              : slot.preset.empty() ? text_of(ask(slot.name))
                                    : std::string(slot.preset);
    }
    return text;
  }

  /// Equal neighbours of a group become one tall cell, as far as the groups to their left are one too.
  void merge_groups() {
    for (std::size_t r = 1; r < rows_.size(); ++r) {
      PaperRow& row = rows_[r];
      const PaperRow& above = rows_[r - 1];
      if (!row.record || !above.record || row.block != above.block || row.nth != above.nth) continue;
      if (row.block->list && !merge_form(row, above)) continue;
      for (const std::string& group : row.block->group) {
        const auto column = column_of(*row.block, group);
        if (!column) break;
        if (std::holds_alternative<std::monostate>(row.contents[*column])) {
          if (!source_->share_blank_cell(*row.block, *above.record, *row.record, group)) break;
          row.kinds[*column] = DrawnCell::Kind::above;
          continue;
        }
        const auto& upper = rows_[top_of(r - 1, *column)].contents[*column];
        if (text_of(upper) != text_of(row.contents[*column])) break;
        row.kinds[*column] = DrawnCell::Kind::above;
      }
    }
  }

  /// In a list, what the form says is one tall cell over its rows; false where the rows are of two forms.
  bool merge_form(PaperRow& row, const PaperRow& above) {
    if (!source_->are_of_one_form(*row.block, *above.record, *row.record)) return false;
    for (std::size_t c = 0; c < row.block->repeat.size(); ++c) {
      const DrawnCell& cell = row.block->repeat[c];
      if (cell.has_slot() && role_in_list(*row.block, cell.pieces.back().slot) != ListRole::none)
        for (std::size_t covered = c; covered < c + cell.columns; ++covered)
          row.kinds[covered] = DrawnCell::Kind::above;
    }
    return true;
  }

  /// A blank second level means the one above it, unless cells of its column are merged over several rows:
  /// where none is, the row above the blank one is made two rows tall.
  void hold_blank_levels() {
    for (std::size_t r = 1; is_own_layout_ && r < rows_.size(); ++r) {
      const PaperRow& row = rows_[r];
      if (!row.record || row.block->table != "indicators") continue;
      const auto& group = row.block->group;
      const auto column = column_of(*row.block, "level2");
      const auto above = column_of(*row.block, "level1");
      if (!column || !above || std::find(group.begin(), group.end(), "level2") == group.end()) continue;
      const bool is_blank = row.kinds[*column] != DrawnCell::Kind::above &&
                            std::holds_alternative<std::monostate>(row.contents[*column]);
      const bool is_same_group = row.kinds[*above] == DrawnCell::Kind::above ||
                                 text_of(row.contents[*above]) == text_of(rows_[r - 1].contents[*above]);
      const bool carries = is_same_group && rows_[r - 1].record && rows_[r - 1].block == row.block &&
                           (rows_[r - 1].kinds[*column] == DrawnCell::Kind::above ||
                            !std::holds_alternative<std::monostate>(rows_[r - 1].contents[*column]));
      if (!is_blank || !carries || has_tall_cell(r, *column)) continue;
      PaperRow more = rows_[r - 1];
      more.kinds.assign(more.kinds.size(), DrawnCell::Kind::above);
      more.contents.assign(more.contents.size(), InkContent{});
      rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(r), std::move(more));
    }
  }

  [[nodiscard]] bool has_tall_cell(std::size_t row, std::size_t column) const {
    for (const PaperRow& other : rows_)
      if (other.record && other.block == rows_[row].block && other.nth == rows_[row].nth &&
          other.kinds[column] == DrawnCell::Kind::above)
        return true;
    return false;
  }

  static std::optional<std::size_t> column_of(const Block& block, std::string_view slot) {
    for (std::size_t c = 0; c < block.repeat.size(); ++c)
      if (block.repeat[c].has_slot() && block.repeat[c].pieces.back().slot == slot) return c;
    return std::nullopt;
  }

  std::size_t top_of(std::size_t row, std::size_t column) const {
    while (row > 0 && rows_[row].kinds[column] == DrawnCell::Kind::above) --row;
    return row;
  }

  void ink() {
    for (std::uint32_t r = 0; r < rows_.size(); ++r) {
      const PaperRow& row = rows_[r];
      for (std::uint32_t c = 0; c < row.kinds.size(); ++c) {
        if (row.kinds[c] == DrawnCell::Kind::left || row.kinds[c] == DrawnCell::Kind::above) continue;
        Ink ink;
        ink.place = {{r, c}, {last_row(r, c), last_column(r, c)}};
        ink.role = role_of(row, c);
        ink.content = row.contents[c];
        ink.is_long_text = is_long(ink.content);
        if (row.is_line && row.kinds[c] == DrawnCell::Kind::blank) continue;
        const bool may_fill = is_blank_form() && (*row.drawn)[c].has_slot();
        const bool is_outside =
            row.block->id == "heading" && std::holds_alternative<std::monostate>(ink.content) && !may_fill;
        if (is_outside) continue;
        drawn_.sheet.ink.push_back(std::move(ink));
        if (is_blank_form())
          origins_.push_back({row.block, &(*row.drawn)[c], row.row_of_block, row.nth, row.record});
      }
    }
    choose_headings();
  }

  /// What printed pages repeat: all above the rows of a form that is one table; else the headings of the last
  /// table, which is the one that goes on over pages; of a text, its title.
  void choose_headings() {
    DrawnSheet& sheet = drawn_.sheet;
    for (std::uint32_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].record || rows_[r].drawn == nullptr || !rows_[r].block->is_table() ||
          has_value(*rows_[r].drawn))
        continue;
      const bool goes_on =
          r > 0 && sheet.heading_from + sheet.heading_rows == r && rows_[r - 1].block == rows_[r].block;
      if (!goes_on) sheet.heading_from = r;
      sheet.heading_rows = r + 1 - sheet.heading_from;
    }
    const bool is_text = drawing_.kind == FormKind::narrative || drawing_.kind == FormKind::contents;
    if (is_text || drawing_.kind == FormKind::budget_table) {
      sheet.heading_rows = is_text ? 1 : sheet.heading_from + sheet.heading_rows;
      sheet.heading_from = 0;
    }
  }

  static bool has_value(const DrawnRow& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const DrawnCell& cell) { return cell.kind == DrawnCell::Kind::slot; });
  }

  std::uint32_t last_column(std::uint32_t r, std::uint32_t c) const {
    const auto& kinds = rows_[r].kinds;
    while (c + 1 < kinds.size() && kinds[c + 1] == DrawnCell::Kind::left) ++c;
    return c;
  }

  std::uint32_t last_row(std::uint32_t r, std::uint32_t c) const {
    while (r + 1 < rows_.size() && c < rows_[r + 1].kinds.size() &&
           rows_[r + 1].kinds[c] == DrawnCell::Kind::above)
      ++r;
    return r;
  }

  InkRole role_of(const PaperRow& row, std::uint32_t column) const {
    if (row.is_remark) return InkRole::remark;
    const bool is_added = row.is_line || column >= row.drawn->size();
    if (is_added) return row.kinds[column] == DrawnCell::Kind::label ? InkRole::label : InkRole::value;
    const DrawnCell& cell = (*row.drawn)[column];
    if (cell.slot() == "title") return InkRole::title;
    if (row.block->id == "heading") return InkRole::corner;
    const bool is_prose = drawing_.kind == FormKind::narrative || drawing_.kind == FormKind::contents;
    if (is_prose) return row.record ? InkRole::paragraph : InkRole::heading;
    if (row.record) return InkRole::value;
    const bool ends_with_value = cell.kind == DrawnCell::Kind::slot;
    return ends_with_value || cell.kind == DrawnCell::Kind::blank ? InkRole::value : InkRole::label;
  }

  void ink_remarks() {
    auto row = static_cast<std::uint32_t>(rows_.size());
    const auto put = [&](const std::string& text) {
      Ink ink;
      ink.place = {{row, 0}, {row, drawing_.columns - 1}};
      ink.role = InkRole::remark;
      ink.content = text;
      ink.is_long_text = true;
      drawn_.sheet.ink.push_back(std::move(ink));
      ++row;
    };
    if (remarks_.is_apart) ++row;
    for (const std::string& text : remarks_.below) put(text);
  }

  const model::Form* form_ = nullptr;  ///< null for a blank form
  const Drawing& drawing_;
  bool is_own_layout_ = false;
  RemarkPlaces remarks_;
  std::vector<ExtraLine> lines_;
  std::set<std::string> printed_;  ///< JSON paths of the form's extras that have got a place
  std::vector<ExtraPlace> extra_places_;
  std::unique_ptr<FormSource> source_;
  std::deque<Block> simple_blocks_;  ///< a deque: rows_ points into it
  std::vector<PaperRow> rows_;
  Drawn drawn_;
  std::vector<InkOrigin> origins_;
};

}  // namespace

Drawn draw(const model::Form& form, const Drawing& drawing) {
  return Painter(form, drawing).run();
}
BlankForm draw_blank(const Drawing& drawing, const BlankFacts& facts) {
  return Painter(drawing, facts).run_blank();
}

}  // namespace targetbook::layouts
