#include "value_cases.hpp"

namespace targetbook::model {
namespace {

TEST(ValueLists, ReadsComposites) {
  expect_values({
      {"8人/6人", "composite [8人: quantity number=8 unit=人] [6人: quantity number=6 unit=人]"},
      {"8/6/5人", "composite [8: quantity number=8] [6: quantity number=6] [5人: quantity number=5 unit=人]"},
      {"2/3", "quality"},
      {"≤14.5/10万", "quantity op=≤ number=14.5 unit=/10万"},
      {"0.5人/10万人", "quantity number=0.5 unit=人/10万人"},
      {"≤25毫克/100克", "quantity op=≤ number=25 unit=毫克/100克"},
      {"≤3.5次/100万车公里", "quantity op=≤ number=3.5 unit=次/100万车公里"},
      {"8万人/10万人",
       "composite [8万人: quantity number=8 unit=万人] [10万人: quantity number=10 unit=万人]"},
      {"80人/100场", "composite [80人: quantity number=80 unit=人] [100场: quantity number=100 unit=场]"},
      {"80人/100人", "composite [80人: quantity number=80 unit=人] [100人: quantity number=100 unit=人]"},
      {"1/3以上", "quality"},
      {"8,6,5", "composite [8: quantity number=8] [6: quantity number=6] [5: quantity number=5]"},
      {"5、6件", "composite [5: quantity number=5] [6件: quantity number=6 unit=件]"},
      {"≥90%，≤95%",
       "composite [≥90%: quantity op=≥ number=90 unit=%] [≤95%: quantity op=≤ number=95 unit=%]"},
      {"展板≥3个；\n折页≥10,000份。",
       "composite [展板≥3个: quantity op=≥ number=3 unit=个]"
       " [折页≥10,000份: quantity op=≥ number=10000 unit=份]"},
      {"1、展板≥3个\n2、折页不少于5份",
       "composite [1、展板≥3个: quantity op=≥ number=3 unit=个]"
       " [2、折页不少于5份: quantity op=≥ number=5 unit=份]"},
      {"展板3个、折页100份",
       "composite [展板3个: quantity number=3 unit=个] [折页100份: quantity number=100 unit=份]"},
      {"展板：3个；折页：100份以上",
       "composite [展板：3个: quantity number=3 unit=个] [折页：100份以上: quantity op=≥ number=100 "
       "unit=份]"},
      {"政策、法规宣传≥3次，折页≥100份",
       "composite [政策、法规宣传≥3次: quantity op=≥ number=3 unit=次]"
       " [折页≥100份: quantity op=≥ number=100 unit=份]"},
      {"3个（展板，折页），5份",
       "composite [3个（展板，折页）: quantity number=3 unit=个（展板，折页）] [5份: quantity number=5 "
       "unit=份]"},
      {"≥95%，优秀", "quality"},
      {"召开会议3次，保障信访稳定", "quality"},
      {"2021年，2022年", "quality"},
      {"第3次，第5次", "quality"},
      {"较2020年提高，较2021年下降", "quality"},
  });
}

}  // namespace
}  // namespace targetbook::model
