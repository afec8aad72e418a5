#include "batch/validate_report.hpp"

#include <utility>

#include "ledger/packing.hpp"

namespace targetbook::batch {
namespace {

enum class Task : std::uint64_t { check, mark };

void pack(Parcel& parcel, const grid::SheetPicture& picture) {
  parcel.text(picture.sheet).number(picture.columns).flag(picture.is_cut).number(picture.rows.size());
  for (const grid::SheetPicture::Row& row : picture.rows) {
    parcel.number(row.row).number(row.cells.size());
    for (const grid::SheetPicture::Cell& cell : row.cells)
      parcel.number(cell.column).number(cell.wide).number(cell.high).text(cell.shown);
  }
}

grid::SheetPicture unpack_picture(OpenedParcel& parcel) {
  const auto number = [&] { return static_cast<std::uint32_t>(parcel.number()); };
  grid::SheetPicture picture;
  picture.sheet = parcel.text();
  picture.columns = number();
  picture.is_cut = parcel.flag();
  for (std::uint64_t rows = parcel.number(); rows > 0; --rows) {
    grid::SheetPicture::Row& row = picture.rows.emplace_back();
    row.row = number();
    for (std::uint64_t cells = parcel.number(); cells > 0; --cells) {
      grid::SheetPicture::Cell& cell = row.cells.emplace_back();
      cell.column = number();
      cell.wide = number();
      cell.high = number();
      cell.shown = parcel.text();
    }
  }
  return picture;
}

std::string check(OpenedParcel& order, const base::Descriptor& document, const House& house) {
  const FileOrder input = FileOrder::unpack(order);
  const bool wants_bytes = order.flag();
  std::string bytes;
  CheckReport report;
  try {
    if (input.problem) throw base::FileError(*input.problem);
    bytes = bytes_of(document, input.path, house);
    report = CheckReport::of(through_the_house(input.file, wants_bytes ? bytes : std::move(bytes), house));
  } catch (const base::FileError& error) {
    report = CheckReport::of(unreadable(input.file, error, house.checker));
  }
  if (wants_bytes && report.book.was_read()) report.bytes = std::move(bytes);
  return report.packed();
}

void make_copy(MarkReport& report, OpenedParcel& order, const House& house) {
  const std::string bytes = order.text();
  const std::vector<base::Finding> findings = ledger::unpack_passed_findings(order.text());
  std::vector<const base::Finding*> all;
  for (const base::Finding& finding : findings) all.push_back(&finding);
  writers::SlipFacts facts;
  facts.bureau = order.text();
  facts.workbook = order.text();
  facts.deadline.date = order.text();
  facts.deadline.is_overdue = order.flag();
  facts.language = house.context.language;
  writers::AnnotatedCopy copy = writers::annotated_copy(bytes, all, facts, house.limits);
  report.copy = std::move(copy.bytes);
  report.lost = std::move(copy.lost);
}

std::string mark(OpenedParcel& order, const House& house) {
  MarkReport report;
  try {
    make_copy(report, order, house);
  } catch (const base::FileError& error) {
    report.problem = error;
  } catch (const std::exception& error) {
    report.problem = crashed(error);
  }
  return report.packed();
}

}  // namespace

std::string CheckOrder::packed() const {
  Parcel parcel;
  parcel.number(static_cast<std::uint64_t>(Task::check));
  input.pack(parcel);
  return parcel.flag(wants_bytes).take();
}

CheckReport CheckReport::of(FileResult result) {
  return {rules::digest_of(result.submission), std::move(result.verdict), std::move(result.pictures), {}};
}

std::string CheckReport::packed() const {
  Parcel parcel;
  parcel.text(ledger::pack_to_pass(book))
      .text(ledger::pack_to_pass(verdict.findings))
      .text(ledger::pack_to_pass(verdict.coverage));
  parcel.number(pictures.size());
  for (const grid::SheetPicture& picture : pictures) pack(parcel, picture);
  return parcel.text(bytes).take();
}

CheckReport CheckReport::unpack(std::string_view bytes) {
  OpenedParcel parcel(bytes);
  CheckReport report;
  report.book = ledger::unpack_passed_digest(parcel.text());
  report.verdict.findings = ledger::unpack_passed_findings(parcel.text());
  report.verdict.coverage = ledger::unpack_passed_coverage(parcel.text());
  for (std::uint64_t left = parcel.number(); left > 0; --left)
    report.pictures.push_back(unpack_picture(parcel));
  report.bytes = parcel.text();
  return report;
}

std::string MarkOrder::packed() const {
  std::vector<base::Finding> all;
  for (const base::Finding* finding : findings) all.push_back(*finding);
  Parcel parcel;
  parcel.number(static_cast<std::uint64_t>(Task::mark)).text(bytes).text(ledger::pack_to_pass(all));
  return parcel.text(facts.bureau)
      .text(facts.workbook)
      .text(facts.deadline.date)
      .flag(facts.deadline.is_overdue)
      .take();
}

std::string MarkReport::packed() const {
  Parcel parcel;
  parcel.text(copy).problem(problem).number(lost.size());
  for (const base::Words& words : lost) parcel.words(words);
  return parcel.take();
}

MarkReport MarkReport::unpack(std::string_view bytes) {
  OpenedParcel parcel(bytes);
  MarkReport report;
  report.copy = parcel.text();
  report.problem = parcel.problem();
  for (std::uint64_t left = parcel.number(); left > 0; --left) report.lost.push_back(parcel.words());
  return report;
}

std::string validate_piece(std::string_view piece, const base::Descriptor& document, const House& house) {
  OpenedParcel order(piece);
  return static_cast<Task>(order.number()) == Task::mark ? mark(order, house) : check(order, document, house);
}

}  // namespace targetbook::batch
