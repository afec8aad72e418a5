// Every mistake in a drawing is told at its line and column, in both languages.
#include <gtest/gtest.h>

#include "layouts/drawing/catalogue.hpp"

namespace targetbook::layouts {
namespace {

const std::vector<std::string> sound = {
    R"(id = "made-up")",                                  // 1
    R"(kind = "project-target")",                         // 2
    R"(name = { zh = "表", en = "Table" })",              // 3
    R"(title = "{*}表")",                                 // 4
    R"(unit = "万元")",                                   // 5
    R"(widths = [10, 20.5])",                             // 6
    R"([[block]])",                                       // 7
    R"(id = "head")",                                     // 8
    R"(draw = [["名称", "{project.name}"], ["^", ""]])",  // 9
    R"([[block]])",                                       // 10
    R"(id = "rows")",                                     // 11
    R"(table = "spending")",                              // 12
    R"(repeat = ["{item}", "{own}"])",                    // 13
    R"(line = [{ cells = ["人员", ""] }])",               // 14
};

/// The sound drawing with one of its lines, counted from 1, written otherwise.
std::string with_line(std::size_t number, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < sound.size(); ++i) all.append(i + 1 == number ? text : sound[i]) += '\n';
  return all;
}

struct Mistake {
  std::size_t line;
  const char* text;
  const char* en;  ///< what() as a whole
  const char* zh;
};

void PrintTo(const Mistake& mistake, std::ostream* out) {
  *out << mistake.line << ": " << mistake.text;
}

class DrawingMistake : public testing::TestWithParam<Mistake> {};

TEST_P(DrawingMistake, IsToldAtItsPlace) {
  const Mistake& mistake = GetParam();
  try {
    parse_drawing(with_line(mistake.line, mistake.text), "x.toml");
    FAIL() << "taken as sound: " << mistake.text;
  } catch (const DrawingError& error) {
    EXPECT_STREQ(error.what(), mistake.en);
    EXPECT_EQ(error.words().zh, mistake.zh);
    EXPECT_EQ(error.file(), "x.toml");
  }
}

const Mistake mistakes[] = {
    {1, "", "x.toml:1:1: 'id' is missing", "缺少「id」"},
    {1, "id = \"\"", "x.toml:1:6: 'id' is empty", "「id」不能为空"},
    {1, "id = 5", "x.toml:1:6: must be a string", "应为文字"},
    {2, "", "x.toml:1:1: 'kind' is missing", "缺少「kind」"},
    {2, "kind = \"table\"", "x.toml:2:8: unknown kind 'table'", "不认识的表类「table」"},
    {2, "kind = \"project-target\"\nversion = \"1\"", "x.toml:3:11: must be a whole number", "应为整数"},
    {2, "kind = \"project-target\"\nversion = 0", "x.toml:3:11: 'version' must be from 1 to 1000000",
     "「version」应为 1 到 1000000 之间的整数"},
    {2, "kind = \"project-target\"\nlandscape = 1", "x.toml:3:13: must be true or false",
     "应为 true 或 false"},
    {2, "kind = \"project-target\"\nlandscpe = true",
     "x.toml:3:1: unknown key 'landscpe', did you mean 'landscape'?",
     "不认识的键「landscpe」，是否应为「landscape」"},
    {2, "kind = \"project-target\"\nqqqqqqq = true", "x.toml:3:1: unknown key 'qqqqqqq'",
     "不认识的键「qqqqqqq」"},
    {2, "kind = \"project-target\"\naliases = [\"名称\"]", "x.toml:3:11: must be a table", "应为表"},
    {2, "kind = \"project-target\"\naliases = { \"名称\" = \"名\" }", "x.toml:3:20: must be an array",
     "应为一列值"},
    {2, "kind = \"project-target\"\nchoices = { a = [1] }", "x.toml:3:18: must be a string", "应为文字"},
    {2, "kind = \"project-target\"\nsubject = \"budgte\"",
     "x.toml:3:11: unknown subject 'budgte', did you mean 'budget'?",
     "不认识的 subject「budgte」，是否应为「budget」"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own\"]",
     "x.toml:3:9: a sum is 'A-05 total = part + part'", "合计应写作「A-05 总数 = 部分 + 部分」"},
    {2, "kind = \"project-target\"\nsums = [\"A-99 spending.own = spending.own\"]",
     "x.toml:3:9: unknown code of a rule of sums 'A-99', did you mean 'A-01'?",
     "不认识的规则编号「A-99」，是否应为「A-01」"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own = spending.onw\"]",
     "x.toml:3:9: unknown value 'spending.onw', did you mean 'spending.own'?",
     "不认识的数「spending.onw」，是否应为「spending.own」"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own = spending.own spending.own\"]",
     "x.toml:3:9: the parts of a sum are joined by '+'", "合计的各部分之间应为「+」"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own[人员 = spending.own\"]",
     "x.toml:3:9: '[' without ']' or without words", "「[」没有配上「]」，或其中没有文字"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own[人圆] = spending.own[一、]\"]",
     "x.toml:3:9: unknown line '人圆', did you mean '人员'?", "不认识的行「人圆」，是否应为「人员」"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own[人员] = spending.own\"]",
     "x.toml:3:9: a line of a table is the sum of lines of the same table",
     "表中某行的合计只能是同一张表的各行之和"},
    {2, "kind = \"project-target\"\nsums = [\"A-04 spending.own = 100 ± x\"]", "x.toml:3:9: 'x' is no number",
     "「x」不是数"},
    {3, "", "x.toml:1:1: 'name' is missing", "缺少「name」"},
    {3, "name = { zh = \"表\" }", "x.toml:3:8: 'en' is missing", "缺少「en」"},
    {3, "name = \"表\"", "x.toml:3:8: must be a table", "应为表"},
    {4, "title = \"{year年表\"", "x.toml:4:9: '{' without '}' or without a name",
     "「{」没有配上「}」，或其中没有名字"},
    {4, "new_title = \"{}表\"", "x.toml:4:13: '{' without '}' or without a name",
     "「{」没有配上「}」，或其中没有名字"},
    {5, "unit = \"百元\"", "x.toml:5:8: 'unit' is none of 元, 千元, 万元 and 亿元",
     "金额单位只能是「元」「千元」「万元」或「亿元」"},
    {6, "", "x.toml:1:1: 'widths' is missing", "缺少「widths」"},
    {6, "widths = 2", "x.toml:6:10: must be an array", "应为一列值"},
    {6, "widths = [10, 0]", "x.toml:6:15: a width must be a number from 0 to 255",
     "列宽应为 0 到 255 之间的数"},
    {6, "widths = [10, 256]", "x.toml:6:15: a width must be a number from 0 to 255",
     "列宽应为 0 到 255 之间的数"},
    {6, "widths = [10, nan]", "x.toml:6:15: a width must be a number from 0 to 255",
     "列宽应为 0 到 255 之间的数"},
    {6, "widths = [10, \"2\"]", "x.toml:6:15: must be a number", "应为数"},
    {6, "widths = []", "x.toml:6:10: 'widths' has no column", "「widths」里没有列"},
    {8, "", "x.toml:7:1: 'id' is missing", "缺少「id」"},
    {8, "id = \"rows\"", "x.toml:11:6: two blocks have this id", "块的 id 重复"},
    {8, "id = \"head\"\nterm = \"yearly\"", "x.toml:9:8: 'term' is neither annual nor long-term",
     "term 只能是 annual 或 long-term"},
    {8, "id = \"head\"\ntabel = \"x\"", "x.toml:9:1: unknown key 'tabel', did you mean 'table'?",
     "不认识的键「tabel」，是否应为「table」"},
    {8, "id = \"head\"\ngroup = \"level1\"", "x.toml:9:9: must be an array", "应为一列值"},
    {8, "id = \"head\"\nblank = -1", "x.toml:9:9: 'blank' must be from 0 to 1000",
     "「blank」应为 0 到 1000 之间的整数"},
    {9, "", "x.toml:7:1: the block draws no row", "块里没有画任何行"},
    {9, "draw = [[\"名称\"]]", "x.toml:9:9: this row has 1 cells, widths has 2",
     "这一行有 1 格，应与 widths 一样为 2 格"},
    {9, "draw = [[\"名称\", \"\", \"\"]]", "x.toml:9:9: this row has 3 cells, widths has 2",
     "这一行有 3 格，应与 widths 一样为 2 格"},
    {9, "draw = [\"名称\", \"\"]", "x.toml:9:9: must be an array", "应为一列值"},
    {9, "draw = [[\"名称\", 1]]", "x.toml:9:16: must be a string", "应为文字"},
    {9, "draw = [[\"名称\", \"{unit\"]]", "x.toml:9:16: '{' without '}' or without a name",
     "「{」没有配上「}」，或其中没有名字"},
    {9, "draw = [[\"名称\", \"{}\"]]", "x.toml:9:16: '{' without '}' or without a name",
     "「{」没有配上「}」，或其中没有名字"},
    {9, "draw = [[\"名称\", \"{unit}{\"]]", "x.toml:9:16: '{' without '}' or without a name",
     "「{」没有配上「}」，或其中没有名字"},
    {4, "title = \"{yaer}年表\"", "x.toml:4:9: unknown name 'yaer', did you mean 'year'?",
     "不认识的名称「yaer」，是否应为「year」"},
    {8, "id = \"head\"\nchoices = [\"x\"]", "x.toml:9:1: unknown key 'choices'", "不认识的键「choices」"},
    {9, "draw = [[\"名称\", \"{project.nmae}\"]]",
     "x.toml:9:16: unknown name 'project.nmae', did you mean 'project.name'?",
     "不认识的名称「project.nmae」，是否应为「project.name」"},
    {9, "draw = [[\"名称\", \"{qqqqqqqq}\"]]",
     "x.toml:9:16: unknown name 'qqqqqqqq'; targetbook layouts --names project-target lists all names",
     "不认识的名称「qqqqqqqq」；全部名称见 targetbook layouts --names project-target"},
    {9, "draw = [[\"3月底\", \"{plan.1.precent}\"]]",
     "x.toml:9:17: unknown name 'plan.1.precent', did you mean 'plan.#.percent'?",
     "不认识的名称「plan.1.precent」，是否应为「plan.#.percent」"},
    {12, "table = \"spendings\"", "x.toml:12:9: unknown table 'spendings', did you mean 'spending'?",
     "不认识的表「spendings」，是否应为「spending」"},
    {12, "table = \"spending\"\neach = \"gaols\"",
     "x.toml:13:8: unknown table 'gaols', did you mean 'goals'?", "不认识的表「gaols」，是否应为「goals」"},
    {12, "table = \"spending\"\ngroup = [\"level1\"]", "x.toml:13:10: unknown group 'level1'",
     "不认识的分组「level1」"},
    {13, "repeat = [\"{item}\", \"{transfre}\"]",
     "x.toml:13:21: unknown name 'transfre', did you mean 'transfer'?",
     "不认识的名称「transfre」，是否应为「transfer」"},
    {14, "line = [{ cells = [\"人员\", \"\"], field = \"funds.totl\" }]",
     "x.toml:14:39: unknown name 'funds.totl', did you mean 'funds.total'?",
     "不认识的名称「funds.totl」，是否应为「funds.total」"},
    {6, "widths = [10, 20.5]\nchoices = { \"project.categroy\" = [\"一\"] }",
     "x.toml:7:34: unknown name 'project.categroy', did you mean 'project.category'?",
     "不认识的名称「project.categroy」，是否应为「project.category」"},
    {9, "draw = [[\"<\", \"{unit}\"]]", "x.toml:9:10: '<' has nothing to its left or '^' nothing above it",
     "「<」左边或「^」上边没有格"},
    {9, "draw = [[\"名称\", \"^\"]]", "x.toml:9:16: '<' has nothing to its left or '^' nothing above it",
     "「<」左边或「^」上边没有格"},
    {9, "draw = [[\"名称\", \"<\"], [\"^\", \"\"]]",
     "x.toml:9:28: the merged cells around this one are no rectangle", "合并的格不成矩形"},
    {9, "draw = [[\"名称\", \"\"], [\"^\", \"<\"]]",
     "x.toml:9:27: the merged cells around this one are no rectangle", "合并的格不成矩形"},
    {9, "draw = [[\"\", \"名称\"], [\"<\", \"\"]]",
     "x.toml:9:22: '<' has nothing to its left or '^' nothing above it", "「<」左边或「^」上边没有格"},
    {12, "", "x.toml:10:1: a block with 'repeat' needs 'table'", "有 repeat 的块要写明 table"},
    {13, "each = \"goals\"",
     "x.toml:13:8: a block with 'each' is a table for each record: it needs 'table' and 'repeat'",
     "有 each 的块是每条记录一张的表，要写明 table 和 repeat"},
    {13, "repeat = [\"{item}\"]", "x.toml:13:10: this row has 1 cells, widths has 2",
     "这一行有 1 格，应与 widths 一样为 2 格"},
    {13, "repeat = [\"^\", \"{item}\"]", "x.toml:13:11: '<' has nothing to its left or '^' nothing above it",
     "「<」左边或「^」上边没有格"},
    {14, "line = [{ cells = [\"人员\"] }]", "x.toml:14:9: the line has not as many cells as 'repeat'",
     "line 的格数与 repeat 不同"},
    {14, "line = [{ cells = [\"人员\", \"\"], fields = \"x\" }]",
     "x.toml:14:31: unknown key 'fields', did you mean 'field'?", "不认识的键「fields」，是否应为「field」"},
};

INSTANTIATE_TEST_SUITE_P(Each, DrawingMistake, testing::ValuesIn(mistakes));

TEST(DrawingParser, WantsBlocksAsAnArray) {
  try {
    parse_drawing(
        "id = \"x\"\nkind = \"contents\"\nname = { zh = \"目\", en = \"c\" }\nwidths = [1]\n[block]\nid = "
        "\"a\"\n",
        "x.toml");
    FAIL();
  } catch (const DrawingError& error) {
    EXPECT_STREQ(error.what(), "x.toml:5:1: must be an array");
  }
}

TEST(DrawingParser, TellsWhatIsNoTomlAtItsPlace) {
  try {
    parse_drawing("id = \"x\"\nkind = \n", "x.toml");
    FAIL();
  } catch (const DrawingError& error) {
    EXPECT_EQ(error.position().line, 2U);
    EXPECT_TRUE(error.words().en.starts_with("not valid TOML: ")) << error.words().en;
    EXPECT_TRUE(error.words().zh.starts_with("不是合法的 TOML：")) << error.words().zh;
  }
}

TEST(DrawingParser, TellsOfAKeyThatBeginsLikeNone) {
  EXPECT_THROW(parse_drawing("[[[", "x.toml"), DrawingError);  // the library asserted on it
}

TEST(DrawingParser, TakesTheDrawingApart) {
  const Drawing drawing = parse_drawing(with_line(0, ""), "x.toml");
  EXPECT_EQ(drawing.id, "made-up");
  EXPECT_EQ(drawing.kind, FormKind::project_target);
  EXPECT_EQ(drawing.version, 1);
  EXPECT_EQ(drawing.unit, base::AmountUnit::ten_thousand_yuan);
  EXPECT_EQ(drawing.widths, (std::vector<double>{10, 20.5}));
  ASSERT_EQ(drawing.blocks.size(), 2U);
  const Block& head = drawing.blocks[0];
  ASSERT_EQ(head.draw.size(), 2U);
  EXPECT_EQ(head.draw[0][0].kind, DrawnCell::Kind::label);
  EXPECT_EQ(head.draw[0][0].rows, 2U);
  EXPECT_EQ(head.draw[0][1].kind, DrawnCell::Kind::slot);
  EXPECT_EQ(head.draw[0][1].slot(), "project.name");
  EXPECT_EQ(head.draw[1][0].kind, DrawnCell::Kind::above);
  EXPECT_FALSE(head.is_table());
  const Block& rows = drawing.blocks[1];
  EXPECT_TRUE(rows.is_table());
  EXPECT_EQ(rows.table, "spending");
  ASSERT_EQ(rows.lines.size(), 1U);
  EXPECT_EQ(rows.lines[0].cells, (std::vector<std::string>{"人员", ""}));
  EXPECT_EQ(rows.lines[0].field, "");
}

TEST(DrawingParser, TellsLabelsSlotsAndPatternsApart) {
  const Drawing drawing = parse_drawing(
      with_line(9, R"(draw = [["单位：{unit}", "<"], ["", "{plan.1.month=3}月底"]])"), "x.toml");
  const auto& draw = drawing.blocks[0].draw;
  EXPECT_EQ(draw[0][0].kind, DrawnCell::Kind::pattern);
  EXPECT_EQ(draw[0][0].columns, 2U);
  EXPECT_EQ(draw[0][0].words(), "单位：");
  EXPECT_EQ(draw[0][0].slot(), "unit");
  EXPECT_EQ(draw[0][1].kind, DrawnCell::Kind::left);
  EXPECT_EQ(draw[1][0].kind, DrawnCell::Kind::blank);
  EXPECT_EQ(draw[1][1].slot(), "plan.1.month=3");
}

}  // namespace
}  // namespace targetbook::layouts
