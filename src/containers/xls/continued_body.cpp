#include "containers/xls/continued_body.hpp"

#include <algorithm>

#include "containers/xls/characters.hpp"

namespace targetbook::containers::xls {

bool ContinuedBody::is_at_end() {
  while (rest_.empty()) {
    if (records_ == nullptr || !records_->next_if(Type::continuation)) return true;
    rest_ = records_->body().bytes();
  }
  return false;
}

void ContinuedBody::go_on() {
  if (is_at_end()) throw short_record();
}

void ContinuedBody::number_over_seam(void* number, std::size_t size) {
  auto* const bytes = static_cast<char*>(number);
  for (std::size_t i = 0; i < size; ++i) {
    go_on();
    bytes[i] = rest_.front();
    rest_.remove_prefix(1);
  }
}

void ContinuedBody::skip(std::uint64_t count) {
  while (count > 0) {
    go_on();
    const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(count, rest_.size()));
    rest_.remove_prefix(here);
    count -= here;
  }
}

std::string_view ContinuedBody::take(std::size_t count, std::string& store) {
  if (count <= rest_.size()) {
    const std::string_view here = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return here;
  }
  store.clear();
  while (store.size() < count) {
    go_on();
    const std::string_view here = rest_.substr(0, count - store.size());
    store += here;
    rest_.remove_prefix(here.size());
  }
  return store;
}

void ContinuedBody::append_characters(std::size_t count, bool is_wide, std::string& out) {
  char16_t high = 0;  // the first half of a pair that the seam parts
  for (bool is_first = true; count > 0; is_first = false) {
    if (!is_first || rest_.empty()) {
      if (!is_first) rest_ = {};  // an odd byte before the seam is half of nothing
      go_on();
      is_wide = (static_cast<unsigned char>(rest_.front()) & 1U) != 0;
      rest_.remove_prefix(1);
    }
    const std::size_t size = is_wide ? 2 : 1;
    const std::size_t here = std::min(count, rest_.size() / size);
    const std::string_view bytes = rest_.substr(0, here * size);
    if (is_wide) {
      append_utf16(bytes, high, out);
    } else {
      flush_half_pair(high, out);
      append_latin_1(bytes, out);
    }
    rest_.remove_prefix(bytes.size());
    count -= here;
  }
  flush_half_pair(high, out);
}

}  // namespace targetbook::containers::xls
