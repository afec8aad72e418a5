#include "batch/ledger/packing.hpp"

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>

#include <istream>
#include <sstream>
#include <streambuf>

#include "base/file_error.hpp"
#include "batch/ledger/packing_fields.hpp"

namespace targetbook::batch::ledger {
namespace {

/// Reads from bytes that stay where they are.
class View : public std::streambuf {
 public:
  explicit View(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // the stream's signature; it only reads there
    setg(begin, begin, begin + bytes.size());
  }
};

template <class Value>
std::string packed(const Value& value) {
  std::ostringstream out(std::ios::binary);
  cereal::PortableBinaryOutputArchive archive(out);
  archive(value);
  return std::move(out).str();
}

template <class Value>
Value unpacked(std::string_view bytes) {
  try {
    View view(bytes);
    std::istream in(&view);
    cereal::PortableBinaryInputArchive archive(in);
    Value value;
    archive(value);
    return value;
  } catch (const std::exception& error) {
    const std::string what = error.what();
    throw base::FileError(base::FileErrorKind::corrupt, {"台账中的记录已损坏：" + what, "a record of the ledger is damaged: " + what});
  }
}

}  // namespace

std::string pack(const model::Submission& submission) { return packed(submission); }
std::string pack(const std::vector<base::Finding>& findings) { return packed(findings); }
std::string pack(const std::vector<rules::Coverage>& coverage) { return packed(coverage); }
std::string pack(const std::vector<std::string>& pieces) { return packed(pieces); }

model::Submission unpack_submission(std::string_view bytes) { return unpacked<model::Submission>(bytes); }
std::vector<base::Finding> unpack_findings(std::string_view bytes) { return unpacked<std::vector<base::Finding>>(bytes); }
std::vector<rules::Coverage> unpack_coverage(std::string_view bytes) { return unpacked<std::vector<rules::Coverage>>(bytes); }
std::vector<std::string> unpack_pieces(std::string_view bytes) { return unpacked<std::vector<std::string>>(bytes); }

}  // namespace targetbook::batch::ledger
