#include "writers/returned/return_slip.hpp"

#include <algorithm>
#include <numeric>

#include "base/say.hpp"
#include "base/text.hpp"
#include "writers/text_fit.hpp"
#include "writers/xlsx/text.hpp"

namespace targetbook::writers {
namespace {

using base::Finding;
using base::FindingStatus;
using base::Severity;
using containers::edit::Look;
using containers::edit::MadeCell;
using containers::edit::MadeRow;
using containers::edit::MadeSheet;

constexpr base::Phrase title_words{"绩效目标表退回单", "Return slip: performance targets"};
constexpr int text_size = 10;
constexpr int title_size = 16;
constexpr std::string_view heading_colour = "E7E6E6";
/// 序号, 级别, 表, 单元格, 问题, 改法, 规则; together about as wide as A4 at a readable scale.
const std::vector<double> widths = {5, 7, 13, 8, 35, 33, 8};
constexpr base::Phrase headings[] = {{"序号", "No."},    {"级别", "Level"},   {"表", "Sheet"},
                                     {"单元格", "Cell"}, {"问题", "Finding"}, {"改法", "To mend"},
                                     {"规则", "Rule"}};

/// `2026-02-20` as `2026年2月20日`.
std::string date_words(const std::string& date, base::Language language) {
  const std::vector<std::string_view> parts = base::split(date, '-');
  if (language != base::Language::zh || parts.size() != 3) return date;
  const auto number = [](std::string_view digits) {
    return digits.starts_with('0') ? digits.substr(1) : digits;
  };
  return fmt::format("{}年{}月{}日", parts[0], number(parts[1]), number(parts[2]));
}

class SlipMaker {
 public:
  SlipMaker(std::span<const Finding* const> findings, const SlipFacts& facts)
      : findings_(findings), facts_(facts) {
    sheet_.widths = widths;
  }

  MadeSheet make(const std::vector<base::Words>& remarks,
                 const std::function<bool(std::string_view)>& has_sheet) {
    line(say(title_words), {title_size, true, true});
    line(say({"单位：", "Bureau: "}) + (facts_.bureau.empty() ? "________________" : facts_.bureau),
         {text_size + 1, true});
    line(say({"工作簿：", "Workbook: "}) + facts_.workbook, {text_size + 1});
    line(counts(), {text_size + 1});
    line(deadline(), {text_size + 1, true});
    line(say({"有底色的单元格即问题所在，批注写明问题和改法；点本表的单元格号可直接到该处。改好后交回本工作簿"
              "即可，标记不必删除。",
              "Cells with a fill are the ones meant, their notes say what is wrong and how to mend it; the "
              "cells named "
              "below are links. Hand this workbook in again once it is mended; the marks need not be "
              "removed."}),
         {text_size});
    for (const base::Words& remark : remarks) line(remark.in(facts_.language), {text_size});
    sheet_.rows.push_back({});
    table(has_sheet);
    sheet_.rows.push_back({});
    line(say({"退回单位（盖章）：____________________    经办人：______________    日期：____年__月__日",
              "Returned by: ____________________    Signed: ______________    Date: ____________"}),
         {text_size + 1});
    line(say({"签收单位：____________________    签收人：______________    日期：____年__月__日",
              "Received by: ____________________    Signed: ______________    Date: ____________"}),
         {text_size + 1});
    sheet_.footer = say({"&C第 &P 页，共 &N 页", "&CPage &P of &N"});
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] std::string say(const base::Phrase& phrase) const {
    return std::string(phrase.in(facts_.language));
  }

  [[nodiscard]] std::size_t count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(findings_.begin(), findings_.end(), [&](const Finding* f) {
      return f->severity == severity && f->status == FindingStatus::open;
    }));
  }
  [[nodiscard]] std::size_t count(FindingStatus status) const {
    return static_cast<std::size_t>(std::count_if(findings_.begin(), findings_.end(),
                                                  [&](const Finding* f) { return f->status == status; }));
  }

  [[nodiscard]] std::string counts() const {
    const std::size_t trial = count(FindingStatus::trial);
    const std::size_t waived = count(FindingStatus::waived);
    base::Words text = base::say("需改：错误 {} 处（必须改），警告 {} 处（请核对），提示 {} 处",
                                 "To mend: {} errors (must be mended), {} warnings (please check), {} notes",
                                 count(Severity::error), count(Severity::warning), count(Severity::info));
    if (trial > 0) text = base::say("{}；试行 {} 处", "{}; {} on trial", text, trial);
    if (waived > 0) text = base::say("{}；已豁免 {} 处", "{}; {} waived", text, waived);
    return text.in(facts_.language);
  }

