#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/language.hpp"
#include "containers/limits.hpp"

namespace targetbook::writers {

/// What a return slip says besides the findings.
struct SlipFacts {
  std::string bureau;    ///< empty: left to be filled in by hand
  std::string workbook;  ///< the file's own name
  std::string deadline;  ///< `2026-02-20`; empty: left to be filled in by hand
  base::Language language = base::Language::en;
};

struct AnnotatedCopy {
  std::string bytes;
  std::vector<base::Words> lost;  ///< what could not stay, or could not be put where it belongs
};

/// The submitter's workbook with its findings in it: cells filled and with notes, and a first sheet 问题清单
/// that prints as a return slip. Everything else stays as it was, and marks of an earlier copy are replaced.
/// REQUIRES: bytes of an .xlsx or .xlsm. Throws FileError.
AnnotatedCopy annotated_copy(std::string_view bytes, std::span<const base::Finding* const> findings,
                             const SlipFacts& facts, const containers::Limits& limits);

}  // namespace targetbook::writers
