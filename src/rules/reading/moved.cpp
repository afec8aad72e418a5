#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule moved{
    .code = base::reading::moved.code,
    .name = base::reading::moved.name,
    .severity = base::reading::moved.severity,
    .scope = Scope::reading,
    .title = base::reading::moved.title,
    .what = {"表中一块内容不在表样规定的位置；仍按标签读取，每块说一次，从哪里移到了哪里。",
             "A block of a form does not stand where its drawing has it. It is read all the same, by its "
             "labels; said once "
             "for each block, with where it belongs and where it is."},
    .why = {"移动行列容易漏行、错位，汇总时要特别核对。",
            "Rows get lost when a form is moved about; look twice at such a form."},
    .fix = base::reading::moved.fix,
    .wrong = {"「一级指标」一行上方多插了一行", "a row inserted above the line 一级指标"},
    .right = {"按下发的表样填写", "the form as issued"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
