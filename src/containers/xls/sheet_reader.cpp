#include "containers/xls/sheet_reader.hpp"

#include <algorithm>
#include <optional>

#include "containers/errors.hpp"
#include "containers/other_files.hpp"
#include "containers/xls/formula_records.hpp"
#include "containers/xls/look_records.hpp"
#include "containers/xls/values.hpp"

namespace targetbook::containers::xls {
namespace {

constexpr std::size_t rk_size = 6;  // with its style

class SheetReader {
 public:
  SheetReader(RecordReader& records, Context& context, FormulaText& printer, grid::Sheet& sheet)
      : records_(records),
        context_(context),
        sheet_(sheet),
        cells_(context, sheet),
        formulas_(context, printer, sheet, cells_),
        looks_(context, sheet) {}

  void read() {
    reserve();
    try {
      read_records();
    } catch (base::FileError& error) {
      if (!error.cell() && at_) error.at(sheet_.name, at_);
      throw;
    }
    formulas_.finish();
    cells_.finish();
    looks_.finish();
  }

 private:
  void read_records() {
    for (;; at_.reset()) {
      records_.next();
      if (records_.type() == Type::eof) return;
      if (records_.type() == Type::bof)
        skip_embedded();
      else if (!read_cell())
        read_other();
    }
  }

  /// Cells take several times the room of their records: counted first, they need not be moved.
  void reserve() {
    RecordReader ahead = records_;
    std::uint64_t count = 0;
    std::uint64_t formulas = 0;
    try {
      for (ahead.next(); ahead.type() != Type::eof; ahead.next()) {
        switch (ahead.type()) {
          case Type::mul_rk:
            count += ahead.body().size() / rk_size;
            break;
          case Type::label_sst:
          case Type::rk:
          case Type::number:
          case Type::label:
            ++count;
            break;
          case Type::formula:
            ++count;
            ++formulas;
            break;
          default:
            break;
        }
      }
    } catch (const base::FileError&) {
      return;  // reading says what is wrong
    }
    const std::uint64_t room = context_.limits.cells - std::min(context_.limits.cells, context_.cells);
    sheet_.cells.reserve(static_cast<std::size_t>(std::min(count, room)));
    sheet_.formulas.reserve(static_cast<std::size_t>(std::min(formulas, room)));
  }

  /// A chart within the sheet is a stream of its own.
  void skip_embedded() {
    for (std::size_t depth = 1; depth > 0;) {
      records_.next();
      if (records_.type() == Type::bof) ++depth;
      if (records_.type() == Type::eof) --depth;
    }
  }

  bool read_cell() {
    const Body& body = records_.body();
    switch (records_.type()) {
      case Type::label_sst:
        read_shared_text(body);
        return true;
      case Type::rk:
        place(body);
        cells_.add_number(*at_, body.u16(4), rk_number(body.u32(6)));
        return true;
      case Type::mul_rk:
        read_numbers(body);
        return true;
      case Type::number:
        place(body);
        cells_.add_number(*at_, body.u16(4), body.f64(6));
        return true;
      case Type::blank:
        place(body);
        cells_.add_blank(*at_, body.u16(4));
        return true;
      case Type::mul_blank:
        read_blanks(body);
        return true;
      case Type::label:
      case Type::rich_label:
        read_text();
        return true;
      case Type::bool_err:
        read_boolean_or_error(body);
        return true;
      case Type::formula:
      case Type::formula_biff3:
      case Type::formula_biff4:
        formulas_.read_formula(body, place(body));
        return true;
      default:
        return false;
    }
  }

  void read_other() {
    switch (records_.type()) {
      case Type::string:
        at_ = formulas_.waiting();
        formulas_.read_string(records_);
        break;
      case Type::shared_formula:
      case Type::array:
        formulas_.read_shared(records_.body(), records_.type());
        break;
      case Type::file_pass:
        throw password_protected();
      case Type::integer_biff2:
      case Type::number_biff2:
      case Type::label_biff2:
      case Type::bool_err_biff2:
        throw corrupt("单元格记录属于更早的版本（BIFF2）", "a cell is written as in an older version (BIFF2)")
            .at(sheet_.name);
      default:
        looks_.read(records_);
        break;
    }
  }

  base::CellRef place(const Body& body) { return *(at_ = cells_.place(body.u16(0), body.u16(2))); }

  void read_shared_text(const Body& body) {
    const base::CellRef at = place(body);
    const std::uint32_t index = body.u32(6);
    const SharedStrings& strings = context_.globals.strings;
    if (!strings.has(index))
      throw corrupt("共享字符串序号无效 {}", "there is no shared string of the number {}",
                    std::to_string(index))
          .at(sheet_.name, at);
    if (strings.is_too_long(index)) throw cells_.too_long(at);
    cells_.add_kept_text(at, body.u16(4), strings[index]);
  }

  /// The cells of a MULRK or MULBLANK, each `size` bytes; the last column, which stands at the end, is
  /// what their number says.
  template <class Add>
  void read_row_of(const Body& body, std::size_t size, const Add& add) {
    constexpr std::size_t around = 6;
    if (body.size() < around + size) throw short_record();
    const std::size_t count = (body.size() - around) / size;
    const std::uint32_t first = body.u16(2);
    if (body.u16(body.size() - 2) != first + count - 1)
      throw corrupt("第 {} 行的一条记录与其列数不符",
                    "a record of row {} holds another number of columns than it says",
                    std::to_string(body.u16(0) + 1))
          .at(sheet_.name);
    for (std::size_t i = 0; i < count; ++i)
      add(cells_.place(body.u16(0), first + static_cast<std::uint32_t>(i)), 4 + i * size);
  }
  void read_numbers(const Body& body) {
    read_row_of(body, rk_size, [&](base::CellRef at, std::size_t offset) {
      cells_.add_number(at, body.u16(offset), rk_number(body.u32(offset + 2)));
    });
  }
  void read_blanks(const Body& body) {
    read_row_of(body, 2,
                [&](base::CellRef at, std::size_t offset) { cells_.add_blank(at, body.u16(offset)); });
  }

  /// LABEL and RSTRING, whose formatting runs behind the text are passed over.
  void read_text() {
    const base::CellRef at = place(records_.body());
    const std::uint16_t xf = records_.body().u16(4);
    ContinuedBody body(records_, 6);
    cells_.add_text(at, xf, context_.globals.texts.read(body, TextReader::Count::two_bytes));
  }

  void read_boolean_or_error(const Body& body) {
    const base::CellRef at = place(body);
    const std::uint8_t value = body.u8(6);
    if (body.u8(7) != 0)
      cells_.add_error(at, body.u16(4), value);
    else
      cells_.add_boolean(at, body.u16(4), value);
  }

  RecordReader& records_;
  Context& context_;
  grid::Sheet& sheet_;
  CellList cells_;
  FormulaRecords formulas_;
  LookRecords looks_;
  std::optional<base::CellRef> at_;  ///< the cell being read, for messages
};

}  // namespace

void read_sheet(RecordReader& records, Context& context, FormulaText& printer, grid::Sheet& sheet) {
  SheetReader(records, context, printer, sheet).read();
}

}  // namespace targetbook::containers::xls
