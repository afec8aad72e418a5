#include "layouts/drawing/unit_words.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "base/traditional.hpp"
#include "base/utf8.hpp"

namespace targetbook::layouts {
namespace {

constexpr std::size_t longest_line = 400;  ///< bytes; what is longer is prose

/// A text for comparing: half-width, in simplified characters, without white space, and after which byte
/// white space stood.
struct Bare {
  std::string text;
  std::string breaks;  ///< one byte per byte of `text`: 1 where white space stands behind it
};

Bare bare(std::string_view text) {
  Bare result;
  base::for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (base::is_white_space(c)) {
      if (!result.breaks.empty()) result.breaks.back() = 1;
      return;
    }
    const char32_t plain = base::simplified(c);
    std::string folded = plain == c ? base::fold_width(bytes) : base::to_utf8(std::u32string(1, plain));
    if (folded == "【" || folded == "〔" || folded == "[" || folded == "{") folded = "(";
    if (folded == "】" || folded == "〕" || folded == "]" || folded == "}") folded = ")";
    if (folded == "：" || folded == "∶") folded = ":";
    result.text += folded;
    result.breaks.append(folded.size(), 0);
  });
  return result;
}

template <std::size_t N>
bool take(std::string_view& rest, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words)
    if (rest.starts_with(word)) {
      rest.remove_prefix(word.size());
      return true;
    }
  return false;
}

constexpr std::array<std::string_view, 3> currencies = {"(人民币)", "人民币", "RMB"};
constexpr std::array<std::string_view, 7> multiples = {"十", "百", "千", "万", "亿", "仟", "佰"};
constexpr std::array<std::string_view, 6> foreign = {"美元", "港元", "欧元", "日元", "英镑", "港币"};

bool may_say_money(std::string_view text) {
  return text.find("元") != std::string_view::npos ||
         std::any_of(foreign.begin(), foreign.end(),
                     [&](std::string_view name) { return text.find(name) != std::string_view::npos; });
}

/// `万元`, `百元`, `美元` at the front; the bytes it takes, 0 for none.
std::size_t money_word(std::string_view text) {
  std::string_view rest = text;
  if (take(rest, foreign)) return text.size() - rest.size();
  while (take(rest, multiples)) {
  }
  if (!rest.starts_with("元")) return 0;
  rest.remove_prefix(std::string_view("元").size());
  return text.size() - rest.size();
}

std::optional<base::AmountUnit> known(std::string_view name) {
  if (name == "仟元") return base::AmountUnit::thousand_yuan;
  return base::parse_amount_unit(name);
}

struct Taken {
  SaidUnit said;
  std::size_t size = 0;  ///< bytes
};

/// A unit at the front of a bare text. Several of them joined (`元/万元`, `万元、元`) are no unit.
std::optional<Taken> take_unit(std::string_view text) {
  std::string_view rest = text;
  take(rest, currencies);
  const bool in_brackets = rest.starts_with("(");
  if (in_brackets) {
    rest.remove_prefix(1);
    take(rest, currencies);
  }
  const std::size_t size = money_word(rest);
  if (size == 0) return std::nullopt;
  Taken taken;
  taken.said.name = rest.substr(0, size);
  taken.said.unit = known(taken.said.name);
  rest.remove_prefix(size);
  constexpr std::array<std::string_view, 8> joints = {"/", "、", ",", "或", "和", "\\", "及", "("};
  for (std::string_view behind = rest; take(behind, joints);) {
    std::string_view second = behind;
    take(second, currencies);
    const std::size_t more = money_word(second);
    if (more == 0) break;
    if (second.substr(0, more) != taken.said.name) taken.said.unit.reset();
    second.remove_prefix(more);
    taken.said.name += rest.substr(0, rest.size() - second.size());
    rest = behind = second;
  }
  if (in_brackets && rest.starts_with(")")) rest.remove_prefix(1);
  take(rest, std::array<std::string_view, 1>{"(人民币)"});
  taken.size = text.size() - rest.size();
  return taken;
}

/// Whether a word may end here: not amid a longer one (`元氏县`).
bool ends_word(const Bare& line, std::size_t at) {
  if (at >= line.text.size() || line.breaks[at - 1] != 0) return true;
  const std::string_view rest = std::string_view(line.text).substr(at);
  constexpr std::array<std::string_view, 16> signs = {")", "(", ",", "、", ";",  "。", ".", "%",
                                                      "/", "|", "*", "》", "」", "”",  "-", "为单位"};
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return rest.starts_with(sign); });
}

/// Whether the word at `at` speaks of the form's amounts: it begins a text or a part of one, or says money;
/// not `面积单位`, `上年预算单位`.
bool speaks_of_amounts(const Bare& line, std::size_t at) {
  if (at == 0 || line.breaks[at - 1] != 0) return true;
  const std::string_view before = std::string_view(line.text).substr(0, at);
  constexpr std::array<std::string_view, 24> ends = {
      "(",  ")", ":",    ",",    ";",    "。",   "、",   ".",    "/",    "|",    "-",  "》",
      "」", "”", "金额", "货币", "币种", "资金", "计价", "核算", "记账", "计量", "表", "元"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return before.ends_with(end); });
}

