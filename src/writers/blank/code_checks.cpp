#include "writers/blank/code_checks.hpp"

#include <algorithm>

namespace targetbook::writers {
namespace {

using rules::codes::CodeRun;
using rules::codes::CodeShape;

constexpr std::size_t least_code = 2;  // 31: a group of projects
constexpr std::size_t most_code = 30;
constexpr std::string_view digits = "0123456789";
constexpr std::string_view all_characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz";

/// None of the text's characters is another; the first of those allowed stands in for those behind its end,
/// however many rows ROW() counts after rows were put in or taken out.
std::string only_of(const std::string& text, const std::string& characters) {
  return "SUMPRODUCT(--ISERROR(FIND(MID(" + text + "&REPT(\"" + characters.front() +
         "\",99),ROW($1:$30),1),\"" + characters + "\")))=0";
}

std::string any_of(const std::vector<std::string>& conditions) {
  std::string text;
  for (const std::string& condition : conditions) text += (text.empty() ? "" : ",") + condition;
  return conditions.size() == 1 ? text : "OR(" + text + ")";
}

CodeCheck of_shapes(std::vector<CodeShape> shapes) {
  CodeCheck check;
  std::set<char> used;
  for (const CodeShape& shape : shapes) {
    std::size_t length = 0;
    for (const CodeRun& run : shape) {
      length += run.count;
      used.insert(run.characters.begin(), run.characters.end());
    }
    check.lengths.insert(length);
  }
  for (const char c : used) check.characters += c;
  std::size_t told = 0;
  for (const std::size_t length : check.lengths) {
    ++told;
    check.words += (told == 1                      ? ""
                    : told == check.lengths.size() ? "或"
                                                   : "、") +
                   std::to_string(length) + "位";
  }
  check.words += check.characters == digits ? "数字" : "的编码，只用数字、大写字母和连字符";
  check.shapes = std::move(shapes);
  return check;
}

/// Whatever a region's patterns or a mixed column may hold.
CodeCheck of_any() {
  CodeCheck check;
  for (std::size_t length = least_code; length <= most_code; ++length) check.lengths.insert(length);
  check.characters = all_characters;
  check.words = std::to_string(least_code) + "到" + std::to_string(most_code) + "位的数字、字母或连字符";
  return check;
}

std::string length_formula(const std::set<std::size_t>& lengths, const std::string& cell) {
  const std::size_t least = *lengths.begin();
  const std::size_t most = *lengths.rbegin();
  const std::string length = "LEN(" + cell + ")";
  if (most - least + 1 == lengths.size() && lengths.size() > 1)
    return length + ">=" + std::to_string(least) + "," + length + "<=" + std::to_string(most);
  std::vector<std::string> each;
  for (const std::size_t one : lengths) each.push_back(length + "=" + std::to_string(one));
  return any_of(each);
}

}  // namespace

CodeCheck code_check(const std::string& slot, const rules::Profile& profile) {
  auto shapes = slot == "project.code" ? rules::codes::project_code_shapes(profile.code_patterns)
                                       : rules::codes::column_code_shapes(slot);
  return shapes ? of_shapes(std::move(*shapes)) : of_any();
}

std::string code_formula(const CodeCheck& check, const std::string& cell) {
  const std::string text = check.shapes ? cell : "UPPER(" + cell + ")";
  const std::string characters = check.shapes ? check.characters : std::string(all_characters.substr(0, 37));
  return "AND(" + length_formula(check.lengths, cell) + "," + only_of(text, characters) + ")";
}

std::string shapes_formula(const std::vector<CodeShape>& shapes, const std::string& cell) {
  std::vector<std::string> each;
  for (const CodeShape& shape : shapes) {
    std::string all;
    std::size_t at = 1;
    for (const CodeRun& run : shape) {
      all += "," + only_of("MID(" + cell + "," + std::to_string(at) + "," + std::to_string(run.count) + ")",
                           run.characters);
      at += run.count;
    }
    each.push_back("AND(LEN(" + cell + ")=" + std::to_string(at - 1) + all + ")");
  }
  return any_of(each);
}

}  // namespace targetbook::writers
