#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule version{
    .code = base::reading::version.code,
    .name = base::reading::version.name,
    .severity = base::reading::version.severity,
    .scope = Scope::reading,
    .title = base::reading::version.title,
    .what = {"工作簿用的空白表样是不再接受的版本；对这张表不再说别的。",
             "The workbook was made from a blank form whose version is no longer accepted. Nothing else is "
             "said of that form."},
    .why = {"旧表样的栏目与现行要求不同，逐条列出只会误导。",
            "An outdated form asks for other things; listing them one by one would mislead."},
    .fix = base::reading::version.fix,
    .wrong = {"用前一版空白表样填报", "filled in on the blank form before the last"},
    .right = {"用现行空白表样填报", "filled in on the current blank form"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
