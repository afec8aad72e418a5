#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule moved{
    .code = "U-02",
    .name = "moved",
    .severity = base::Severity::info,
    .scope = Scope::reading,
    .title = {"内容移位", "Moved block"},
    .what = {"表中一块内容不在表样规定的位置；仍按标签读取，每块说一次，从哪里移到了哪里。",
             "A block of a form does not stand where its drawing has it. It is read all the same, by its "
             "labels; said once "
             "for each block, with where it belongs and where it is."},
    .why = {"移动行列容易漏行、错位，汇总时要特别核对。",
            "Rows get lost when a form is moved about; look twice at such a form."},
    .fix = {"下次请在原表样中填写，不要移动行列",
            "fill in the form as issued, without moving rows or columns"},
    .wrong = {"「一级指标」一行上方多插了一行", "a row inserted above the line 一级指标"},
    .right = {"按下发的表样填写", "the form as issued"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
