#pragma once
#include "model/fields/field.hpp"

/// The tables of fields. Order: that of the submission JSON.
namespace targetbook::model {

/// Whether there is a table for it.
template <class Record>
inline constexpr bool has_fields = false;
template <>
inline constexpr bool has_fields<ProjectTarget> = true;
template <>
inline constexpr bool has_fields<FundSource> = true;
template <>
inline constexpr bool has_fields<Milestone> = true;
template <>
inline constexpr bool has_fields<SpendingItem> = true;
template <>
inline constexpr bool has_fields<ProcurementItem> = true;
template <>
inline constexpr bool has_fields<Execution> = true;
template <>
inline constexpr bool has_fields<Goal> = true;
template <>
inline constexpr bool has_fields<HistoryValue> = true;
template <>
inline constexpr bool has_fields<Indicator> = true;
template <>
inline constexpr bool has_fields<DepartmentTarget> = true;
template <>
inline constexpr bool has_fields<DepartmentFund> = true;
template <>
inline constexpr bool has_fields<YearAmount> = true;
template <>
inline constexpr bool has_fields<DepartmentProject> = true;
template <>
inline constexpr bool has_fields<Narrative> = true;
template <>
inline constexpr bool has_fields<Section> = true;
template <>
inline constexpr bool has_fields<Contents> = true;

/// Every field of a record, those that only the rules see included.
template <class Record>
std::span<const Field<Record>> fields_of();
template <>
std::span<const Field<ProjectTarget>> fields_of<ProjectTarget>();
template <>
std::span<const Field<FundSource>> fields_of<FundSource>();
template <>
std::span<const Field<Milestone>> fields_of<Milestone>();
template <>
std::span<const Field<SpendingItem>> fields_of<SpendingItem>();
template <>
std::span<const Field<ProcurementItem>> fields_of<ProcurementItem>();
template <>
std::span<const Field<Execution>> fields_of<Execution>();
template <>
std::span<const Field<Goal>> fields_of<Goal>();
template <>
std::span<const Field<HistoryValue>> fields_of<HistoryValue>();
template <>
std::span<const Field<Indicator>> fields_of<Indicator>();
template <>
std::span<const Field<DepartmentTarget>> fields_of<DepartmentTarget>();
template <>
std::span<const Field<DepartmentFund>> fields_of<DepartmentFund>();
template <>
std::span<const Field<YearAmount>> fields_of<YearAmount>();
template <>
std::span<const Field<DepartmentProject>> fields_of<DepartmentProject>();
template <>
std::span<const Field<Narrative>> fields_of<Narrative>();
template <>
std::span<const Field<Section>> fields_of<Section>();
template <>
std::span<const Field<Contents>> fields_of<Contents>();

/// The field that drawings call so; null where there is none.
template <class Record>
const Field<Record>* find_field(std::string_view name) {
  for (const Field<Record>& field : fields_of<Record>())
    if (field.is_drawn() && field.name == name) return &field;
  return nullptr;
}

/// Whether an extras list of its own takes what the form says beyond the model.
template <class Record>
concept HasExtras = requires(Record& record) {
  record.extras;
};

}  // namespace targetbook::model
