#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule empty{
    .code = "U-04",
    .name = "empty",
    .severity = base::Severity::warning,
    .scope = Scope::reading,
    .title = {"空工作簿", "Empty workbook"},
    .what = {"工作簿的各个工作表都没有内容。", "No sheet of the workbook holds anything."},
    .why = {"空文件什么也查不出来，不能当作合格。",
            "Nothing can be found in an empty file; it must not pass for a good one."},
    .fix = {"请核对是否交错了文件，填好后重新报送",
            "check whether this is the right file, fill it in and hand it in again"},
    .wrong = {"只有空白工作表的 .xlsx", "an .xlsx with blank sheets only"},
    .right = {"填好的绩效目标表", "a form that is filled in"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
