#pragma once
#include <string>

#include "batch/crew/parcel.hpp"
#include "batch/inputs/inputs.hpp"

namespace targetbook::batch {

/// What a worker is told of one input.
struct FileOrder {
  std::string file;
  std::filesystem::path path;
  std::optional<base::FileError> problem;

  static FileOrder of(const Input& input) { return {input.file, input.path, input.problem}; }
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
