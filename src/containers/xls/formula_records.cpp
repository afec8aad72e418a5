#include "containers/xls/formula_records.hpp"

#include <algorithm>

#include "containers/xls/token_cursor.hpp"
#include "grid/formula_text.hpp"

namespace targetbook::containers::xls {
namespace {

std::uint32_t key_of(base::CellRef at) {
  return at.row << 16U | at.column;
}

// MS-XLS 2.5.133 (FormulaValue): what the first byte says where the last two are ones.
enum : std::uint8_t { value_text = 0, value_boolean = 1, value_error = 2, value_empty_text = 3 };
constexpr std::uint16_t is_no_number = 0xFFFF;

constexpr std::size_t value_at = 6;
constexpr std::size_t size_at = 20;
constexpr std::size_t tokens_at = 22;

}  // namespace

void FormulaRecords::read_formula(const Body& body, base::CellRef at) {
  settle();
  const std::uint16_t xf = body.u16(4);
  bool is_empty_text = false;
  cells_.set_from_formula(true);
  if (body.u16(value_at + 6) != is_no_number) {
    cells_.add_number(at, xf, body.f64(value_at));
  } else {
    const std::uint8_t value = body.u8(value_at + 2);
    switch (body.u8(value_at)) {
      case value_text:
        waits_for_text_ = Waiting{at, xf};
        break;
      case value_boolean:
        cells_.add_boolean(at, xf, value);
        break;
      case value_error:
        cells_.add_error(at, xf, value);
        break;
      case value_empty_text:
        is_empty_text = true;
        break;
      default:
        throw corrupt("公式的存储值无效", "the stored value of a formula is of no known kind")
            .at(sheet_.name, at);
    }
  }
  cells_.set_from_formula(false);
  // The value counts; a formula without its tokens only lacks its text.
  const bool is_whole = body.size() >= tokens_at && body.u16(size_at) <= body.size() - tokens_at;
  keep_text(is_whole ? body.slice(tokens_at, body.u16(size_at)) : std::string_view{}, at);
  if (is_empty_text) add_empty_text(at, xf);
}

/// Some programs store an empty text for whatever they have not worked out.
void FormulaRecords::add_empty_text(base::CellRef at, std::uint16_t xf) {
  const std::string_view formula = sheet_.formulas.back().text;
  if (!grid::is_never_empty(formula)) return cells_.add_blank(at, xf);
  cells_.set_from_formula(true);
  cells_.add_unvalued(at, xf);
  cells_.set_from_formula(false);
}

void FormulaRecords::keep_text(std::string_view tokens, base::CellRef at) {
  waits_for_tokens_.reset();
  sheet_.formulas.push_back({at, {}});
  constexpr std::size_t size_of_shared = 5;
  if (tokens.size() >= size_of_shared && base_token(Body(tokens).u8(0)) == Token::shared) {
    resolve(at, {Body(tokens).u16(1), Body(tokens).u16(3)});
    return;
  }
  set_text(tokens, at);
}

void FormulaRecords::set_text(std::string_view tokens, base::CellRef at) {
  if (tokens.empty() || !context_.may_keep_formula(tokens.size())) return;
  sheet_.formulas.back().text = context_.book.texts.keep(printer_.print(tokens, at));
}

/// Of an array only the first cell has the formula's text.
void FormulaRecords::resolve(base::CellRef at, base::CellRef owner) {
  const auto found = shared_.find(key_of(owner));
  if (found == shared_.end()) {
    waits_for_tokens_ = at;
    named_owner_ = owner;
    return;
  }
  if (!found->second.is_array) set_text(found->second.tokens, at);
}

void FormulaRecords::read_shared(const Body& body, Type type) {
  if (!waits_for_tokens_) return;  // tokens that no cell has asked for
  const bool is_array = type == Type::array;
  const std::size_t at = is_array ? 12 : 8;
  Shared shared{{}, is_array};
  if (body.size() >= at + 2 && body.size() - at - 2 >= body.u16(at))
    shared.tokens = body.slice(at + 2, body.u16(at));
  set_text(shared.tokens, *waits_for_tokens_);
  shared_.insert_or_assign(key_of(named_owner_), shared);
  waits_for_tokens_.reset();
}

void FormulaRecords::read_string(RecordReader& records) {
  if (!waits_for_text_) return;  // nothing shows it
  const Waiting waiting = *waits_for_text_;
  waits_for_text_.reset();
  ContinuedBody body(records);
  cells_.set_from_formula(true);
  cells_.add_text(waiting.at, waiting.xf, context_.globals.texts.read(body, TextReader::Count::two_bytes));
  cells_.set_from_formula(false);
}

void FormulaRecords::settle() {
  if (!waits_for_text_) return;
  cells_.set_from_formula(true);
  cells_.add_unvalued(waits_for_text_->at, waits_for_text_->xf);
  cells_.set_from_formula(false);
  waits_for_text_.reset();
}

void FormulaRecords::finish() {
  settle();
  auto& formulas = sheet_.formulas;
  const auto before = [](const grid::Formula& a, const grid::Formula& b) { return a.at < b.at; };
  const auto follows_badly = [&](const grid::Formula& a, const grid::Formula& b) { return !before(a, b); };
  if (std::adjacent_find(formulas.begin(), formulas.end(), follows_badly) == formulas.end()) return;
  std::stable_sort(formulas.begin(), formulas.end(), before);
  formulas.erase(std::unique(formulas.begin(), formulas.end(),
                             [](const grid::Formula& a, const grid::Formula& b) { return a.at == b.at; }),
                 formulas.end());
}

}  // namespace targetbook::containers::xls
