#pragma once
#include <span>
#include <vector>

#include "layouts/find/sheet_view.hpp"

namespace targetbook::layouts {

/// A set of the cells of one stretch of a sheet, a bit each.
class ItemSet {
 public:
  ItemSet() = default;
  explicit ItemSet(std::span<const Item> stretch) : stretch_(stretch), has_(stretch.size(), false) {}

  void insert(const Item& item) {
    if (covers(item)) has_[place_of(item)] = true;
  }
  [[nodiscard]] bool contains(const Item& item) const { return covers(item) && has_[place_of(item)]; }
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t i = 0; i < stretch_.size(); ++i)
      if (has_[i]) visit(stretch_[i]);
  }

 private:
  [[nodiscard]] bool covers(const Item& item) const {
    return !stretch_.empty() && &item >= &stretch_.front() && &item <= &stretch_.back();
  }
  [[nodiscard]] std::size_t place_of(const Item& item) const {
    return static_cast<std::size_t>(&item - stretch_.data());
  }

  std::span<const Item> stretch_;
  std::vector<bool> has_;
};

}  // namespace targetbook::layouts
