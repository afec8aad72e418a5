#include <algorithm>

#include "rules/facts/observed.hpp"
#include "rules/structure/family.hpp"

namespace targetbook::rules::structure {
namespace {

enum class Hidden : std::uint8_t { sheet, rows, columns };

Hidden kind_of_hidden(const model::Observation& observation) {
  if (!observation.cell) return Hidden::sheet;
  return observation.text.find_first_of("0123456789") == 0 ? Hidden::rows : Hidden::columns;
}

struct HiddenPart {
  const model::Observation* first = nullptr;
  base::Words names;
  std::size_t count = 0;
};

void check_hidden_content(const WorkbookContext& context, Report& report) {
  constexpr std::size_t most_named = 6;
  report.checked(context.book.sheets.size());
  // In order of appearance, so that a sheet's rows are told at the first of them.
  std::vector<std::pair<std::pair<std::string, Hidden>, HiddenPart>> parts;
  for (const model::Observation* hidden : observed(context.book, model::Observation::Kind::hidden_content)) {
    const std::pair key{hidden->sheet, kind_of_hidden(*hidden)};
    if (parts.empty() || parts.back().first != key) {
      const auto known =
          std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.first == key; });
      if (known != parts.end())
        std::rotate(known, known + 1, parts.end());
      else
        parts.push_back({key, {hidden, {}, 0}});
    }
    HiddenPart& part = parts.back().second;
    if (++part.count > most_named) continue;
    part.names = part.count == 1 ? base::Words{hidden->text, hidden->text}
                                 : say("{}、{}", "{}, {}", part.names, hidden->text);
  }
  for (const auto& [key, part] : parts) {
    const base::Words more = part.count > most_named ? say("等{}", " … ({})", part.count) : base::Words{};
    Said said;
    if (key.second == Hidden::sheet) {
      said.message =
          say("工作表「{}」被隐藏，其中有内容", "sheet '{}' is hidden and holds something", key.first);
    } else {
      const base::Phrase lines =
          key.second == Hidden::rows ? base::Phrase{"行", "rows"} : base::Phrase{"列", "columns"};
      said.message =
          say("第{0}{1}{2}被隐藏，其中有内容", "hidden {2} with content: {0}{1}", part.names, more, lines);
    }
    said.actual = part.names.en;
    report.found(place_of(context.book, *part.first), std::move(said));
  }
}

}  // namespace

const Rule hidden_content{
    .code = "S-09",
    .name = "hidden-content",
    .severity = base::Severity::warning,
    .scope = Scope::workbook,
    .title = {"隐藏内容", "Hidden content"},
    .what = {"工作簿中有隐藏的行、列或工作表，而且里面有内容。",
             "The workbook has hidden rows, columns or sheets that hold something."},
    .why = {"隐藏的内容同样会被读取和公开，报送人往往不知道它还在。",
            "What is hidden is read and published all the same, often without the submitter knowing that it "
            "is there."},
    .fix = {"取消隐藏并核对；不需要的内容请删除", "show it and check it; delete what is not needed"},
    .wrong = {"第9行被隐藏，里面是上年的指标", "row 9 hidden, with last year's indicator in it"},
    .right = {"没有隐藏的行、列和工作表", "no hidden rows, columns or sheets"},
    .source = "inferred",
    .check_workbook = check_hidden_content,
};

}  // namespace targetbook::rules::structure
