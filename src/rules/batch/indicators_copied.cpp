#include <algorithm>
#include <set>
#include <unordered_map>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"

namespace targetbook::rules::batch {
namespace {

constexpr std::size_t fewest_rows = 4;
constexpr std::size_t shared_percent = 80;
constexpr std::size_t all_percent = 100;

using Rows = std::span<const std::uint64_t>;

Rows rows_of(const BatchProject& project) {
  return project.book->rows_of(*project.target);
}

/// Forms of one project, of several years or handed in twice, may be alike.
bool are_one_project(const BatchProject& a, const BatchProject& b) {
  return a.plain_name() == b.plain_name() && a.unit() == b.unit();
}

/// In how many forms each row stands.
class RowCounts {
 public:
  explicit RowCounts(std::span<const BookDigest* const> books) {
    std::size_t count = 0;
    for (const BookDigest* book : books) count += book->rows.size();
    all_.reserve(count);
    for (const BookDigest* book : books) all_.insert(all_.end(), book->rows.begin(), book->rows.end());
    std::sort(all_.begin(), all_.end());
  }
  [[nodiscard]] std::size_t of(std::uint64_t row) const {
    const auto [begin, end] = std::equal_range(all_.begin(), all_.end(), row);
    return static_cast<std::size_t>(end - begin);
  }

 private:
  std::vector<std::uint64_t> all_;
};

/// The rarest rows of a form: one that shares four fifths with another shares one of these with it.
std::vector<std::uint64_t> rarest(Rows rows, const RowCounts& counts) {
  std::vector<std::pair<std::size_t, std::uint64_t>> by_count;
  for (const std::uint64_t row : rows) by_count.emplace_back(counts.of(row), row);
  std::sort(by_count.begin(), by_count.end());
  const std::size_t needed = (shared_percent * rows.size() + all_percent - 1) / all_percent;
  by_count.resize(rows.size() - needed + 1);
  std::vector<std::uint64_t> rare;
  for (const auto& [count, row] : by_count) rare.push_back(row);
  return rare;
}

/// What both have, in percent of what either has.
std::size_t likeness_of(Rows left, Rows right) {
  std::size_t both = 0;
  for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
    if (*a == *b) {
      ++both;
      ++a;
      ++b;
    } else {
      ++(*a < *b ? a : b);
    }
  }
  return all_percent * both / (left.size() + right.size() - both);
}

/// Orders forms by project and rows.
struct ByContent {
  const std::vector<BatchProject>& projects;
  bool operator()(std::uint32_t left, std::uint32_t right) const {
    const BatchProject& a = projects[left];
    const BatchProject& b = projects[right];
    if (a.plain_name() != b.plain_name()) return a.plain_name() < b.plain_name();
    if (a.unit() != b.unit()) return a.unit() < b.unit();
    const Rows x = rows_of(a);
    const Rows y = rows_of(b);
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
  }
};

void say_copied(const BatchProject& copy, const BatchProject& original, std::size_t shared, Report& report) {
  const std::string where = named_from(copy, original, original.target->first_cell);
  report.found(
      place_in(copy, copy.target->first_cell,
               "indicators[" + std::to_string(copy.target->first_index) + "].level3"),
      {.message = shared == all_percent ? say("「{}」与「{}」（{}）的指标全部相同",
                                              "all indicators of '{}' and '{}' ({}) are the same",
                                              copy.shown_name(), original.shown_name(), where)
                                        : say("「{}」与「{}」（{}）的指标相同{}%",
                                              "the indicators of '{}' and '{}' ({}) are the same to {} %",
                                              copy.shown_name(), original.shown_name(), where, shared),
       .actual = std::to_string(shared),
       .expected = {},
       .fix = {},
       .severity = {}});
}

void check_indicators_copied(const BatchContext& context, Report& report) {
  const std::vector<BatchProject> projects = batch_projects(context);
  const RowCounts counts(context.books);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_row;
  // A form handed in once more says nothing new to those that come later.
  std::set<std::uint32_t, ByContent> seen(ByContent{projects});
  for (std::uint32_t i = 0; i < projects.size(); ++i) {
    const Rows rows = rows_of(projects[i]);
    if (rows.size() < fewest_rows) continue;
    report.checked();
    const bool is_new = seen.insert(i).second;
    std::size_t first = projects.size();
    std::size_t shared = 0;
    for (const std::uint64_t row : rarest(rows, counts)) {
      for (const std::uint32_t other : by_row[row]) {
        if (other >= first) break;
        if (are_one_project(projects[other], projects[i])) continue;
        const std::size_t alike = likeness_of(rows_of(projects[other]), rows);
        if (alike < shared_percent) continue;
        first = other;
        shared = alike;
        break;
      }
      if (is_new) by_row[row].push_back(i);
    }
    if (first != projects.size()) say_copied(projects[i], projects[first], shared, report);
  }
}

}  // namespace

const Rule indicators_copied{
    .code = "B-05",
    .name = "indicators-copied",
    .severity = base::Severity::warning,
    .scope = Scope::batch,
    .title = {"指标整套相同", "A whole set of indicators is copied"},
    .what =
        {"两个不同项目（各有四条以上指标）的二级指标、三级指标和指标值有八成以上相同。",
         "Two projects of four indicators or more share four fifths of them: second level, name and value."},
    .why = {"不同项目用同一套指标，反映不了各自的任务。",
            "Indicators that fit every project say nothing of this one."},
    .fix = {"按项目内容分别设置指标", "set indicators by what each project does"},
    .wrong = {"接访经费与信访救助基金的9条指标完全相同",
              "the nine indicators of 接访经费 and 信访救助基金 are the same"},
    .right = {"接访经费设接访批次，救助基金设救助人数",
              "one counts visits received, the other people helped"},
    .source = "玉田 2022",
    .check_batch = check_indicators_copied,
};

}  // namespace targetbook::rules::batch
