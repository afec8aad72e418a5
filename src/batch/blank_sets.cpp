#include "batch/blank_sets.hpp"

#include "base/builtin.hpp"
#include "base/config.hpp"

namespace targetbook::batch {
namespace {

const layouts::Drawing& layout_of(const base::ConfigValue& node, const layouts::Catalogue& catalogue) {
  const layouts::Drawing* drawing = catalogue.find(node.text());
  if (drawing == nullptr) node.fail("没有版式「{}」", "there is no layout '{}'", node.text());
  return *drawing;
}

BlankSet parse_set(const base::BuiltinFile& file, const layouts::Catalogue& catalogue) {
  const base::Config config(file);
  const base::ConfigValue& root = config.root();
  root.allow_only({"id", "name", "layouts", "each_project"});
  BlankSet set;
  set.id = root.at("id").text();
  set.name = {root.at("name").at("zh").text(), root.at("name").at("en").text()};
  for (const base::ConfigValue& layout : root.at("layouts").array())
    set.layouts.push_back(&layout_of(layout, catalogue));
  if (const base::ConfigValue* each = root.find("each_project"))
    set.each_project = &layout_of(*each, catalogue);
  return set;
}

}  // namespace

std::vector<BlankSet> builtin_sets(const layouts::Catalogue& catalogue) {
  std::vector<BlankSet> sets;
  for (const base::BuiltinFile& file : base::builtin_files_in("sets"))
    sets.push_back(parse_set(file, catalogue));
  return sets;
}

BlankSet set_of_one(const layouts::Drawing& drawing) {
  const bool is_project = drawing.kind == layouts::FormKind::project_target;
  return {drawing.id, drawing.name, {&drawing}, is_project ? &drawing : nullptr};
}

}  // namespace targetbook::batch
