#include "layouts/read/list_forms.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "layouts/drawing/list_rows.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "layouts/read/head.hpp"
#include "layouts/read/read_rows.hpp"

namespace targetbook::layouts {
namespace {

bool is_running_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class ListSplitter {
 public:
  ListSplitter(Record record, std::size_t list, const SheetView& view, Accounts& accounts)
      : whole_(std::move(record)), list_(std::move(whole_.tables[list])), view_(view), accounts_(accounts) {
    for (const std::string& slot : list_.slots) roles_.push_back(role_in_list(*list_.block, slot));
  }

  std::vector<Record> run() {
    for (RecordRow& row : list_.rows) {
      if (row.begins_form || forms_.empty()) {
        begin();
        name_unit(row.row);
      }
      add(row);
    }
    for (RawCell& unit : list_.units)
      if (!named_.contains(unit.at)) {
        take(unit, Use::remark);
        whole_.remarks.push_back(std::move(unit));
      }
    drop_blank();
    if (forms_.empty()) begin();
    give_what_stands_around();
    return std::move(forms_);
  }

 private:
  void begin() {
    Record form;
    form.fields = whole_.fields;
    form.title = whole_.title;
    form.range = {{base::max_rows, whole_.range.first.column}, {0, whole_.range.last.column}};
    RecordTable& table = form.tables.emplace_back();
    table.block = list_.block;
    table.first_row = list_.first_row;
    table.headings = list_.headings;
    table.extras = list_.extras;
    for (std::size_t i = 0; i < roles_.size(); ++i)
      table.slots.push_back(roles_[i] == ListRole::none ? list_.slots[i] : std::string());
    forms_.push_back(std::move(form));
    says_something_.push_back(false);
  }

  /// Whose the form is, by the last row above it that says so; what stands over all of them says more than
  /// that only where it says the same.
  void name_unit(std::uint32_t row) {
    const RawCell* unit = nullptr;
    for (const RawCell& one : list_.units)
      if (one.at.row < row) unit = &one;
    if (unit == nullptr) return;
    named_.insert(unit->at);
    auto& fields = forms_.back().fields;
    for (const char* slot : {"department", "department.name"})
      if (const auto said = fields.find(slot); said != fields.end() && says(said->second.text, unit->text)) {
        take(*unit, Use::label);
        return;
      }
    fields.erase("department");
    fields["department.name"] = *unit;
  }

  static bool says(const std::string& text, const std::string& words) {
    return base::without_white_space(text).find(base::without_white_space(words)) != std::string::npos;
  }

  void add(RecordRow& row) {
    Record& form = forms_.back();
    bool has_indicator = false;
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      const RawCell& cell = row.cells[i];
      if (roles_[i] != ListRole::none)
        put(form, row, i);
      else
        has_indicator = has_indicator || (!cell.is_blank() && !cell.is_inherited);
    }
    form.range.first.row = std::min(form.range.first.row, row.row);
    form.range.last.row = std::max(form.range.last.row, last_row_of(row));
    if (has_indicator || !row.extras.empty()) form.tables.front().rows.push_back(std::move(row));
  }

  /// As far down as what is the row's own reaches; a cell of the form may be merged over others as well.
  [[nodiscard]] std::uint32_t last_row_of(const RecordRow& row) const {
    std::uint32_t last = row.row;
    for (const Item& item : view_.row(row.row))
      for (std::size_t i = 0; i < roles_.size(); ++i)
        if (roles_[i] == ListRole::none && row.cells[i].at == item.at())
          last = std::max(last, item.extent.last.row);
    return last;
  }

  /// The form's value where it is said first; said again it says nothing new, and said otherwise it is kept
  /// with the row.
  void put(Record& form, RecordRow& row, std::size_t column) {
    const std::string& slot = list_.slots[column];
    const RawCell& cell = row.cells[column];
    if (slot.starts_with("department") && !cell.is_blank()) leave_unit_of_all(form, cell);
    if (slot == "n") {
      if (cell.is_inherited || cell.is_blank()) return;
      if (goes_on(cell.text))
        take(cell, Use::label);
      else
        row.extras.emplace_back(heading_of(list_, slot), cell);
      return;
    }
    const auto [field, is_new] = form.fields.try_emplace(slot, cell);
    if (cell.is_blank()) return;
    says_something_.back() = says_something_.back() || !cell.is_inherited;
    if (is_new || cell.is_inherited) return;
    if (field->second.is_blank())
      field->second = cell;
    else if (base::without_white_space(field->second.text) == base::without_white_space(cell.text))
      take(cell, Use::label);
    else
      row.extras.emplace_back(heading_of(list_, slot), cell);
  }

