#include "writers/blank/fill_lists.hpp"

#include <algorithm>

#include "layouts/drawing/own_sheets.hpp"
#include "writers/blank/blank_places.hpp"

namespace targetbook::writers {

std::string FillLists::area_of(const std::string& name, const std::vector<std::string>& words) {
  const auto [known, is_new] = columns_.try_emplace(words, lists_.size());
  if (is_new) lists_.emplace_back(name, words);
  const auto column = static_cast<std::uint32_t>(known->second);
  return std::string(layouts::lists_sheet) + "!" +
         absolute(base::CellRange{{1, column}, {static_cast<std::uint32_t>(words.size()), column}});
}

std::string FillLists::place_of(const std::string& name, const std::vector<std::string>& words) {
  return "=" + area_of(name, words);
}

void FillLists::write(xlsx::XlsxFile& file) const {
  xlsx::XlsxSheet& sheet = file.add_sheet(layouts::lists_sheet);
  const xlsx::Format plain = file.format({});
  for (std::uint32_t column = 0; column < lists_.size(); ++column) {
    sheet.put({0, column}, std::string_view(lists_[column].first), plain);
    std::uint32_t row = 1;
    for (const std::string& word : lists_[column].second)
      sheet.put({row++, column}, std::string_view(word), plain);
  }
  sheet.protect();
  sheet.hide();
}

const std::vector<std::string>& level1_words() {
  static const std::vector<std::string> words = {"产出指标", "效益指标", "满意度指标", "成本指标"};
  return words;
}

const std::vector<std::string>& level2_words(std::string_view level1) {
  static const std::vector<std::string> output = {"数量指标", "质量指标", "时效指标", "成本指标"};
  static const std::vector<std::string> benefit = {"经济效益指标", "社会效益指标", "生态效益指标",
                                                   "可持续影响指标", "服务对象满意度指标"};
  static const std::vector<std::string> satisfaction = {"服务对象满意度指标"};
  static const std::vector<std::string> cost = {"经济成本指标", "社会成本指标", "生态环境成本指标"};
  if (level1 == "产出指标") return output;
  if (level1 == "效益指标") return benefit;
  return level1 == "满意度指标" ? satisfaction : cost;
}

const std::vector<std::string>& all_level2_words() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> words;
    for (const std::string& level1 : level1_words())
      for (const std::string& level2 : level2_words(level1))
        if (std::find(words.begin(), words.end(), level2) == words.end()) words.push_back(level2);
    return words;
  }();
  return all;
}

const std::vector<std::string>& operator_words() {
  static const std::vector<std::string> words = {"≥", "≤", "＝", "＞", "＜"};
  return words;
}

}  // namespace targetbook::writers
