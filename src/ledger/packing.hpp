#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/file_error.hpp"
#include "base/finding.hpp"
#include "model/submission.hpp"
#include "rules/across/digest.hpp"
#include "rules/engine/report.hpp"

/// What goes into the ledger and between processes as bytes: all of a value, exactly, the same on every
/// machine. Unpacking bytes that were cut or changed throws DamagedRecord.
namespace targetbook::ledger {

/// Raised with every change to what is packed or in what order: a ledger of another form is read anew, not
/// unpacked.
inline constexpr int packed_form = 8;

class DamagedRecord : public base::FileError {
 public:
  explicit DamagedRecord(const std::string& what);
};

/// Deflated, behind the length that it inflates to; and back. Throws DamagedRecord.
std::string squeezed(const std::string& bytes);
std::string unsqueezed(std::string_view bytes);

std::string pack(const model::Submission& submission);
std::string pack(const rules::BookDigest& digest);
std::string pack(const base::Finding& finding);
std::string pack(const std::vector<base::Finding>& findings);
std::string pack(const std::vector<std::string>& pieces);

model::Submission unpack_submission(std::string_view bytes);
rules::BookDigest unpack_digest(std::string_view bytes);
base::Finding unpack_finding(std::string_view bytes);
std::vector<base::Finding> unpack_findings(std::string_view bytes);
std::vector<std::string> unpack_pieces(std::string_view bytes);

/// What goes from one process of a run to another and is not kept, as a worker's answer: it is not made
/// small, for that takes longer than to hand it on.
std::string pack_to_pass(const rules::BookDigest& digest);
std::string pack_to_pass(const std::vector<base::Finding>& findings);
std::string pack_to_pass(const std::vector<rules::Coverage>& coverage);

rules::BookDigest unpack_passed_digest(std::string_view bytes);
std::vector<base::Finding> unpack_passed_findings(std::string_view bytes);
std::vector<rules::Coverage> unpack_passed_coverage(std::string_view bytes);

}  // namespace targetbook::ledger
