#pragma once
#include "layouts/read/record.hpp"

namespace targetbook::layouts {

/// The rows of one term out of a table that has both terms beside each other: what bears the term's name, and
/// the levels, which are of both. Anything else of a row is the annual one's, or the long-term one's where
/// the row says nothing annual.
RecordTable table_of_term(const RecordTable& table, model::Term term);

}  // namespace targetbook::layouts