/// Finds `word`, what may stand between it and the unit, and the unit.
std::optional<SaidUnit> unit_behind(const Bare& line, std::string_view word, bool wants_colon) {
  const std::string_view text = line.text;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    if (!speaks_of_amounts(line, at)) continue;
    std::string_view rest = text.substr(at + word.size());
    const std::size_t before = rest.size();
    while (take(rest, std::array<std::string_view, 4>{":", "为", "是", "均为"})) {
    }
    if (wants_colon && rest.size() == before) continue;
    const auto taken = take_unit(rest);
    if (taken && ends_word(line, text.size() - rest.size() + taken->size)) return taken->said;
  }
  return std::nullopt;
}

/// `以万元为单位`
std::optional<SaidUnit> unit_before(const Bare& line) {
  const std::string_view text = line.text;
  const auto end = text.find("为单位");
  if (end == std::string_view::npos) return std::nullopt;
  const auto from = text.substr(0, end).rfind("以");
  if (from == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(from + std::string_view("以").size(), end);
  const auto taken = take_unit(name);
  const bool is_all = taken && name.substr(taken->size).starts_with("为单位");
  return is_all ? std::optional(taken->said) : std::nullopt;
}

/// Whether all of a bare text is a unit; a price's `/件` may follow.
std::optional<SaidUnit> whole_unit(std::string_view text, bool may_be_price) {
  const auto taken = take_unit(text);
  if (!taken) return std::nullopt;
  const std::string_view rest = text.substr(taken->size);
  if (rest.empty() || rest == "整" || (may_be_price && rest.starts_with("/"))) return taken->said;
  if (rest.starts_with(",") || rest.starts_with("、")) return taken->said;
  return std::nullopt;
}

/// Each stretch in brackets, with the place of its brackets.
struct InBrackets {
  std::size_t open = 0;
  std::size_t close = 0;
};
std::vector<InBrackets> brackets_of(std::string_view text) {
  std::vector<InBrackets> all;
  for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1))
    if (const auto close = text.find(')', open); close != std::string_view::npos)
      all.push_back({open, close});
  return all;
}

}  // namespace

std::optional<SaidUnit> unit_in_line(std::string_view text) {
  if (text.size() > longest_line || !may_say_money(text)) return std::nullopt;
  const Bare line = bare(text);
  if (auto said = unit_behind(line, "单位", false)) return said;
  if (auto said = unit_before(line)) return said;
  for (const std::string_view word : {"金额:", "货币:", "币种:"})
    if (line.text.starts_with(word) || line.text.starts_with("(" + std::string(word)))
      if (auto said = unit_behind(line, word.substr(0, word.size() - 1), true)) return said;
  return std::nullopt;
}

std::optional<SaidUnit> unit_in_label(std::string_view text) {
  constexpr std::size_t longest_label = 160;
  if (text.size() > longest_label || !may_say_money(text)) return std::nullopt;
  const Bare label = bare(text);
  std::optional<SaidUnit> found;
  const auto add = [&](const std::optional<SaidUnit>& said) {
    if (!said) return;
    if (found && found->name != said->name) {
      found->unit.reset();
      found->name += "、" + said->name;
    } else {
      found = said;
    }
  };
  for (const InBrackets& place : brackets_of(label.text)) {
    const std::string inside = label.text.substr(place.open + 1, place.close - place.open - 1);
    const auto said = whole_unit(inside, true);
    add(said ? said : unit_in_line(inside));
  }
  if (!found)
    if (const auto stroke = label.text.rfind('/'); stroke != std::string::npos && stroke > 0)
      add(whole_unit(std::string_view(label.text).substr(stroke + 1), false));
  return found;
}

std::optional<SaidUnit> lone_unit(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest || !may_say_money(text)) return std::nullopt;
  return whole_unit(bare(text).text, false);
}

std::string_view without_unit(std::string_view folded) {
  if (folded.ends_with(")")) {
    const auto open = folded.rfind('(');
    if (open == std::string_view::npos || open == 0) return folded;
    std::string_view inside = folded.substr(open + 1, folded.size() - open - 2);
    if (whole_unit(inside, true) || unit_in_line(inside)) return folded.substr(0, open);
  } else if (const auto stroke = folded.rfind('/'); stroke != std::string_view::npos && stroke > 0) {
    if (whole_unit(folded.substr(stroke + 1), false)) return folded.substr(0, stroke);
  }
  return folded;
}

std::string with_unit(std::string_view words, std::optional<base::AmountUnit> unit) {
  std::string text(words);
  for (const std::string_view open : {"（", "("})
    for (const std::string_view close : {"）", ")"})
      for (auto from = text.find(open); from != std::string::npos; from = text.find(open, from + 1)) {
        const std::size_t inner = from + open.size();
        const auto end = text.find(close, inner);
        if (end == std::string::npos) continue;
        const std::string inside = text.substr(inner, end - inner);
        const auto said = unit_in_line(inside);
        if (!known(base::fold_label(inside)) && (unit || !said)) continue;
        if (unit)
          text.replace(inner, end - inner, base::to_string(*unit));
        else
          text.erase(from, end + close.size() - from);
      }
  return text;
}

}  // namespace targetbook::layouts
