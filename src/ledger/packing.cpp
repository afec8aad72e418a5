#include "ledger/packing.hpp"

#include "containers/zip/inflate.hpp"
#include "ledger/archive.hpp"
#include "ledger/packing_fields.hpp"

namespace targetbook::ledger {
namespace {

[[noreturn]] void fail_as_damaged(const std::string& what) {
  throw DamagedRecord(what);
}

using Length = std::uint64_t;
constexpr std::size_t length_bytes = 8;
/// More than any packed value has; a length past it is damage, not a reason to take that much memory.
constexpr Length longest = Length{4} << 30U;

template <class Value>
std::string packed(const Value& value) {
  Packer packer;
  packer(value);
  return packer.take();
}

template <class Value>
Value unpacked(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Value value;
  unpacker(value);
  unpacker.finish();
  return value;
}

}  // namespace

std::string squeezed(const std::string& bytes) {
  std::string out;
  for (std::size_t i = 0; i < length_bytes; ++i)
    out += static_cast<char>(Length{bytes.size()} >> (8 * i) & 0xFFU);
  return out + containers::deflated(bytes, containers::Effort::least);
}

std::string unsqueezed(std::string_view bytes) {
  if (bytes.size() < length_bytes) fail_as_damaged("too short");
  Length length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i)
    length |= Length{static_cast<unsigned char>(bytes[i])} << (8 * i);
  if (length > longest) fail_as_damaged("too long");
  std::string out(length, '\0');
  if (!containers::Inflater().inflate(bytes.substr(length_bytes), out)) fail_as_damaged("not deflated data");
  return out;
}

DamagedRecord::DamagedRecord(const std::string& what)
    : FileError(base::FileErrorKind::corrupt,
                {"台账中的记录已损坏：" + what, "a record of the ledger is damaged: " + what}) {}

std::string pack(const model::Submission& submission) {
  return squeezed(packed(submission));
}
std::string pack(const rules::BookDigest& digest) {
  return squeezed(packed(digest));
}
std::string pack(const base::Finding& finding) {
  return packed(finding);
}
std::string pack(const std::vector<base::Finding>& findings) {
  return squeezed(packed(findings));
}
std::string pack(const std::vector<std::string>& pieces) {
  return packed(pieces);
}

std::string pack_to_pass(const rules::BookDigest& digest) {
  return packed(digest);
}
std::string pack_to_pass(const std::vector<base::Finding>& findings) {
  return packed(findings);
}
std::string pack_to_pass(const std::vector<rules::Coverage>& coverage) {
  return packed(coverage);
}

model::Submission unpack_submission(std::string_view bytes) {
  return unpacked<model::Submission>(unsqueezed(bytes));
}
rules::BookDigest unpack_digest(std::string_view bytes) {
  return unpacked<rules::BookDigest>(unsqueezed(bytes));
}
base::Finding unpack_finding(std::string_view bytes) {
  return unpacked<base::Finding>(bytes);
}
std::vector<base::Finding> unpack_findings(std::string_view bytes) {
  return unpacked<std::vector<base::Finding>>(unsqueezed(bytes));
}
std::vector<std::string> unpack_pieces(std::string_view bytes) {
  return unpacked<std::vector<std::string>>(bytes);
}

rules::BookDigest unpack_passed_digest(std::string_view bytes) {
  return unpacked<rules::BookDigest>(bytes);
}
std::vector<base::Finding> unpack_passed_findings(std::string_view bytes) {
  return unpacked<std::vector<base::Finding>>(bytes);
}
std::vector<rules::Coverage> unpack_passed_coverage(std::string_view bytes) {
  return unpacked<std::vector<rules::Coverage>>(bytes);
}

}  // namespace targetbook::ledger
