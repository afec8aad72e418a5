#include "model/fields/fields.hpp"

namespace targetbook::model {

template <>
std::span<const Field<Goal>> fields_of<Goal>() {
  static const Field<Goal> table[] = {
      field<&Goal::term>("term", Codec::none, {"期限", "term"}, {"期限", "term", 8}),
      field<&Goal::name>("name", Codec::text, {"目标名称", "goal"}, {"目标名称", "name", 14}),
      field<&Goal::text>("text", Codec::text, {"目标说明", "goal text"}, {"绩效目标", "text", 70}),
      field<&Goal::ratio>("ratio", Codec::percent, {"指标权重比例", "weight of the goal"},
                          {"权重比例（%）", "ratio", 10}),
      field<&Goal::restated>("restated", Codec::none, {"目标的另一处表述", "the goal in other words"})
          .untold(),
  };
  return table;
}

template <>
std::span<const Field<HistoryValue>> fields_of<HistoryValue>() {
  static const Field<HistoryValue> table[] = {
      field<&HistoryValue::label>("label", Codec::none, {"年份", "year"}),
      field<&HistoryValue::value>("value", Codec::target, {"以前年度指标值", "value of an earlier year"}),
  };
  return table;
}

template <>
std::span<const Field<Indicator>> fields_of<Indicator>() {
  using I = Indicator;
  static const Field<Indicator> table[] = {
      field<&I::term>("term", Codec::none, {"期限", "term"}, {"期限", "term", 5}),
      field<&I::goal>("goal", Codec::text, {"目标名称", "goal"}, {"目标", "goal", 10}),
      field<&I::level1>("level1", Codec::level1, {"一级指标", "first level"}, {"一级指标", "level1", 10})
          .briefly({"一级指标", "level 1"}),
      field<&I::level2>("level2", Codec::level2, {"二级指标", "second level"}, {"二级指标", "level2", 18})
          .briefly({"二级指标", "level 2"}),
      field<&I::level3>("level3", Codec::text, {"三级指标", "indicator"}, {"三级指标", "level3", 19})
          .briefly({"三级指标", "level 3"}),
      field<&I::description>("description", Codec::text, {"绩效指标描述", "description"},
                             {"绩效指标描述", "description", 25})
          .briefly({"指标描述", "description"}),
      field<&I::value>("value", Codec::target, {"指标值", "value"}, {"指标值", "value", 14}),
      field<&I::history>("history", Codec::none, {"以前年度指标值", "values of earlier years"}),
      field<&I::weight>("weight", Codec::number, {"指标分值权重", "weight"}, {"权重", "weight", 6})
          .briefly({"权重", "weight"}),
      field<&I::basis>("basis", Codec::text, {"指标值确定依据", "basis of the value"},
                       {"确定依据", "basis", 16})
          .briefly({"确定依据", "basis"}),
      field<&I::nature>("nature", Codec::nature, {"定量/定性", "quantitative or qualitative"},
                        {"定量/定性", "nature", 9, 9})
          .briefly({"定量/定性", "nature"}),
      field<&I::direction>("direction", Codec::direction, {"正向/反向", "positive or negative"},
                           {"正向/反向", "direction", 9, 9})
          .briefly({"正向/反向", "direction"}),
      field<&I::scoring>("scoring", Codec::text, {"评（扣）分标准", "how it is scored"},
                         {"评分标准", "scoring", 24, 9})
          .briefly({"评分标准", "scoring"}),
      field<&I::standard>("standard", Codec::text, {"绩效标准", "performance standard"},
                          {"绩效标准", "standard", 16, 9})
          .briefly({"绩效标准", "standard"}),
      field<&I::remark>("remark", Codec::text, {"备注", "remark"}, {"备注", "remark", 20, 9}),
      field<&I::actual>("actual", Codec::target, {"实际完成值", "value attained"},
                        {"实际完成值", "actual", 14, 6})
          .briefly({"实际完成值", "attained"})
          .evaluated(),
      field<&I::score>("score", Codec::number, {"得分", "score"}, {"得分", "score", 6, 6}).evaluated(),
      field<&I::deviation>("deviation", Codec::text,
                           {"偏差原因分析及改进措施", "why it deviates, and what will be done"},
                           {"偏差原因分析及改进措施", "deviation", 24, 9})
          .briefly({"偏差原因", "deviation"})
          .evaluated(),
      field<&I::requirement>("requirement", Codec::none, {"填报要求", "requirement"},
                             {"填报要求", "requirement", 10, 7}),
      field<&I::extras>("extras", Codec::none, {"其他栏目", "other columns"}, {"其他栏目", "extras", 24, 9}),
      field<&I::row>("row", Codec::none, {"所在行", "row"}).untold(),
  };
  return table;
}

}  // namespace targetbook::model
