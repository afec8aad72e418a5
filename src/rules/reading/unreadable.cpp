#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule unreadable{
    .code = base::reading::unreadable.code,
    .name = base::reading::unreadable.name,
    .severity = base::reading::unreadable.severity,
    .scope = Scope::reading,
    .title = base::reading::unreadable.title,
    .what = {"文件读不出来，或不能确定读得对：不是工作簿、有密码、已损坏、格式不支持、过大、读取时出错、文件"
             "不存在、没有权限、"
             "正在改动。忽略这一条也不改变退出状态 3。",
             "A file cannot be read, or not for certain: it is no workbook, has a password, is damaged, of "
             "an unsupported "
             "format or too large; reading it crashed; it is missing, forbidden or still changing. Ignoring "
             "this does not "
             "change exit status 3."},
    .why = {"读不出来的文件等于没有报送，不能当作没有问题。",
            "A file that cannot be read counts as not handed in; it must not pass for one without faults."},
    .fix = base::reading::unreadable.fix,
    .wrong = {"传输中断、只有一半的 .xlsx", "an .xlsx that was cut off on its way"},
    .right = {"能正常打开的 .xlsx", "an .xlsx that opens"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
