#include "rules/facts/budget_rows.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.hpp"

namespace targetbook::rules {
namespace {

constexpr int depth_of_project = 99;

bool is_code(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string_view without_note(std::string_view name) {
  const auto bracket = std::min(name.find('('), name.find("（"));
  return bracket == std::string_view::npos || bracket == 0 ? name : name.substr(0, bracket);
}

std::string_view last_part(std::string_view name) {
  const auto slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

BudgetRows::BudgetRows(const model::BudgetTable& table) : table_(table) {
  for (const char* name : {"科目编码", "单位编码", "单位代码", "项目编码", "项目代码"})
    if (code_ == no_column) code_ = column(name);
  for (const char* name : {"科目名称", "单位名称", "项目名称"})
    if (name_ == no_column) name_ = column(name);
  unit_ = column("项目单位");
  lists_projects_ = unit_ != no_column;
  if (code_ != no_column) project_ = column("项目");
  for (std::size_t i = 0; i < table_.columns.size(); ++i)
    if (table_.columns[i].is_amount && table_.columns[i].name.find("单价") == std::string::npos)
      summed_columns_.push_back(i);
  words_.reserve(rows());
  for (std::size_t row = 0; row < rows(); ++row) words_.push_back(words_of(row));
  find_parents();
}

std::size_t BudgetRows::column(std::string_view name) const {
  for (std::size_t i = 0; i < table_.columns.size(); ++i)
    if (table_.columns[i].name == name) return i;
  for (std::size_t i = 0; i < table_.columns.size(); ++i)
    if (without_note(last_part(table_.columns[i].name)) == name) return i;
  return no_column;
}

const model::Text* BudgetRows::text(std::size_t row, std::size_t column) const {
  if (row >= table_.rows.size() || column >= table_.rows[row].size()) return nullptr;
  return std::get_if<model::Text>(&table_.rows[row][column]);
}

const model::Amount* BudgetRows::amount(std::size_t row, std::size_t column) const {
  if (row >= table_.rows.size() || column >= table_.rows[row].size()) return nullptr;
  return std::get_if<model::Amount>(&table_.rows[row][column]);
}

std::string BudgetRows::field(std::size_t row, std::size_t column) const {
  return "rows[" + std::to_string(row) + "]." + table_.columns[column].name;
}

BudgetRows::RowWords BudgetRows::words_of(std::size_t row) const {
  RowWords words;
  if (const model::Text* found = text(row, code_)) words.code = base::without_white_space(found->value);
  const model::Text* named = text(row, name_);
  if (const model::Text* project = text(row, project_); project != nullptr && !project->value.empty())
    named = project;
  if (named != nullptr) words.name = base::without_white_space(named->value);
  words.is_total = (words.code.empty() && (words.name == "合计" || words.name == "总计")) ||
                   words.code == "合计" || words.code == "总计";
  return words;
}

const model::Text* BudgetRows::project(std::size_t row) const {
  const model::Text* found = text(row, lists_projects_ ? name_ : project_);
  if (found == nullptr || found->value.empty() || is_total(row)) return nullptr;
  return lists_projects_ && depth(row) != depth_of_project ? nullptr : found;
}

std::size_t BudgetRows::total_row() const {
  for (std::size_t row = 0; row < rows(); ++row)
    if (is_total(row)) return row;
  return no_row;
}

std::vector<std::size_t> BudgetRows::lines_without_code() const {
  std::vector<std::size_t> lines;
  if (!lists_projects_ || code_ == no_column) return lines;
  for (std::size_t row = 0; row < rows(); ++row) {
    const model::Text* unit = text(row, unit_);
    const bool is_project = unit != nullptr && !unit->value.empty();
    if (!is_total(row) && !is_project && code(row).empty() && !name(row).empty() && has_amounts(row))
      lines.push_back(row);
  }
  return lines;
}

bool BudgetRows::has_sure_parents() const {
  constexpr std::size_t class_digits = 3;
  constexpr std::size_t level_digits = 2;
  constexpr std::size_t most_digits = 7;
  if (lists_projects_) return lines_without_code().empty();
  if (code_ == no_column) return true;
  if (!last_part(table_.columns[code_].name).ends_with("科目编码")) return units_have_parents();
  std::set<std::string> codes;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (is_total(row)) continue;
    if (const std::string& own = code(row); !own.empty())
      codes.insert(own);
    else if (!name(row).empty() && has_amounts(row))
      return false;
  }
  const bool has_levels = std::any_of(codes.begin(), codes.end(),
                                      [](const std::string& own) { return own.size() == class_digits; });
  return std::all_of(codes.begin(), codes.end(), [&](const std::string& own) {
    if (!is_code(own) || own.size() < class_digits || own.size() > most_digits) return false;
    if ((own.size() - class_digits) % level_digits != 0) return false;
    return !has_levels || own.size() == class_digits ||
           codes.contains(own.substr(0, own.size() - level_digits));
  });
}

bool BudgetRows::units_have_parents() const {
  std::set<std::string> codes;
  for (std::size_t row = 0; row < rows(); ++row)
    if (const std::string& own = code(row); !is_total(row) && !own.empty()) codes.insert(own);
  if (codes.empty()) return true;
  const auto shortest = std::min_element(codes.begin(), codes.end(), [](const auto& a, const auto& b) {
                          return a.size() < b.size();
                        })->size();
  return std::all_of(codes.begin(), codes.end(), [&](const std::string& own) {
    return own.size() == shortest || codes.contains(own.substr(0, shortest));
  });
}

bool BudgetRows::has_amounts(std::size_t row) const {
  return std::any_of(summed_columns_.begin(), summed_columns_.end(), [&](std::size_t column) {
    const model::Amount* found = amount(row, column);
    return found != nullptr && (found->value.money || !found->value.raw.empty());
  });
}

/// How far below the total a row of a list of projects or purchases stands: units by the length of their
/// codes, then categories (`31`), then projects.
int BudgetRows::depth(std::size_t row) const {
  constexpr int depth_of_category = 50;
  if (is_total(row)) return 0;
  const std::string& code = this->code(row);
  if (lists_projects_) {
    const model::Text* unit = text(row, unit_);
    if ((unit != nullptr && !unit->value.empty()) || !is_code(code) || code.size() > 9)
      return depth_of_project;
  } else if (const model::Text* project = text(row, project_);
             project != nullptr && !project->value.empty()) {
    return depth_of_project;
  }
  return code.size() == 2 ? depth_of_category : static_cast<int>(code.size());
}

void BudgetRows::find_parents() {
  parents_.assign(rows(), no_row);
  const std::size_t total = total_row();
  const bool by_depth = lists_projects_ || project_ != no_column;
  std::vector<std::size_t> above;
  std::vector<CodedRow> codes;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (is_total(row)) {
      above.clear();
      above.push_back(row);
      continue;
    }
    if (by_depth) {
      if (name(row).empty() && code(row).empty()) continue;
      const int own = depth(row);
      while (!above.empty() && depth(above.back()) >= own) above.pop_back();
      parents_[row] = above.empty() ? total : above.back();
      // A heading without any amount sums up nothing; the rows below it count for the one above it.
      if (own != depth_of_project && has_amounts(row)) above.push_back(row);
      continue;
    }
    codes.push_back({row, code(row)});
  }
  find_parents_by_code(codes, total);
}

/// A code's parent is the row whose code it begins with: the longest such, the nearest above, else one below.
void BudgetRows::find_parents_by_code(const std::vector<CodedRow>& codes, std::size_t total) {
  std::unordered_map<std::string_view, std::size_t> first;
  for (const CodedRow& coded : codes) first.try_emplace(coded.code, coded.row);
  std::unordered_map<std::string_view, std::size_t> nearest;
  for (const CodedRow& coded : codes) {
    if (coded.code.empty()) continue;
    parents_[coded.row] = total;
    for (std::size_t length = coded.code.size() - 1; length > 0; --length) {
      const std::string_view prefix = std::string_view(coded.code).substr(0, length);
      const auto above = nearest.find(prefix);
      const auto any = above == nearest.end() ? first.find(prefix) : above;
      if (above == nearest.end() && any == first.end()) continue;
      parents_[coded.row] = any->second;
      break;
    }
    if (is_code(coded.code)) nearest[coded.code] = coded.row;
  }
}

}  // namespace targetbook::rules
