#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"
#include "rules/quality/family.hpp"

namespace targetbook::rules::quality {
namespace {

bool is_same_level2(const model::Indicator& left, const model::Indicator& right) {
  return left.level1.value == right.level1.value && left.level2.value == right.level2.value;
}

bool is_same_text(std::string_view left, std::string_view right) {
  return plain_text(left) == plain_text(right);
}

/// The rows so far, found again by their name. 开展情况 of one thing and of another are told apart by their
/// descriptions.
class RowsByName {
 public:
  /// The first row that says the same; null where there is none.
  const model::Indicator* find(const model::Indicator& now) const {
    const auto found = rows_.find(name_of(now));
    if (found == rows_.end()) return nullptr;
    const Rows& rows = found->second;
    if (now.description.value.empty()) return rows.first;
    const auto same = rows.by_description.find(plain_text(now.description.value));
    const model::Indicator* const described = same == rows.by_description.end() ? nullptr : same->second;
    if (described == nullptr || rows.undescribed == nullptr)
      return described == nullptr ? rows.undescribed : described;
    return std::min(described, rows.undescribed);
  }

  void add(const model::Indicator& row) {
    Rows& rows = rows_.try_emplace(name_of(row), Rows{&row, nullptr, {}}).first->second;
    if (!row.description.value.empty())
      rows.by_description.try_emplace(plain_text(row.description.value), &row);
    else if (rows.undescribed == nullptr)
      rows.undescribed = &row;
  }

 private:
  struct Rows {
    const model::Indicator* first;
    const model::Indicator* undescribed;  ///< the first without a description
    std::map<std::string, const model::Indicator*> by_description;
  };
  using Name = std::tuple<decltype(model::Indicator::term), std::string, std::string>;

  static Name name_of(const model::Indicator& row) {
    return {row.term, row.goal.value, plain_name(row.level3.value)};
  }

  std::map<Name, Rows> rows_;
};

Said about(const model::Indicator& first, const model::Indicator& now) {
  const std::string where = first.level3.cell ? base::to_a1(*first.level3.cell) : first.level3.value;
  const std::string& name = now.level3.value;
  if (!is_same_level2(first, now))
    return saying(say("「{}」与 {} 同名，却列在另一个二级指标「{}」下",
                      "'{}' has the name of {}, but stands under another second level, '{}'", name, where,
                      now.level2.value),
                  where);
  if (!is_same_text(first.value.value.raw, now.value.value.raw))
    return saying(say("「{}」与 {} 同名，两行指标值不同：「{}」和「{}」",
                      "'{}' has the name of {}, and the two values differ: '{}' and '{}'", name, where,
                      first.value.value.raw, now.value.value.raw),
                  now.value.value.raw, first.value.value.raw);
  return saying(say("「{}」与 {} 重复", "'{}' repeats {}", name, where), where);
}

void check_row_twice(const FormContext& context, Report& report) {
  RowsByName before;
  for_each_indicator(context, [&](const model::Indicator& now, std::size_t i) {
    if (now.level3.value.empty()) return before.add(now);
    report.checked();
    const model::Indicator* const first = before.find(now);
    before.add(now);
    if (first == nullptr) return;
    Said said = about(*first, now);
    said.fix = say("是同一指标的只留一行，不是的改用不同的名称",
                   "keep one row if they are the same, else give them different names");
    report.found(at(now.level3, indicator_path(i, "level3")), std::move(said));
  });
}

}  // namespace

const Rule row_twice{
    .code = "Q-13",
    .name = "row-twice",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"指标行重复", "An indicator twice"},
    .what =
        {"同一目标、同一期的两行三级指标同名：值相同的是重复，值不同的互相矛盾，列在两个二级指标下的归类不清"
         "；描述不同的不算。",
         "Two rows of one goal and term have the same name: with one value it stands there twice, with "
         "two they contradict, under two second levels nobody can tell where it belongs. Rows whose "
         "descriptions differ do not count."},
    .why = {"同一指标考核两次，或者不知道按哪个值考核。",
            "It would be measured twice, or nobody knows by which value."},
    .fix = {"只留一行，或改用不同的名称", "keep one row, or give them different names"},
    .wrong = {"数量指标下两行「讲座场次」：≥40场、≥50场", "讲座场次 twice: ≥40场 and ≥50场"},
    .right = {"讲座场次：≥40场", "讲座场次: ≥40场"},
    .source = "practice",
    .check_form = check_row_twice,
};

}  // namespace targetbook::rules::quality
