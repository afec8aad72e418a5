#include "rules/across/digest.hpp"

#include <algorithm>
#include <charconv>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "rules/across/roster_match.hpp"
#include "rules/engine/context.hpp"
#include "rules/facts/amount_words.hpp"
#include "rules/facts/likeness.hpp"

namespace targetbook::rules {
namespace {

constexpr std::size_t fewest_characters_of_a_long_text = 20;

TextHash hash_of(std::string_view text) {
  constexpr std::size_t digits = 16;
  constexpr int hexadecimal = 16;
  const std::string hex = base::sha256_hex(text);
  TextHash hash;
  std::from_chars(hex.data(), hex.data() + digits, hash.high, hexadecimal);
  std::from_chars(hex.data() + digits, hex.data() + 2 * digits, hash.low, hexadecimal);
  return hash;
}

/// A value by what it asks, however its operator is written: `≥95%`, `不低于95%`, `95%以上` are the same.
std::string value_key(const model::TargetValue& value) {
  if (value.type != model::ValueType::quantity || !value.number) return plain_name(value.raw);
  std::string key = value.op ? to_string(*value.op) : "";
  key += value.number->to_string();
  if (value.to) key += "-" + value.to->to_string();
  return key + value.unit;
}

class Digester {
 public:
  explicit Digester(const model::Submission& book) : book_(book) {
    out_.file = book.source.file;
    out_.sha256 = book.source.sha256;
    out_.saved = book.source.saved;
    out_.bureau = book.bureau;
  }

  BookDigest run() {
    for (const std::string& sheet : book_.sheets) out_.sheets.push_back(keep(sheet));
    for (const model::Form& form : book_.forms) {
      add_form(form);
      if (const auto* project = std::get_if<model::ProjectTarget>(&form.body)) {
        if (project->is_self_evaluation()) continue;
        add_project(form, *project);
        add_goals(project->goals);
        add_long_text(project->project.basis, TextDigest::Kind::basis, 0);
      } else if (const auto* department = std::get_if<model::DepartmentTarget>(&form.body)) {
        add_goals(department->goals);
      }
    }
    out_.texts.shrink_to_fit();
    out_.forms.shrink_to_fit();
    out_.projects.shrink_to_fit();
    out_.rows.shrink_to_fit();
    out_.long_texts.shrink_to_fit();
    return std::move(out_);
  }

 private:
  Cut keep(std::string_view text) {
    std::size_t at = out_.texts.find(text);
    if (at == std::string::npos) {
      at = out_.texts.size();
      out_.texts += text;
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
  }

  void add_form(const model::Form& form) {
    FormDigest digest;
    digest.sheet = keep(form.sheet);
    digest.layout = keep(form.layout);
    digest.title = keep(short_title(form));
    digest.unit = keep(unit_of_form(form));
    digest.department_code = keep(form.department_code.value);
    digest.year = form.year;
    digest.amount_unit = form.unit;
    digest.title_says_year =
        form.year && form.title.value.find(std::to_string(*form.year)) != std::string::npos;
    digest.title_cell = form.title.cell;
    digest.department_cell = form.department_name.cell;
    const auto* project = std::get_if<model::ProjectTarget>(&form.body);
    if (project != nullptr && project->is_self_evaluation())
      digest.evaluated = keep(plain_name(project->project.name.value));
    out_.forms.push_back(digest);
  }

  void add_project(const model::Form& form, const model::ProjectTarget& target) {
    ProjectDigest digest;
    digest.form = last_form();
    digest.code = keep(target.project.code.value);
    digest.name = keep(target.project.name.value);
    digest.plain_name = keep(plain_name(target.project.name.value));
    digest.code_cell = target.project.code.cell;
    digest.name_cell = target.project.name.cell;
    digest.total_cell = target.funds.total.cell;
    digest.total = target.funds.total.value.money;
    digest.is_total_unreadable = is_unreadable(target.funds.total);
    digest.title_mark = hash_of(base::fold_label(form.title.value)).high;
    add_rows(target.indicators, digest);
    out_.projects.push_back(digest);
  }

  void add_rows(const std::vector<model::Indicator>& indicators, ProjectDigest& digest) {
    std::vector<std::uint64_t> rows;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const model::Indicator& row = indicators[i];
      if (row.is_blank()) continue;
      std::string key = to_string(row.term);
      key +=
          '\n' + row.level2.value + '\n' + plain_name(row.level3.value) + '\n' + value_key(row.value.value);
      if (rows.empty()) {
        digest.first_index = static_cast<std::uint32_t>(i);
        digest.first_cell = row.level3.cell;
      }
      rows.push_back(hash_of(key).high);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    digest.rows_begin = static_cast<std::uint32_t>(out_.rows.size());
    out_.rows.insert(out_.rows.end(), rows.begin(), rows.end());
    digest.rows_end = static_cast<std::uint32_t>(out_.rows.size());
  }

  void add_goals(const std::vector<model::Goal>& goals) {
    for (std::size_t i = 0; i < goals.size(); ++i) add_long_text(goals[i].text, TextDigest::Kind::goal, i);
  }

  void add_long_text(const model::Text& text, TextDigest::Kind kind, std::size_t index) {
    if (characters_in(text.value) < fewest_characters_of_a_long_text) return;
    out_.long_texts.push_back(
        {hash_of(plain_name(text.value)), last_form(), static_cast<std::uint32_t>(index), kind, text.cell});
  }

  [[nodiscard]] std::uint32_t last_form() const { return static_cast<std::uint32_t>(out_.forms.size() - 1); }

  const model::Submission& book_;
  BookDigest out_;
};

}  // namespace

BookDigest digest_of(const model::Submission& submission) {
  return Digester(submission).run();
}

}  // namespace targetbook::rules
