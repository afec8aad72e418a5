#include <unordered_map>

#include "rules/batch/batch_projects.hpp"
#include "rules/batch/family.hpp"
#include "rules/facts/project_entries.hpp"

namespace targetbook::rules::batch {
namespace {

struct FirstUse {
  const BookDigest* book = nullptr;
  const TextDigest* text = nullptr;
};

struct ByHash {
  std::size_t operator()(const TextHash& hash) const { return hash.low; }
};

std::string field_of(const TextDigest& text) {
  return text.kind == TextDigest::Kind::basis ? "project.basis"
                                              : "goals[" + std::to_string(text.index) + "].text";
}

void check_text_copied(const BatchContext& context, Report& report) {
  std::unordered_map<TextHash, FirstUse, ByHash> uses;
  for (const BookDigest* book : context.books)
    for (const TextDigest& text : book->long_texts) {
      const FormDigest& form = book->forms[text.form];
      const std::string_view unit = book->text(form.unit);
      if (unit.empty()) {
        report.insufficient();
        continue;
      }
      report.checked();
      const auto [first, is_new] = uses.try_emplace(text.hash, FirstUse{book, &text});
      const FirstUse& use = first->second;
      const FormDigest& used_in = use.book->forms[use.text->form];
      const std::string_view user = use.book->text(used_in.unit);
      if (is_new || user == unit) continue;
      const std::string where = named_from(*book, unit, *use.book, used_in, use.text->cell);
      // Several units may rest on one law; that alone is no fault.
      const auto severity =
          text.kind == TextDigest::Kind::basis ? base::Severity::info : base::Severity::warning;
      report.found(place_in(*book, form, text.cell, field_of(text)),
                   {.message = say("「{}」与「{}」文字相同，见{}", "'{}' and '{}' have the same text: see {}",
                                   unit, user, where),
                    .actual = {},
                    .expected = {},
                    .fix = {},
                    .severity = severity});
    }
}

}  // namespace

const Rule text_copied{
    .code = "B-10",
    .name = "text-copied",
    .severity = base::Severity::warning,
    .scope = Scope::batch,
    .title = {"跨单位文本雷同", "Units have copied a text"},
    .what = {"不同单位的绩效目标文字（20字以上）完全相同；立项依据相同只作提示。",
             "Two units have the same goal, of 20 characters or more; the same basis is only mentioned."},
    .why = {"照抄的目标不反映本单位的任务。", "A copied goal is not this unit's own."},
    .fix = {"按本单位的任务改写", "write what this unit is to do"},
    .wrong = {"两个县的目标一字不差", "two counties with one goal, word for word"},
    .right = {"目标写明本县的任务和数量", "a goal that names this county's tasks and numbers"},
    .source = "practice",
    .check_batch = check_text_copied,
};

}  // namespace targetbook::rules::batch
