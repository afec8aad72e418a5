#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule version{
    .code = "U-03",
    .name = "version",
    .severity = base::Severity::error,
    .scope = Scope::reading,
    .title = {"表样版本过期", "Outdated form"},
    .what = {"工作簿用的空白表样是不再接受的版本；对这张表不再说别的。",
             "The workbook was made from a blank form whose version is no longer accepted. Nothing else is "
             "said of that form."},
    .why = {"旧表样的栏目与现行要求不同，逐条列出只会误导。",
            "An outdated form asks for other things; listing them one by one would mislead."},
    .fix = {"用新下发的空白表样重新填写", "fill in the blank form that was issued last"},
    .wrong = {"用前一版空白表样填报", "filled in on the blank form before the last"},
    .right = {"用现行空白表样填报", "filled in on the current blank form"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
