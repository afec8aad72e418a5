#include "base/pattern.hpp"
#include "base/text.hpp"
#include "rules/cross/family.hpp"
#include "rules/facts/book_facts.hpp"
#include "rules/facts/form_facts.hpp"
#include "rules/facts/indicator_words.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules::cross {
namespace {

/// The county or city at the front of a unit's name: 江夏区 of
/// 武汉市江夏区档案馆; empty where there is none.
std::string place_of(std::string_view unit) {
  static const base::Pattern first("^[㐀-鿿]{1,7}?(?:市|县|区|旗|州)");
  static const base::Pattern second("^[㐀-鿿]{1,4}?(?:县|区)");
  const std::string_view outer = first.find_in(unit);
  const std::string_view inner = second.find_in(unit.substr(outer.size()));
  return std::string(inner.empty() ? outer : inner);
}

bool any_holds(const std::vector<std::string>& units, std::string_view part) {
  return std::any_of(units.begin(), units.end(), [&](const std::string& unit) {
    return unit.find(part) != std::string::npos || part.find(unit) != std::string_view::npos;
  });
}

bool starts_with_any(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.starts_with(word); });
}

/// A bureau of the same place that is none of the form's own; empty for none.
std::string_view other_bureau(const WordLists& words, std::string_view text, std::string_view place,
                              const std::vector<std::string>& own, bool may_be_titles) {
  for (std::size_t from = text.find(place); from != std::string_view::npos;
       from = text.find(place, from + place.size())) {
    static const base::Pattern bureau("^[㐀-鿿]{2,14}?(?:局|委员会)");
    const std::string_view found = bureau.find_in(text.substr(from));
    if (found.size() <= place.size() || !found.starts_with(place)) continue;
    const std::string_view body = found.substr(place.size());
    if (any_holds(own, found) || any_holds(own, body) || words.any_in("guiding_offices", body)) continue;
    const std::string_view before = text.substr(0, from);
    if (before.ends_with("《") && !may_be_titles) continue;
    if (words.ends_with_any("cooperating_words", before)) continue;
    if (starts_with_any(words.list("commanding_words"), text.substr(from + found.size()))) continue;
    return found;
  }
  return {};
}

/// How the text calls its own unit, where no unit of the form is of that kind:
/// 我校; empty for none.
std::string_view other_self(const WordLists& words, std::string_view text,
                            const std::vector<std::string>& own) {
  static const WordIndex own_words({"我", "本"});
  if (own_words.find_in(text).empty()) return {};
  static const base::Pattern self("(?:^|[^基成资样版文根标原日范剧])(?:我|本)(?:局|校|院|馆|厅)");
  std::string_view found = self.find_in(text);
  if (found.empty()) return {};
  const std::size_t our = std::max(found.rfind("我") == std::string_view::npos ? 0 : found.rfind("我"),
                                   found.rfind("本") == std::string_view::npos ? 0 : found.rfind("本"));
  found.remove_prefix(our);
  const std::string_view kind = found.substr(std::string_view("我").size());
  const bool has_parent = kind != "局" && std::any_of(own.begin(), own.end(), [&](const std::string& unit) {
                            return words.any_in("parent_units", unit);
                          });
  if (has_parent || any_holds(own, kind)) return {};
  return kind == "校" && any_holds(own, "学") ? std::string_view{} : found;
}

/// A word of an institution of another kind than all of the form's units; empty
/// for none.
std::string_view other_kind(const WordLists& words, std::string_view text,
                            const std::vector<std::string>& own) {
  const WordLists::Pairs& institutions = words.pairs("institution_words");
  for (const std::size_t place : words.pair_words("institution_words").all_in(text)) {
    const auto& [word, kinds] = institutions[place];
    const auto marks = base::split(kinds, '|');
    if (std::none_of(marks.begin(), marks.end(), [&](std::string_view mark) {
          return std::any_of(own.begin(), own.end(),
                             [&](const std::string& unit) { return unit.find(mark) != std::string::npos; });
        }))
      return word;
  }
  return {};
}

bool are_related(std::string_view left, std::string_view right) {
  const auto stem = [](std::string_view code) {
    while (code.ends_with("00")) code.remove_suffix(2);
    return code;
  };
  return stem(left).starts_with(stem(right)) || stem(right).starts_with(stem(left));
}

/// Whether both begin with regions that we know, and neither holds the other.
bool are_strangers(const Codes& codes, std::string_view left, std::string_view right) {
  const auto ours = codes.regions_leading(left);
  const auto theirs = codes.regions_leading(right);
  if (ours.empty() || theirs.empty()) return false;
  return std::none_of(ours.begin(), ours.end(), [&](std::string_view own) {
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](std::string_view other) { return are_related(own, other); });
  });
}

/// The bureau's fellow in another county at the front of a clause: 吴忠市信访局
/// in a form of 固原市信访局. Empty for none.
std::string_view fellow_elsewhere(const Codes& codes, std::string_view text, const std::string& unit,
                                  std::string_view place) {
  static const base::Pattern fellow(
      "^[㐀-鿿]{1,9}?(?:市|县|区|旗|州)[㐀-鿿]{"
      "1,10}?(?:局|委员会|中心|馆|院|所)");
  const auto at = unit.find(place);
  if (place.empty() || at == std::string::npos) return {};
  const std::string_view body = std::string_view(unit).substr(at + place.size());
  if (body.empty() || text.find(body) == std::string_view::npos) return {};
  for (const std::string_view clause : clauses_of(text)) {
    const std::string_view found = fellow.find_in(without_numbering(clause));
    if (!found.ends_with(body) || unit.find(found) != std::string::npos) continue;
    if (are_strangers(codes, unit, found)) return found;
  }
  return {};
}

