#pragma once
#include "rules/engine/rule.hpp"

/// S: whether the workbook still has the shape of the forms.
namespace targetbook::rules::structure {

extern const Rule unknown_layout;       // S-01
extern const Rule listed_but_missing;   // S-02
extern const Rule listed_otherwise;     // S-03
extern const Rule heading_missing;      // S-04
extern const Rule label_lost;           // S-05
extern const Rule row_shifted;          // S-06
extern const Rule amount_column_moves;  // S-07
extern const Rule block_duplicated;     // S-08
extern const Rule hidden_content;       // S-09
extern const Rule formula_error;        // S-10
extern const Rule hint_left;            // S-11
extern const Rule level2_misplaced;     // S-12
extern const Rule level2_unknown;       // S-13

}  // namespace targetbook::rules::structure
