#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "layouts/drawing/unit_words.hpp"
#include "layouts/find/item_set.hpp"
#include "model/submission.hpp"

/// What a form's sheet says of the unit of its amounts. A drawing's own unit is what a blank form prints, no
/// evidence of what a submission counts in.
namespace targetbook::layouts {

/// Where to look: the rows of one form, and what is known of their cells.
struct UnitScope {
  const SheetView* view = nullptr;
  std::uint32_t lead_row = 0;  ///< from here on, text above the form is the form's too
  std::uint32_t first_row = 0;
  std::uint32_t end_row = 0;
  std::uint32_t first_label_row = 0;  ///< of the form itself, below its title and corner lines
  const ItemSet* labels = nullptr;
  std::set<base::CellRef> values;       ///< cells of values: what they say is no statement of the form
  std::set<base::CellRef> form_labels;  ///< labels whose unit is the form's: `项目资金（万元）`, the title
};

/// A unit that is said in a cell.
struct UnitStatement {
  SaidUnit said;
  base::CellRef at;
  std::string text;
};

class UnitEvidence {
 public:
  /// `bureaus` is used where nothing is stated.
  UnitEvidence(UnitScope scope, std::optional<base::AmountUnit> bureaus);
  /// For what is known to be in one unit.
  explicit UnitEvidence(base::AmountUnit stated);

  /// What the form states for all its amounts: in its lines and title. Nothing where it states none, or two.
  [[nodiscard]] std::optional<base::AmountUnit> stated() const;
  /// Where the form states it first.
  [[nodiscard]] std::optional<base::CellRef> place() const;

  struct Decision {
    std::optional<base::AmountUnit> unit;
    bool is_bureaus = false;   ///< stated nowhere: it is the one of the bureau's rules file
    bool is_doubtful = false;  ///< something is said, and no unit follows from it
  };
  /// The unit of an amount by what is said over it, beside it and for the whole form; doubts are remembered.
  Decision decide(base::CellRef amount) {
    const Decision decision = decide_alone(amount);
    const bool is_said = decision.unit && !decision.is_bureaus;
    disagrees_ = disagrees_ || !is_said || (agreed_ && *agreed_ != *decision.unit);
    if (is_said) agreed_ = decision.unit;
    return decision;
  }
  /// The amount's own cell says a unit that is none of ours.
  void doubt_cell(base::CellRef amount, const std::string& text);

  [[nodiscard]] std::vector<model::UnitDoubt> doubts() const;

  /// From here on the amounts of another form are read, which stands below the same words.
  void begin_form() {
    first_read_.reset();
    agreed_.reset();
    disagrees_ = false;
  }
  /// The unit that the labels of all amounts read so far state; nothing where one of them has none.
  [[nodiscard]] std::optional<base::AmountUnit> agreed() const { return disagrees_ ? std::nullopt : agreed_; }
  /// An amount was read in this unit.
  void note(base::AmountUnit unit) {
    if (!first_read_) first_read_ = unit;
  }
  [[nodiscard]] std::optional<base::AmountUnit> first_read() const { return first_read_; }

 private:
  struct Label {
    const Item* item = nullptr;
    std::optional<SaidUnit> said;
    bool is_value = false;  ///< a row's own words: they speak for what stands right of them only
  };

  Decision decide_alone(base::CellRef amount);
  void look_at(const Item& item);
  void look_above();
  [[nodiscard]] bool is_corner(const Item& item) const;
  [[nodiscard]] bool follows_bare_line(const Item& item) const;
  void add_line(const Item& item, SaidUnit said);
  void look_behind(base::CellRef amount, std::vector<UnitStatement>& found) const;
  [[nodiscard]] std::vector<UnitStatement> labels_of(base::CellRef amount) const;
  void run_left(base::CellRef amount, std::vector<UnitStatement>& found) const;
  void run_up(base::CellRef amount, std::vector<UnitStatement>& found) const;
  [[nodiscard]] bool is_empty_between(base::CellRef from, base::CellRef to) const;
  void doubt(const UnitStatement& first, const UnitStatement& second);
  void doubt_name(const UnitStatement& statement);

  UnitScope scope_;
  std::optional<base::AmountUnit> bureaus_;
  std::vector<UnitStatement> lines_;
  std::vector<Label> labels_;
  std::optional<base::AmountUnit> first_read_;
  std::optional<base::AmountUnit> agreed_;
  bool disagrees_ = false;
  bool any_label_says_ = false;
  std::map<base::CellRef, base::Words> doubts_;
};

}  // namespace targetbook::layouts
