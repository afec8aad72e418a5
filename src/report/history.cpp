#include "report/history.hpp"

#include "base/json.hpp"
#include "base/moment.hpp"
#include "base/say.hpp"
#include "report/text_table.hpp"

namespace targetbook::report {
namespace {

using base::Words;

std::string number(std::size_t count) {
  return std::to_string(count);
}

/// Nights on average, with one decimal; `-` where nothing was mended.
std::string average(const RuleCost& cost) {
  if (cost.mended == 0) return "-";
  const std::size_t tenths = (10 * cost.nights + cost.mended / 2) / cost.mended;
  return number(tenths / 10) + "." + number(tenths % 10);
}

class HistoryPage {
 public:
  HistoryPage(const History& history, const TextStyle& style) : history_(history), style_(style) {}

  std::string draw() {
    runs();
    stubborn();
    rules();
    nights();
    versions();
    open();
    if (text_.empty()) text_ = say({"台账中没有相符的记录\n", "the ledger has nothing of the kind\n"});
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(const Words& words) const { return words.in(style_.language); }
  [[nodiscard]] TextTable::Column text(const Words& title) const { return {say(title), false}; }
  [[nodiscard]] TextTable::Column figure(const Words& title) const { return {say(title), true}; }

  void add(const Words& title, const TextTable& table) {
    if (table.is_empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += toned(say(title), Tone::strong, style_) + "\n" + table.render(2, style_);
  }

  void runs() {
    TextTable table({text({"时间", "time"}), figure({"文件", "files"}), figure({"错误", "errors"}),
                     figure({"警告", "warnings"}), figure({"新增", "new"}), figure({"已改", "mended"}),
                     figure({"已报", "received"}), figure({"未报", "missing"})});
    for (const HistoryRun& run : history_.runs)
      table.add_row({base::local_minute(run.started), number(run.files), number(run.errors),
                     number(run.warnings), number(run.fresh), number(run.mended), number(run.received),
                     number(run.missing)});
    add({"历次巡查", "Passes"}, table);
  }

  void stubborn() {
    TextTable table({text({"文件", "file"}), text({"单位", "bureau"}), figure({"错误", "errors"}),
                     text({"最早", "since"})});
    for (const StubbornFile& file : history_.stubborn)
      table.add_row({file.path, file.bureau, number(file.errors), base::local_minute(file.since)});
    add({"三夜以上仍未改正的错误", "Errors still there after three nights"}, table);
  }

  void rules() {
    TextTable table({text({"规则", "rule"}), text({"名称", "name"}), figure({"未改", "open"}),
                     figure({"涉及文件", "files"}), figure({"已改", "mended"}),
                     figure({"平均夜数", "nights"})});
    for (const RuleCost& cost : history_.rules)
      table.add_row(
          {cost.code, cost.name, number(cost.open), number(cost.files), number(cost.mended), average(cost)});
    add({"各规则的问题数和改正所用的夜数", "What each rule has cost: findings, and nights until mended"},
        table);
  }

  void nights() {
    TextTable table({text({"时间", "time"}), text({"状态", "state"}), text({"文件", "file"})});
    for (const BureauNight& night : history_.nights)
      table.add_row({base::local_minute(night.started), state(night.state), night.path});
    add({"报送情况", "Handing in"}, table);
  }

  [[nodiscard]] std::string state(const std::string& word) const {
    if (word == "received") return say({"已报", "received"});
    if (word == "late") return say({"逾期已报", "received late"});
    if (word == "overdue") return say({"逾期未报", "overdue"});
    return say({"未报", "missing"});
  }

  void versions() {
    TextTable table({text({"时间", "time"}), text({"文件", "file"}), text({"内容", "content"}),
                     figure({"新增", "new"}), figure({"已改", "mended"})});
    for (const HistoryVersion& version : history_.versions) {
      constexpr std::size_t short_hash = 12;
      const std::string name = version.moved_from.empty() ? version.path
                                                          : version.path + say({"（原名", " (was "}) +
                                                                version.moved_from + say({"）", ")"});
      table.add_row({base::local_minute(version.seen), name, version.sha256.substr(0, short_hash),
                     number(version.fresh), number(version.mended.size())});
    }
    add({"各版本", "Versions"}, table);
    for (const HistoryVersion& version : history_.versions)
      add(base::say("{} 改正的问题", "Mended on {}", base::local_minute(version.seen)), list(version.mended));
  }

  void open() { add({"尚未改正的问题", "Not yet mended"}, list(history_.open)); }

  [[nodiscard]] TextTable list(const std::vector<HistoryFinding>& findings) const {
    TextTable table({text({"规则", "rule"}), text({"位置", "place"}), text({"问题", "finding"}),
                     text({"最早", "since"})});
    for (const HistoryFinding& finding : findings)
      table.add_row({finding.code, finding.sheet + (finding.cell.empty() ? "" : "!" + finding.cell),
                     say(finding.message), base::local_minute(finding.since)});
    return table;
  }

  const History& history_;
  const TextStyle& style_;
  std::string text_;
};

void write(base::JsonWriter& json, const std::vector<HistoryFinding>& findings, base::Language language) {
  json.begin_array();
  for (const HistoryFinding& finding : findings) {
    json.begin_object();
    json.key("code").string(finding.code).key("severity").string(finding.severity);
    json.key("sheet").string_or_null(finding.sheet).key("cell").string_or_null(finding.cell);
    json.key("message").string(finding.message.in(language)).key("since").string(finding.since);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string history_text(const History& history, const TextStyle& style) {
  return HistoryPage(history, style).draw();
}

std::string history_json(const History& history, base::Language language) {
  const auto whole = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  base::JsonWriter json;
  json.begin_object();
  json.key("schema").string("targetbook.history/1").key("asked").string_or_null(history.asked);
  json.key("runs").begin_array();
  for (const HistoryRun& run : history.runs) {
    json.begin_object().key("run").number(run.id).key("started").string(run.started);
    json.key("files")
        .number(whole(run.files))
        .key("errors")
        .number(whole(run.errors))
        .key("warnings")
        .number(whole(run.warnings));
    json.key("new").number(whole(run.fresh)).key("mended").number(whole(run.mended));
    json.key("received").number(whole(run.received)).key("missing").number(whole(run.missing)).end_object();
  }
  json.end_array().key("stubborn").begin_array();
  for (const StubbornFile& file : history.stubborn)
    json.begin_object()
        .key("file")
        .string(file.path)
        .key("bureau")
        .string_or_null(file.bureau)
        .key("errors")
        .number(whole(file.errors))
        .key("since")
        .string(file.since)
        .end_object();
  json.end_array().key("rules").begin_array();
  for (const RuleCost& cost : history.rules) {
    json.begin_object()
        .key("code")
        .string(cost.code)
        .key("name")
        .string(cost.name)
        .key("open")
        .number(whole(cost.open))
        .key("files")
        .number(whole(cost.files));
    json.key("mended").number(whole(cost.mended)).key("nights").number(whole(cost.nights)).end_object();
  }
  json.end_array().key("nights").begin_array();
  for (const BureauNight& night : history.nights)
    json.begin_object()
        .key("started")
        .string(night.started)
        .key("state")
        .string(night.state)
        .key("file")
        .string_or_null(night.path)
        .end_object();
  json.end_array().key("versions").begin_array();
  for (const HistoryVersion& version : history.versions) {
    json.begin_object()
        .key("file")
        .string(version.path)
        .key("moved_from")
        .string_or_null(version.moved_from)
        .key("sha256")
        .string_or_null(version.sha256);
    json.key("seen")
        .string(version.seen)
        .key("until")
        .string_or_null(version.until)
        .key("new")
        .number(whole(version.fresh))
        .key("mended");
    write(json, version.mended, language);
    json.end_object();
  }
  json.end_array().key("open");
  write(json, history.open, language);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace targetbook::report
