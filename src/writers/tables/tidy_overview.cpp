#include "writers/tables/tidy_overview.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "writers/tables/overview_charts.hpp"
#include "writers/tables/overview_styles.hpp"
#include "writers/text_fit.hpp"

namespace targetbook::writers {
namespace {

using base::Decimal;

constexpr std::array<double, 8> widths{26, 8, 9, 9, 18, 18, 16, 16};
constexpr std::uint32_t last_column = widths.size() - 1;
constexpr std::uint32_t half = 4;  // the columns of the left chart
constexpr std::uint32_t chart_rows = 15;
constexpr double row_points = 18;
constexpr std::uint32_t default_row_pixels = 20;
constexpr std::size_t listed_kinds = 12;

std::string date_of(std::int64_t seconds) {
  const std::chrono::sys_seconds moment{std::chrono::seconds{seconds}};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(moment)};
  return std::to_string(static_cast<int>(day.year())) + "年" +
         std::to_string(static_cast<unsigned>(day.month())) + "月" +
         std::to_string(static_cast<unsigned>(day.day())) + "日";
}

/// `5,170,000.00`: the yuan in groups of three.
std::string grouped(std::string yuan) {
  const std::size_t first = yuan.starts_with('-') ? 1 : 0;
  for (std::size_t at = yuan.find('.'); at > first + 3; yuan.insert(at, 1, ',')) at -= 3;
  return yuan;
}

Decimal whole(std::size_t count) {
  return Decimal::whole(static_cast<std::int64_t>(count));
}

xlsx::Content in_yuan(const Total& total) {
  if (!total.money()) return {};
  return total.money()->in(base::AmountUnit::yuan);
}

/// Writes downwards, as constant memory demands.
class Overview {
 public:
  Overview(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const RunTotals& totals)
      : sheet_(&sheet),
        totals_(&totals),
        formats_(file),
        bureaus_(totals.bureaus()),
        kinds_(totals.indicator_kinds(listed_kinds)) {
    sheet.set_column_widths({widths.begin(), widths.end()});
    sheet.hide_gridlines();
  }

  void write(const std::vector<const TidyTable*>& tables, std::int64_t created) {
    write_head(created);
    write_tiles();
    chart_row_ = ++row_;
    const bool has_charts = !bureaus_.empty() && !kinds_.empty();
    if (has_charts) {
      // These rows keep the default height: in constant memory that is what charts are measured against.
      row_ += chart_rows + 1;
    }
    write_bureaus();
    write_kinds();
    write_uncounted();
    write_directory(tables);
    if (has_charts) add_charts();
    xlsx::PageSetup page;
    page.footer_left = "总览";
    sheet_->set_page(page);
  }

 private:
  void line(const std::vector<std::pair<xlsx::Content, xlsx::Format>>& cells, double height = row_points) {
    sheet_->set_row_height(row_, height);
    for (std::uint32_t i = 0; i < cells.size(); ++i) sheet_->put({row_, i}, cells[i].first, cells[i].second);
    ++row_;
  }

  void across(std::string_view text, xlsx::Format format, double height) {
    sheet_->set_row_height(row_, height);
    sheet_->put_area({{row_, 0}, {row_, last_column}}, text, format);
    ++row_;
  }

  void write_head(std::int64_t created) {
    across("预算绩效目标汇总", formats_.title, 36);
    std::string read =
        "数据截至 " + date_of(created) + "　　共读入 " + std::to_string(totals_->files) + " 个工作簿";
    if (!totals_->uncounted.empty()) read += "，计入 " + std::to_string(totals_->counted_files) + " 个";
    if (const auto money = totals_->funds().total.money())
      read.append("，项目预算合计 ").append(grouped(money->to_yuan())).append(" 元");
    across(read, formats_.subtitle, row_points);
    ++row_;
  }

  void write_tiles() {
    constexpr double name_height = 20;
    constexpr double number_height = 30;
    const std::array<std::pair<std::string_view, std::size_t>, 8> tiles{
        {{"工作簿", totals_->counted_files},
         {"表单", totals_->forms},
         {"单位", totals_->bureau_count()},
         {"项目", totals_->projects},
         {"绩效指标", totals_->indicators},
         {"其中有数值的", totals_->quantified},
         {"调整", totals_->adjustments},
         {"未识别的工作表", totals_->unrecognised}}};
    std::vector<std::pair<xlsx::Content, xlsx::Format>> names;
    std::vector<std::pair<xlsx::Content, xlsx::Format>> numbers;
    for (const auto& [name, count] : tiles) {
      names.emplace_back(name, formats_.tile_name);
      numbers.emplace_back(whole(count), formats_.tile_number);
    }
    line(names, name_height);
    line(numbers, number_height);
  }

  void write_bureaus() {
    constexpr double heading_height = 22;
    across(section("按单位汇总（元）"), formats_.section, heading_height);
    std::vector<std::pair<xlsx::Content, xlsx::Format>> headings;
    for (const std::string_view heading :
         {"单位", "年度", "项目数", "指标数", "项目预算合计", "其中：财政资金", "结余结转", "其他资金"})
      headings.emplace_back(heading, formats_.heading);
    line(headings, heading_height);
    first_bureau_row_ = row_;
    for (const BureauTotals& bureau : bureaus_) {
      const double height = lines_height(count_lines(bureau.name, 10, column_pixels(widths.front())), 10);
      const xlsx::Content year = bureau.year ? xlsx::Content(Decimal::whole(*bureau.year)) : xlsx::Content();
      line({{std::string_view(bureau.name), formats_.name},
            {year, formats_.year},
            {whole(bureau.projects), formats_.count},
            {whole(bureau.indicators), formats_.count},
            {in_yuan(bureau.funds.total), formats_.amount},
            {in_yuan(bureau.funds.fiscal), formats_.amount},
            {in_yuan(bureau.funds.carryover), formats_.amount},
            {in_yuan(bureau.funds.other), formats_.amount}},
           std::max(height, row_points));
    }
    const FundTotals sum = totals_->funds();
    line({{"合计", formats_.total_text},
          {xlsx::Content(), formats_.total_text},
          {whole(totals_->projects), formats_.total_count},
          {whole(totals_->indicators), formats_.total_count},
          {in_yuan(sum.total), formats_.total_amount},
          {in_yuan(sum.fiscal), formats_.total_amount},
          {in_yuan(sum.carryover), formats_.total_amount},
          {in_yuan(sum.other), formats_.total_amount}});
    ++row_;
  }

