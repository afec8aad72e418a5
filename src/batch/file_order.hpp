#pragma once
#include <string>

#include "base/files.hpp"
#include "batch/crew/parcel.hpp"
#include "batch/inputs/inputs.hpp"

namespace targetbook::batch {

/// What a worker is told of one input; the file itself goes with it, open.
struct FileOrder {
  std::string file;
  std::filesystem::path path;  ///< for words only
  std::optional<base::FileError> problem;

  /// Opens the input; where that fails, that is the order's problem.
  static FileOrder of(const Input& input, base::Descriptor& document) {
    FileOrder order{input.file, input.path, input.problem};
    try {
      if (!order.problem) document = base::open_file(input.path);
    } catch (const base::FileError& error) {
      order.problem = error;
    }
    return order;
  }
  void pack(Parcel& parcel) const { parcel.text(file).text(path.native()).problem(problem); }
  static FileOrder unpack(OpenedParcel& parcel) {
    FileOrder order;
    order.file = parcel.text();
    order.path = parcel.text();
    order.problem = parcel.problem();
    return order;
  }
};

}  // namespace targetbook::batch
