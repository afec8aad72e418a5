#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "containers/limits.hpp"

namespace targetbook::writers {

/// By when a workbook is to be handed in again.
struct ReturnDay {
  std::string date;         ///< `2026-02-20`; empty: left to be filled in by hand
  bool is_overdue = false;  ///< the day is past: the slip says so and asks for no day that is gone

  /// The day that was given for the run, else the roster's, held against `today`.
  static ReturnDay of(const std::string& given, const std::string& deadline, const std::string& today) {
    const std::string& date = given.empty() ? deadline : given;
    return {date, !date.empty() && date < today};
  }
  bool operator==(const ReturnDay&) const = default;
};

/// What a return slip says besides the findings.
struct SlipFacts {
  std::string bureau;    ///< empty: left to be filled in by hand
  std::string workbook;  ///< the file's own name; tells a .csv
  ReturnDay deadline{};
  base::Language language = base::Language::en;
};

struct AnnotatedCopy {
  std::string bytes;
  std::vector<base::Words> lost;  ///< what could not stay, or could not be put where it belongs
};

/// The submitter's workbook with its findings in it: cells filled and with notes, and a first sheet 问题清单
/// that prints as a return slip. Everything else stays as it was, and marks of an earlier copy are replaced.
/// A workbook of another container comes back as an .xlsx. Throws FileError.
AnnotatedCopy annotated_copy(std::string_view bytes, std::span<const base::Finding* const> findings,
                             const SlipFacts& facts, const containers::Limits& limits);

}  // namespace targetbook::writers
