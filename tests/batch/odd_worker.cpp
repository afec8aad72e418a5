// A worker that does with a piece what it says. Its orders are put in front of each answer, but for
// `stillborn`, by which it does not come up at all, and `validate`, by which it does what `validate` asks.
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include "batch/crew/labour.hpp"
#include "batch/validate_report.hpp"
#include "way_out.hpp"

namespace {

std::string document_text(const targetbook::base::Descriptor& document) {
  if (!document.is_open()) return "none";
  std::string text(100, '\0');
  text.resize(
      static_cast<std::size_t>(std::max<ssize_t>(::read(document.get(), text.data(), text.size()), 0)));
  return text;
}

std::string answer(std::string_view piece, const targetbook::base::Descriptor& document) {
  if (piece == "abort") std::abort();
  if (piece == "exit") ::_exit(3);
  if (piece == "kill") ::raise(SIGKILL);
  if (piece == "hang")
    for (;;) ::sleep(1);
  if (piece == "print") std::puts("a word on standard output");
  if (piece == "pid") return std::to_string(::getpid());
  if (piece == "document") return document_text(document);
  constexpr std::string_view try_out = "try ";
  if (piece.starts_with(try_out)) return try_way_out(piece.substr(try_out.size()));
  if (piece == "memory") {
    try {
      const std::string much(std::size_t{3} << 30U, 'x');
      const volatile char* const used = much.data();  // or a compiler leaves the memory alone
      return {used[much.size() / 2]};
    } catch (const std::bad_alloc&) {
      return "no memory";
    }
  }
  if (piece.starts_with("large ")) {
    std::size_t size = 0;
    std::from_chars(piece.data() + 6, piece.data() + piece.size(), size);
    return std::string(size, 'y');
  }
  return std::string(piece);
}

/// Does pieces of `validate`.
void validate(targetbook::batch::Labour& labour) {
  using namespace targetbook;
  const layouts::Catalogue catalogue = layouts::Catalogue::builtin();
  const rules::Checker checker{rules::RuleSettings{}};
  batch::House house{{catalogue, nullptr, base::Language::zh, 0}};
  house.checker = &checker;
  labour.work(std::uint64_t{4} << 30U, [&](std::string_view piece, const base::Descriptor& document) {
    return batch::validate_piece(piece, document, house);
  });
}

}  // namespace

int main(int argc, char** argv) {
  targetbook::batch::Labour labour;
  const std::string orders = labour.orders();
  if (orders == "stillborn") return 1;
  if (orders == "validate") validate(labour);
  std::uint64_t memory = std::uint64_t{2} << 30U;
  if (argc > 1) memory = std::strtoull(argv[1], nullptr, 10);
  labour.work(memory, [&](std::string_view piece, const targetbook::base::Descriptor& document) {
    return orders + answer(piece, document);
  });
}
