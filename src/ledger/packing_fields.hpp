#pragma once
#include "base/finding.hpp"
#include "ledger/packing.hpp"
#include "model/submission.hpp"
#include "rules/across/digest.hpp"
#include "rules/engine/report.hpp"

// The fields of each struct that has no table of fields, in the order they are packed. Each is taken apart by
// a structured binding, so that a field that is added to the struct and not to this page does not compile.

namespace targetbook::base {

template <class Archive>
void serialize(Archive& archive, Decimal& decimal) {
  std::int64_t coefficient = decimal.coefficient();
  std::int32_t scale = decimal.scale();
  archive(coefficient, scale);
  if constexpr (Archive::is_loading) {
    const auto again = Decimal::whole(coefficient).shifted(-scale);
    if (!again) throw ledger::DamagedRecord("no such number");
    decimal = *again;
  }
}
template <class Archive>
void serialize(Archive& archive, Money& money) {
  std::int64_t fen = money.fen();
  archive(fen);
  if constexpr (Archive::is_loading) money = Money::from_fen(fen);
}
template <class Archive>
void serialize(Archive& archive, CellRef& cell) {
  auto& [row, column] = cell;
  archive(row, column);
}
template <class Archive>
void serialize(Archive& archive, CellRange& range) {
  auto& [first, last] = range;
  archive(first, last);
}
template <class Archive>
void serialize(Archive& archive, Words& words) {
  auto& [zh, en] = words;
  archive(zh, en);
}
template <class Archive>
void serialize(Archive& archive, Finding& finding) {
  auto& [code, name, severity, status, file, sheet, cell, range, layout, form, field, message, actual,
         expected, fix, because] = finding;
  archive(code, name, severity, status, file, sheet, cell, range, layout, form, field, message, actual,
          expected, fix, because);
}

}  // namespace targetbook::base

namespace targetbook::rules {

template <class Archive>
void serialize(Archive& archive, Coverage& coverage) {
  auto& [code, checked, not_applicable, insufficient] = coverage;
  archive(code, checked, not_applicable, insufficient);
}
template <class Archive>
void serialize(Archive& archive, Cut& cut) {
  auto& [begin, size] = cut;
  archive(begin, size);
}
template <class Archive>
void serialize(Archive& archive, TextHash& hash) {
  auto& [high, low] = hash;
  archive(high, low);
}
template <class Archive>
void serialize(Archive& archive, FormDigest& form) {
  auto& [sheet, layout, title, unit, department_code, year, amount_unit, title_says_year, title_cell,
         department_cell] = form;
  archive(sheet, layout, title, unit, department_code, year, amount_unit, title_says_year, title_cell,
          department_cell);
}
template <class Archive>
void serialize(Archive& archive, ProjectDigest& project) {
  auto& [form, code, name, plain_name, code_cell, name_cell, total_cell, total, is_total_unreadable,
         title_mark, rows_begin, rows_end, first_index, first_cell] = project;
  archive(form, code, name, plain_name, code_cell, name_cell, total_cell, total, is_total_unreadable,
          title_mark, rows_begin, rows_end, first_index, first_cell);
}
template <class Archive>
void serialize(Archive& archive, TextDigest& text) {
  auto& [hash, form, index, kind, cell] = text;
  archive(hash, form, index, kind, cell);
}
template <class Archive>
void serialize(Archive& archive, BookDigest& book) {
  // The file's time is no part of what a file says: it is set anew by who knows the file.
  auto& [file, sha256, saved, modified, bureau, texts, sheets, forms, projects, rows, long_texts] = book;
  archive(file, sha256, saved, bureau, texts, sheets, forms, projects, rows, long_texts);
}

}  // namespace targetbook::rules

namespace targetbook::model {

template <class Archive, class T>
void serialize(Archive& archive, Sourced<T>& sourced) {
  auto& [value, cell] = sourced;
  archive(value, cell);
}
template <class Archive>
void serialize(Archive& archive, AmountValue& amount) {
  auto& [money, raw, stored_as_number, fault, number] = amount;
  archive(money, raw, stored_as_number, fault, number);
}
template <class Archive>
void serialize(Archive& archive, NumberValue& value) {
  auto& [number, raw] = value;
  archive(number, raw);
}
template <class Archive>
void serialize(Archive& archive, TargetValue& value) {
  auto& [raw, type, op, number, to, unit, parts, stored_as_number] = value;
  archive(raw, type, op, number, to, unit, parts, stored_as_number);
}
template <class Archive>
void serialize(Archive& archive, PaymentPlan& plan) {
  auto& [milestones] = plan;
  archive(milestones);
}
template <class Archive>
void serialize(Archive& archive, Extra& extra) {
  auto& [heading, text] = extra;
  archive(heading, text);
}
template <class Archive>
void serialize(Archive& archive, TextPiece& piece) {
  auto& [begin, cell] = piece;
  archive(begin, cell);
}
template <class Archive>
void serialize(Archive& archive, BudgetTable::Column& column) {
  auto& [name, is_amount] = column;
  archive(name, is_amount);
}
template <class Archive>
void serialize(Archive& archive, BudgetTable& table) {
  auto& [columns, rows, notes] = table;
  archive(columns, rows, notes);
}
template <class Archive>
void serialize(Archive& archive, SumTerm& term) {
  auto& [table, name, lines, words] = term;
  archive(table, name, lines, words);
}
template <class Archive>
void serialize(Archive& archive, SumLine& line) {
  auto& [rule, total, parts, number, tolerance, otherwise] = line;
  archive(rule, total, parts, number, tolerance, otherwise);
}
template <class Archive>
void serialize(Archive& archive, UnitDoubt& doubt) {
  auto& [cell, words] = doubt;
  archive(cell, words);
}
template <class Archive>
void serialize(Archive& archive, Form& form) {
  auto& [layout, sheet, range, title, year, unit, unit_place, unit_doubts, amounts_in, year_place, says_year,
         department_code, department_name, remarks, extras, subject, sums, body] = form;
  archive(layout, sheet, range, title, year, unit, unit_place, unit_doubts, amounts_in, year_place, says_year,
          department_code, department_name, remarks, extras, subject, sums, body);
}
template <class Archive>
void serialize(Archive& archive, Adjustment& adjustment) {
  auto& [sheet, cell, field, before, after, why] = adjustment;
  archive(sheet, cell, field, before, after, why);
}
template <class Archive>
void serialize(Archive& archive, Unrecognised& unrecognised) {
  auto& [sheet, reason, closest, closest_name, missing] = unrecognised;
  archive(sheet, reason, closest, closest_name, missing);
}
template <class Archive>
void serialize(Archive& archive, Source& source) {
  auto& [file, container, sha256, saved] = source;
  archive(file, container, sha256, saved);
}
template <class Archive>
void serialize(Archive& archive, Observation& observation) {
  auto& [kind, sheet, cell, text, other] = observation;
  archive(kind, sheet, cell, text, other);
}
template <class Archive>
void serialize(Archive& archive, UnreadText& unread) {
  auto& [sheet, text] = unread;
  archive(sheet, text);
}
template <class Archive>
void serialize(Archive& archive, BureauMark& mark) {
  auto& [region_code, bureau_code, bureau] = mark;
  archive(region_code, bureau_code, bureau);
}
template <class Archive>
void serialize(Archive& archive, Submission& submission) {
  auto& [source, bureau, sheets, forms, adjustments, unrecognised, unread, observations] = submission;
  archive(source, bureau, sheets, forms, adjustments, unrecognised, unread, observations);
}

}  // namespace targetbook::model
