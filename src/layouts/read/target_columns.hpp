#pragma once
#include <string>
#include <string_view>

#include "layouts/read/codec.hpp"

/// An indicator's value in columns of its own: operator, number and unit.
namespace targetbook::layouts {

/// What a slot is to a value: `value.op` is the operator of `value`.
enum class TargetPart : std::uint8_t { whole, op, number, unit };
struct PartName {
  std::string_view value;  ///< the value's own name
  TargetPart part = TargetPart::whole;
};
PartName part_of(std::string_view slot);

/// The cells of one value; null where the form has no such column.
struct TargetCells {
  const RawCell* op = nullptr;
  const RawCell* number = nullptr;
  const RawCell* unit = nullptr;
};

/// One value whose raw is the joined text. `nature` is the operator's cell where that says 定量 or 定性
/// instead, else empty; it is no part of the value then. Without a number the value is `empty`, and raw,
/// operator and unit say what stands there all the same.
struct JoinedTarget {
  model::Sourced<model::TargetValue> value;
  std::string nature;
  bool has_stray_op = false;  ///< the operator's cell says something else altogether
};
JoinedTarget join_target(const TargetCells& cells, const std::string& path, const ReadContext& context);

/// What to write into the columns of one value, so that joining it gives its raw text again.
struct SplitTarget {
  InkContent op;
  InkContent number;
  InkContent unit;
};
SplitTarget split_target(const model::TargetValue& value, bool has_op, bool has_unit);

}  // namespace targetbook::layouts
