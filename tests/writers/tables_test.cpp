#include "writers/tables/tables.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <set>

#include "made_up.hpp"
#include "writers/tables/bureaus.hpp"
#include "writers/tables/table_rows.hpp"

namespace targetbook::writers {
namespace {

/// Keeps what it is given, by table.
class Rows : public RowSink {
 public:
  void add_row(const Table& table, const Row& row) override {
    EXPECT_EQ(row.size(), table.columns.size()) << table.sql;
    rows[table.id].push_back(row);
  }
  [[nodiscard]] Value at(TableId id, std::size_t row, std::string_view column) const {
    const auto& columns = table(id).columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i].sql == column) return rows.at(id).at(row).at(i);
    ADD_FAILURE() << "no column " << column;
    return {};
  }
  std::map<TableId, std::vector<Row>> rows;
};

TEST(Tables, StandInTheOrderOfTheirIds) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < tables().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(tables()[i].id), i);
    names.insert(tables()[i].name);
    std::set<std::string_view> columns;
    for (const Column& column : tables()[i].columns)
      EXPECT_TRUE(columns.insert(column.sql).second) << column.sql;
  }
  EXPECT_EQ(names.size(), tables().size());
}

TEST(Tables, KeysPointBackwards) {
  std::set<std::string_view> before;
  for (const Table& table : tables()) {
    for (const Column& column : table.columns) {
      EXPECT_TRUE(column.refers_to.empty() || before.count(column.refers_to) > 0) << table.sql;
    }
    before.insert(table.sql);
  }
}

TEST(TableRows, CarryBureauProjectAndPlace) {
  Rows rows;
  TableRows(rows, base::Language::zh).add(made_up::everything(), {"../x.xlsx"});
  EXPECT_EQ(rows.at(TableId::indicators, 0, "bureau"), Value("江汉区信访局"));
  EXPECT_EQ(rows.at(TableId::indicators, 0, "project"), Value("信访工作经费"));
  EXPECT_EQ(rows.at(TableId::indicators, 0, "year"), Value(std::int64_t{2024}));
  EXPECT_EQ(rows.at(TableId::indicators, 0, "file"), Value("samples/江汉区信访局-2024.xlsx"));
  EXPECT_EQ(rows.at(TableId::indicators, 0, "cell"), Value("F31"));
  EXPECT_EQ(rows.at(TableId::sources, 0, "file"),
            Value(SourceLink{"samples/江汉区信访局-2024.xlsx", "../x.xlsx"}));
  EXPECT_EQ(rows.at(TableId::sources, 0, "unrecognised"),
            Value("Sheet3（空表）；草稿（没有版式与之相符，最接近 hebei-project）"));
}

TEST(TableRows, LeaveBlankIndicatorsOut) {
  Rows rows;
  TableRows(rows, base::Language::zh)
      .add(made_up::submission("a", {made_up::hebei_form("甲", "乙", 1)}), {"a"});
  EXPECT_EQ(rows.rows[TableId::indicators].size(), 4U);
}

TEST(TableRows, TakeFundsForSourcesWhereTheFormListsNone) {
  Rows rows;
  TableRows run(rows, base::Language::zh);
  run.add(made_up::submission("a", {made_up::hebei_form("甲", "乙", 100)}), {"a"});
  ASSERT_EQ(rows.rows[TableId::fund_sources].size(), 1U);
  EXPECT_EQ(rows.at(TableId::fund_sources, 0, "name"), Value("财政资金"));
  run.add(made_up::submission("b", {made_up::wuhan_form("丙")}), {"b"});
  EXPECT_EQ(rows.rows[TableId::fund_sources].size(), 3U);
}

TEST(TableRows, NumberOnThroughTheRun) {
  Rows rows;
  TableRows run(rows, base::Language::zh);
  run.add(made_up::everything(), {"a"});
  run.add(made_up::everything(), {"b"});
  EXPECT_EQ(rows.at(TableId::sources, 1, "id"), Value(std::int64_t{2}));
  EXPECT_EQ(rows.at(TableId::forms, 5, "source_id"), Value(std::int64_t{2}));
  EXPECT_EQ(rows.at(TableId::forms, 5, "bureau_id"), Value(std::int64_t{2}));
}

TEST(Bureaus, FormsThatNameNoneBelongToTheOnlyOne) {
  const model::Submission made = made_up::everything();
  const BureausOfSubmission found = find_bureaus(made);
  ASSERT_EQ(found.bureaus.size(), 1U);
  EXPECT_EQ(found.bureaus[0].name, "江汉区信访局");
  EXPECT_EQ(found.bureaus[0].projects, 1U);
  EXPECT_EQ(found.bureaus[0].indicators, 8U);
  EXPECT_NE(found.bureaus[0].department, nullptr);
}

TEST(Bureaus, StayUnknownWhereSeveralAreNamed) {
  const model::Submission made = made_up::submission(
      "a", {made_up::hebei_form("甲局", "一", 1), made_up::wuhan_form("乙局"), made_up::contents_form()});
  const BureausOfSubmission found = find_bureaus(made);
  ASSERT_EQ(found.bureaus.size(), 3U);
  EXPECT_EQ(found.bureaus[2].name, "");
}

TEST(Bureaus, UnitsStandInForTheDepartment) {
  model::Form form = made_up::wuhan_form("丙局");
  form.department_name = {};
  const model::Submission made = made_up::submission("a", {form});
  EXPECT_EQ(find_bureaus(made).bureaus.at(0).name, "丙局");
}

TEST(Totals, AreUnknownOnceTheyNoLongerFit) {
  Total total;
  total.add(made_up::yuan(std::numeric_limits<std::int64_t>::max()));
  total.add(made_up::blank_amount());
  EXPECT_TRUE(total.money().has_value());
  total.add(made_up::yuan(1));
  EXPECT_FALSE(total.money().has_value());
}

}  // namespace
}  // namespace targetbook::writers
