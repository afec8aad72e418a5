#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts/form_facts.hpp"

/// What the budget tables of a workbook say of a label: the figures that a budget text repeats.
namespace targetbook::rules {

struct TableFigure {
  base::Money amount;
  const model::Form* form = nullptr;
  std::optional<base::CellRef> cell;
};

/// By label: 基本支出, 一般公共服务支出, 收支总预算, 机关运行经费 … Several tables may have the same.
using TableFigures = std::map<std::string, std::vector<TableFigure>, std::less<>>;

TableFigures table_figures(const std::vector<FormFacts>& forms);

}  // namespace targetbook::rules
