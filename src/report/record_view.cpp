#include "report/record_view.hpp"

namespace targetbook::report {

std::string cell_text(const model::ConstMember& member, base::AmountUnit unit) {
  if (const auto* text = std::get_if<const model::Text*>(&member)) return (*text)->value;
  if (const auto* amount = std::get_if<const model::Amount*>(&member))
    return amount_cell((*amount)->value, unit);
  if (const auto* number = std::get_if<const model::Number*>(&member)) return number_text((*number)->value);
  if (const auto* target = std::get_if<const model::Sourced<model::TargetValue>*>(&member))
    return (*target)->value.raw;
  return {};
}

std::string field_text(const model::ConstMember& member, const model::Form& form, const Page& page) {
  if (const auto* amount = std::get_if<const model::Amount*>(&member))
    return amount_phrase((*amount)->value, form.unit, page.style());
  return cell_text(member, base::AmountUnit::yuan);
}

bool stands_right(model::Codec codec, std::string_view name) {
  using model::Codec;
  return codec == Codec::amount || codec == Codec::number || codec == Codec::percent || name == "quantity";
}

void add_headings(const model::Extras& extras, std::vector<std::string>& headings) {
  for (const model::Extra& extra : extras)
    if (std::find(headings.begin(), headings.end(), extra.heading) == headings.end())
      headings.push_back(extra.heading);
}

std::string extra_text(const model::Extras& extras, const std::string& heading) {
  for (const model::Extra& extra : extras)
    if (extra.heading == heading) return extra.text.value;
  return {};
}

}  // namespace targetbook::report
