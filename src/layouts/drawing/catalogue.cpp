#include "layouts/drawing/catalogue.hpp"

#include <algorithm>

#include "base/builtin.hpp"
#include "base/file_error.hpp"
#include "base/files.hpp"
#include "base/say.hpp"
#include "layouts/drawing/label_index.hpp"

namespace targetbook::layouts {
namespace {
constexpr std::uint64_t largest_drawing = 1 << 20;
}

Catalogue Catalogue::builtin() {
  Catalogue catalogue;
  for (const base::BuiltinFile& form : base::builtin_files_in("forms"))
    catalogue.put(parse_drawing(form.text, "templates/" + std::string(form.path)));
  catalogue.index();
  return catalogue;
}

void Catalogue::add_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  if (error)
    throw base::FileError(base::FileErrorKind::missing,
                          base::say("无法读取表样文件夹「{}」：{}", "cannot read the layouts folder '{}': {}",
                                    folder.string(), error.message()));
  std::sort(files.begin(), files.end());
  for (const auto& file : files) put(parse_drawing(base::read_file(file, largest_drawing), file.string()));
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

}  // namespace targetbook::layouts
