#pragma once
#include "base/finding.hpp"
#include "ledger/packing.hpp"
#include "model/submission.hpp"
#include "rules/across/digest.hpp"
#include "rules/engine/report.hpp"

// The fields of each struct that has no table of fields, in the order they are packed. Each is taken apart by
// a structured binding, so that a field that is added to the struct and not to this page does not compile.
#define TARGETBOOK_PACKED(Type, ...)              \
  template <class Archive>                        \
  void serialize(Archive& archive, Type& whole) { \
    auto& [__VA_ARGS__] = whole;                  \
    archive(__VA_ARGS__);                         \
  }

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
TARGETBOOK_PACKED(CellRef, row, column)
TARGETBOOK_PACKED(CellRange, first, last)
TARGETBOOK_PACKED(Words, zh, en)
TARGETBOOK_PACKED(Finding, code, name, severity, status, file, sheet, cell, range, layout, form, field,
                  message, actual, expected, fix, because)

}  // namespace targetbook::base

namespace targetbook::rules {

TARGETBOOK_PACKED(Coverage, code, checked, not_applicable, insufficient)
TARGETBOOK_PACKED(Cut, begin, size)
TARGETBOOK_PACKED(TextHash, high, low)
TARGETBOOK_PACKED(FormDigest, sheet, layout, title, unit, department_code, year, amount_unit, title_says_year,
                  title_cell, department_cell, evaluated)
TARGETBOOK_PACKED(ProjectDigest, form, code, name, plain_name, code_cell, name_cell, total_cell, total,
                  is_total_unreadable, title_mark, rows_begin, rows_end, first_index, first_cell)
TARGETBOOK_PACKED(TextDigest, hash, form, index, kind, cell)
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
TARGETBOOK_PACKED(AmountValue, money, raw, stored_as_number, fault, number)
TARGETBOOK_PACKED(NumberValue, number, raw)
TARGETBOOK_PACKED(TargetValue, raw, type, op, number, to, unit, parts, stored_as_number)
TARGETBOOK_PACKED(PaymentPlan, milestones)
TARGETBOOK_PACKED(Extra, heading, text)
TARGETBOOK_PACKED(TextPiece, begin, cell)
TARGETBOOK_PACKED(BudgetTable::Column, name, is_amount)
TARGETBOOK_PACKED(BudgetTable, columns, rows, notes)
TARGETBOOK_PACKED(SumTerm, table, name, lines, words)
TARGETBOOK_PACKED(SumLine, rule, total, parts, number, tolerance, otherwise)
TARGETBOOK_PACKED(UnitDoubt, cell, words)
TARGETBOOK_PACKED(Form, layout, sheet, range, title, year, unit, unit_place, unit_doubts, amounts_in,
                  year_place, says_year, department_code, department_name, remarks, extras, subject, sums,
                  body)
TARGETBOOK_PACKED(Adjustment, sheet, cell, field, before, after, why)
TARGETBOOK_PACKED(Unrecognised, sheet, reason, closest, closest_name, missing)
TARGETBOOK_PACKED(Source, file, container, sha256, saved, is_displayed)
TARGETBOOK_PACKED(Observation, kind, sheet, cell, text, other)
TARGETBOOK_PACKED(UnreadText, sheet, text)
TARGETBOOK_PACKED(BureauMark, region_code, bureau_code, bureau)
TARGETBOOK_PACKED(Submission, source, bureau, sheets, forms, adjustments, unrecognised, unread, observations)

}  // namespace targetbook::model

#undef TARGETBOOK_PACKED
