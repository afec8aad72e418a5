#include "layouts/vocabulary/field_places.hpp"

#include <algorithm>
#include <set>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "layouts/drawing/label_words.hpp"
#include "layouts/drawing/term_words.hpp"
#include "layouts/drawing/unit_words.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/read/closing_rows.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/table_rows.hpp"

namespace targetbook::layouts {
namespace {

constexpr double over_a_gap = 0.9;          ///< blank cells between label and value
constexpr double below_it = 0.95;           ///< the value below its label
constexpr double clear_lead = 0.03;         ///< by which one of two readings is the better one
constexpr std::size_t longest_other = 48;   ///< bytes of a label that is no word of the field
constexpr std::size_t longest_amount = 60;  ///< bytes; what is longer is prose

bool is_amount(FormKind kind, std::string_view slot) {
  if (slot.starts_with("funds.amount")) return true;
  const DrawnName* name = find_name(vocabulary_of(kind).fields, slot);
  return name != nullptr && name->codec == model::Codec::amount;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         text.find("零") != std::string_view::npos || text == "/" || text == "-" || text == "—" ||
         text == "无";
}

std::optional<base::Decimal> sum_of(const base::Decimal& left, const base::Decimal& right) {
  return add(left, right);
}

class FieldFinder {
 public:
  FieldFinder(FormKind kind, const SheetView& view, const FormCells& cells, const TakenRows& taken)
      : kind_(kind), view_(view), cells_(cells), taken_(taken) {}

  std::vector<FieldPlace> run() {
    for (const Item& item : view_.rows(cells_.first_row(), cells_.end_row())) {
      if (is_taken(item.at().row) || item.at().column >= cells_.end_column()) continue;
      if (auto label = labelled(kind_, item)) add(item, std::move(*label));
    }
    for (FieldPlace& place : places_)
      if (!place.slot.empty() && place.behind.empty()) find_value(place);
    for (const Item* caption : captions_)
      if (!is_label(caption)) {
        add_caption(*caption);
        places_.back().is_by_place = true;
      }
    name_totals();
    refuse_what_is_no_amount();
    settle_second_names();
    settle_whole_goal();
    settle_rivals();
    add_amount_headings();
    add_unit_captions();
    add_others();
    fill_captions();
    std::stable_sort(places_.begin(), places_.end(),
                     [](const FieldPlace& a, const FieldPlace& b) { return a.label->at() < b.label->at(); });
    return std::move(places_);
  }

 private:
  bool is_taken(std::uint32_t row) const {
    return row < cells_.first_row() || row >= cells_.end_row() || taken_[row - cells_.first_row()];
  }
  bool is_label(const Item* item) const { return item != nullptr && labels_.contains(item); }

  void add(const Item& item, Labelled label) {
    FieldPlace place;
    place.label = &item;
    place.words = std::move(label.words);
    place.slot = named(label.word.slot, place.words);
    place.score = label.word.score;
    place.behind = std::move(label.value);
    if (!place.behind.empty()) place.place = ValuePlace::same_cell;
    if (!label.word.otherwise.empty()) second_names_[&item] = label.word.otherwise;
    labels_.insert(&item);
    places_.push_back(std::move(place));
  }

  void find_value(FieldPlace& place) {
    const base::CellRange own = cells_.cut(place.label->extent);
    const std::uint32_t row = own.first.row;
    bool is_blank_beside = false;
    for (std::uint32_t c = own.last.column + 1; c < cells_.end_column(); ++c) {
      const Item* item = cells_.over(row, c);
      if (is_label(item) || (item != nullptr && item->at().row != row)) break;
      if (item != nullptr && (heads_a_table(*item) || announces(item->text) || heads_rows(own, *item)))
        return;
      is_blank_beside = true;
      if (item == nullptr) continue;
      const base::CellRange next = cells_.area(row, own.last.column + 1);
      place.area = item->extent.first.column == own.last.column + 1
                       ? cells_.cut(item->extent)
                       : base::CellRange{next.first, cells_.cut(item->extent).last};
      place.value = item;
      place.place = ValuePlace::beside;
      if (item->at().column != own.last.column + 1) place.score *= over_a_gap;
      return;
    }
    if (look_below(place, own)) return;
    if (!is_blank_beside) return;
    place.area = cells_.area(row, own.last.column + 1);
    place.place = ValuePlace::beside;
  }

