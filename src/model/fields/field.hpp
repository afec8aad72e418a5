#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/language.hpp"
#include "model/submission.hpp"

/// What a record has, said once: a table per record, a line per value. Reading, drawing, the submission JSON,
/// the consolidated tables, the ledger's packing, the views and the names for drawings are derived from it.
namespace targetbook::model {

/// How a cell's content becomes the value, and back.
enum class Codec : std::uint8_t {
  text,
  code,    ///< a text without any white space
  choice,  ///< ticked boxes, or the option's text
  year,
  amount,
  percent,  ///< kept without its sign
  number,
  target,  ///< an indicator's value; `value.op`, `value.number` and `value.unit` are columns of its parts
  level1,
  level2,
  nature,     ///< one of the words in closed_words.hpp
  direction,  ///< likewise
  none,       ///< a list, or what no cell of its own says
};

template <template <class> class Pointer>
using MemberVariant =
    std::variant<Pointer<Text>, Pointer<Amount>, Pointer<Number>, Pointer<Sourced<TargetValue>>,
                 Pointer<Term>, Pointer<Requirement>, Pointer<Stage>, Pointer<int>, Pointer<std::uint32_t>,
                 Pointer<std::string>, Pointer<std::optional<base::CellRef>>, Pointer<PaymentPlan>,
                 Pointer<Extras>, Pointer<std::vector<HistoryValue>>, Pointer<std::vector<YearAmount>>,
                 Pointer<std::vector<FundSource>>, Pointer<std::vector<SpendingItem>>,
                 Pointer<std::vector<ProcurementItem>>, Pointer<std::vector<Execution>>,
                 Pointer<std::vector<Milestone>>, Pointer<std::vector<Goal>>, Pointer<std::vector<Indicator>>,
                 Pointer<std::vector<DepartmentFund>>, Pointer<std::vector<DepartmentProject>>,
                 Pointer<std::vector<Section>>, Pointer<std::vector<Text>>, Pointer<std::vector<TextPiece>>>;
template <class T>
using MutablePointer = T*;
template <class T>
using ConstPointer = const T*;
/// A value of a record, to be written or only to be read.
using Member = MemberVariant<MutablePointer>;
using ConstMember = MemberVariant<ConstPointer>;

/// The value's column in the consolidated tables (tidy workbook, csv, sqlite); none without a heading.
struct InTables {
  std::string_view heading{};
  std::string_view sql{};
  double width = 12;  ///< in characters
  int place = 5;      ///< lower ones come first; equal ones in the order of the fields
};

template <class Record>
struct Field {
  std::string_view
      name;  ///< in the submission JSON and in drawings; `project.code` is in an object `project`
  Codec codec = Codec::none;
  base::Words words{};  ///< what it is, for people
  InTables column{};
  Member (*to)(Record&) = nullptr;
  ConstMember (*from)(const Record&) = nullptr;
  base::Words heading{};       ///< shorter words, for the view as text; empty where `words` are short enough
  bool is_told = true;         ///< stands in the submission JSON
  bool of_evaluation = false;  ///< only self-evaluations have it

  [[nodiscard]] Member in(Record& record) const { return to(record); }
  [[nodiscard]] ConstMember of(const Record& record) const { return from(record); }
  /// Whether drawings may name it.
  [[nodiscard]] bool is_drawn() const { return codec != Codec::none; }
  [[nodiscard]] const base::Words& brief() const { return heading.zh.empty() ? words : heading; }
  [[nodiscard]] Field briefly(base::Words shorter) && {
    heading = std::move(shorter);
    return std::move(*this);
  }
  [[nodiscard]] Field evaluated() && {
    of_evaluation = true;
    return std::move(*this);
  }
  [[nodiscard]] Field untold() && {
    is_told = false;
    return std::move(*this);
  }
};

template <class Pointer>
struct MemberPointer;
template <class Owner, class Value>
struct MemberPointer<Value Owner::*> {
  using Record = Owner;
};

template <auto First, auto... Rest, class Object>
auto* reach(Object& object) {
  if constexpr (sizeof...(Rest) == 0)
    return &(object.*First);
  else
    return reach<Rest...>(object.*First);
}

/// A line of a table: `field<&ProjectTarget::project, &Project::code>("project.code", …)`.
template <auto First, auto... Rest>
auto field(std::string_view name, Codec codec, base::Words words, InTables column = {}) {
  using Record = typename MemberPointer<decltype(First)>::Record;
  Field<Record> line;
  line.name = name;
  line.codec = codec;
  line.words = std::move(words);
  line.column = column;
  line.to = [](Record& record) -> Member { return reach<First, Rest...>(record); };
  line.from = [](const Record& record) -> ConstMember { return reach<First, Rest...>(record); };
  return line;
}

}  // namespace targetbook::model
