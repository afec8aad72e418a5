#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "containers/xls/cell_list.hpp"
#include "containers/xls/formula_text.hpp"

namespace targetbook::containers::xls {

/// The formulas of one sheet and the values stored with them (MS-XLS 2.4.127 Formula, 2.4.268 String,
/// 2.4.277 ShrFmla, 2.4.4 Array).
class FormulaRecords {
 public:
  FormulaRecords(Context& context, FormulaText& printer, grid::Sheet& sheet, CellList& cells)
      : context_(context), printer_(printer), sheet_(sheet), cells_(cells) {}

  void read_formula(const Body& body, base::CellRef at);
  /// The cell whose text is still to come.
  [[nodiscard]] std::optional<base::CellRef> waiting() const {
    return waits_for_text_ ? std::optional(waits_for_text_->at) : std::nullopt;
  }
  /// The text of the formula before.
  void read_string(RecordReader& records);
  /// The tokens that several cells share, behind the first of them.
  void read_shared(const Body& body, Type type);
  /// A formula whose text never came has no value.
  void settle();
  void finish();

 private:
  struct Shared {
    std::string_view tokens;
    bool is_array = false;
  };
  struct Waiting {
    base::CellRef at;
    std::uint16_t xf = 0;
  };

  void add_empty_text(base::CellRef at, std::uint16_t xf);
  void keep_text(std::string_view tokens, base::CellRef at);
  /// Of the formula that came last.
  void set_text(std::string_view tokens, base::CellRef at);
  void resolve(base::CellRef at, base::CellRef owner);

  Context& context_;
  FormulaText& printer_;
  grid::Sheet& sheet_;
  CellList& cells_;
  std::unordered_map<std::uint32_t, Shared> shared_;  ///< by the cell that the followers name
  std::optional<Waiting> waits_for_text_;
  std::optional<base::CellRef> waits_for_tokens_;  ///< the cell of the last formula that names others' tokens
  base::CellRef named_owner_;
};

}  // namespace targetbook::containers::xls