  /// The first of three headings beside a label that is merged over their rows: 进度内容, 开始时间, 完成时间.
  bool heads_rows(const base::CellRange& label, const Item& item) const {
    constexpr std::ptrdiff_t fewest = 3;
    if (label.last.row == label.first.row || item.extent.last.row > label.first.row) return false;
    const auto is_heading = [&](const Item& one) {
      return one.at().column >= item.at().column && one.cell->kind() == grid::CellKind::text &&
             one.text.size() <= longest_other && !is_label(&one);
    };
    const auto above = view_.row(label.first.row);
    const auto below = view_.row(label.first.row + 1);
    return std::count_if(above.begin(), above.end(), is_heading) >= fewest &&
           std::count_if(below.begin(), below.end(),
                         [&](const Item& one) { return one.at().column >= item.at().column; }) >= fewest;
  }

  /// 任务名称 beside 年度主要任务: what stands there heads a table, and is no value.
  bool heads_a_table(const Item& item) const {
    // 年度主要任务 stands in departments' self-evaluations as well.
    for (const FormKind kind : {kind_, FormKind::department_target}) {
      const auto& tables = word_tables(kind);
      if (std::any_of(tables.begin(), tables.end(), [&](const WordTable& table) {
            return !table_column(kind, table.name, item.folded).empty();
          }))
        return true;
      if (kind_ != FormKind::self_evaluation) break;
    }
    return false;
  }

  /// The value below a label: its row has nothing but labels, and a caption that is merged over both rows,
  /// and the row below has none.
  bool look_below(FieldPlace& place, const base::CellRange& own) {
    const std::uint32_t below = own.last.row + 1;
    if (is_taken(below)) return false;
    const Item* item = cells_.over(below, own.first.column);
    if (item == nullptr || item->at().row != below || is_label(item) || announces(item->text)) return false;
    const auto row = view_.row(own.first.row);
    const bool is_heading_row = std::all_of(row.begin(), row.end(), [&](const Item& one) {
      return is_label(&one) || (one.at().column < own.first.column && one.extent.last.row >= below);
    });
    const auto values = view_.row(below);
    const bool has_label =
        std::any_of(values.begin(), values.end(), [&](const Item& one) { return is_label(&one); });
    if (!is_heading_row || has_label || item->extent.first.column < own.first.column) return false;
    if (item->extent.last.column > own.last.column && values.size() > 1) return false;
    if (row.size() == 1 && values.size() > 1) return false;
    if (row.size() > 1 && goes_on_below(cells_.cut(item->extent).last.row + 1)) return false;
    for (const Item& one : row)
      if (!is_label(&one)) captions_.insert(&one);
    place.area = cells_.cut(item->extent);
    place.value = item;
    place.place = ValuePlace::below;
    place.score *= below_it;
    return true;
  }

  /// More rows of the same: a ledger, no form.
  bool goes_on_below(std::uint32_t row) const {
    if (is_taken(row)) return false;
    const auto items = view_.row(row);
    return items.size() > 1 &&
           std::none_of(items.begin(), items.end(), [&](const Item& one) { return is_label(&one); });
  }

  /// `合计` beside a label of the whole of the money.
  void name_totals() {
    std::vector<FieldPlace> totals;
    for (FieldPlace& place : places_) {
      const bool is_money = place.slot == "funds.total" ||
                            (place.slot.empty() && (place.words.find("资金") != std::string::npos ||
                                                    place.words.find("预算") != std::string::npos));
      const std::uint32_t column = cells_.cut(place.label->extent).last.column + 1;
      const Item* item = cells_.over(place.label->at().row, column);
      if (kind_ != FormKind::project_target || !is_money || item == nullptr || is_label(item)) continue;
      if (!is_total_word(without_numbering(item->folded))) continue;
      if (place.value == item) {
        place.slot.clear();
        place.value = nullptr;
        place.place = ValuePlace::none;
      }
      FieldPlace total;
      total.label = item;
      total.slot = "funds.total";
      total.words = item->text;
      labels_.insert(item);
      find_value(total);
      totals.push_back(std::move(total));
    }
    places_.insert(places_.end(), totals.begin(), totals.end());
  }

