#include "containers/copy/cell_copy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.hpp"
#include "containers/copy/place.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {
namespace {

/// What stands for a formula of which nothing is known but that it has no value.
constexpr std::string_view unknown_formula = "NA()";

/// The shortest text that reads back as the same double.
std::string exact(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

}  // namespace

std::string CellCopy::kept_formula(std::string_view formula) const {
  if (grid::is_literal_formula(formula)) return std::string(formula);
  const auto place = parse_place(formula);
  if (!place) return {};
  for (std::size_t i = 0; i < context_.workbook.sheets.size(); ++i)
    if (context_.workbook.sheets[i].name == place->sheet && !context_.names[i].empty())
      return to_text(context_.names[i], place->cells);
  return {};
}

std::string_view CellCopy::formula_of(base::CellRef cell) {
  const auto& formulas = sheet_.formulas;
  while (next_formula_ < formulas.size() && formulas[next_formula_].at < cell) ++next_formula_;
  return next_formula_ < formulas.size() && formulas[next_formula_].at == cell ? formulas[next_formula_].text
                                                                               : std::string_view{};
}

void CellCopy::write_blank(base::CellRef cell, std::size_t format) {
  fmt::format_to(std::back_inserter(out_), "<c r=\"{}\" s=\"{}\"/>", base::to_a1(cell), format);
}

void CellCopy::write_text(const grid::Cell& cell, const std::string& element) {
  const std::string_view text = cell.text();
  if (element.empty() && text.size() >= SharedTexts::least_bytes) {
    const SharedTexts::Shared shared = context_.texts.add(text);
    if (shared.is_cut) context_.losses.long_texts.add(sheet_.name, cell.at());
    fmt::format_to(std::back_inserter(out_), " t=\"s\"><v>{}</v></c>", shared.number);
    return;
  }
  const std::string_view kept = cut_to_cell(text);
  if (kept.size() < text.size()) context_.losses.long_texts.add(sheet_.name, cell.at());
  const std::string escaped = edit::escape_xstring(kept);
  if (element.empty())
    out_ += " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
  else
    out_ += " t=\"str\">" + element + "<v xml:space=\"preserve\">" + escaped + "</v></c>";
}

void CellCopy::write(const grid::Cell& cell, std::size_t format) {
  std::string formula;
  const bool is_unvalued = cell.kind() == grid::CellKind::unvalued;
  if (cell.has_formula() || is_unvalued) {
    formula = kept_formula(formula_of(cell.at()));
    if (formula.empty()) {
      (is_unvalued ? context_.losses.unvalued : context_.losses.formulas).add(sheet_.name, cell.at());
      if (is_unvalued) formula = unknown_formula;
    }
  }
  fmt::format_to(std::back_inserter(out_), "<c r=\"{}\"", base::to_a1(cell.at()));
  if (format != 0) fmt::format_to(std::back_inserter(out_), " s=\"{}\"", format);
  const std::string element = formula.empty() ? "" : "<f>" + edit::escape_xstring(formula) + "</f>";
  switch (cell.kind()) {
    case grid::CellKind::number:
      out_ += ">" + element + "<v>" + exact(cell.number()) + "</v></c>";
      break;
    case grid::CellKind::boolean:
      out_ += " t=\"b\">" + element + (cell.boolean() ? "<v>1</v></c>" : "<v>0</v></c>");
      break;
    case grid::CellKind::error:
      out_ += " t=\"e\">" + element + "<v>" + edit::escape_attribute(cell.text()) + "</v></c>";
      break;
    case grid::CellKind::text:
      write_text(cell, element);
      break;
    case grid::CellKind::unvalued:
      out_ += ">" + element + "</c>";
      break;
  }
}

}  // namespace targetbook::containers::copy