  /// `部门：…` over the whole list is not whose the form is where a row says another: it is kept beside.
  void leave_unit_of_all(Record& form, const RawCell& unit) {
    for (const char* slot : {"department", "department.name"}) {
      const auto said = form.fields.find(slot);
      const auto of_all = whole_.fields.find(slot);
      if (said == form.fields.end() || of_all == whole_.fields.end() ||
          said->second.at != of_all->second.at || said->second.is_blank() ||
          says(said->second.text, unit.text) || is_part_of(unit.text, said->second.text))
        continue;
      if (forms_.size() == 1) form.extras.emplace_back(label_of(said->second, slot), said->second);
      form.fields.erase(said);
    }
  }

  /// 105001 is a unit of 105_县民政局, and may be one of a department without a code.
  static bool is_part_of(const std::string& unit, const std::string& department) {
    return is_running_number(unit) && unit.starts_with(split_department(department).code);
  }

  /// The words in front of a value, in its cell or in the one before it; where there are none, what the
  /// field calls it.
  [[nodiscard]] std::string label_of(const RawCell& value, std::string_view slot) const {
    std::string words;
    for (const Item& item : view_.row(value.at.row)) {
      const bool is_its_own = item.at() == value.at;
      if (is_its_own && !value.shares_cell) break;
      words = is_its_own ? item.text.substr(0, item.text.rfind(value.text)) : item.text;
      if (is_its_own) break;
    }
    words = base::fold_label(words);
    return words.empty() ? find_name(vocabulary_of(FormKind::project_target).fields, slot)->words.zh : words;
  }

  /// Whether a running number is the next one, the same again or the first; any other says something.
  bool goes_on(const std::string& text) {
    constexpr std::size_t most_digits = 9;
    if (!is_running_number(text) || text.size() > most_digits) return false;
    const int number = std::stoi(text);
    const bool is_next = number == 1 || number == last_number_ || number == last_number_ + 1;
    last_number_ = number;
    return is_next;
  }

  void take(const RawCell& cell, Use use) {
    for (const Item& item : view_.row(cell.at.row))
      if (item.at() == cell.at) accounts_.take(item, use);
  }

  static bool is_blank(const Record& form) {
    const RecordTable& table = form.tables.front();
    const auto says = [&](const RecordRow& row) {
      for (std::size_t i = 0; i < table.slots.size(); ++i)
        if (!table.slots[i].empty() && !table.slots[i].starts_with("level1") &&
            !table.slots[i].starts_with("level2") && !row.cells[i].is_blank())
          return true;
      return false;
    };
    return std::none_of(table.rows.begin(), table.rows.end(), says);
  }

  /// The rows of a blank form that nobody filled in are no form.
  void drop_blank() {
    for (std::size_t i = forms_.size(); i-- > 0;) {
      if (says_something_[i] || !is_blank(forms_[i]) || forms_.size() == 1) continue;
      forms_.erase(forms_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  void give_what_stands_around() {
    Record& first = forms_.front();
    if (first.range.first.row == base::max_rows) first.range = whole_.range;
    first.changes = std::move(whole_.changes);
    first.remarks = std::move(whole_.remarks);
    std::stable_sort(first.remarks.begin(), first.remarks.end(),
                     [](const RawCell& a, const RawCell& b) { return a.at < b.at; });
    for (auto& extra : whole_.extras) form_at(extra.second.at.row).extras.push_back(std::move(extra));
  }

  /// The one that a row is of, or stands below.
  Record& form_at(std::uint32_t row) {
    Record* last = &forms_.front();
    for (Record& form : forms_)
      if (form.range.first.row <= row) last = &form;
    return *last;
  }

  Record whole_;
  RecordTable list_;
  const SheetView& view_;
  Accounts& accounts_;
  std::vector<ListRole> roles_;
  std::vector<Record> forms_;
  std::vector<bool> says_something_;
  int last_number_ = 0;            ///< of those before the rows
  std::set<base::CellRef> named_;  ///< rows of units that forms are of
};

}  // namespace

std::vector<Record> forms_of(Record record, const SheetView& view, Accounts& accounts) {
  std::size_t list = 0;
  while (list < record.tables.size() && !record.tables[list].block->list) ++list;
  std::vector<Record> forms;
  if (list == record.tables.size())
    forms.push_back(std::move(record));
  else
    forms = ListSplitter(std::move(record), list, view, accounts).run();
  return forms;
}

}  // namespace targetbook::layouts
