#include "writers/words.hpp"

#include <array>

#include "base/say.hpp"

namespace targetbook::writers {

std::string_view term_words(model::Term term) {
  switch (term) {
    case model::Term::unstated:
      return "";
    case model::Term::annual:
      return "年度";
    case model::Term::long_term:
      return "长期";
  }
  return "";
}

std::string_view value_type_words(model::ValueType type) {
  switch (type) {
    case model::ValueType::empty:
      return "空";
    case model::ValueType::quantity:
      return "定量";
    case model::ValueType::quality:
      return "定性";
    case model::ValueType::composite:
      return "复合";
    case model::ValueType::date:
      return "日期";
  }
  return "";
}

std::string_view requirement_words(model::Requirement requirement) {
  switch (requirement) {
    case model::Requirement::unstated:
      return "";
    case model::Requirement::required:
      return "必填";
    case model::Requirement::hard:
      return "必填硬性";
    case model::Requirement::optional:
      return "选填";
  }
  return "";
}

std::string_view plan_basis_words(model::PlanBasis basis) {
  switch (basis) {
    case model::PlanBasis::undecided:
      return "";
    case model::PlanBasis::periodic:
      return "分期";
    case model::PlanBasis::cumulative:
      return "累计";
  }
  return "";
}

std::string_view kind_words(const model::FormBody& body) {
  constexpr std::array<std::string_view, std::variant_size_v<model::FormBody>> words{
      "项目绩效目标表", "部门整体绩效目标表", "文字部分", "目录", "预算表"};
  return words.at(body.index());
}

base::Words reason_words(const model::Unrecognised& sheet) {
  const auto near = [&](const base::Words& words) {
    return sheet.closest.empty() ? words
                                 : base::say("{}，最接近 {}", "{}, closest to {}", words, sheet.closest);
  };
  switch (sheet.reason) {
    case model::Unrecognised::Reason::empty:
      return {"空表", "empty"};
    case model::Unrecognised::Reason::no_layout:
      return near({"没有版式与之相符", "no layout fits"});
    case model::Unrecognised::Reason::ambiguous:
      return near({"几个版式都说得通", "several layouts fit"});
  }
  return {};
}

}  // namespace targetbook::writers
