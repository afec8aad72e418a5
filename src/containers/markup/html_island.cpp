#include "containers/markup/html_island.hpp"

#include <algorithm>

#include "base/file_error.hpp"
#include "base/text.hpp"
#include "containers/markup/css_values.hpp"
#include "containers/markup/html_entities.hpp"
#include "containers/markup/html_tokens.hpp"
#include "containers/markup/office_properties.hpp"

namespace targetbook::containers::markup {
namespace {

enum class Place { elsewhere, document_properties, custom_properties };

class IslandReader {
 public:
  IslandReader(std::string_view text, HtmlIsland& island) : tokens_(text), island_(island) {}

  void read() {
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::finish; token = tokens_.next()) {
      if (token.kind == HtmlTokenKind::start) start(token);
      if (token.kind == HtmlTokenKind::end) end(token);
      if (token.kind == HtmlTokenKind::text) text_ += decode_entities(token.text, EntityPlace::text);
    }
  }

 private:
  void start(const HtmlToken& token) {
    text_.clear();
    const std::string name = in_small_letters(token.name);
    if (name == "x:excelworksheet") island_.sheets.emplace_back();
    if (name == "x:date1904") island_.date1904 = true;
    if (name == "x:worksheetsource" && !island_.sheets.empty()) island_.sheets.back().is_elsewhere = true;
    if (name == "o:documentproperties") place_ = Place::document_properties;
    if (name == "o:customdocumentproperties") place_ = Place::custom_properties;
  }

  void end(const HtmlToken& token) {
    const std::string name = in_small_letters(token.name);
    const std::string value(base::trim(text_));
    if (name == "o:documentproperties" || name == "o:customdocumentproperties") place_ = Place::elsewhere;
    if (!island_.sheets.empty() && name == "x:name" && island_.sheets.back().name.empty())
      island_.sheets.back().name = value;
    if (!island_.sheets.empty() && name == "x:visible") {
      if (value == "SheetHidden") island_.sheets.back().state = grid::SheetState::hidden;
      if (value == "SheetVeryHidden") island_.sheets.back().state = grid::SheetState::very_hidden;
    }
    constexpr std::string_view prefix = "o:";
    if (place_ != Place::elsewhere && name.starts_with(prefix)) {
      const std::string_view own = token.name.substr(prefix.size());
      island_.properties.emplace_back(place_ == Place::custom_properties
                                          ? custom_property_name(own)
                                          : std::string(usual_property_name(own)),
                                      value);
    }
    text_.clear();
  }

  HtmlTokens tokens_;
  HtmlIsland& island_;
  Place place_ = Place::elsewhere;
  std::string text_;
};

}  // namespace

void read_html_island(std::string_view text, HtmlIsland& island) {
  try {
    IslandReader(text, island).read();
  } catch (const base::FileError&) {  // NOLINT(bugprone-empty-catch): a comment that breaks off says no more
  }
}

void read_html_islands(std::string_view comment, HtmlIsland& island) {
  constexpr std::size_t npos = std::string_view::npos;
  for (std::size_t at = comment.find("<xml"); at != npos; at = comment.find("<xml", at)) {
    const std::size_t start = comment.find('>', at);
    if (start == npos) return;
    at = std::min(comment.find("</xml", start), comment.size());
    read_html_island(comment.substr(start + 1, at - start - 1), island);
  }
}

}  // namespace targetbook::containers::markup
