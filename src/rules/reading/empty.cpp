#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule empty{
    .code = base::reading::empty.code,
    .name = base::reading::empty.name,
    .severity = base::reading::empty.severity,
    .scope = Scope::reading,
    .title = base::reading::empty.title,
    .what = {"工作簿的各个工作表都没有内容。", "No sheet of the workbook holds anything."},
    .why = {"空文件什么也查不出来，不能当作合格。",
            "Nothing can be found in an empty file; it must not pass for a good one."},
    .fix = base::reading::empty.fix,
    .wrong = {"只有空白工作表的 .xlsx", "an .xlsx with blank sheets only"},
    .right = {"填好的绩效目标表", "a form that is filled in"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
