#include "layouts/drawing/drawn_names.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "layouts/drawing/bindings.hpp"
#include "layouts/drawing/pattern.hpp"

namespace targetbook::layouts {
namespace {

using base::ConfigValue;
using Names = std::vector<std::string>;

/// The records of a table, and what their columns are called.
struct Table {
  std::string name;
  Names columns;
};

/// What a kind of form has. In names, `#` stands for a number.
struct Vocabulary {
  Names fields;
  std::vector<Table> tables;

  [[nodiscard]] const Table* table(std::string_view name) const {
    const auto it =
        std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name == name; });
    return it == tables.end() ? nullptr : &*it;
  }
};

template <class Record>
Names with_names(std::span<const Binding<Record>> bindings, Names others = {}) {
  for (const auto& binding : bindings) others.emplace_back(binding.name);
  return others;
}

Vocabulary vocabulary_of(FormKind kind) {
  // What read.cpp takes from every kind of form, and the words that stand for any text or a row's number.
  const Names everywhere = {
      "*",    "n",      "title", "unit", "department", "department.name", "department.code",
      "year", "year+#", "year-#"};
  const Names history = {"history.#"};
  Vocabulary all{everywhere, {}};
  const auto add = [](Names& to, const Names& more) { to.insert(to.end(), more.begin(), more.end()); };
  switch (kind) {
    case FormKind::project_target:
      add(all.fields, with_names(project_bindings(), {"goals", "goal", "plan.#.month", "plan.#.percent"}));
      all.tables = {{"fund_sources", with_names(fund_source_bindings())},
                    {"spending", with_names(spending_bindings())},
                    {"procurement", with_names(procurement_bindings())},
                    {"goals", with_names(goal_bindings())},
                    {"indicators", with_names(indicator_bindings(), {"history.#", "ratio"})}};
      break;
    case FormKind::department_target:
      add(all.fields, with_names(department_bindings()));
      all.tables = {{"funds", with_names(department_fund_bindings(), history)},
                    {"projects", with_names(department_project_bindings())},
                    {"goal_pairs", {"long_term", "annual"}},
                    {"goals", {"text"}},
                    {"indicators", with_names(indicator_bindings(), history)}};
      break;
    case FormKind::narrative:
      all.tables = {{"sections", {"number", "heading", "paragraph"}}};
      break;
    case FormKind::contents:
      all.tables = {{"entries", {"entry"}}};
      break;
    case FormKind::budget_table:
      all.tables = {{"rows", {"text", "amount"}}};
      break;
  }
  return all;
}

/// `plan.1.month=3` as `plan.#.month`, `year-2` as `year-#`; `level1` has no number of its own.
std::string with_number_signs(std::string_view slot) {
  constexpr std::string_view before_number = ".+-#";
  std::string name;
  for (const char c : split_slot(slot).name) {
    const bool is_number = std::isdigit(static_cast<unsigned char>(c)) != 0 && !name.empty() &&
                           before_number.find(name.back()) != std::string_view::npos;
    if (!is_number)
      name += c;
    else if (name.back() != '#')
      name += '#';
  }
  return name;
}

[[noreturn]] void refuse(const std::string& file, base::SourcePosition position, const char* zh,
                         const char* en, std::string_view name, const Names& known) {
  const std::vector<std::string_view> words(known.begin(), known.end());
  const std::string near(base::nearest_word(name, words));
  throw DrawingError(file, position,
                     {"不认识的" + std::string(zh) + "「" + std::string(name) + "」" +
                          (near.empty() ? "" : "，是否应为「" + near + "」"),
                      "unknown " + std::string(en) + " '" + std::string(name) + "'" +
                          (near.empty() ? "" : ", did you mean '" + near + "'?")});
}

class NameCheck {
 public:
  explicit NameCheck(const Drawing& drawing) : drawing_(drawing), known_(vocabulary_of(drawing.kind)) {}

  void run(const ConfigValue& root) const {
    for (const char* key : {"title", "new_title"})
      if (const ConfigValue* title = root.find(key))
        check_pieces(parse_pieces(title->text()), title->position(), known_.fields);
    const auto& blocks = root.at("block").array();
    for (std::size_t i = 0; i < blocks.size(); ++i) check_block(blocks[i], drawing_.blocks[i]);
    for (const char* key : {"choices", "suggestions"})
      if (const ConfigValue* lists = root.find(key))
        for (const auto& [name, list] : lists->table()) check_field_or_column(name, list.position());
  }

 private:
  void check_pieces(const std::vector<Piece>& pieces, base::SourcePosition position,
                    const Names& allowed) const {
    for (const Piece& piece : pieces)
      if (!piece.slot.empty() &&
          std::find(allowed.begin(), allowed.end(), with_number_signs(piece.slot)) == allowed.end())
        refuse(drawing_.file, position, "名称", "name", split_slot(piece.slot).name, allowed);
  }

  [[nodiscard]] const Table& table_named(const ConfigValue& node) const {
    if (const Table* table = known_.table(node.text())) return *table;
    Names names;
    for (const Table& table : known_.tables) names.push_back(table.name);
    refuse(drawing_.file, node.position(), "表", "table", node.text(), names);
  }

  void check_block(const ConfigValue& node, const Block& block) const {
    Names beside = known_.fields;
    const auto allow = [](Names& names, const Table& table) {
      names.insert(names.end(), table.columns.begin(), table.columns.end());
    };
    if (const ConfigValue* each = node.find("each")) allow(beside, table_named(*each));
    Names below = beside;
    if (const ConfigValue* table = node.find("table")) allow(below, table_named(*table));
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        check_pieces(cell.pieces, cell.position, block.is_table() ? beside : known_.fields);
    for (const DrawnCell& cell : block.repeat) check_pieces(cell.pieces, cell.position, below);
    if (const ConfigValue* groups = node.find("group")) check_groups(*groups, block);
    if (const ConfigValue* lines = node.find("line"))
      for (const ConfigValue& line : lines->array())
        if (const ConfigValue* field = line.find("field");
            field != nullptr && find_binding(project_bindings(), field->text()) == nullptr)
          refuse(drawing_.file, field->position(), "名称", "name", field->text(),
                 with_names(project_bindings()));
  }

  /// Groups are columns of the repeated row.
  void check_groups(const ConfigValue& groups, const Block& block) const {
    Names columns;
    for (const DrawnCell& cell : block.repeat)
      for (const Piece& piece : cell.pieces)
        if (!piece.slot.empty()) columns.push_back(piece.slot);
    for (const ConfigValue& group : groups.array())
      if (std::find(columns.begin(), columns.end(), group.text()) == columns.end())
        refuse(drawing_.file, group.position(), "分组", "group", group.text(), columns);
  }

  /// `project.category`, `projects.category`; a budget table's columns go by their headings: `rows.计量单位`.
  void check_field_or_column(const std::string& name, base::SourcePosition position) const {
    Names names = known_.fields;
    for (const Table& table : known_.tables) {
      if (drawing_.kind == FormKind::budget_table && name.starts_with(table.name + ".")) return;
      for (const std::string& column : table.columns) names.push_back(table.name + "." + column);
    }
    if (std::find(names.begin(), names.end(), name) == names.end())
      refuse(drawing_.file, position, "名称", "name", name, names);
  }

  const Drawing& drawing_;
  Vocabulary known_;
};

}  // namespace

void check_names(const ConfigValue& root, const Drawing& drawing) {
  NameCheck(drawing).run(root);
}

}  // namespace targetbook::layouts
