#include "form_maker.hpp"

#include <array>

#include "../containers/package_maker.hpp"
#include "base/cell_ref.hpp"

namespace targetbook::bench {
namespace {

using namespace testing;

constexpr unsigned form_rows = 130;
constexpr unsigned form_columns = 12;
constexpr unsigned filled_columns = 10;
constexpr unsigned text_count = 420;
constexpr unsigned style_count = 60;

/// Numbers that look drawn by chance and are the same in every run.
class Draw {
 public:
  unsigned below(unsigned limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<unsigned>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 42;
};

std::string make_text(Draw& draw) {
  static constexpr std::array<const char*, 24> words{
      "产出指标", "效益指标", "满意度", "数量",     "质量", "时效",   "成本",   "项目",
      "预算",     "资金",     "支出",   "绩效",     "目标", "完成率", "不低于", "信访",
      "接访",     "办理",     "群众",   "服务对象", "年度", "季度",   "维护",   "社会稳定"};
  std::string text;
  const unsigned count = 2 + draw.below(5);
  for (unsigned i = 0; i < count; ++i) text += words[draw.below(words.size())];
  if (draw.below(3) == 0) text += "≥" + std::to_string(draw.below(100)) + "%";
  return text;
}

std::string cell(unsigned row, unsigned column, unsigned style, const std::string& rest) {
  return "<c r=\"" + base::to_a1(base::CellRef{row, column}) + "\" s=\"" + std::to_string(style) + "\"" +
         rest;
}

std::string make_styles() {
  std::string xfs;
  Draw draw;
  for (unsigned i = 0; i < style_count; ++i)
    xfs += "<xf numFmtId=\"" + std::to_string(i % 12 == 0 ? 164 : draw.below(12)) + "\" fontId=\"" +
           std::to_string(draw.below(9)) + "\" fillId=\"0\" borderId=\"" + std::to_string(draw.below(7)) +
           "\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment "
           "horizontal=\"center\" "
           "vertical=\"center\" wrapText=\"1\"/></xf>";
  return style_sheet(
      "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00_ \"/></numFmts><cellXfs>" + xfs +
      "</cellXfs>");
}

}  // namespace

FormParts make_form_parts() {
  Draw draw;
  FormParts parts;
  std::string items;
  for (unsigned i = 0; i < text_count; ++i)
    items += "<si><t>" + make_text(draw) + "</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>";
  parts.strings = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + shared_strings(items);
  std::string data;
  for (unsigned row = 0; row < form_rows; ++row) {
    data += "<row r=\"" + std::to_string(row + 1) + "\" spans=\"1:12\" ht=\"24.75\" customHeight=\"1\">";
    for (unsigned column = 0; column < form_columns; ++column) {
      const unsigned style = draw.below(style_count);
      if (column >= filled_columns)
        data += cell(row, column, style, "/>");
      else if (column % 4 == 3)
        data += cell(row, column, style,
                     "><v>" + std::to_string(draw.below(1000000)) + "." +
                         std::to_string(10 + draw.below(90)) + "</v></c>");
      else
        data +=
            cell(row, column, style, " t=\"s\"><v>" + std::to_string(draw.below(text_count)) + "</v></c>");
    }
    data += "</row>";
  }
  std::string merges;
  for (unsigned row = 0; row < form_rows; row += 4)
    merges += "<mergeCell ref=\"" + base::to_a1(base::CellRange{{row, 10}, {row, 11}}) + "\"/>";
  parts.sheet = worksheet("<dimension ref=\"A1:L130\"/><sheetData>" + data + "</sheetData><mergeCells>" +
                          merges + "</mergeCells>");
  parts.styles = make_styles();
  return parts;
}

std::string make_form() {
  FormParts parts = make_form_parts();
  ZipMaker zip = package_with_sheet(parts.sheet);
  zip.remove("xl/sharedStrings.xml");
  zip.remove("xl/styles.xml");
  zip.add("xl/sharedStrings.xml", parts.strings);
  zip.add("xl/styles.xml", parts.styles);
  return zip.finish();
}

std::string make_large(unsigned rows) {
  Draw draw;
  std::string items;
  for (unsigned i = 0; i < text_count; ++i) items += "<si><t>" + make_text(draw) + "</t></si>";
  std::string data = "<dimension ref=\"A1:J" + std::to_string(rows) + "\"/><sheetData>";
  for (unsigned row = 0; row < rows; ++row) {
    data += "<row r=\"" + std::to_string(row + 1) + "\">";
    for (unsigned column = 0; column < 10; ++column)
      data += column % 2 == 0
                  ? cell(row, column, 0, " t=\"s\"><v>" + std::to_string(draw.below(text_count)) + "</v></c>")
                  : cell(row, column, 0, "><v>" + std::to_string(draw.below(100000000)) + ".5</v></c>");
    data += "</row>";
  }
  return package_with_sheet(worksheet(data + "</sheetData>"), items).finish();
}

}  // namespace targetbook::bench
