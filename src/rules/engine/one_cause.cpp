#include "rules/engine/one_cause.hpp"

#include <algorithm>
#include <span>

#include "rules/engine/catalogue.hpp"
#include "rules/engine/rule.hpp"

namespace targetbook::rules {
namespace {

using base::Finding;

bool holds(std::span<const std::string_view> codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool is_same_cell(const Finding& a, const Finding& b) {
  return a.file == b.file && a.sheet == b.sheet && a.cell == b.cell;
}

bool is_same_sheet(const Finding& a, const Finding& b) {
  return a.file == b.file && a.sheet == b.sheet;
}

/// Findings of one cell stand together: [begin, end).
void within_a_cell(std::span<const Finding> all, std::size_t begin, std::size_t end,
                   std::vector<bool>& dropped) {
  for (std::size_t i = begin; i < end; ++i) {
    const Rule* rule = find_rule(all[i].code);
    for (std::size_t k = begin; k < end; ++k) {
      if (k < i && all[k].code == all[i].code && all[k].message == all[i].message) dropped[i] = true;
      if (rule != nullptr && all[i].cell && holds(rule->supersedes, all[k].code)) dropped[k] = true;
    }
  }
}

/// Of one sheet, [begin, end): a sum that differs only for one of its parts is told at the part.
void within_a_sheet(std::span<const Finding> all, std::size_t begin, std::size_t end,
                    std::vector<bool>& dropped) {
  for (std::size_t i = begin; i < end; ++i) {
    const Rule* rule = find_rule(all[i].code);
    if (rule == nullptr || rule->explains.empty() || !all[i].cell) continue;
    for (std::size_t k = begin; k < end; ++k) {
      const bool has_part =
          all[k].cell == all[i].cell || (all[k].range && all[k].range->contains(*all[i].cell));
      if (has_part && holds(rule->explains, all[k].code)) dropped[k] = true;
    }
  }
}

template <class IsSame, class Visit>
void for_each_block(std::span<const Finding> all, IsSame is_same, Visit visit) {
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && is_same(all[begin], all[end])) ++end;
    visit(begin, end);
    begin = end;
  }
}

}  // namespace

void keep_one_a_cause(std::vector<Finding>& findings) {
  std::vector<bool> dropped(findings.size(), false);
  const std::span<const Finding> all = findings;
  for_each_block(all, is_same_cell,
                 [&](std::size_t begin, std::size_t end) { within_a_cell(all, begin, end, dropped); });
  for_each_block(all, is_same_sheet,
                 [&](std::size_t begin, std::size_t end) { within_a_sheet(all, begin, end, dropped); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!dropped[i]) {
      if (kept != i) findings[kept] = std::move(findings[i]);
      ++kept;
    }
  findings.resize(kept);
}

}  // namespace targetbook::rules
