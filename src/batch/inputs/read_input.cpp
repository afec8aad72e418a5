#include "batch/inputs/read_input.hpp"

#include <exception>
#include <utility>

#include "base/files.hpp"

namespace targetbook::batch {

FileResult read_input(const Input& input, const House& house) {
  if (input.problem) return unreadable(input.file, *input.problem);
  std::string bytes;
  try {
    bytes = base::read_file(input.path, house.limits.file_bytes);
  } catch (const base::FileError& error) {
    return unreadable(input.file, error);
  } catch (const std::exception& error) {
    return unreadable(input.file, crashed(error));
  }
  return through_the_house(input.file, std::move(bytes), house);
}

}  // namespace targetbook::batch
