#pragma once
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "model/submission.hpp"

/// The values of the model by the names that drawings call them. A new value is one member of the model and
/// one line here; reading and writing both go by it.
namespace targetbook::layouts {

/// How a cell's content becomes the value, and back.
enum class Codec : std::uint8_t {
  text,
  code,    ///< a text without any white space
  choice,  ///< ticked boxes, or the option's text
  year,
  amount,
  percent,  ///< kept without its sign
  number,
  target,  ///< an indicator's value
  level1,
  level2,
};

using FieldRef =
    std::variant<model::Text*, model::Amount*, model::Number*, model::Sourced<model::TargetValue>*>;

template <class Record>
struct Binding {
  std::string_view name;  ///< as drawings and the submission JSON have it
  Codec codec = Codec::text;
  FieldRef (*field)(Record&) = nullptr;
  base::Words words;  ///< what it is, for people
};

std::span<const Binding<model::ProjectTarget>> project_bindings();
std::span<const Binding<model::DepartmentTarget>> department_bindings();
std::span<const Binding<model::FundSource>> fund_source_bindings();
std::span<const Binding<model::SpendingItem>> spending_bindings();
std::span<const Binding<model::ProcurementItem>> procurement_bindings();
std::span<const Binding<model::Goal>> goal_bindings();
std::span<const Binding<model::Indicator>> indicator_bindings();
std::span<const Binding<model::DepartmentFund>> department_fund_bindings();
std::span<const Binding<model::DepartmentProject>> department_project_bindings();

template <class Record>
const Binding<Record>* find_binding(std::span<const Binding<Record>> bindings, std::string_view name) {
  for (const auto& binding : bindings)
    if (binding.name == name) return &binding;
  return nullptr;
}

}  // namespace targetbook::layouts
