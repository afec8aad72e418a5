#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/money.hpp"
#include "model/submission.hpp"

/// As much of a workbook as the rules across workbooks and the roster look at, and no more: a run over many
/// workbooks keeps one of these for each in memory.
namespace targetbook::rules {

/// A text of the digest: where it stands among its texts.
struct Cut {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  bool operator==(const Cut&) const = default;
};

/// The first half of a text's SHA-256: two texts of one hash are the same text.
struct TextHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const TextHash&) const = default;
};

/// One form, of any kind.
struct FormDigest {
  Cut sheet;
  Cut layout;
  Cut title;  ///< short, as findings name the form
  Cut unit;   ///< plain, as handed in; empty where the form does not say
  Cut department_code;
  std::optional<int> year;
  std::optional<base::AmountUnit> amount_unit;
  bool title_says_year = false;
  std::optional<base::CellRef> title_cell;
  std::optional<base::CellRef> department_cell;
  /// The project whose self-evaluation it is, plain; empty for a whole department's. Such forms stand apart
  /// from the projects below: they repeat the targets of their year and apply for no money.
  std::optional<Cut> evaluated;
};

/// What a project's form says beyond.
struct ProjectDigest {
  std::uint32_t form = 0;  ///< its number among the forms
  Cut code;
  Cut name;
  Cut plain_name;
  std::optional<base::CellRef> code_cell;
  std::optional<base::CellRef> name_cell;
  std::optional<base::CellRef> total_cell;
  std::optional<base::Money> total;
  bool is_total_unreadable = false;
  std::uint64_t title_mark = 0;  ///< hash of the whole title
  // Its indicators: which of the digest's rows, and where the first one stands that is filled in.
  std::uint32_t rows_begin = 0;
  std::uint32_t rows_end = 0;
  std::uint32_t first_index = 0;
  std::optional<base::CellRef> first_cell;
};

/// A goal or basis that is long enough to be told from others.
struct TextDigest {
  enum class Kind : std::uint8_t { goal, basis };
  TextHash hash;
  std::uint32_t form = 0;
  std::uint32_t index = 0;  ///< of the goal
  Kind kind = Kind::goal;
  std::optional<base::CellRef> cell;
};

struct BookDigest {
  std::string file;
  std::string sha256;                       ///< of the workbook; empty for one that could not be read
  std::string saved;                        ///< when it was last saved, as it says itself
  std::int64_t modified = 0;                ///< the file's own time, seconds since 1970; set by who found it
  std::optional<model::BureauMark> bureau;  ///< whose blank form it was made from, where it bears a mark
  std::string texts;                        ///< all of them, one behind the other; equal ones once
  std::vector<Cut> sheets;                  ///< names, in the workbook's order
  std::vector<FormDigest> forms;
  std::vector<ProjectDigest> projects;  ///< in order of form
  /// Indicator rows as the first 64 bits of their SHA-256, each project's in order and once. Enough for rows:
  /// they count only where most of two forms' are the same.
  std::vector<std::uint64_t> rows;
  std::vector<TextDigest> long_texts;

  [[nodiscard]] bool was_read() const { return !sha256.empty(); }
  [[nodiscard]] std::string_view text(Cut cut) const {
    return std::string_view(texts).substr(cut.begin, cut.size);
  }
  [[nodiscard]] std::span<const std::uint64_t> rows_of(const ProjectDigest& project) const {
    return std::span(rows).subspan(project.rows_begin, project.rows_end - project.rows_begin);
  }
};

BookDigest digest_of(const model::Submission& submission);

}  // namespace targetbook::rules
