#include "layouts/drawing/catalogue.hpp"

#include <algorithm>

#include "base/builtin.hpp"
#include "base/config.hpp"
#include "base/files.hpp"
#include "base/say.hpp"
#include "base/system_error.hpp"
#include "layouts/drawing/label_index.hpp"

namespace targetbook::layouts {
namespace {
constexpr std::uint64_t largest_drawing = 1 << 20;
}

Catalogue Catalogue::builtin() {
  Catalogue catalogue;
  for (const base::BuiltinFile& form : base::builtin_files_in("forms"))
    catalogue.put(parse_drawing(base::Config(form)));
  catalogue.index();
  return catalogue;
}

std::vector<DrawingFile> drawings_in(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  if (error) {
    const base::Words what =
        base::say("无法读取表样文件夹「{}」", "cannot read the layouts folder '{}'", folder.string());
    throw base::FileError(base::FileErrorKind::missing, base::system_failure(what, error.value()).reason());
  }
  std::sort(files.begin(), files.end());
  std::vector<DrawingFile> drawings;
  for (const auto& file : files) drawings.push_back({file.string(), base::read_file(file, largest_drawing)});
  return drawings;
}

void Catalogue::add(const std::vector<DrawingFile>& files) {
  for (const DrawingFile& file : files) put(parse_drawing(file.text, file.name));
  index();
}

void Catalogue::add(Drawing drawing) {
  put(std::move(drawing));
  index();
}

void Catalogue::put(Drawing drawing) {
  const auto it = std::lower_bound(drawings_.begin(), drawings_.end(), drawing.id,
                                   [](const auto& known, const std::string& id) { return known->id < id; });
  if (it != drawings_.end() && (*it)->id == drawing.id)
    *it = std::make_shared<const Drawing>(std::move(drawing));
  else
    drawings_.insert(it, std::make_shared<const Drawing>(std::move(drawing)));
}

void Catalogue::index() {
  labels_ = std::make_shared<const LabelIndex>(drawings_);
}

const Drawing* Catalogue::find(std::string_view id) const {
  for (const auto& drawing : drawings_)
    if (drawing->id == id) return drawing.get();
  return nullptr;
}

const Drawing* Catalogue::to_print(std::string_view layout, std::string_view kind) const {
  if (layout != by_vocabulary) return find(layout);
  return find(kind == "department-target" ? "wuhan-department"
              : kind == "self-evaluation" ? "self-evaluation-project"
                                          : "national-project");
}

}  // namespace targetbook::layouts
