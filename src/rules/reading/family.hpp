#pragma once
#include "rules/engine/rule.hpp"

/// U: what is told while a file is read. The readers find these; here they have their words, so that they can
/// be explained, ignored, waived and put on trial like all others.
namespace targetbook::rules::reading {

extern const Rule unreadable;      // U-01
extern const Rule moved;           // U-02
extern const Rule version;         // U-03
extern const Rule empty;           // U-04
extern const Rule not_understood;  // U-05
extern const Rule by_vocabulary;   // U-06

}  // namespace targetbook::rules::reading
