#include "rules/batch/family.hpp"

namespace targetbook::rules::batch {
namespace {

void check_mixed_units(const BatchContext& context, Report& report) {
  const FormContext* first = nullptr;
  for (const WorkbookContext& book : context.books)
    for (const FormContext& form : book.forms) {
      if (!form.form.unit) continue;
      report.checked();
      if (first == nullptr) first = &form;
      if (form.form.unit == first->form.unit) continue;
      Place place;
      place.book = &book.book;
      place.form = &form.form;
      place.field = "unit";
      report.found(std::move(place), {.message = say("有的表以{}为单位，有的以{}为单位，已统一为元", "some forms state {}, others {}; all were converted to 元",
                                                     to_string(*first->form.unit), to_string(*form.form.unit)),
                                      .actual = to_string(*form.form.unit),
                                      .expected = to_string(*first->form.unit),
                                      .fix = {},
                                      .severity = {}});
      return;  // once for the run
    }
}

}  // namespace

const Rule mixed_units{
    .code = "B-08",
    .name = "mixed-units",
    .severity = base::Severity::info,
    .scope = Scope::batch,
    .title = {"金额单位不一", "Forms in 元 and in 万元"},
    .what = {"同一批有以元为单位的表，也有以万元为单位的表；汇总时已换算，只提示一次。",
             "A run holds forms in 元 and forms in 万元. Amounts were converted; this is said once."},
    .why = {"人工比较时容易差一万倍。", "Compared by eye, they are off by a factor of ten thousand."},
    .fix = {"不必处理；全县宜统一单位", "nothing need be done; one unit throughout is better"},
    .wrong = {"玉田以元、博野以万元报送", "元 from one county, 万元 from another"},
    .right = {"都以万元报送", "万元 from all"},
    .source = "博野 2023",
    .check_batch = check_mixed_units,
};

}  // namespace targetbook::rules::batch
