#pragma once
#include <cstdint>
#include <set>
#include <vector>

#include "layouts/find/sheet_view.hpp"
#include "model/submission.hpp"

namespace targetbook::layouts {

/// What reading made of a cell.
enum class Use : std::uint8_t {
  none,   ///< nobody used it: it will be told as unread
  label,  ///< printed words, and what stands in their cell
  title,
  heading,  ///< over a column of somebody's own: it stands with the values below it
  value,
  continued,  ///< the text above goes on in it
  extra,
  remark,
  page_line,  ///< printed once more by a page break
};

/// Which cells of a sheet reading used, and for what. Whatever nobody used in the end is unread.
class Accounts {
 public:
  explicit Accounts(const SheetView& view) : items_(view.items()), uses_(items_.size(), Use::none) {}

  void take(const Item& item, Use use) { uses_[place_of(item)] = use; }
  void give_back(const Item& item) { uses_[place_of(item)] = Use::none; }
  [[nodiscard]] Use use_of(const Item& item) const { return uses_[place_of(item)]; }
  [[nodiscard]] bool has(const Item& item) const { return use_of(item) != Use::none; }
  [[nodiscard]] std::vector<const Item*> unused() const;

 private:
  [[nodiscard]] std::size_t place_of(const Item& item) const {
    return static_cast<std::size_t>(&item - items_.data());
  }

  std::span<const Item> items_;
  std::vector<Use> uses_;
};

/// The cells that a form's values came from; those of rows that are not printed are not among them.
std::set<base::CellRef> cells_of(const model::Form& form);

/// Gives back what was taken for a value of a form and is none of these cells after all.
void give_back_unsaid(const std::set<base::CellRef>& said, std::span<const Item> items, Accounts& accounts);

}  // namespace targetbook::layouts
