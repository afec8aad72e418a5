#include "containers/xls/globals.hpp"

#include <array>
#include <utility>

#include "containers/errors.hpp"
#include "containers/other_files.hpp"

namespace targetbook::containers::xls {
namespace {

// MS-XLS 2.4.28 (BoundSheet8).
SheetEntry read_sheet_entry(RecordReader& records, TextReader& texts) {
  const Body body = records.body();
  SheetEntry sheet;
  sheet.offset = body.u32(0);
  switch (body.u8(4) & 3U) {
    case 0:
      break;
    case 1:
      sheet.state = grid::SheetState::hidden;
      break;
    default:
      sheet.state = grid::SheetState::very_hidden;
      break;
  }
  sheet.is_worksheet = body.u8(5) == 0;
  ContinuedBody name(records, 6);
  sheet.name = texts.read(name, TextReader::Count::one_byte);
  return sheet;
}

// MS-XLS 2.5.66: the names that a NAME record has as a number.
std::string built_in_name(unsigned number) {
  constexpr std::array names{"Consolidate_Area", "Auto_Open",      "Auto_Close",    "Extract",
                             "Database",         "Criteria",       "Print_Area",    "Print_Titles",
                             "Recorder",         "Data_Form",      "Auto_Activate", "Auto_Deactivate",
                             "Sheet_Title",      "_FilterDatabase"};
  return number < names.size() ? std::string("_xlnm.") + names[number] : std::string{};
}

class Reader {
 public:
  Reader(RecordReader& records, const Limits& limits, grid::Workbook& book, Globals& out)
      : records_(records), limits_(limits), book_(book), out_(out) {}

  void read() {
    for (records_.next(); records_.type() != Type::eof; records_.next()) read_record();
  }

 private:
  void read_record() {
    const Body& body = records_.body();
    switch (records_.type()) {
      case Type::file_pass:
        throw password_protected();
      case Type::code_page:
        out_.texts.set_code_page(body.u16(0));
        break;
      case Type::date_mode:
        book_.date1904 = body.u16(0) == 1;
        break;
      case Type::bound_sheet:
        if (out_.sheets.size() >= limits_.sheets) throw too_large("sheets", limits_.sheets);
        out_.sheets.push_back(read_sheet_entry(records_, out_.texts));
        break;
      case Type::shared_strings:
        out_.strings.read(records_, out_.texts, limits_, book_.texts);
        break;
      case Type::format:
        out_.styles.add_format(body);
        break;
      case Type::font:
        out_.styles.add_font(body);
        break;
      case Type::xf:
        out_.styles.add_xf(body);
        break;
      case Type::palette:
        out_.styles.set_palette(body);
        break;
      case Type::name:
        read_name();
        break;
      case Type::sup_book:
        out_.is_own_book.push_back(body.size() >= 4 && body.u16(2) == own_book);
        out_.foreign_names.emplace_back();
        break;
      case Type::extern_name:
        read_extern_name();
        break;
      case Type::extern_sheet:
        read_references();
        break;
      case Type::bof:
        throw corrupt("工作簿的全局部分没有结束", "the workbook's globals do not end");
      case Type::number:
      case Type::label:
      case Type::label_sst:
      case Type::rk:
      case Type::mul_rk:
      case Type::rich_label:
      case Type::formula:
      case Type::bool_err:
        throw corrupt("单元格记录不在任何工作表内", "there is a cell outside of any sheet");
      default:
        break;
    }
  }

  /// What is wrong with a name costs the name, no cell.
  void read_name() {
    constexpr unsigned is_built_in = 0x20;
    constexpr std::size_t header = 14;
    if (out_.names.size() >= most_names)
      throw corrupt("定义的名称多得不合常理", "it defines an absurd number of names");
    NameRecord name;
    try {
      const Body body = records_.body();
      const bool is_wide = out_.texts.version() == Version::biff8 && (body.u8(header) & 1U) != 0;
      const std::size_t count = body.u8(3);
      const std::size_t size = out_.texts.version() == Version::biff8 ? 1 + count * (is_wide ? 2 : 1) : count;
      name.sheet = body.u16(8);
      ContinuedBody text(body.slice(header, size));
      name.name = out_.texts.read_characters(text, count);
      if ((body.u16(0) & is_built_in) != 0 && name.name.size() == 1)
        name.name = built_in_name(static_cast<unsigned char>(name.name.front()));
      name.formula = body.slice(header + size, body.u16(4));
    } catch (const base::FileError&) {
      name.formula = {};
    }
    out_.names.push_back(std::move(name));  // formulas count it, whatever it is
  }

  void read_extern_name() {
    if (out_.texts.version() != Version::biff8 || out_.foreign_names.empty()) return;
    if (++foreign_names_ > most_names) return;
    std::string name;
    try {
      ContinuedBody text(records_.body().from(6));
      name = out_.texts.read(text, TextReader::Count::one_byte);
    } catch (const base::FileError&) {
      name.clear();
    }
    out_.foreign_names.back().push_back(std::move(name));
  }

  /// BIFF5 has a record for each sheet, and its formulas say the sheets of this workbook themselves.
  void read_references() {
    if (out_.texts.version() != Version::biff8) return;
    ContinuedBody body(records_);
    const std::size_t count = body.u16();
    for (std::size_t i = 0; i < count && !body.is_at_end(); ++i) {
      SheetReference reference;
      reference.book = body.u16();
      reference.first = static_cast<std::int16_t>(body.u16());
      reference.last = static_cast<std::int16_t>(body.u16());
      reference.is_here = reference.book < out_.is_own_book.size() && out_.is_own_book[reference.book];
      out_.references.push_back(reference);
    }
  }

  static constexpr std::uint16_t own_book = 0x0401;
  static constexpr std::size_t most_names = 65'535;  // formulas number them with 16 bits

  RecordReader& records_;
  const Limits& limits_;
  grid::Workbook& book_;
  Globals& out_;
  std::size_t foreign_names_ = 0;
};

}  // namespace

void read_globals(RecordReader& records, const Limits& limits, grid::Workbook& book, Globals& out) {
  Reader(records, limits, book, out).read();
}

}  // namespace targetbook::containers::xls
