#include "writers/blank/identity.hpp"

#include <algorithm>
#include <string>

#include "layouts/drawing/own_sheets.hpp"
#include "layouts/find/identity.hpp"

namespace targetbook::writers {
namespace {

/// `'县信访局 (2)'`
std::string quoted(const std::string& name) {
  std::string text = "'";
  for (const char c : name) text.append(c == '\'' ? 2 : 1, c);
  return text + "'";
}

/// Whether a layout's id may stand in a defined name, with dots for its hyphens.
bool makes_a_name(const std::string& id) {
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

}  // namespace

void write_identity(xlsx::XlsxFile& file, const BlankBook& book, const std::vector<MarkedSheet>& marked) {
  xlsx::XlsxSheet& sheet = file.add_sheet(layouts::identity_sheet);
  const xlsx::Format plain = file.format({});
  std::uint32_t row = 0;
  const auto put = [&](std::initializer_list<std::string> texts) {
    std::uint32_t column = 0;
    for (const std::string& text : texts)
      sheet.put({row, column++}, text.empty() ? xlsx::Content() : xlsx::Content(std::string_view(text)),
                plain);
  };
  put({"本表供程序识别，请勿改动或删除"});
  ++row;
  const layouts::BureauMark bureau{book.region_code, book.bureau_code, book.bureau};
  if (!book.bureau_code.empty()) {
    put({std::string(layouts::bureau_word), layouts::to_text(bureau)});
    ++row;
    file.set_property(layouts::bureau_property, layouts::to_text(bureau));
  }
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const layouts::FormMark mark{marked[i].drawing->id, book.year, marked[i].drawing->version, false};
    put({std::string(layouts::form_word), layouts::to_text(mark)});
    const std::string tab = quoted(marked[i].sheet->name());
    sheet.put_formula({row, 2}, "=" + tab + "!A1", "", plain);
    ++row;
    file.set_property(layouts::form_mark_name(i), layouts::to_text(mark));
    if (makes_a_name(mark.layout)) file.define_name(layouts::form_name_of(i, mark), tab + "!$A$1");
  }
  sheet.protect();
  sheet.hide();
}

}  // namespace targetbook::writers
