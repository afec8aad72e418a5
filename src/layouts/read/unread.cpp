#include "layouts/read/unread.hpp"

#include <algorithm>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "base/text.hpp"

namespace targetbook::layouts {
namespace {

struct Run {
  base::CellRange range;
  std::vector<const Item*> items;
};

/// Whether a cell touches a range, over an edge or a corner.
bool touches(const base::CellRange& range, const base::CellRange& cell) {
  return cell.first.row <= range.last.row + 1 && range.first.row <= cell.last.row + 1 &&
         cell.first.column <= range.last.column + 1 && range.first.column <= cell.last.column + 1;
}

void extend(Run& run, const Item* item) {
  base::CellRange& range = run.range;
  range.first.column = std::min(range.first.column, item->extent.first.column);
  range.last.row = std::max(range.last.row, item->extent.last.row);
  range.last.column = std::max(range.last.column, item->extent.last.column);
  run.items.push_back(item);
}

/// Nobody reads more of them; what comes then is one run.
constexpr std::size_t most_runs = 2'000;

std::vector<Run> runs_of(const std::vector<const Item*>& unread) {
  std::vector<Run> runs;
  std::vector<std::size_t> open;  // those that do not end above the item's row
  std::uint32_t row = 0;
  for (const Item* item : unread) {
    if (item->at().row != row) {
      row = item->at().row;
      std::erase_if(open, [&](std::size_t run) { return runs[run].range.last.row + 1 < row; });
    }
    const auto found = std::find_if(open.begin(), open.end(),
                                    [&](std::size_t run) { return touches(runs[run].range, item->extent); });
    if (found != open.end()) {
      extend(runs[*found], item);
    } else if (runs.size() == most_runs) {
      extend(runs.back(), item);
    } else {
      open.push_back(runs.size());
      runs.push_back({item->extent, {item}});
    }
  }
  return runs;
}

/// The run's texts, as many as are easily read.
std::string quote(const Run& run) {
  constexpr std::size_t most_cells = 3;
  constexpr std::size_t width = 40;
  std::string quoted;
  for (std::size_t i = 0; i < std::min(run.items.size(), most_cells); ++i) {
    const std::string text = base::replace_all(base::tidy_text(run.items[i]->text), "\n", "");
    quoted += "「" + base::fit_width(text, width) + "」";
  }
  return quoted + (run.items.size() > most_cells ? "…" : "");
}

base::Words message_of(const Run& run) {
  const std::string quoted = quote(run);
  if (run.items.size() == 1)
    return base::say("{}不在表的任何一栏里，没有读入", "{} belongs to no place of the form and was not read",
                     quoted);
  return base::say("{} 共 {} 格不在表的任何一栏里，没有读入：{}",
                   "{}: {} cells belong to no place of the form and were not read: {}",
                   base::to_a1(run.range), run.items.size(), quoted);
}

/// Beside or right below the place of a missing label, or in the column of a missing heading.
bool explains(const model::Observation& missing, const Run& run) {
  const base::CellRef first = run.items.front()->at();
  const base::CellRef at = *missing.cell;
  if (missing.other.empty())
    return (first.row == at.row && first.column >= at.column) ||
           (first.row == at.row + 1 && first.column == at.column);
  return first.row > at.row && first.column >= at.column && first.column <= at.column + 1;
}

bool is_explained(const Run& run, const std::string& sheet,
                  const std::vector<model::Observation>& observations) {
  return std::any_of(observations.begin(), observations.end(), [&](const model::Observation& one) {
    return one.kind == model::Observation::Kind::missing_heading && one.sheet == sheet && one.cell &&
           explains(one, run);
  });
}

}  // namespace

std::vector<base::Finding> tell_unread(const std::vector<const Item*>& unread, const std::string& sheet,
                                       const std::vector<model::Observation>& observations) {
  std::vector<base::Finding> findings;
  for (const Run& run : runs_of(unread)) {
    if (is_explained(run, sheet, observations)) continue;
    base::Finding finding = base::reading::finding_of(base::reading::not_understood, message_of(run));
    finding.sheet = sheet;
    finding.cell = run.items.front()->at();
    if (run.items.size() > 1) finding.range = run.range;
    finding.actual = run.items.front()->text;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace targetbook::layouts
