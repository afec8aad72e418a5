#pragma once
#include <string>

#include "grid/format_code.hpp"

namespace targetbook::grid {

/// At most 15 significant digits, plain where that is short enough to read, else as `1.5E+30`.
std::string show_general(double number);
/// A number by a section with digits, general or literals. The sign is shown where `with_sign`.
/// REQUIRES: a finite number; a section that is understood and is no date.
std::string show_number(const FormatSection& section, double number, bool with_sign);
/// A serial number by a date section, in the 1900 or 1904 system; empty where it is no date (negative, past
/// the year 9999).
std::string show_date(const FormatSection& section, double serial, bool date1904);

}  // namespace targetbook::grid