/// One bureau of two places in one head: 青禾市应急管理局 above
/// 白杨市应急管理局.
bool is_fellow_of(const Codes& codes, const std::string& supervising, const std::string& implementing) {
  const std::string ours = place_of(supervising);
  const std::string theirs = place_of(implementing);
  constexpr std::size_t bytes = 3;  // of one character
  if (ours.size() <= bytes || theirs.size() <= bytes || !supervising.starts_with(ours) ||
      !implementing.starts_with(theirs) || ours == theirs)
    return false;
  if (supervising.substr(ours.size()) != implementing.substr(theirs.size())) return false;
  if (ours.substr(ours.size() - bytes) != theirs.substr(theirs.size() - bytes)) return false;
  const bool are_known =
      !codes.regions_leading(supervising).empty() && !codes.regions_leading(implementing).empty();
  return !are_known || are_strangers(codes, supervising, implementing);
}

void look_at_units(const FormContext& context, Report& report) {
  const auto* target = context.project();
  if (target == nullptr || target->supervising_department.value.empty() ||
      target->implementing_unit.value.empty())
    return;
  report.checked();
  const std::string supervising = plain_unit(target->supervising_department.value);
  const std::string implementing = plain_unit(target->implementing_unit.value);
  if (!is_fellow_of(context.know.codes, supervising, implementing)) return;
  Said said =
      saying(say("实施单位「{}」与主管部门「{}」不在一地",
                 "the implementing unit '{}' is of another place than '{}'", implementing, supervising),
             implementing, supervising);
  said.fix = say("核对实施单位", "check the implementing unit");
  report.found(at(target->implementing_unit, "implementing_unit"), std::move(said));
}

void check_other_bureau_named(const FormContext& context, Report& report) {
  if (context.table() != nullptr ||
      (context.narrative() != nullptr && context.form.subject != model::Subject::targets))
    return;
  const std::vector<std::string>& own = context.facts.of_book().units();
  if (own.empty()) return report.insufficient();
  const WordLists& words = context.know.words;
  const std::string place = place_of(own.front());
  const WordIndex of_place({place});
  look_at_units(context, report);
  for (const FormText& text : context.facts.texts()) {
    if (text.role == TextRole::value) continue;
    report.checked();
    // A document of another bureau is no more than worth a look.
    std::string_view bureau = of_place.find_in(text.plain).empty()
                                  ? std::string_view{}
                                  : other_bureau(words, text.plain, place, own, is_basis(text));
    const bool is_own_text = text.role == TextRole::goal || text.field == "purpose";
    const std::string scanned = bureau.empty() && is_own_text ? scan_text(text.text) : std::string();
    if (!scanned.empty()) bureau = fellow_elsewhere(context.know.codes, scanned, own.front(), place);
    const std::string_view self = is_basis(text) ? std::string_view{} : other_self(words, text.plain, own);
    const std::string_view kind = is_basis(text) ? std::string_view{} : other_kind(words, text.plain, own);
    if (bureau.empty() && self.empty() && kind.empty()) continue;
    Place where;
    where.cell = text.cell;
    where.field = text.field;
    const std::string unit = own.front();
    Said said = !bureau.empty() ? saying(say("写的是「{}」，本表单位是「{}」",
                                             "this names '{}'; the form is of '{}'", bureau, unit),
                                         std::string(bureau), unit)
                : !self.empty()
                    ? saying(say("「{}」不是「{}」的自称", "'{}' is not what '{}' calls itself", self, unit),
                             std::string(self), unit)
                    : saying(say("「{}」是另一类单位的指标，本表单位是「{}」",
                                 "'{}' belongs to another kind of institution; the "
                                 "form is of '{}'",
                                 kind, unit),
                             std::string(kind), unit);
    said.fix = say("改为「{}」自己的内容", "write what '{}' itself does", unit);
    if (is_basis(text)) said.severity = base::Severity::info;
    report.found(std::move(where), std::move(said));
  }
}

}  // namespace

const Rule other_bureau_named{
    .code = "X-19",
    .name = "other-bureau-named",
    .severity = base::Severity::warning,
    .scope = Scope::form,
    .title = {"写的是别的单位", "Another bureau is named"},
    .what = {"目标、用途、指标或依据里出现同一地区的别的局（依据中的只作提示）"
             "，以另一类单位自称（水务局的表写“我"
             "校”），或用了只有另一类单位才有的指标（词表 "
             "institution_"
             "words）；目标、用途以外地的同名局开头，或实施单位与主管部门是两地"
             "的同名局。共同办事、下达任务的单位"
             "不算。",
             "A goal, a purpose, an indicator or a basis names another bureau "
             "of the same place (in a basis only "
             "mentioned), speaks as another kind of institution (我校 in a "
             "water bureau's form), or has words of "
             "another kind only (word list institution_words); a goal or "
             "purpose begins with the same bureau of "
             "another "
             "county, or it is the implementing unit. Who works together or "
             "gives orders does not "
             "count."},
    .why = {"多半是抄用别的单位的文本。", "Most often another bureau's text was copied."},
    .fix = {"改为本单位的内容", "write what this unit does"},
    .wrong = {"玉田县水务局的表：玉田县教育局办公经费", "in a form of 玉田县水务局: 玉田县教育局办公经费"},
    .right = {"玉田县水务局办公经费", "玉田县水务局办公经费"},
    .source = "practice",
    .check_form = check_other_bureau_named,
};

}  // namespace targetbook::rules::cross
