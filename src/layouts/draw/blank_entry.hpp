#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layouts/draw/draw.hpp"
#include "layouts/drawing/headings.hpp"

/// What belongs into the open places of a blank form.
namespace targetbook::layouts {

enum class EntryKind : std::uint8_t {
  text,
  code,  ///< a text whose leading zeros count
  amount,
  percent,
  weight,
  year,
  target,  ///< an indicator's value, with operator and unit
  level1,
  level2,
  goal,    ///< the name of one of the form's goals
  choice,  ///< one of `options`
  unit,    ///< the unit of the form's amounts, with the words around it
};

struct BlankEntry {
  EntryKind kind = EntryKind::text;
  std::string slot;                  ///< `funds.total`; `level3`
  std::string label;                 ///< for people: `预算数`, `采购金额/采购金额合计(万元)`
  std::vector<std::string> options;  ///< of a choice, or what is usual in a text
  std::string printed;               ///< words around the place, while nothing is typed: `单位名称：`
  bool is_open = true;               ///< to be typed into; otherwise printed beforehand
  bool is_paragraph = false;         ///< room for a long text
  bool is_filled = false;            ///< something stands there beforehand that counts as filled in
};

/// What a drawn place of a blank form is; nothing for a printed label. `content` is what stands there
/// beforehand.
std::optional<BlankEntry> entry_of(const Drawing& drawing, const InkOrigin& origin, const Ink& ink);

}  // namespace targetbook::layouts
