#include "base/reading_findings.hpp"
#include "rules/reading/family.hpp"

namespace targetbook::rules::reading {

const Rule by_vocabulary{
    .code = base::reading::by_vocabulary.code,
    .name = base::reading::by_vocabulary.name,
    .severity = base::reading::by_vocabulary.severity,
    .scope = Scope::reading,
    .title = base::reading::by_vocabulary.title,
    .what = {"没有版式与这张表相符，按栏目和表头的用语读取：认得的栏目读作对应的值，认不准的不读，列为没有读"
             "懂的内容。",
             "No layout fits this form, so it was read by the words of its labels and headings: what they "
             "say for "
             "certain became values, the rest is told as not understood."},
    .why = {"用语只能说明一格是什么，说明不了表样还要求什么；有了版式，才能查缺项、出空白表。",
            "Words tell what a cell is, not what else the form demands: with a drawing, missing values are "
            "found "
            "and blank forms are made."},
    .fix = base::reading::by_vocabulary.fix,
    .wrong = {"外省的表样，没有版式", "another province's form, without a drawing"},
    .right = {"用 --layouts 给出这种表样的版式", "its drawing given with --layouts"},
    .source = "contract: reading",
};

}  // namespace targetbook::rules::reading
