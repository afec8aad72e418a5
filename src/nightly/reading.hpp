#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/file_error.hpp"
#include "batch/one_file.hpp"
#include "ledger/ledger.hpp"

/// What the workers do with one file, as bytes to them and bytes from them.
namespace targetbook::nightly {

struct ReadAnswer {
  enum class Kind : std::uint8_t {
    same,  ///< its bytes are those the ledger knows
    read,
    unreadable,  ///< findings hold the one U-01
    busy,        ///< still being written
  };
  Kind kind = Kind::unreadable;
  std::string sha256;
  ledger::Content content;
};

/// Read this file, which goes along, open, and hold it against the rules; nothing more where its bytes are
/// still `known_sha256`. `problem` is why it cannot be opened.
std::string reading_piece(const std::string& path, const std::string& file, const std::string& known_sha256,
                          const std::optional<base::FileError>& problem);
/// Hold what the ledger keeps of a file against the rules again.
std::string checking_piece(const std::string& file, const ledger::Content& content);

/// The first word of a piece that makes an annotated copy (marking.hpp).
inline constexpr const char* to_mark = "mark";

/// Does such a piece, in a worker. What it cannot read is in the answer. REQUIRES: a house with a checker.
std::string do_piece(std::string_view piece, const base::Descriptor& document, const batch::House& house);
/// What came of this file; where its worker died, that it cannot be read.
ReadAnswer answer_of(const batch::CrewAnswer& answer, const std::string& file, const rules::Checker& checker);
/// The answer for a file that cannot even be looked at.
ReadAnswer answer_for_unreadable(const std::string& file, const base::FileError& problem,
                                 const rules::Checker& checker);

}  // namespace targetbook::nightly
