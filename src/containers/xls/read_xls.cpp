#include "containers/xls/read_xls.hpp"

#include <algorithm>
#include <utility>

#include "containers/errors.hpp"
#include "containers/ole/compound_file.hpp"
#include "containers/ole/property_set.hpp"
#include "containers/xls/defined_names.hpp"
#include "containers/xls/globals.hpp"
#include "containers/xls/sheet_reader.hpp"

namespace targetbook::containers::xls {
namespace {

/// What a BOF record begins, and in which version (MS-XLS 2.4.21).
struct Beginning {
  Version version = Version::biff5;
  Substream substream{};
};

Beginning read_bof(RecordReader& records) {
  constexpr std::uint16_t biff8 = 0x0600;
  records.next();
  const char* old = nullptr;
  switch (records.type()) {
    case Type::bof:
      break;
    case Type::bof_biff2:
      old = "BIFF2";
      break;
    case Type::bof_biff3:
      old = "BIFF3";
      break;
    case Type::bof_biff4:
      old = "BIFF4";
      break;
    default:
      throw corrupt("工作簿数据流不以 BOF 记录开头", "the stream of the workbook does not begin with a BOF");
  }
  if (old != nullptr)
    throw unsupported("这是 Excel 4.0 或更早版本的工作簿（{}），不支持",
                      "This is a workbook of Excel 4.0 or older ({}), which is not supported", old);
  const Body& body = records.body();
  return {body.u16(0) == biff8 ? Version::biff8 : Version::biff5, static_cast<Substream>(body.u16(2))};
}

class WorkbookReader {
 public:
  WorkbookReader(std::string_view stream, const Limits& limits, grid::Workbook& book)
      : stream_(stream), limits_(limits), book_(book) {}

  void read() {
    RecordReader records(stream_);
    const Beginning beginning = read_bof(records);
    Globals globals(beginning.version, book_);
    Context context{limits_, book_, globals};
    if (beginning.substream == Substream::globals) {
      read_globals(records, limits_, book_, globals);
      read_sheets(context);
      add_names(context);
    } else {
      read_only_sheet(records, beginning, context);
    }
    if (globals.texts.has_guessed())
      book_.choices.push_back(
          {"encoding",
           "GB18030",
           {"文件没有写明文字编码，按简体中文编码读取",
            "the file does not say its text encoding; it was read as simplified Chinese"}});
    if (globals.texts.has_overruled())
      book_.choices.push_back({"encoding",
                               "GB18030",
                               {"文件写明的是西文编码（1252），但文字明显是简体中文编码，按后者读取",
                                "the file says its texts are Western (code page 1252), but they are plainly "
                                "simplified Chinese"}});
  }

 private:
  void read_sheets(Context& context) {
    FormulaText printer(context.globals, stream_.size());
    book_.sheets.reserve(context.globals.sheets.size());
    for (const SheetEntry& entry : context.globals.sheets) {
      grid::Sheet& sheet = book_.sheets.emplace_back();
      sheet.name = entry.name;
      sheet.state = entry.state;
      sheet.is_worksheet = entry.is_worksheet;
      if (!entry.is_worksheet) continue;
      try {
        read_sheet_at(entry.offset, context, printer, sheet);
      } catch (base::FileError& error) {
        if (error.sheet().empty()) error.at(entry.name);
        throw;
      }
    }
  }

  void read_sheet_at(std::uint32_t offset, Context& context, FormulaText& printer, grid::Sheet& sheet) {
    RecordReader records(stream_, offset);
    const Beginning beginning = read_bof(records);
    sheet.is_worksheet = beginning.substream == Substream::worksheet;
    if (!sheet.is_worksheet) return;
    read_sheet(records, context, printer, sheet);
    claim_bytes(offset, records.offset());
  }

  /// No two sheets may stand in the same bytes, which would also be read again and again.
  void claim_bytes(std::size_t first, std::size_t end) {
    for (const auto& [other_first, other_end] : claimed_)
      if (first < other_end && other_first < end)
        throw corrupt("两个工作表共用同一段数据", "two sheets share the same bytes");
    claimed_.emplace_back(first, end);
  }

  /// A stream that is nothing but a worksheet, as some programs write that know no workbook.
  void read_only_sheet(RecordReader& records, const Beginning& beginning, Context& context) {
    if (beginning.substream != Substream::worksheet)
      throw unsupported("这不是工作簿，而是单独的图表、宏表或工作区文件",
                        "This is no workbook but a chart, a macro sheet or a workspace alone");
    FormulaText printer(context.globals, stream_.size());
    grid::Sheet& sheet = book_.sheets.emplace_back();
    sheet.name = "Sheet1";
    try {
      read_sheet(records, context, printer, sheet);
    } catch (base::FileError& error) {
      if (error.sheet().empty()) error.at(sheet.name);
      throw;
    }
  }

  std::string_view stream_;
  const Limits& limits_;
  grid::Workbook& book_;
  std::vector<std::pair<std::size_t, std::size_t>> claimed_;
};

}  // namespace

grid::Workbook read_bare_workbook(std::string_view stream, const Limits& limits) {
  grid::Workbook book;
  book.container = grid::Container::xls;
  WorkbookReader(stream, limits, book).read();
  return book;
}

grid::Workbook read_workbook(std::string file, const Limits& limits) {
  grid::Workbook book;
  book.container = grid::Container::xls;
  OleStream stream;
  {
    CompoundFile ole(file);
    ole.check_chains();
    stream = ole.open(ole.has("workbook") ? "workbook" : "book");
    for (const char* properties : {"\005summaryinformation", "\005documentsummaryinformation"})
      if (ole.has(properties)) read_property_set(ole.open(properties).bytes(), book.properties);
  }
  if (stream.is_copy()) std::string().swap(file);
  WorkbookReader(stream.bytes(), limits, book).read();
  return book;
}

}  // namespace targetbook::containers::xls
