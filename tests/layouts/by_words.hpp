#pragma once
#include <string>
#include <vector>

#include "layouts/read/read.hpp"
#include "paper.hpp"

/// Sheets read by the built-in drawings or by their words, and what was made of them as short texts.
namespace targetbook::layouts::test {

using Rows = std::vector<std::vector<std::string>>;

inline Reading read(const Rows& rows, const Catalogue& catalogue = Catalogue::builtin()) {
  return read_workbook(sheet_of(rows), catalogue, "");
}

inline const model::ProjectTarget& project(const Reading& reading, std::size_t number = 0) {
  return std::get<model::ProjectTarget>(reading.submission.forms.at(number).body);
}

inline std::string layouts_of(const Reading& reading) {
  std::string all;
  for (const model::Form& form : reading.submission.forms) all += (all.empty() ? "" : " ") + form.layout;
  return all;
}

inline std::string codes_of(const Reading& reading) {
  std::string all;
  for (const base::Finding& finding : reading.findings) all += (all.empty() ? "" : " ") + finding.code;
  return all;
}

inline std::string unread_of(const Reading& reading) {
  std::string all;
  for (const auto& one : reading.submission.unread) all += (all.empty() ? "" : " ") + one.text.value;
  return all;
}

inline std::string yuan(const model::Amount& amount) {
  return amount.value.money ? amount.value.money->to_yuan() : "null";
}

inline std::string number(const model::Number& value) {
  return value.value.number ? value.value.number->to_string() : "null";
}

/// `数量指标/演出场次/≥40场` of each indicator.
inline std::string indicators(const model::ProjectTarget& target) {
  std::string all;
  for (const model::Indicator& one : target.indicators)
    all += (all.empty() ? "" : " ") + one.level2.value + "/" + one.level3.value + "/" + one.value.value.raw;
  return all;
}

}  // namespace targetbook::layouts::test
