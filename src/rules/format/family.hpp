#pragma once
#include "rules/engine/rule.hpp"

/// F: how things are written.
namespace targetbook::rules::format {

extern const Rule title_without_year;       // F-01
extern const Rule amount_as_text;           // F-02
extern const Rule separators_in_number;     // F-03
extern const Rule unit_in_amount;           // F-04
extern const Rule date_as_serial;           // F-05
extern const Rule percent_as_fraction;      // F-06
extern const Rule decimals_differ;          // F-07
extern const Rule percent_sign_in_heading;  // F-08
extern const Rule numbering_mixed;          // F-09
extern const Rule field_code_left;          // F-10
extern const Rule blanks_in_label;          // F-11
extern const Rule invisible_characters;     // F-12
extern const Rule operators_mixed;          // F-13
extern const Rule label_alias;              // F-14
extern const Rule unit_misfits_name;        // F-15
extern const Rule number_unreadable;        // F-16

}  // namespace targetbook::rules::format
