#include "layouts/drawing/drawn_names.hpp"

#include <algorithm>

#include "base/say.hpp"
#include "base/text.hpp"
#include "base/unknown_word.hpp"
#include "layouts/drawing/pattern.hpp"
#include "layouts/drawing/vocabulary.hpp"
#include "model/fields/fields.hpp"

namespace targetbook::layouts {
namespace {

using base::ConfigValue;
using Names = std::vector<std::string>;

Names names_in(const std::vector<DrawnName>& drawn) {
  Names names;
  for (const DrawnName& one : drawn) names.push_back(one.name);
  return names;
}

/// The values of a project that a printed line may repeat.
Names project_fields() {
  Names names;
  for (const auto& field : model::fields_of<model::ProjectTarget>())
    if (field.is_drawn()) names.emplace_back(field.name);
  return names;
}

[[noreturn]] void refuse(const std::string& file, base::SourcePosition position, const base::Phrase& sort,
                         std::string_view name, const Names& known) {
  throw DrawingError(file, position, base::unknown_word(sort, name, {known.begin(), known.end()}));
}

class NameCheck {
 public:
  explicit NameCheck(const Drawing& drawing)
      : drawing_(drawing), known_(vocabulary_of(drawing.kind)), fields_(names_in(known_.fields)) {}

  void run(const ConfigValue& root) const {
    for (const char* key : {"title", "new_title"})
      if (const ConfigValue* title = root.find(key))
        check_pieces(parse_pieces(title->text()), title->position(), fields_);
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
        refuse_name(position, split_slot(piece.slot).name, allowed);
  }

  [[nodiscard]] const NameTable& table_named(const ConfigValue& node) const {
    if (const NameTable* table = known_.table(node.text())) return *table;
    Names names;
    for (const NameTable& table : known_.tables) names.push_back(table.name);
    refuse(drawing_.file, node.position(), {"表", "table"}, node.text(), names);
  }

  void check_block(const ConfigValue& node, const Block& block) const {
    Names beside = fields_;
    const auto allow = [](Names& names, const NameTable& table) {
      for (const DrawnName& column : table.columns) names.push_back(column.name);
    };
    if (const ConfigValue* each = node.find("each")) allow(beside, table_named(*each));
    Names below = beside;
    if (const ConfigValue* table = node.find("table")) allow(below, table_named(*table));
    for (const DrawnRow& row : block.draw)
      for (const DrawnCell& cell : row)
        check_pieces(cell.pieces, cell.position, block.is_table() ? beside : fields_);
    for (const DrawnCell& cell : block.repeat) check_pieces(cell.pieces, cell.position, below);
    if (const ConfigValue* groups = node.find("group")) check_groups(*groups, block);
    if (const ConfigValue* lines = node.find("line"))
      for (const ConfigValue& line : lines->array())
        if (const ConfigValue* field = line.find("field");
            field != nullptr && model::find_field<model::ProjectTarget>(field->text()) == nullptr)
          refuse(drawing_.file, field->position(), {"名称", "name"}, field->text(), project_fields());
  }

  /// Groups are columns of the repeated row.
  void check_groups(const ConfigValue& groups, const Block& block) const {
    Names columns;
    for (const DrawnCell& cell : block.repeat)
      for (const Piece& piece : cell.pieces)
        if (!piece.slot.empty()) columns.push_back(piece.slot);
    for (const ConfigValue& group : groups.array())
      if (std::find(columns.begin(), columns.end(), group.text()) == columns.end())
        refuse(drawing_.file, group.position(), {"分组", "group"}, group.text(), columns);
  }

  /// `project.category`, `projects.category`; a budget table's columns go by their headings: `rows.计量单位`.
  void check_field_or_column(const std::string& name, base::SourcePosition position) const {
    Names names = fields_;
    for (const NameTable& table : known_.tables) {
      if (drawing_.kind == FormKind::budget_table && name.starts_with(table.name + ".")) return;
      for (const DrawnName& column : table.columns) names.push_back(table.name + "." + column.name);
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) refuse_name(position, name, names);
  }

  /// Where no name is near, what lists them all.
  [[noreturn]] void refuse_name(base::SourcePosition position, std::string_view name,
                                const Names& known) const {
    const std::vector<std::string_view> views{known.begin(), known.end()};
    const base::Phrase sort{"名称", "name"};
    base::Words words = base::unknown_word(sort, name, views);
    if (base::nearest_word(name, views).empty())
      words = base::say("{}；全部名称见 targetbook layouts --names {}",
                        "{}; targetbook layouts --names {} lists all names", words, to_string(drawing_.kind));
    throw DrawingError(drawing_.file, position, words);
  }

  const Drawing& drawing_;
  const Vocabulary& known_;
  Names fields_;
};

}  // namespace

void check_names(const ConfigValue& root, const Drawing& drawing) {
  NameCheck(drawing).run(root);
}

}  // namespace targetbook::layouts
