#include "containers/copy/shared_texts.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/xml_document.hpp"

namespace targetbook::containers::copy {

std::string_view cut_to_cell(std::string_view text) {
  constexpr std::size_t longest = 32'767;  // in UTF-16 units
  if (text.size() <= longest || base::utf16_length(text) <= longest) return text;
  std::size_t units = 0;
  std::size_t bytes = 0;
  base::for_each_code_point(text, [&](char32_t c, std::string_view taken) {
    units += c > 0xFFFF ? 2 : 1;
    if (units <= longest) bytes += taken.size();
  });
  return text.substr(0, bytes);
}

SharedTexts::Shared SharedTexts::add(std::string_view text) {
  const auto [found, is_new] = shared_.try_emplace({text.data(), text.size()});
  if (is_new) {
    const std::string_view kept = cut_to_cell(text);
    found->second = {texts_.size(), kept.size() < text.size()};
    texts_.push_back(kept);
  }
  return found->second;
}

void SharedTexts::write(PartText& part) const {
  part.text() += fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"{}\" uniqueCount=\"{}\">",
      edit::spreadsheet_namespace(false), texts_.size());
  for (const std::string_view text : texts_) {
    part.text() += "<si><t xml:space=\"preserve\">" + edit::escape_xstring(text) + "</t></si>";
    part.pause();
  }
  part.text() += "</sst>";
}

}  // namespace targetbook::containers::copy