  void refuse_what_is_no_amount() {
    for (FieldPlace& place : places_) {
      if (!is_amount(kind_, place.slot) || !place.is_filled()) continue;
      const std::string text = place.text();
      const bool is_number = place.value != nullptr && place.value->cell->kind() == grid::CellKind::number;
      if (is_number || (has_digit(text) && text.size() <= longest_amount)) continue;
      place.slot = text.size() > longest_amount ? "*" : "";
      if (!place.slot.empty()) continue;
      place.value = nullptr;
      place.place = ValuePlace::none;
    }
  }

  bool is_named(std::string_view slot) const {
    return std::any_of(places_.begin(), places_.end(), [&](const FieldPlace& place) {
      return place.slot == slot && place.is_filled() && !second_names_.contains(place.label);
    });
  }

  /// 项目资金总额 is the year's money, unless another label says that; 总目标 the goal, unless there is one
  /// of the year.
  void settle_second_names() {
    for (FieldPlace& place : places_)
      if (const auto it = second_names_.find(place.label); it != second_names_.end())
        if (!is_named(it->second) && !place.slot.empty() && (place.slot != "*" || stands_with_money(place)))
          place.slot = it->second;
    for (FieldPlace& place : places_)
      if (place.slot.starts_with("funds.") && is_part_of_all_years(place)) place.slot = "*";
  }

  /// 其他 is money below 财政拨款.
  bool stands_with_money(const FieldPlace& place) const {
    if (!number_of(place)) return false;
    const std::uint32_t column = place.label->at().column;
    return std::any_of(places_.begin(), places_.end(), [&](const FieldPlace& other) {
      return other.slot == "funds.fiscal" && other.is_filled() && other.label->at().column == column &&
             other.label->at().row < place.label->at().row;
    });
  }

  /// Where the money of all years stands beside the year's, what stands below it is a part of it.
  bool is_part_of_all_years(const FieldPlace& part) const {
    const auto whole = std::find_if(places_.begin(), places_.end(), [](const FieldPlace& place) {
      return place.slot == "project.total_budget" && place.place == ValuePlace::beside;
    });
    if (whole == places_.end()) return false;
    const auto year = std::find_if(places_.begin(), places_.end(), [&](const FieldPlace& place) {
      return place.slot == "funds.total" && place.label->at().row == whole->label->at().row;
    });
    if (year == places_.end() || part.label->at().row <= whole->label->at().row ||
        part.label->at().column != whole->label->at().column)
      return false;
    const bool has_parts_below = std::any_of(places_.begin(), places_.end(), [&](const FieldPlace& other) {
      return other.slot.starts_with("funds.") && other.label->at().column == year->label->at().column &&
             other.label->at().row > year->label->at().row;
    });
    return has_parts_below && !is_sum_of_parts(*year);
  }

  /// Whether all parts below it, each of its own name, make up the year's money: then they are its parts, in
  /// whichever column.
  bool is_sum_of_parts(const FieldPlace& year) const {
    base::Decimal sum;
    std::set<std::string_view> slots;
    for (const FieldPlace& part : places_) {
      if (!part.slot.starts_with("funds.") || part.label->at().row <= year.label->at().row) continue;
      const auto amount = number_of(part);
      const auto more = amount ? sum_of(sum, *amount) : std::nullopt;
      if (!more || !slots.insert(part.slot).second) return false;
      sum = *more;
    }
    return !slots.empty() && number_of(year) == sum;
  }