  [[nodiscard]] std::string deadline() const {
    base::Words day{"____年__月__日", "____________"};
    const std::string& date = facts_.deadline.date;
    if (!date.empty()) day = {date_words(date, base::Language::zh), date};
    if (facts_.deadline.is_overdue)
      return base::say("原定 {} 前报送，已逾期，请尽快改正并重新报送。",
                       "This was due by {} and is overdue: please mend it and hand it in again soon.", day)
          .in(facts_.language);
    return base::say("请于 {} 前改正并重新报送。", "Please mend and hand in again by {}.", day)
        .in(facts_.language);
  }

  /// A text over the whole width.
  void line(const std::string& text, Look look) {
    const double pixels = std::accumulate(widths.begin(), widths.end(), 0.0, [](double sum, double width) {
      return sum + column_pixels(width);
    });
    MadeCell cell;
    cell.text = xlsx::shorten_for_cell(text);
    cell.columns = static_cast<std::uint32_t>(widths.size());
    const double height = lines_height(count_lines(text, look.size, pixels), look.size);
    cell.look = std::move(look);
    sheet_.rows.push_back({{std::move(cell)}, std::min(height, max_row_height)});
  }

  void table(const std::function<bool(std::string_view)>& has_sheet) {
    sheet_.heading = static_cast<std::uint32_t>(sheet_.rows.size());
    MadeRow head;
    for (const base::Phrase& heading : headings) head.cells.push_back(cell(say(heading), true));
    for (MadeCell& each : head.cells) {
      each.look.is_bold = true;
      each.look.fill = heading_colour;
    }
    head.height = lines_height(1, text_size);
    sheet_.rows.push_back(std::move(head));
    for (std::size_t i = 0; i < findings_.size(); ++i) sheet_.rows.push_back(entry(i, has_sheet));
    sheet_.last_of_table = static_cast<std::uint32_t>(sheet_.rows.size()) - 1;
  }

  static MadeCell cell(const std::string& text, bool is_centred) {
    MadeCell cell;
    cell.text = xlsx::shorten_for_cell(text);
    cell.look = {text_size, false, is_centred, true};
    return cell;
  }

  [[nodiscard]] MadeRow entry(std::size_t i, const std::function<bool(std::string_view)>& has_sheet) const {
    const Finding& finding = *findings_[i];
    const std::string& reason = finding.waived_because.in(facts_.language);
    const bool is_waived = finding.status == FindingStatus::waived;
    MadeRow row;
    row.cells = {cell(std::to_string(i + 1), true),
                 cell(std::string(severity_word(finding.severity, facts_.language)) +
                          status_word(finding.status, facts_.language),
                      true),
                 cell(finding.sheet, false),
                 cell(finding.cell ? base::to_a1(*finding.cell) : "—", true),
                 cell(finding.message.in(facts_.language), false),
                 cell(is_waived && !reason.empty() ? say({"已豁免：", "Waived: "}) + reason
                                                   : finding.fix.in(facts_.language),
                      false),
                 cell(finding.code, true)};
    row.cells[0].is_number = true;
    if (!is_waived) row.cells[1].look.fill = severity_colour(finding.severity);
    if (finding.cell && has_sheet(finding.sheet)) {
      row.cells[3].link = containers::edit::quoted_place(finding.sheet, base::to_a1(*finding.cell));
      row.cells[3].look.is_link = true;
    }
    std::size_t lines = 1;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
      lines = std::max(lines, count_lines(row.cells[column].text, text_size, column_pixels(widths[column])));
    row.height = std::min(lines_height(lines, text_size), max_row_height);
    return row;
  }

  std::span<const Finding* const> findings_;
  const SlipFacts& facts_;
  MadeSheet sheet_;
};

}  // namespace

std::string_view severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "FFC9D0";
    case Severity::warning:
      return "FFE8A6";
    case Severity::info:
      return "D8EAF9";
  }
  return "D8EAF9";
}

std::string_view severity_word(Severity severity, base::Language language) {
  constexpr base::Phrase words[] = {{"错误", "Error"}, {"警告", "Warning"}, {"提示", "Note"}};
  return words[static_cast<std::size_t>(severity)].in(language);
}

std::string status_word(FindingStatus status, base::Language language) {
  base::Phrase word;
  if (status == FindingStatus::trial) word = {"（试行）", " (trial)"};
  if (status == FindingStatus::waived) word = {"（已豁免）", " (waived)"};
  return std::string(word.in(language));
}

std::vector<std::string> slip_titles() {
  return {std::string(title_words.zh), std::string(title_words.en)};
}

MadeSheet return_slip(std::span<const Finding* const> findings, const SlipFacts& facts,
                      const std::vector<base::Words>& remarks,
                      const std::function<bool(std::string_view)>& has_sheet) {
  return SlipMaker(findings, facts).make(remarks, has_sheet);
}

}  // namespace targetbook::writers
