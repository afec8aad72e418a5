#include "base/pattern.hpp"

#include <stdexcept>

#include <re2/re2.h>

namespace targetbook::base {
namespace {

RE2::Options options_for(Pattern::Reads reads) {
  RE2::Options options(reads == Pattern::Reads::bytes ? RE2::Latin1 : RE2::DefaultOptions);
  options.set_log_errors(false);
  return options;
}

}  // namespace

struct Pattern::Compiled {
  Compiled(std::string_view written, Reads reads)
      : expression(re2::StringPiece(written.data(), written.size()), options_for(reads)) {}
  RE2 expression;
};

Pattern::Pattern(std::string_view expression, Reads reads)
    : compiled_(std::make_shared<const Compiled>(expression, reads)) {
  if (!compiled_->expression.ok()) throw std::invalid_argument(compiled_->expression.error());
}

const std::string& Pattern::expression() const {
  return compiled_->expression.pattern();
}

bool Pattern::fits(std::string_view text) const {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), compiled_->expression);
}

std::string_view Pattern::find_in(std::string_view text) const {
  re2::StringPiece found;
  const re2::StringPiece whole(text.data(), text.size());
  if (!compiled_->expression.Match(whole, 0, whole.size(), RE2::UNANCHORED, &found, 1)) return {};
  return {found.data(), found.size()};
}

}  // namespace targetbook::base