  void write_kinds() {
    across(section("绩效指标构成"), formats_.section, 22);
    line({{"二级指标", formats_.heading}, {"个数", formats_.heading}, {"占比", formats_.heading}});
    first_kind_row_ = row_;
    for (const KindCount& kind : kinds_) {
      constexpr std::int64_t per_mille = 1000;
      const auto share = static_cast<std::int64_t>(kind.count) * per_mille /
                         static_cast<std::int64_t>(std::max<std::size_t>(totals_->indicators, 1));
      line({{std::string_view(kind.name), formats_.name},
            {whole(kind.count), formats_.count},
            {Decimal::whole(share).shifted(-3).value_or(Decimal()), formats_.share}});
    }
    ++row_;
  }

  /// Apart, for they are in no total above.
  void write_uncounted() {
    if (totals_->uncounted.empty()) return;
    across(section("未计入的工作簿（元）"), formats_.section, 22);
    std::vector<std::pair<xlsx::Content, xlsx::Format>> headings;
    for (const std::string_view heading : {"单位", "年度", "项目数", "指标数", "项目预算合计", "情况"})
      headings.emplace_back(heading, formats_.heading);
    line(headings);
    --row_;
    sheet_->put_area({{row_, 6}, {row_, last_column}}, "文件", formats_.heading);
    ++row_;
    for (const UncountedBook& book : totals_->uncounted) {
      for (const BureauTotals& bureau : book.bureaus) write_uncounted(book, bureau);
      if (book.bureaus.empty()) write_uncounted(book, {});
    }
    ++row_;
  }

  void write_uncounted(const UncountedBook& book, const BureauTotals& bureau) {
    const double pixels = column_pixels(widths[6]) + column_pixels(widths[7]);
    const double height = lines_height(count_lines(book.file, 10, pixels), 10);
    const xlsx::Content year = bureau.year ? xlsx::Content(Decimal::whole(*bureau.year)) : xlsx::Content();
    line({{std::string_view(bureau.name), formats_.name},
          {year, formats_.year},
          {whole(bureau.projects), formats_.count},
          {whole(bureau.indicators), formats_.count},
          {in_yuan(bureau.funds.total), formats_.amount},
          {rules::standing_words(book.standing), formats_.name}},
         std::max(height, row_points));
    --row_;
    sheet_->put_area({{row_, 6}, {row_, last_column}}, book.file, formats_.text);
    ++row_;
  }

  /// `三、…`: the next section's heading.
  std::string section(std::string_view name) {
    constexpr std::array<std::string_view, 4> numbers{"一、", "二、", "三、", "四、"};
    return std::string(numbers.at(sections_++)).append(name);
  }

  void write_directory(const std::vector<const TidyTable*>& tables) {
    across(section("本工作簿的各张表"), formats_.section, 22);
    line({{"工作表", formats_.heading}, {"行数", formats_.heading}});
    --row_;
    sheet_->put_area({{row_, 2}, {row_, last_column}}, "内容", formats_.heading);
    ++row_;
    for (const TidyTable* table : tables) {
      sheet_->set_row_height(row_, row_points);
      sheet_->put_sheet_link({row_, 0}, table->table().name, table->first_sheet(), formats_.link);
      sheet_->put({row_, 1}, whole(table->row_count()), formats_.count);
      sheet_->put_area({{row_, 2}, {row_, last_column}}, table->table().what, formats_.text);
      ++row_;
    }
  }

  static std::uint32_t pixels_between(std::uint32_t first, std::uint32_t end) {
    double pixels = 0;
    for (std::uint32_t i = first; i < end; ++i) pixels += column_pixels(widths.at(i));
    return static_cast<std::uint32_t>(pixels);
  }

  void add_charts() {
    constexpr std::uint32_t gap = 8;
    xlsx::Chart kinds = kinds_chart(first_kind_row_, kinds_.size());
    kinds.width = pixels_between(0, half) - gap;
    kinds.height = chart_rows * default_row_pixels;
    sheet_->add_chart({chart_row_, 0}, kinds);
    xlsx::Chart amounts = amounts_chart(first_bureau_row_, bureaus_.size());
    amounts.width = pixels_between(half, last_column + 1);
    amounts.height = kinds.height;
    sheet_->add_chart({chart_row_, half}, amounts);
  }

  xlsx::XlsxSheet* sheet_;
  const RunTotals* totals_;
  OverviewFormats formats_;
  std::vector<BureauTotals> bureaus_;
  std::vector<KindCount> kinds_;
  std::uint32_t row_ = 0;
  std::size_t sections_ = 0;
  std::uint32_t chart_row_ = 0;
  std::uint32_t first_bureau_row_ = 0;
  std::uint32_t first_kind_row_ = 0;
};

}  // namespace

void write_overview(xlsx::XlsxFile& file, xlsx::XlsxSheet& sheet, const RunTotals& totals,
                    const std::vector<const TidyTable*>& tables, std::int64_t created) {
  Overview(file, sheet, totals).write(tables, created);
}

}  // namespace targetbook::writers
