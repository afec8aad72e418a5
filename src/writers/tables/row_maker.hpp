#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/submission.hpp"
#include "writers/tables/tables.hpp"

/// What the sources that make rows share.
namespace targetbook::writers {

/// What a row's keys and context columns hold.
struct RowContext {
  Id source = 0;
  Id bureau = 0;
  Id form = 0;  ///< 0 for none
  std::string counted;
  std::string region;
  std::string bureau_code;
  std::string bureau_name;
  std::optional<int> year;
  std::string project;
  std::string file;
  std::string sheet;
};

/// What a row says, by the columns' database names; a column that is not named stays blank.
using Facts = std::vector<std::pair<std::string_view, Value>>;

/// A whole row. REQUIRES: the table has a fact column for every fact.
Row compose(const Table& table, Id own_id, const RowContext& context, Facts facts);

/// Takes `compose`d rows of one form.
class RowMaker {
 public:
  virtual ~RowMaker() = default;
  virtual void emit(TableId table, Facts facts) = 0;
};

Value value_of(const std::string& text);
Value value_of(const model::Text& text);
Value value_of(const model::Amount& amount);
Value value_of(const model::Number& number);
Value value_of(const std::optional<base::Decimal>& number);
Value value_of(const std::optional<base::Money>& money);
Value value_of(const std::optional<base::CellRef>& cell);
Value value_of(std::optional<int> number);
Value count_value(std::size_t count);

/// The rows of one form besides its line in 表单.
void emit_body(RowMaker& maker, const model::Form& form);

}  // namespace targetbook::writers
