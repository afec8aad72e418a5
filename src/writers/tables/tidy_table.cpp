#include "writers/tables/tidy_table.hpp"

#include <algorithm>

#include "writers/text_fit.hpp"
#include "writers/xlsx/list_look.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers {
namespace {

constexpr double heading_height = 30;
constexpr double least_height = 18;
constexpr std::uint32_t link_colour = 0x0563C1;

xlsx::Style style_of(ColumnType type) {
  xlsx::Style style = xlsx::list_cell();
  switch (type) {
    case ColumnType::text:
      style.across = xlsx::Across::left;
      style.wrapped = true;
      break;
    case ColumnType::link:
      style.across = xlsx::Across::left;
      style.wrapped = true;
      style.underlined = true;
      style.colour = link_colour;
      break;
    case ColumnType::integer:
      style.number_format = "#,##0";
      style.across = xlsx::Across::centre;
      break;
    case ColumnType::year:
      style.number_format = "0";
      style.across = xlsx::Across::centre;
      break;
    case ColumnType::decimal:
      style.across = xlsx::Across::centre;
      break;
    case ColumnType::amount:
      style.number_format = "#,##0.00";
      style.shrunk = true;
      break;
  }
  return style;
}

const std::string& text_of(const Value& value) {
  static const std::string none;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* link = std::get_if<SourceLink>(&value)) return link->shown;
  return none;
}

}  // namespace

TidyTable::TidyTable(xlsx::XlsxFile& file, const Table& table, std::uint32_t rows_per_sheet)
    : file_(&file),
      table_(&table),
      rows_per_sheet_(rows_per_sheet),
      heading_format_(file.format(xlsx::list_heading())) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].role != ColumnRole::key) shown_.push_back(i);
  for (std::size_t i = 0; i < type_count; ++i)
    formats_[i] = file.format(style_of(static_cast<ColumnType>(i)));
  // Columns that are not printed stay in one line, lest a long text blow up every row on screen.
  xlsx::Style plain = style_of(ColumnType::text);
  plain.wrapped = false;
  plain_text_format_ = file.format(plain);
  start_sheet();
  first_ = sheet_;
}

xlsx::Format TidyTable::format_for(std::size_t index) const {
  const ColumnType type = table_->columns[shown_[index]].type;
  const bool is_printed = table_->printed == 0 || index < table_->printed;
  return type == ColumnType::text && !is_printed ? plain_text_format_
                                                 : formats_[static_cast<std::size_t>(type)];
}

void TidyTable::start_sheet() {
  sheet_ = &file_->add_sheet(table_->name);
  std::vector<double> widths;
  for (const std::size_t column : shown_) widths.push_back(table_->columns[column].width);
  sheet_->set_column_widths(widths);
  sheet_->set_row_height(0, heading_height);
  for (std::uint32_t i = 0; i < shown_.size(); ++i)
    sheet_->put({0, i}, table_->columns[shown_[i]].heading, heading_format_);
  sheet_->freeze(1, 0);
  next_row_ = 1;
}

void TidyTable::finish_sheet() {
  const auto last_column = static_cast<std::uint32_t>(shown_.size()) - 1;
  const base::CellRange all{{0, 0}, {next_row_ - 1, last_column}};
  sheet_->set_filter(all);
  sheet_->accept_numbers_as_text(all);
  xlsx::PageSetup page;
  page.landscape = true;
  page.repeat_rows = 1;
  page.header = std::string(table_->name);
  if (table_->printed > 0) {
    page.print_columns = static_cast<std::uint32_t>(table_->printed);
    page.print_rows = next_row_;
  }
  sheet_->set_page(page);
}

void TidyTable::put(std::uint32_t column, std::size_t index, const Value& value) {
  const base::CellRef cell{next_row_, column};
  const xlsx::Format format = format_for(index);
  if (const auto* text = std::get_if<std::string>(&value)) {
    const std::string kept = xlsx::shorten_for_cell(*text);
    sheet_->put(cell, std::string_view(kept), format);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    sheet_->put(cell, base::Decimal::whole(*number), format);
  } else if (const auto* decimal = std::get_if<base::Decimal>(&value)) {
    sheet_->put(cell, *decimal, format);
  } else if (const auto* money = std::get_if<base::Money>(&value)) {
    sheet_->put(cell, money->in(base::AmountUnit::yuan), format);
  } else if (const auto* link = std::get_if<SourceLink>(&value)) {
    sheet_->put_file_link(cell, link->shown, link->path, format);
  } else {
    sheet_->put(cell, xlsx::Content(), format);
  }
}

void TidyTable::add_row(const Row& row) {
  if (next_row_ >= rows_per_sheet_) {
    finish_sheet();
    start_sheet();
  }
  double height = least_height;
  const std::size_t printed = table_->printed == 0 ? shown_.size() : table_->printed;
  for (std::size_t i = 0; i < printed; ++i) {
    const std::string& text = text_of(row[shown_[i]]);
    if (text.empty()) continue;
    const double pixels = column_pixels(table_->columns[shown_[i]].width);
    height =
        std::max(height, lines_height(count_lines(text, xlsx::list_font_size, pixels), xlsx::list_font_size));
  }
  sheet_->set_row_height(next_row_, std::min(height, max_row_height));
  for (std::uint32_t i = 0; i < shown_.size(); ++i) put(i, i, row[shown_[i]]);
  ++next_row_;
  ++row_count_;
}

void TidyTable::finish() {
  finish_sheet();
}

}  // namespace targetbook::writers
