#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule not_understood{
    .code = base::reading::not_understood.code,
    .name = base::reading::not_understood.name,
    .severity = base::reading::not_understood.severity,
    .scope = Scope::reading,
    .title = base::reading::not_understood.title,
    .what =
        {"有表的工作表上，有的格写了内容，却不在表的任何一栏：表中间多出的文字、表外的数字、合并单元格底下"
         "看不见的内容。这些内容没有读入；相邻的格合起来说一次。",
         "On a sheet with a form, cells that hold something and belong to no place of it: text between the "
         "form's values, numbers outside it, what a merged cell hides. It was not read; neighbouring cells "
         "are told once."},
    .why = {"没有读入的内容不会汇总，也没有检查；填的人却以为已经报了。",
            "What is not read is neither summed nor checked, while its author takes it for handed in."},
    .fix = base::reading::not_understood.fix,
    .wrong = {"「年度目标」下面一行另写了一句目标",
              "a second sentence of the goal typed into the row below it"},
    .right = {"写在「年度目标」同一格里", "in the goal's own cell"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
