#include "nightly/reading.hpp"

#include <exception>
#include <utility>

#include "base/sha256.hpp"
#include "batch/crew/parcel.hpp"
#include "ledger/packing.hpp"
#include "nightly/marking.hpp"
#include "rules/across/digest.hpp"

namespace targetbook::nightly {
namespace {

using ledger::pack;
using Pieces = std::vector<std::string>;

constexpr const char* to_read = "read";
constexpr const char* to_check = "check";

std::string bytes_of(ReadAnswer::Kind kind, std::string sha256, ledger::Content content) {
  return pack(Pieces{std::to_string(static_cast<int>(kind)), std::move(sha256), std::move(content.submission),
                     std::move(content.digest), std::move(content.reading), std::move(content.findings)});
}

/// In the order that outputs tell them in.
std::string pack_in_order(rules::Verdict verdict, const rules::BookDigest& digest,
                          const rules::Checker& checker) {
  std::vector<rules::Verdict> only;
  only.push_back(std::move(verdict));
  const rules::BookDigest* of[] = {&digest};
  return pack(checker.join(std::move(only), of).findings);
}

ledger::Content content_of(batch::FileResult result, const rules::Checker& checker) {
  const rules::BookDigest digest = rules::digest_of(result.submission);
  return {pack(result.submission), pack(digest), pack(result.findings),
          pack_in_order(std::move(result.verdict), digest, checker)};
}

std::string unreadable(ReadAnswer::Kind kind, const std::string& file, const base::FileError& error,
                       const batch::House& house) {
  return bytes_of(kind, {}, content_of(batch::unreadable(file, error, house.checker), *house.checker));
}

std::string read(const Pieces& pieces, const base::Descriptor& document, const batch::House& house) {
  const std::string& file = pieces.at(1);
  const std::string& known = pieces.at(3);
  std::string bytes;
  try {
    if (const auto problem = batch::OpenedParcel(pieces.at(4)).problem()) throw base::FileError(*problem);
    bytes = batch::bytes_of(document, pieces.at(2), house);
  } catch (const base::FileError& error) {
    const bool is_busy = error.kind() == base::FileErrorKind::busy;
    return unreadable(is_busy ? ReadAnswer::Kind::busy : ReadAnswer::Kind::unreadable, file, error, house);
  }
  std::string sha256 = base::sha256_hex(bytes);
  if (sha256 == known) return bytes_of(ReadAnswer::Kind::same, std::move(sha256), {});
  batch::FileResult result = batch::through_the_house(file, std::move(bytes), house);
  const auto kind = result.was_read ? ReadAnswer::Kind::read : ReadAnswer::Kind::unreadable;
  return bytes_of(kind, std::move(sha256), content_of(std::move(result), *house.checker));
}

/// Holds what the ledger keeps against the rules of its own workbook again.
std::string check_again(const Pieces& pieces, const batch::House& house) {
  const model::Submission submission = ledger::unpack_submission(pieces.at(2));
  rules::Verdict verdict = house.checker->check_book(submission, ledger::unpack_findings(pieces.at(4)));
  return bytes_of(ReadAnswer::Kind::read, submission.source.sha256,
                  {pieces.at(2), pieces.at(3), pieces.at(4),
                   pack_in_order(std::move(verdict), ledger::unpack_digest(pieces.at(3)), *house.checker)});
}

}  // namespace

std::string reading_piece(const std::string& path, const std::string& file, const std::string& known_sha256,
                          const std::optional<base::FileError>& problem) {
  return pack(Pieces{to_read, file, path, known_sha256, batch::Parcel().problem(problem).take()});
}

std::string checking_piece(const std::string& file, const ledger::Content& content) {
  return pack(Pieces{to_check, file, content.submission, content.digest, content.reading});
}

std::string do_piece(std::string_view piece, const base::Descriptor& document, const batch::House& house) {
  std::string file;
  try {
    const Pieces pieces = ledger::unpack_pieces(piece);
    if (pieces.at(0) == to_mark) return mark(pieces, document, house);
    file = pieces.at(1);
    return pieces.at(0) == to_read ? read(pieces, document, house) : check_again(pieces, house);
  } catch (const std::exception& error) {
    return unreadable(ReadAnswer::Kind::unreadable, file, batch::crashed(error), house);
  }
}

ReadAnswer answer_of(const batch::CrewAnswer& answer, const std::string& file,
                     const rules::Checker& checker) {
  if (answer.kind != batch::CrewAnswer::Kind::done)
    return answer_for_unreadable(file, batch::crashed(answer), checker);
  try {
    Pieces pieces = ledger::unpack_pieces(answer.bytes);
    return {
        static_cast<ReadAnswer::Kind>(std::stoi(pieces.at(0))),
        pieces.at(1),
        {std::move(pieces.at(2)), std::move(pieces.at(3)), std::move(pieces.at(4)), std::move(pieces.at(5))}};
  } catch (const std::exception& error) {  // no answer that makes sense
    return answer_for_unreadable(file, batch::crashed(error), checker);
  }
}

ReadAnswer answer_for_unreadable(const std::string& file, const base::FileError& problem,
                                 const rules::Checker& checker) {
  return {ReadAnswer::Kind::unreadable, {}, content_of(batch::unreadable(file, problem, &checker), checker)};
}

}  // namespace targetbook::nightly