  static std::optional<base::Decimal> number_of(const FieldPlace& place) {
    if (place.value == nullptr) return std::nullopt;
    if (place.value->cell->kind() == grid::CellKind::number)
      return base::Decimal::from_stored(place.value->cell->number());
    return base::Decimal::parse(place.value->text);
  }

  /// 总体目标 above 年度目标 is about all years.
  void settle_whole_goal() {
    const auto says = [](const FieldPlace& place, std::string_view slot, model::Term term) {
      return place.slot == slot && place.is_filled() &&
             (slot != "goal" || term_of_words(base::fold_label(place.words)) == term);
    };
    const auto any = [&](std::string_view slot, model::Term term) {
      return std::any_of(places_.begin(), places_.end(),
                         [&](const FieldPlace& place) { return says(place, slot, term); });
    };
    if (!any("goal", model::Term::annual) || any("goal.long", model::Term::long_term)) return;
    for (FieldPlace& place : places_)
      if (says(place, "goal", model::Term::unstated) && says_whole(place.words)) place.slot = "goal.long";
  }

  /// Of several labels of one name the best filled one counts; where none is clearly best, none does.
  void settle_rivals() {
    std::map<std::string, std::vector<FieldPlace*>> by_slot;
    for (FieldPlace& place : places_)
      if (!place.slot.empty() && place.slot != "*" && place.place != ValuePlace::none)
        by_slot[place.slot].push_back(&place);
    for (auto& [slot, rivals] : by_slot) {
      if (rivals.size() < 2) continue;
      std::stable_sort(rivals.begin(), rivals.end(), [](const FieldPlace* a, const FieldPlace* b) {
        return std::pair(a->is_filled(), a->score) > std::pair(b->is_filled(), b->score);
      });
      const FieldPlace& best = *rivals[0];
      const FieldPlace& next = *rivals[1];
      const bool is_clear =
          !next.is_filled() || best.score >= next.score + clear_lead || best.text() == next.text();
      for (std::size_t i = is_clear ? 1 : 0; i < rivals.size(); ++i) rivals[i]->slot = "*";
    }
    settle_goals();
  }

  /// A goal beside one of another term is of its own; alone it is the goal.
  void settle_goals() {
    const auto has = [&](std::string_view slot) {
      return std::any_of(places_.begin(), places_.end(), [&](const FieldPlace& place) {
        return place.slot == slot && place.place != ValuePlace::none;
      });
    };
    const bool has_both = has("goal") && has("goal.long");
    for (FieldPlace& place : places_) {
      if (place.place == ValuePlace::none) continue;
      if (place.slot == "goal.long")
        place.slot = has_both ? "long_term.goal" : "goal";
      else if (place.slot == "goal" && has_both)
        place.slot = "annual.goal";
    }
  }

  /// 收入来源 | 金额 | 支出构成 | 金额 over names of money with an amount beside each.
  void add_amount_headings() {
    for (std::uint32_t row = cells_.first_row(); row < cells_.end_row(); ++row) {
      if (is_taken(row)) continue;
      const auto items = view_.row(row);
      const auto amounts = std::count_if(items.begin(), items.end(), [&](const Item& item) {
        return table_column(kind_, "funds", item.folded) == "amount";
      });
      if (amounts < 2) continue;
      for (const Item& item : items) {
        if (table_column(kind_, "funds", item.folded).empty() || !labels_.insert(&item).second) continue;
        FieldPlace heading;
        heading.label = &item;
        heading.words = item.text;
        places_.push_back(std::move(heading));
      }
    }
  }

  /// `投入目标（万元）` says what the amounts beside or below it are in, whatever else it means.
  void add_unit_captions() {
    for (const Item& item : view_.rows(cells_.first_row(), cells_.end_row())) {
      if (is_taken(item.at().row) || labels_.contains(&item) || item.cell->kind() != grid::CellKind::text)
        continue;
      if (item.text.size() > longest_other || unit_in_line(item.text)) continue;
      const auto said = unit_in_label(item.text);
      const bool is_value = std::any_of(places_.begin(), places_.end(),
                                        [&](const FieldPlace& place) { return place.value == &item; });
      if (!said || !said->unit || is_value || without_unit(item.folded).empty()) continue;
      add_caption(item);
    }
  }

