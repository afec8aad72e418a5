#pragma once
#include <string_view>

#include "base/language.hpp"
#include "model/submission.hpp"

/// How the outputs put the model's closed vocabularies into words.
namespace targetbook::writers {

std::string_view term_words(model::Term term);                       ///< 年度, 长期
std::string_view value_type_words(model::ValueType type);            ///< 定量, 定性 …
std::string_view requirement_words(model::Requirement requirement);  ///< 必填, 必填硬性, 选填
std::string_view plan_basis_words(model::PlanBasis basis);           ///< 分期, 累计
std::string_view kind_words(const model::FormBody& body);            ///< 项目绩效目标表 …
/// Why a sheet was not recognised, and which layout is nearest.
base::Words reason_words(const model::Unrecognised& sheet);

}  // namespace targetbook::writers
