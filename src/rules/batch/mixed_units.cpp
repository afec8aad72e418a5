#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"

namespace targetbook::rules::batch {
namespace {

void check_mixed_units(const BatchContext& context, Report& report) {
  std::optional<base::AmountUnit> first;
  for (const BookDigest* book : context.books)
    for (const FormDigest& form : book->forms) {
      if (!form.amount_unit) continue;
      report.checked();
      if (!first) first = form.amount_unit;
      if (form.amount_unit == first) continue;
      report.found(place_in(*book, form, std::nullopt, "unit"),
                   {.message = say("有的表以{}为单位，有的以{}为单位，已统一为元",
                                   "some forms state {}, others {}; all were converted to 元",
                                   to_string(*first), to_string(*form.amount_unit)),
                    .actual = to_string(*form.amount_unit),
                    .expected = to_string(*first),
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
