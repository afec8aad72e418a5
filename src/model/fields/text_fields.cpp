#include "model/fields/fields.hpp"

namespace targetbook::model {

template <>
std::span<const Field<Narrative>> fields_of<Narrative>() {
  static const Field<Narrative> table[] = {
      field<&Narrative::sections>("sections", Codec::none, {"各部分", "sections"}),
  };
  return table;
}

template <>
std::span<const Field<Section>> fields_of<Section>() {
  static const Field<Section> table[] = {
      field<&Section::heading>("heading", Codec::text, {"标题", "heading"}),
      field<&Section::text>("text", Codec::text, {"正文", "text"}),
      field<&Section::pieces>("pieces", Codec::none, {"各段的位置", "where each paragraph stands"}).untold(),
  };
  return table;
}

template <>
std::span<const Field<Contents>> fields_of<Contents>() {
  static const Field<Contents> table[] = {
      field<&Contents::entries>("entries", Codec::none, {"目录条目", "entries"}),
  };
  return table;
}

}  // namespace targetbook::model