  /// Words that head others and have no value.
  void add_caption(const Item& item) {
    FieldPlace caption;
    caption.label = &item;
    caption.words = item.text;
    labels_.insert(&item);
    places_.push_back(std::move(caption));
  }

  /// What stands beside a text in a column of labels is its value, whatever it is called.
  void add_others() {
    std::set<std::uint32_t> label_columns;
    std::set<const Item*> values;
    std::uint32_t first_row = cells_.end_row();
    std::uint32_t last_row = 0;
    for (const FieldPlace& place : places_) {
      if (place.value != nullptr) values.insert(place.value);
      if (place.place == ValuePlace::same_cell) continue;
      label_columns.insert(place.label->at().column);
      first_row = std::min(first_row, place.label->at().row);
      last_row = std::max(last_row, place.label->at().row);
    }
    for (const Item& item : view_.rows(first_row, std::min(last_row + 2, cells_.end_row()))) {
      if (is_taken(item.at().row) || labels_.contains(&item) || values.contains(&item)) continue;
      const bool may_be = item.cell->kind() == grid::CellKind::text && item.text.size() <= longest_other &&
                          label_columns.contains(item.at().column) && !says_both(item.text) &&
                          !unit_in_line(item.text) && !is_remark(item.text) && !is_year_line(item.text) &&
                          !item.folded.empty();
      if (!may_be) continue;
      const std::uint32_t column = cells_.cut(item.extent).last.column + 1;
      const Item* value = cells_.over(item.at().row, column);
      if (value == nullptr || value->at() != base::CellRef{item.at().row, column}) continue;
      if (labels_.contains(value) || values.contains(value) || heads_a_table(*value)) continue;
      if (announces(value->text) || is_closing_label(item.text)) continue;
      FieldPlace other;
      other.label = &item;
      other.slot = "*";
      other.words = item.text;
      other.place = ValuePlace::beside;
      other.value = value;
      other.area = cells_.cut(value->extent);
      values.insert(value);
      labels_.insert(&item);
      places_.push_back(std::move(other));
    }
  }

  /// A word that heads others may have a value all the same: a number, or the only text beside it.
  void fill_captions() {
    std::set<const Item*> values;
    for (const FieldPlace& place : places_)
      if (place.value != nullptr) values.insert(place.value);
    for (FieldPlace& place : places_) {
      if (!place.slot.empty() || !place.behind.empty() || heads_a_table(*place.label)) continue;
      const base::CellRef at{place.label->at().row, cells_.cut(place.label->extent).last.column + 1};
      const Item* value = cells_.over(at.row, at.column);
      if (value == nullptr || value->at() != at || labels_.contains(value) || values.contains(value))
        continue;
      if (unit_in_line(value->text) || announces(value->text) || heads_a_table(*value)) continue;
      const bool is_number = value->cell->kind() == grid::CellKind::number;
      const bool is_only =
          &view_.row(at.row).back() == value && place.label->extent.last.row == place.label->extent.first.row;
      if (!is_number && !is_only) continue;
      place.slot = "*";
      place.place = ValuePlace::beside;
      place.value = value;
      place.area = cells_.cut(value->extent);
      values.insert(value);
    }
  }

  FormKind kind_;
  const SheetView& view_;
  const FormCells& cells_;
  const TakenRows& taken_;
  std::vector<FieldPlace> places_;
  std::set<const Item*> labels_;
  std::set<const Item*> captions_;  ///< over labels that have their values below them
  std::map<const Item*, std::string_view> second_names_;
};

}  // namespace

std::vector<FieldPlace> find_fields(FormKind kind, const SheetView& view, const FormCells& cells,
                                    const TakenRows& taken) {
  return FieldFinder(kind, view, cells, taken).run();
}

}  // namespace targetbook::layouts
