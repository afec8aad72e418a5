#include "nightly/reading.hpp"

#include <utility>

#include "base/files.hpp"
#include "base/sha256.hpp"
#include "batch/one_file.hpp"
#include "ledger/packing.hpp"
#include "nightly/contacts.hpp"
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
                     std::move(content.digest), std::move(content.reading), std::move(content.findings),
                     std::move(content.coverage)});
}

/// Holds a submission against the rules of its own workbook.
void check(ledger::Content& content, const model::Submission& submission,
           const std::vector<base::Finding>& reading, const rules::Checker& checker) {
  const rules::Verdict verdict = checker.check_book(submission, reading);
  content.findings = pack(verdict.findings);
  content.coverage = pack(rules::summed(verdict.coverage));
}

ledger::Content unreadable_content(batch::FileResult result, const rules::Checker& checker) {
  ledger::Content content;
  content.submission = pack(result.submission);
  content.digest = pack(rules::digest_of(result.submission));
  content.reading = pack(result.findings);
  const rules::Verdict verdict = checker.check_unreadable(std::move(result.findings));
  content.findings = pack(verdict.findings);
  content.coverage = pack(summed(verdict.coverage));
  return content;
}

std::string read(const std::string& path, const std::string& file, const std::string& known,
                 const NightJob& job) {
  std::string bytes;
  try {
    bytes = base::read_file(path, job.limits.file_bytes);
  } catch (const base::FileError& error) {
    const auto kind =
        error.kind() == base::FileErrorKind::busy ? ReadAnswer::Kind::busy : ReadAnswer::Kind::unreadable;
    return bytes_of(kind, {}, unreadable_content(batch::unreadable(file, error), job.checker));
  }
  std::string sha256 = base::sha256_hex(bytes);
  if (sha256 == known) return bytes_of(ReadAnswer::Kind::same, std::move(sha256), {});
  const batch::House house{{job.catalogue, nullptr, job.language, 0}, job.limits, {}};
  batch::FileResult result = batch::through_the_house(file, std::move(bytes), house);
  if (!result.was_read)
    return bytes_of(ReadAnswer::Kind::unreadable, std::move(sha256),
                    unreadable_content(std::move(result), job.checker));
  if (!job.keeps_contacts) leave_out_contacts(result.submission);
  ledger::Content content;
  content.submission = pack(result.submission);
  content.digest = pack(rules::digest_of(result.submission));
  content.reading = pack(result.findings);
  check(content, result.submission, result.findings, job.checker);
  return bytes_of(ReadAnswer::Kind::read, std::move(sha256), std::move(content));
}

std::string check_again(const std::string& submission_bytes, const std::string& digest,
                        const std::string& reading, const NightJob& job) {
  const model::Submission submission = ledger::unpack_submission(submission_bytes);
  ledger::Content content{submission_bytes, digest, reading, {}, {}};
  check(content, submission, ledger::unpack_findings(reading), job.checker);
  return bytes_of(ReadAnswer::Kind::read, submission.source.sha256, std::move(content));
}

}  // namespace

std::string reading_piece(const std::string& path, const std::string& file, const std::string& known_sha256) {
  return pack(Pieces{to_read, file, path, known_sha256});
}

std::string checking_piece(const std::string& file, const ledger::Content& content) {
  return pack(Pieces{to_check, file, content.submission, content.digest, content.reading});
}

std::string do_piece(std::string_view piece, const NightJob& job) {
  std::string file;
  try {
    const Pieces pieces = ledger::unpack_pieces(piece);
    if (pieces.at(0) == to_mark) return mark(pieces, job);
    file = pieces.at(1);
    return pieces.at(0) == to_read ? read(pieces.at(2), file, pieces.at(3), job)
                                   : check_again(pieces.at(2), pieces.at(3), pieces.at(4), job);
  } catch (const std::exception& error) {
    return bytes_of(ReadAnswer::Kind::unreadable, {},
                    unreadable_content(batch::unreadable(file, batch::crashed(error)), job.checker));
  }
}

ReadAnswer answer_of(std::string_view bytes) {
  Pieces pieces = ledger::unpack_pieces(bytes);
  return {static_cast<ReadAnswer::Kind>(std::stoi(pieces.at(0))),
          pieces.at(1),
          {std::move(pieces.at(2)), std::move(pieces.at(3)), std::move(pieces.at(4)), std::move(pieces.at(5)),
           std::move(pieces.at(6))}};
}

ReadAnswer answer_for_unreadable(const std::string& file, const base::FileError& problem,
                                 const NightJob& job) {
  return {
      ReadAnswer::Kind::unreadable, {}, unreadable_content(batch::unreadable(file, problem), job.checker)};
}

ReadAnswer answer_for_dead(const std::string& file, const batch::WorkerAnswer& worker, const NightJob& job) {
  base::Words words{
      "程序在此文件上异常退出，已跳过。请将该文件报告给维护者。",
      "The program died on this file, which was passed over. Report it to the maintainers with the file."};
  if (worker.kind == batch::WorkerAnswer::Kind::timed_out)
    words = {"此文件处理时间过长，已中止。请检查文件是否过大或已损坏。",
             "This file took too long and was given up. Check whether it is very large or damaged."};
  return answer_for_unreadable(file, base::FileError(base::FileErrorKind::crashed, std::move(words)), job);
}

}  // namespace targetbook::nightly
