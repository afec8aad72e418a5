#include "nightly/marking.hpp"

#include <exception>
#include <utility>

#include "base/sha256.hpp"
#include "batch/crew/parcel.hpp"
#include "ledger/packing.hpp"
#include "nightly/reading.hpp"
#include "writers/returned/annotated_copy.hpp"

namespace targetbook::nightly {
namespace {

using Pieces = std::vector<std::string>;

std::string answer(const std::string& copy, bool has_changed, const base::Words& problem,
                   const std::vector<base::Words>& lost) {
  Pieces pieces{copy, has_changed ? "changed" : "", problem.zh, problem.en};
  for (const base::Words& words : lost) {
    pieces.push_back(words.zh);
    pieces.push_back(words.en);
  }
  return ledger::pack(pieces);
}

std::string marked(const Pieces& pieces, const base::Descriptor& document, const batch::House& house) {
  if (const auto problem = batch::OpenedParcel(pieces.at(3)).problem()) throw base::FileError(*problem);
  const std::string bytes = batch::bytes_of(document, pieces.at(1), house);
  if (base::sha256_hex(bytes) != pieces.at(2)) return answer({}, true, {}, {});
  const std::vector<base::Finding> findings = ledger::unpack_findings(pieces.at(4));
  std::vector<const base::Finding*> all;
  for (const base::Finding& finding : findings) all.push_back(&finding);
  const writers::AnnotatedCopy copy = writers::annotated_copy(
      bytes, all, {pieces.at(5), pieces.at(6), {pieces.at(7), !pieces.at(8).empty()}, house.context.language},
      house.limits);
  return answer(copy.bytes, false, {}, copy.lost);
}

}  // namespace

std::string marking_piece(const MarkingOrder& order) {
  return ledger::pack(Pieces{to_mark, order.path, order.sha256, batch::Parcel().problem(order.problem).take(),
                             order.findings, order.bureau, order.workbook, order.deadline.date,
                             order.deadline.is_overdue ? "overdue" : ""});
}

std::string mark(const Pieces& pieces, const base::Descriptor& document, const batch::House& house) {
  try {
    return marked(pieces, document, house);
  } catch (const base::FileError& error) {
    const bool is_gone =
        error.kind() == base::FileErrorKind::busy || error.kind() == base::FileErrorKind::missing;
    return answer({}, is_gone, error.reason(), {});
  } catch (const std::exception& error) {
    return answer({}, false, batch::crashed(error).reason(), {});
  }
}

MarkingAnswer marking_answer_of(const batch::CrewAnswer& worker) {
  MarkingAnswer out;
  if (worker.kind != batch::CrewAnswer::Kind::done) {
    out.problem = {"写批注副本时程序异常退出", "the program died while it wrote the annotated copy"};
    return out;
  }
  try {
    Pieces pieces = ledger::unpack_pieces(worker.bytes);
    out.has_changed = !pieces.at(1).empty();
    out.problem = {pieces.at(2), pieces.at(3)};
    constexpr std::size_t first_loss = 4;
    for (std::size_t i = first_loss; i + 1 < pieces.size(); i += 2)
      out.lost.push_back({pieces[i], pieces[i + 1]});
    out.copy = std::move(pieces.at(0));
    return out;
  } catch (const std::exception& error) {  // no answer that makes sense
    return {{}, false, batch::crashed(error).reason(), {}};
  }
}

}  // namespace targetbook::nightly
