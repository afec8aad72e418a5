#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"
#include "model/fields/field.hpp"

/// Every name that drawings of a kind may use: made from the model's tables of fields, and the few names that
/// stand for no field.
namespace targetbook::layouts {

inline constexpr std::array form_kinds = {FormKind::project_target,    FormKind::self_evaluation,
                                          FormKind::department_target, FormKind::narrative,
                                          FormKind::contents,          FormKind::budget_table};

struct DrawnName {
  std::string name;  ///< `#` stands for a number: `plan.#.month`
  base::Words words;
  model::Codec codec = model::Codec::text;
};

/// The records of a table, and what their columns may be called.
struct NameTable {
  std::string name;
  base::Words words;
  std::vector<DrawnName> columns;
};

struct Vocabulary {
  std::vector<DrawnName> fields;
  std::vector<NameTable> tables;

  /// Null where there is none.
  [[nodiscard]] const NameTable* table(std::string_view name) const;
};

const Vocabulary& vocabulary_of(FormKind kind);

/// Null where there is none; `#` matches itself only.
const DrawnName* find_name(const std::vector<DrawnName>& names, std::string_view name);

/// `plan.1.month=3` as `plan.#.month`, `year-2` as `year-#`; `level1` has no number of its own.
std::string with_number_signs(std::string_view slot);

}  // namespace targetbook::layouts
