#include "batch/convert_report.hpp"

#include "ledger/packing.hpp"

namespace targetbook::batch {
namespace {

void pack(Parcel& parcel, const model::Unrecognised& sheet) {
  parcel.text(sheet.sheet).number(static_cast<std::uint64_t>(sheet.reason)).text(sheet.closest);
  parcel.words(sheet.closest_name).number(sheet.missing.size());
  for (const std::string& label : sheet.missing) parcel.text(label);
}

model::Unrecognised unpack_unrecognised(OpenedParcel& parcel) {
  model::Unrecognised sheet;
  sheet.sheet = parcel.text();
  sheet.reason = static_cast<model::Unrecognised::Reason>(parcel.number());
  sheet.closest = parcel.text();
  sheet.closest_name = parcel.words();
  for (std::uint64_t left = parcel.number(); left > 0; --left) sheet.missing.push_back(parcel.text());
  return sheet;
}

}  // namespace

std::string ConvertOrder::packed() const {
  Parcel parcel;
  input.pack(parcel);
  parcel.number(static_cast<std::uint64_t>(created)).flag(is_gathered);
  return parcel.take();
}

ConvertOrder ConvertOrder::unpack(std::string_view bytes) {
  OpenedParcel parcel(bytes);
  ConvertOrder order;
  order.input = FileOrder::unpack(parcel);
  order.created = static_cast<std::int64_t>(parcel.number());
  order.is_gathered = parcel.flag();
  return order;
}

std::string ConvertReport::packed() const {
  Parcel parcel;
  parcel.flag(tally.was_read).number(tally.adjustments).number(tally.leftovers);
  parcel.number(tally.forms_by_layout.size());
  for (const auto& [layout, forms] : tally.forms_by_layout) parcel.text(layout).number(forms);
  parcel.text(ledger::pack(tally.findings));
  parcel.number(tally.unrecognised.size());
  for (const model::Unrecognised& sheet : tally.unrecognised) pack(parcel, sheet);
  parcel.number(outputs.size());
  for (const MadeOutput& output : outputs) parcel.text(output.bytes).problem(output.problem);
  return parcel.text(submission).text(findings).take();
}

ConvertReport ConvertReport::unpack(std::string_view bytes) {
  OpenedParcel parcel(bytes);
  ConvertReport report;
  report.tally.was_read = parcel.flag();
  report.tally.adjustments = parcel.number();
  report.tally.leftovers = parcel.number();
  for (std::uint64_t left = parcel.number(); left > 0; --left) {
    const std::string layout = parcel.text();
    report.tally.forms_by_layout[layout] = parcel.number();
  }
  report.tally.findings = ledger::unpack_findings(parcel.text());
  for (std::uint64_t left = parcel.number(); left > 0; --left)
    report.tally.unrecognised.push_back(unpack_unrecognised(parcel));
  for (std::uint64_t left = parcel.number(); left > 0; --left) {
    std::string made = parcel.text();
    report.outputs.push_back({std::move(made), parcel.problem()});
  }
  report.submission = parcel.text();
  report.findings = parcel.text();
  return report;
}

}  // namespace targetbook::batch
