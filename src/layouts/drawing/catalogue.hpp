#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layouts/drawing/drawing.hpp"

namespace targetbook::layouts {

class LabelIndex;

/// The layout's id of forms that no drawing fitted and that were read by the field's words.
inline constexpr std::string_view by_vocabulary = "by-vocabulary";

/// A drawing that was not compiled in, as its file has it.
struct DrawingFile {
  std::string name;
  std::string text;
};
/// Every `*.toml` of a folder, in order of name. Throws base::FileError for a folder or file that cannot be
/// read.
std::vector<DrawingFile> drawings_in(const std::filesystem::path& folder);

/// The drawings a run knows: the built-in ones, and those of folders that add to them or override the ones of
/// the same id. Once made, it may be read from any number of threads.
class Catalogue {
 public:
  /// The drawings compiled in.
  static Catalogue builtin();

  /// Throws DrawingError with file, line and column.
  void add(const std::vector<DrawingFile>& files);
  void add_folder(const std::filesystem::path& folder) { add(drawings_in(folder)); }
  void add(Drawing drawing);

  /// In order of id.
  [[nodiscard]] const std::vector<std::shared_ptr<const Drawing>>& drawings() const { return drawings_; }
  /// Null where there is none.
  [[nodiscard]] const Drawing* find(std::string_view id) const;
  /// The drawing to print a form of this layout in: its own, and for one that was read by its words the
  /// common one of its kind. Null where there is none.
  [[nodiscard]] const Drawing* to_print(std::string_view layout, std::string_view kind) const;
  [[nodiscard]] const LabelIndex& labels() const { return *labels_; }

 private:
  void put(Drawing drawing);
  void index();

  std::vector<std::shared_ptr<const Drawing>> drawings_;
  std::shared_ptr<const LabelIndex> labels_;
};

}  // namespace targetbook::layouts
