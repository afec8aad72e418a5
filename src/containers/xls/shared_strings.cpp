#include "containers/xls/shared_strings.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "containers/errors.hpp"

namespace targetbook::containers::xls {

void SharedStrings::read(RecordReader& records, TextReader& reader, const Limits& limits,
                         grid::TextStore& texts) {
  constexpr std::size_t header_size = 8;
  constexpr std::size_t smallest_text = 3;
  const std::uint32_t count = records.body().u32(4);
  texts_.reserve(std::min<std::size_t>(count, records.body().size() / smallest_text));
  ContinuedBody body(records, header_size);
  // Writers are known that count more texts than they write: what a cell then lacks is told at the cell.
  while (texts_.size() < count && !body.is_at_end()) {
    if (texts_.size() >= limits.cells) throw too_large("cells", limits.cells);
    const std::string_view text = reader.read(body, TextReader::Count::two_bytes);
    if (text.size() > limits.cell_characters && base::utf16_length(text) > limits.cell_characters)
      too_long_.insert(static_cast<std::uint32_t>(texts_.size()));
    texts_.push_back(texts.keep(text));
  }
}

}  // namespace targetbook::containers::xls
